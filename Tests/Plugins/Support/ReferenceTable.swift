import Foundation
import ReportingKit

/// A table of the reference report: what a half-year's exports really held.
struct ReferenceTable {
    struct Row {
        let label: String
        let isTotal: Bool
        let values: [FieldName: FixedDecimal]
    }

    let rows: [Row]

    /// Reads `appendix<number>.csv`; its columns after the first three are `fields`, in order, without the last where
    /// the exports of the time had fewer.
    init(appendix number: Int, fields: [FieldName]) throws {
        let file = Corpus.folder.appending(path: "reference/2023-H1/appendix\(number).csv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        rows = try lines.dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard (4...(fields.count + 3)).contains(cells.count) else { throw CorpusError.columns(String(line)) }
            var values: [FieldName: FixedDecimal] = [:]
            for (field, cell) in zip(fields, cells.dropFirst(3)) {
                guard let value = FixedDecimal(plain: cell.filter { $0 != "%" }) else {
                    throw CorpusError.number(String(cell))
                }
                values[field] = value
            }
            return Row(label: String(cells[2]), isTotal: cells[0] == "total", values: values)
        }
    }
}

enum Corpus {
    /// `Tests/Corpus`.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Corpus")
}

enum CorpusError: Error {
    case columns(String)
    case number(String)
}

extension FixedDecimal {
    /// Reads digits with at most one decimal point, as the reference files write numbers.
    init?(plain text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let mantissa = Int64(parts.joined()) else { return nil }
        self.init(mantissa: mantissa, scale: parts.count == 2 ? parts[1].count : 0)
    }
}
