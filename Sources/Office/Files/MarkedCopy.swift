import Foundation
import Intake
import Logging
import Publishing
import ReportingKit

/// The copy of a file with its wrong cells marked.
public struct MarkedCopy: Sendable {
    /// What follows the file's name, see ``AnswerEndings``.
    public let ending: String
    public let bytes: [UInt8]
}

extension FileJudgement {
    /// The marked copy; nil where no finding points at a cell. One that cannot be made is no reason to keep the file
    /// from its officer.
    package func markedCopy(of findings: [Finding]? = nil, logger: Logger) -> MarkedCopy? {
        guard let workbook = markedWorkbook(of: findings ?? processed.findings) else { return nil }
        let endings = composition.answerEndings
        // Cells of a taken file that are marked wait for an answer.
        let isQuestion = findings != nil || isQuestion
        do {
            if let original = try original(), let bytes = try workbook.bytes(in: original) {
                let hasMacros = file.name.lowercased().hasSuffix(".xlsm")
                return MarkedCopy(
                    ending: endings.marked(isQuestion: isQuestion, hasMacros: hasMacros), bytes: Array(bytes))
            }
            return MarkedCopy(
                ending: endings.marked(isQuestion: isQuestion, hasMacros: false), bytes: Array(try workbook.bytes()))
        } catch {
            logger.warning("no marked copy of \(file.name): \(error)")
            return nil
        }
    }

    /// Whether it came back with nothing but questions.
    var isQuestion: Bool {
        let errors = processed.findings.filter { $0.severity == .error }
        return !errors.isEmpty && errors.allSatisfy(\.isConfirmable)
    }

    /// The bytes that were judged, of a workbook whose parts can be changed.
    private func original() throws -> Data? {
        guard processed.format == .xlsx, let content, file.byteCount <= MarkedWorkbook.inPlaceBytes,
            try ContentHash(ofFile: content).text == file.sha256
        else { return nil }
        return try Data(contentsOf: content)
    }
}
