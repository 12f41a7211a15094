import Foundation
import ReportingKit

@testable import Tabular

extension Sheet {
    /// Each cell as a line, "B4: 15834" or "C4: 0.5239 percent", so that a test's expectation can be read.
    var described: [String] {
        rows.flatMap { row in
            row.cells.map { cell in
                "\(CellAddress(row: row.index, column: cell.column)): \(cell.content.described)\(row.isHidden ? " (hidden)" : "")"
            }
        }
    }

    var describedMerges: Set<String> { Set(merges.map { "\($0.first):\($0.last)" }) }
}

extension CellContent {
    var described: String {
        switch self {
        case .text(let text): text
        case .number(let value, .general): "\(value)"
        case .number(let value, .percent): "\(value) percent"
        case .number(let value, .date): "\(value) date"
        case .boolean(let value): "\(value)"
        case .error(let name): "error \(name)"
        case .formulaWithoutValue(let formula): "formula \(formula)"
        }
    }
}

/// The files under Tests/Corpus.
enum CorpusFile {
    static func bytes(_ path: String) throws -> Data {
        try Data(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .appending(path: "Corpus").appending(path: path))
    }
}
