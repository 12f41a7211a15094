import Messages
import ReportingKit

/// Where a form is sent, and until when.
public struct FormSending: Sendable {
    /// As its officer sees it; nil where nobody said.
    public let folder: String?
    public let due: CalendarDate?
    /// Who filled it in on the page already; nil for a form that is handed out.
    public let note: FormNote?

    public init(folder: String? = nil, due: CalendarDate? = nil, note: FormNote? = nil) {
        self.folder = folder
        self.due = due
        self.note = note
    }

    var sentence: String {
        note?.sentence ?? WorkbookFormTexts.sending(to: folder, due: due)
    }
}
