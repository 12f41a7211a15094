import ReportingKit

/// The receipt of a question's text that came back with its answer.
public struct AnswerReceiptText: Sendable {
    private let catalogue: MessageCatalogue

    public init(catalogue: MessageCatalogue) { self.catalogue = catalogue }

    public func text(
        file: String, number: ReceiptText.Number?, matter: String, period: Period, unit: String?, answer: String,
        contact: String?
    ) -> String {
        let say = catalogue.commands.say
        var lines = [ReceiptText(catalogue: catalogue).heading(say("TAKEN", "ĐÃ NHẬN"), number, file)]
        lines += [
            "",
            say(
                "Kept as the answer\(unit.map { " of \($0)" } ?? "") to the question \(matter) of \(period.id):",
                "Đã ghi câu trả lời\(unit.map { " của \($0)" } ?? "") cho câu hỏi \(matter), \(period.vietnamese):"),
        ]
        lines += answer.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
        lines += [
            "",
            say(
                "The figures in force are unchanged. If they are to change, send the corrected file as always.",
                "Số liệu đang dùng không thay đổi. Nếu cần sửa số liệu, gửi lại tệp số liệu đã sửa như mọi lần."),
        ]
        if let contact { lines.append(say("Ask: \(contact).", "Cần hỏi thêm: \(contact).")) }
        return lines.joined(separator: "\r\n") + "\r\n"
    }
}
