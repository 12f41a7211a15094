import Assembly
import Foundation
import Messages
import ReportingKit

/// What there is to say about the quality of a report's data: who has sent, what contradicts, what somebody answers
/// for, what changed.
public struct QualityAnnex: Sendable {
    /// A finding with its sentence and, when somebody answers for it, who and why.
    public struct Entry: Sendable {
        public let finding: Finding
        /// What it is about: the report's period, or a finer one that the report is composed of.
        public let period: Period?
        /// By which people call it, with others of its cause; nil for a notice.
        public let number: Int?
        /// Whether a unit was asked about it and has not answered.
        public let isAsked: Bool
        public let sentence: String
        public let acceptance: FindingsFile.Acceptance?

        public init(
            finding: Finding, period: Period?, number: Int? = nil, isAsked: Bool = false, sentence: String,
            acceptance: FindingsFile.Acceptance?
        ) {
            self.finding = finding
            self.period = period
            self.number = number
            self.isAsked = isAsked
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

    /// What a unit has not sent, or a part of the report without text.
    public struct Lacking: Sendable {
        public let number: Int
        public let dataset: DatasetID?
        public let set: UnitSet?
        public let unit: UnitCode?
        /// The part's title; nil for a dataset.
        public let section: String?
        public let acceptance: FindingsFile.Acceptance?

        public init(
            number: Int, dataset: DatasetID?, set: UnitSet?, unit: UnitCode?, section: String?,
            acceptance: FindingsFile.Acceptance?
        ) {
            self.number = number
            self.dataset = dataset
            self.set = set
            self.unit = unit
            self.section = section
            self.acceptance = acceptance
        }
    }

    public let model: ReportModel
    public let entries: [Entry]
    public let returns: [Return]
    public let lacking: [Lacking]

    public init(model: ReportModel, entries: [Entry], returns: [Return], lacking: [Lacking] = []) {
        self.model = model
        self.entries = entries
        self.returns = returns
        self.lacking = lacking
    }
}

extension QualityAnnex.Entry {
    /// "Chưa khớp", "Cần kiểm tra" or "Lưu ý".
    var kind: String {
        if finding.code.isContradiction { return QualityTexts.contradiction }
        return finding.severity == .notice ? QualityTexts.notice : QualityTexts.toCheck
    }

    /// Whether somebody has to answer for it still.
    var isOpen: Bool { finding.severity > .notice && acceptance == nil }

    func place(_ place: FindingPlace?) -> String {
        guard let place else { return "" }
        return QualityTexts.place(file: place.file, sheet: place.sheet, cell: place.cell.map { "\($0)" })
    }
}
