/// The name under which the archive keeps a file: by its hash, and of a file that names people a reduced copy by both
/// hashes.
///
/// `0a1b….xlsx` holds the bytes of that hash; `0a1b….9f8e….csv` what may be kept of them, with a hash of its own.
public struct ArchivedName: Hashable, Sendable {
    public let original: ContentHash
    /// Of the reduced copy; nil where the file itself is kept.
    public let reduced: ContentHash?

    init(original: ContentHash, reduced: ContentHash) {
        self.original = original
        self.reduced = reduced
    }

    /// Nil for a name that the archive does not give.
    public init?(_ name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, let original = ContentHash(String(first)), parts.count <= 3 else { return nil }
        self.original = original
        reduced = parts.count == 3 ? ContentHash(String(parts[1])) : nil
        if parts.count == 3, reduced == nil { return nil }
    }

    /// What the kept bytes hash to.
    public var kept: ContentHash { reduced ?? original }

    var text: String { "\(original.text).\(reduced?.text ?? "").csv" }
}
