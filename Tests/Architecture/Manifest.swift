import Foundation

/// The targets of the product as `Package.swift` lists them, in its order, without tests and libraries of C.
struct Manifest {
    struct Target {
        let name: String
        /// Other targets of the product only.
        let dependencies: [String]
    }

    let targets: [Target]

    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    init() throws {
        let text = try String(contentsOf: Self.project.appending(path: "Package.swift"), encoding: .utf8)
        var found: [(name: String, dependencies: [String])] = []
        for start in [".executableTarget(", "swiftTarget("] {
            for call in Self.calls(start, in: text) {
                let names = Self.literals(in: Self.withoutLabelled(call))
                guard let name = names.first, !call.contains("path: \"Tests/") else { continue }
                found.append((name, Array(names.dropFirst())))
            }
        }
        let names = Set(found.map(\.name))
        targets = found.filter {
            !["embed-declarations", "fuzz", "record-counting", "store-engines"].contains($0.name)
        }.map { target in
            Target(name: target.name, dependencies: target.dependencies.filter(names.contains))
        }
    }

    /// Each target with those that it reaches by no longer way.
    var edges: [(from: String, to: String)] {
        let direct = Dictionary(uniqueKeysWithValues: targets.map { ($0.name, Set($0.dependencies)) })
        func reaches(_ from: String, _ to: String) -> Bool {
            direct[from, default: []].contains { $0 == to || reaches($0, to) }
        }
        return targets.flatMap { target in
            target.dependencies.filter { end in
                !target.dependencies.contains { $0 != end && reaches($0, end) }
            }.map { (target.name, $0) }
        }
    }

    /// The diagram of the architecture document.
    var mermaid: String {
        (["```mermaid", "flowchart TD"] + edges.map { "    \($0.from) --> \($0.to)" } + ["```"]).joined(separator: "\n")
    }

    /// What stands between the brackets of each call.
    private static func calls(_ start: String, in text: String) -> [String] {
        var calls: [String] = []
        var rest = text[...]
        while let range = rest.range(of: start) {
            rest = rest[range.upperBound...]
            // The declaration of the function itself.
            if text[..<range.lowerBound].hasSuffix("func ") { continue }
            var depth = 1
            let end = rest.firstIndex { character in
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                return depth == 0
            }
            calls.append(String(rest[..<(end ?? rest.endIndex)]))
        }
        return calls
    }

    /// The arguments but paths, what is left out, and plugins.
    private static func withoutLabelled(_ call: String) -> String {
        call.replacing(/(path|exclude|plugins): ("[^"]*"|\[[^\]]*\])/, with: "")
    }

    private static func literals(in text: String) -> [String] {
        text.matches(of: /"([^"]+)"/).map { String($0.output.1) }
    }
}
