import ReportingKit

/// What the landing page says of questions about contradictions that were put to a unit.
package struct LetterTexts: Sendable {
    private let isVietnamese: Bool

    package init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    package var title: String { say("Đơn vị được hỏi lại", "Your unit is asked") }
    package var toAnswer: String { say("Chờ trả lời", "To be answered") }
    package var answered: String { say("Đã trả lời", "Answered") }
    package func heading(_ matter: String, _ unit: String?, _ period: Period) -> String {
        [matter, unit, isVietnamese ? period.vietnamese : period.id].compactMap(\.self).joined(separator: " – ")
    }
    package func askedBy(_ name: String, _ time: String) -> String {
        say("\(time): \(name) hỏi lại", "\(time): asked by \(name)")
    }
    package func answeredBy(_ name: String, _ time: String) -> String {
        say("\(time): \(name) trả lời", "\(time): answered by \(name)")
    }
    package var whatToDo: String {
        say(
            "Số liệu chưa đúng: gửi lại tệp đã sửa, không phải trả lời ở đây. Số liệu đã đúng: ghi lý do rồi bấm “Trả lời”.",
            "If the figures are wrong, send the corrected file; no answer is needed. If they are right, write why.")
    }
    package var compare: String { say("Xem hai bảng cạnh nhau", "See both tables") }
    package var reason: String { say("Vì sao số liệu đúng", "Why the figures are right") }
    package var answer: String { say("Trả lời", "Answer") }
    package var sent: String { say("Đã ghi câu trả lời.", "The answer is kept.") }
    package var answerNeeded: String { say("Cần ghi câu trả lời.", "The answer is needed.") }
    package func further(_ count: Int) -> String {
        say("và \(VietnameseNumber.padded(count)) câu hỏi khác", "and \(count) more")
    }
}
