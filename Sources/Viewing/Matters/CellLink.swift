import ReportingKit
import Store

/// A cell of a file that was taken, as pages link it: the file by its number in the ledger.
public struct CellLink: Hashable, Sendable {
    /// Nil for a file that the ledger no longer has.
    public let file: Int64?
    public let name: String
    public let sheet: String?
    public let cell: CellAddress?
    public let paragraph: Int?

    public init(file: Int64?, name: String, sheet: String?, cell: CellAddress?, paragraph: Int? = nil) {
        self.file = file
        self.name = name
        self.sheet = sheet
        self.cell = cell
        self.paragraph = paragraph
    }
}

/// The numbers of files in the ledger, found by what findings and rows know of them.
public struct FileNumbers: Sendable {
    private let byHash: [String: Int64]
    private let byName: [String: Int64]

    /// Of files of one name, or of the same bytes, the newest that was accepted counts.
    public init(_ store: ReportStore) throws {
        let entries = try store.entries(in: [.accepted], limit: Self.limit)
        byHash = Dictionary(entries.map { ($0.file.sha256, $0.id) }, uniquingKeysWith: { first, _ in first })
        byName = Dictionary(entries.map { ($0.file.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    private static let limit = 20_000

    public func number(name: String, sha256: String? = nil) -> Int64? {
        sha256.flatMap { byHash[$0] } ?? byName[name]
    }

    public func link(_ place: FindingPlace) -> CellLink? {
        place.file.map {
            CellLink(file: number(name: $0), name: $0, sheet: place.sheet, cell: place.cell, paragraph: place.paragraph)
        }
    }
}
