import ReportingKit

/// The question that is put into a unit's folder.
public struct QuestionText: Sendable {
    private let catalogue: MessageCatalogue

    public init(catalogue: MessageCatalogue) { self.catalogue = catalogue }

    /// `lines` are the sentences of what is asked about, `text` is what the asking person adds; `contact` whom to answer.
    public func text(
        name: String, period: Period, unit: String?, lines: [String], text: String, askedBy: String,
        on day: CalendarDate,
        contact: String?
    ) -> String {
        let say = catalogue.commands.say
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
                "If the figures are wrong, send the corrected file as always. If they are right, tell \(contact ?? askedBy) why and name \(name).",
                "Số chưa đúng: gửi lại tệp đã sửa như mọi lần. Số đã đúng: báo \(contact ?? askedBy) lý do, nêu mã \(name)."
            ),
        ]
        return said.joined(separator: "\r\n") + "\r\n"
    }
}
