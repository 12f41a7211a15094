import Foundation
import Messages
import ReportingKit

/// Who filled a form in on the page, and when: said in the sheet, and in the name of its file.
public struct FormNote: Sendable {
    private let person: String
    private let date: Date

    public init(_ person: String, at date: Date) {
        // A name is one line, whatever was entered as one.
        let scalars = person.unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: " "
            default: String(scalar)
            }
        }
        self.person = String(
            scalars.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(Self.longest))
        self.date = date
    }

    private static let longest = 60

    /// "Nguyen Van A 26-11-2026 16.40.05"; never a name by which an officer confirms a file.
    public var fileName: String {
        let plain = FormName.plain(person)
        let name = VietnameseText.accentless(plain).replacing(/[^a-z]+/, with: " ").contains("xac nhan") ? "" : plain
        let (day, time) = (CalendarDate.inVietnam(date), time)
        return
            ([name.isEmpty ? "nhap tren trang" : name]
            + [day.slashed.replacing("/", with: "-"), time.replacing(":", with: ".")]).joined(separator: " ")
    }

    /// "Nguyễn Văn A nhập trên trang lúc 16:40:05 ngày 26/11/2026."
    var sentence: String { WorkbookFormTexts.filledIn(by: person, at: time, CalendarDate.inVietnam(date)) }

    /// The time of day in Vietnam, which has one zone and no summer time.
    private var time: String {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + 7 * 3_600
        let day = ((seconds % 86_400) + 86_400) % 86_400
        return [day / 3_600, day / 60 % 60, day % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
