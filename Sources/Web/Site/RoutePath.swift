/// Which routes an address has, whatever is asked of it.
enum RoutePath {
    /// The methods that are answered at a path, still percent-encoded.
    static func methods(of path: String, in routes: [Route]) -> [String] {
        let parts = parts(path)
        let methods = Set(routes.filter { matches(Self.parts($0.path), parts) }.map(\.method.rawValue))
        return (methods.contains("GET") ? methods.union(["HEAD"]) : methods).sorted()
    }

    private static func parts(_ path: String) -> [Substring] { path.split(separator: "/") }

    private static func matches(_ pattern: [Substring], _ parts: [Substring]) -> Bool {
        pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
