/// A small part of the identifiers in one unit's list of dossiers, as keyed hashes: enough to tell whether another list
/// is of the same dossiers.
///
/// It holds the smallest hashes, so that of two lists the same identifiers are chosen. No identifier can be read from
/// it without the key.
public struct IdentifierSample: Hashable, Sendable, Codable {
    /// So many hashes are kept of a unit's list.
    public static let size = 128
    /// Fewer identifiers than these, out of two samples of larger lists, tell nothing.
    private static let fewestCompared = 5

    /// Ascending, each once.
    public let hashes: [UInt64]
    /// How many dossiers the list has.
    public let dossiers: Int
    /// Tells samples apart that were made with different keys.
    public let keyMark: UInt32

    public init(hashes: [UInt64], dossiers: Int, keyMark: UInt32) {
        self.hashes = hashes
        self.dossiers = dossiers
        self.keyMark = keyMark
    }

    /// The smallest of hashes in any order, each once.
    public static func smallest(of hashes: [UInt64]) -> [UInt64] {
        var kept: [UInt64] = []
        for hash in hashes.sorted() where hash != kept.last {
            kept.append(hash)
            if kept.count == size { break }
        }
        return kept
    }

    /// Whether all identifiers of the list are in it.
    private var isWhole: Bool { hashes.count < Self.size }

    /// Whether fewer than one in ten of its identifiers were in a former list; false where the samples cannot tell.
    public func isOther(than former: IdentifierSample) -> Bool {
        guard keyMark == former.keyMark else { return false }
        // Beyond its largest hash nothing is known of a list that has more.
        let known = [self, former].filter { !$0.isWhole }.compactMap(\.hashes.last).min() ?? .max
        let compared = hashes.prefix { $0 <= known }
        guard compared.count >= (former.isWhole ? 1 : Self.fewestCompared) else { return false }
        let common = Set(former.hashes).intersection(compared).count
        return common * 10 < compared.count
    }
}
