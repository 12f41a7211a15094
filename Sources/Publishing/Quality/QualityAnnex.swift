import Assembly
import Foundation
import ReportingKit

/// What there is to say about the quality of a report's data: who has sent, what contradicts, what somebody answers for, what changed.
public struct QualityAnnex: Sendable {
    /// A finding with its sentence and, when somebody answers for it, who and why.
    public struct Entry: Sendable {
        public let finding: Finding
        /// What it is about: the report's period, or a finer one that the report is composed of.
        public let period: Period?
        public let sentence: String
        public let acceptance: FindingsFile.Acceptance?

        public init(finding: Finding, period: Period?, sentence: String, acceptance: FindingsFile.Acceptance?) {
            self.finding = finding
            self.period = period
            self.sentence = sentence
            self.acceptance = acceptance
        }
    }

    /// A file that went back and has not come again.
    public struct Return: Sendable {
        public let name: String
        public let folder: String?
        public let receivedAt: Date
        public let reason: String

        public init(name: String, folder: String?, receivedAt: Date, reason: String) {
            self.name = name
            self.folder = folder
            self.receivedAt = receivedAt
            self.reason = reason
        }
    }

    public let model: ReportModel
    public let entries: [Entry]
    public let returns: [Return]

    public init(model: ReportModel, entries: [Entry], returns: [Return]) {
        self.model = model
        self.entries = entries
        self.returns = returns
    }
}

extension QualityAnnex.Entry {
    /// "Mâu thuẫn", "Cần xem lại" or "Lưu ý".
    var kind: String {
        if finding.code.rawValue.hasPrefix("contradiction.") { return "Mâu thuẫn" }
        return finding.severity == .notice ? "Lưu ý" : "Cần xem lại"
    }

    func place(_ place: FindingPlace?) -> String {
        guard let place else { return "" }
        return [place.file, place.sheet.map { "trang “\($0)”" }, place.cell.map { "ô \($0)" }].compactMap(\.self)
            .joined(separator: ", ")
    }
}
