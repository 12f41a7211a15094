import Foundation
import ReportingKit

extension ReceiptText {
    /// The running number under which the ledger has the file, by which its officer and an administrator speak of it.
    public struct Number: Sendable {
        public let number: Int64
        public let receivedAt: Date

        public init(number: Int64, receivedAt: Date) {
            self.number = number
            self.receivedAt = receivedAt
        }
    }

    /// How much of a form is filled in.
    public struct Answers: Sendable {
        /// How many questions it asks of its unit.
        public let asked: Int
        /// Those without an answer, as the form prints them.
        public let blank: [String]

        public init(asked: Int, blank: [String]) {
            self.asked = asked
            self.blank = blank
        }
    }

    /// "ĐÃ NHẬN – số 118, 14:05 ngày 03/07/2026: A.xlsx"; without a number what no ledger entered.
    func heading(_ verdict: String, _ number: Number?, _ file: String) -> String {
        guard let number else { return "\(verdict): \(file)" }
        let day = CalendarDate.inVietnam(number.receivedAt).slashed
        let time = VietnamTime.clock(number.receivedAt)
        return catalogue.isVietnamese
            ? "\(verdict) – số \(number.number), \(time) ngày \(day): \(file)"
            : "\(verdict) – number \(number.number), \(day) \(time): \(file)"
    }

    /// How many units, rows and answers of a table were read.
    func contents(_ part: Part) -> [String] {
        let isVietnamese = catalogue.isVietnamese
        if let answers = part.answers {
            let filled = answers.asked - answers.blank.count
            let blank = Self.listed(answers.blank, isVietnamese)
            guard isVietnamese else {
                return ["Answers: \(filled) of \(answers.asked)" + (blank.isEmpty ? "" : "; blank: \(blank)")]
            }
            return ["Đã điền \(filled)/\(answers.asked) mục" + (blank.isEmpty ? "" : "; còn trống: \(blank)")]
        }
        guard part.unit == nil else { return [part.balance] }
        let rows = isVietnamese ? VietnameseNumber.padded(part.unitCount) : "\(part.unitCount)"
        return [isVietnamese ? "Đã nhận số liệu của \(rows) đơn vị" : "Units taken: \(rows)", part.balance]
    }
}
