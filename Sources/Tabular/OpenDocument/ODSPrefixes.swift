import Glibc
import Markup

/// What prefixes stand for at a place of an OpenDocument file, as far as rows are read from their bytes there.
struct ODSPrefixes {
    struct Prefix {
        let start: UnsafePointer<UInt8>
        let count: Int
        let namespace: UnsafePointer<UInt8>
        let kind: ODSCell.Namespace?
    }

    /// Those asked for most come first.
    private let known: [Prefix]
    /// Whether types are told by the prefixes that nearly every program gives them.
    let areUsual: Bool

    private static let usual: [StaticString] = ["table", "office", "calcext", "text"]

    /// Nil where the prefixes of rows, cells and paragraphs are not bound.
    init?(_ bindings: [XMLBinding]) {
        var known: [Prefix] = []
        for binding in bindings.reversed() {
            guard let start = binding.prefix, let namespace = binding.namespace else { continue }
            let count = strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
            // The innermost binding holds.
            if known.contains(where: { $0.isNamed(start, count) }) { continue }
            let kind = ODSCell.Namespace(binding.namespaceName)
            known.append(Prefix(start: start, count: count, namespace: namespace, kind: kind))
        }
        for name in Self.usual.reversed() {
            guard let place = known.firstIndex(where: { $0.isNamed(name.utf8Start, name.utf8CodeUnitCount) }) else {
                continue
            }
            known.insert(known.remove(at: place), at: 0)
        }
        func isBound(_ name: StaticString) -> Bool {
            known.contains { $0.isNamed(name.utf8Start, name.utf8CodeUnitCount) }
        }
        guard isBound("table"), isBound("text") else { return nil }
        self.known = known
        func kind(_ name: StaticString) -> ODSCell.Namespace? {
            known.first { $0.isNamed(name.utf8Start, name.utf8CodeUnitCount) }?.kind
        }
        areUsual = kind("office") == .office && kind("calcext") == .extensions
    }

    @inline(__always)
    func prefix(_ start: UnsafePointer<UInt8>, _ count: Int) -> Prefix? {
        for prefix in known where prefix.isNamed(start, count) { return prefix }
        return nil
    }
}

extension ODSPrefixes.Prefix {
    @inline(__always)
    fileprivate func isNamed(_ other: UnsafePointer<UInt8>, _ otherCount: Int) -> Bool {
        count == otherCount && memcmp(start, other, count) == 0
    }
}
