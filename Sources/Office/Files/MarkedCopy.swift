import Foundation
import Intake
import Logging
import Publishing
import ReportingKit

/// The copy of a file with its wrong cells marked.
public struct MarkedCopy: Sendable {
    /// What follows the file's name: `so hoa.csv` gives `so hoa.csv.danh-dau.xlsx`, as `so hoa.docx` beside it has a copy of its own.
    public let ending: String
    public let bytes: [UInt8]

    package static let workbookEnding = ".danh-dau.xlsx"
    /// A workbook with macros keeps them, and Excel opens it by no other ending.
    package static let macroEnding = ".danh-dau.xlsm"
    package static let endings = [workbookEnding, macroEnding]
}

extension FileJudgement {
    /// The marked copy; nil where no finding points at a cell. One that cannot be made is no reason to keep the file from its officer.
    package func markedCopy(of findings: [Finding]? = nil, logger: Logger) -> MarkedCopy? {
        guard let workbook = markedWorkbook(of: findings ?? processed.findings) else { return nil }
        do {
            if let original = try original(), let bytes = try workbook.bytes(in: original) {
                let hasMacros = file.name.lowercased().hasSuffix(".xlsm")
                return MarkedCopy(
                    ending: hasMacros ? MarkedCopy.macroEnding : MarkedCopy.workbookEnding, bytes: Array(bytes))
            }
            return MarkedCopy(ending: MarkedCopy.workbookEnding, bytes: Array(try workbook.bytes()))
        } catch {
            logger.warning("no marked copy of \(file.name): \(error)")
            return nil
        }
    }

    /// The bytes that were judged, of a workbook whose parts can be changed.
    private func original() throws -> Data? {
        guard processed.format == .xlsx, let content, file.byteCount <= MarkedWorkbook.inPlaceBytes,
            try ContentHash(ofFile: content).text == file.sha256
        else { return nil }
        return try Data(contentsOf: content)
    }
}
