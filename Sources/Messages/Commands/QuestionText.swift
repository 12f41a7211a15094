import ReportingKit

/// The question that is put into a unit's folder.
public struct QuestionText: Sendable {
    private let catalogue: MessageCatalogue

    public init(catalogue: MessageCatalogue) { self.catalogue = catalogue }

    /// `lines` are the sentences of what is asked about, `text` is what the asking person adds; `contact` whom to ask, `folder` where the answer is sent.
    public func text(
        _ address: QuestionLetter.Address, name: String, unit: String?, lines: [String], text: String,
        askedBy: String, on day: CalendarDate, contact: String?, folder: String
    ) -> String {
        let say = catalogue.commands.say
        let period = address.period
        var said = [
            say("QUESTION \(name) – \(period.id)", "HỎI LẠI \(name) – \(period.vietnamese)"), "",
        ]
        if let unit { said.append(say("To: \(unit)", "Gửi: \(unit)")) }
        said.append(say("Asked by \(askedBy) on \(day.slashed).", "Người hỏi: \(askedBy), ngày \(day.slashed)."))
        said.append("")
        said += lines.enumerated().map { "\($0 + 1). \($1)" }
        if !text.isEmpty { said += ["", text] }
        said += [
            "",
            say(
                "If the figures are wrong, send the corrected file as always: there is no need to answer here.",
                "Số liệu chưa đúng: gửi lại tệp số liệu đã sửa như mọi lần, không phải trả lời ở đây."),
            say(
                "If they are right, write why between the two lines below, save this file and drop it into “\(folder)”.",
                "Số liệu đã đúng: ghi lý do vào giữa hai dòng dưới đây, lưu lại rồi chép tệp này vào “\(folder)”."),
            "", say(QuestionLetter.beginning.english, QuestionLetter.beginning.vietnamese), "", "",
            say(QuestionLetter.end.english, QuestionLetter.end.vietnamese), "",
        ]
        if let contact { said.append(say("Ask: \(contact).", "Cần hỏi thêm: \(contact).")) }
        said.append(say("Keep this line: \(address.line)", "Giữ nguyên dòng này: \(address.line)"))
        return said.joined(separator: "\r\n") + "\r\n"
    }
}
