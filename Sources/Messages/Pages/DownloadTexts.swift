import ReportingKit

/// What lists of files to take along say.
package struct DownloadTexts: Sendable {
    private let isVietnamese: Bool

    package init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    package func title(_ period: Period) -> String {
        say("Tải về, \(period.vietnamese)", "Downloads of \(period.id)")
    }
    package var now: String { say("Theo số liệu hiện nay", "As the data are now") }
    package var none: String {
        say(
            "Chưa có tệp nào: dịch vụ viết báo cáo sau khi nhận số liệu của kỳ này.",
            "There are no files yet: the service writes the report after it took data of the period.")
    }
    package var issued: String { say("Đã ban hành", "Issued") }
    package func issue(_ number: String, _ date: CalendarDate) -> String {
        say("Số \(number) ngày \(date.slashed)", "Number \(number) of \(date.iso)")
    }
    package var reopened: String { say("đã mở lại", "reopened") }

    package var report: String { say("Báo cáo (Word)", "Report (Word)") }
    package var appendices: String { say("Phụ lục (Excel)", "Appendices (Excel)") }
    package var summary: String { say("Tóm tắt cho lãnh đạo (Word)", "Page for the leader (Word)") }
    package var quality: String { say("Chất lượng số liệu (Excel)", "Annex of data quality (Excel)") }
    package var changes: String { say("Thay đổi sau khi sửa số liệu", "What a correction changed") }
    package var findings: String { say("Danh sách điểm chưa khớp (JSON)", "Findings (JSON)") }
    package var lineage: String { say("Nguồn của từng số (JSON)", "Lineage (JSON)") }
    package var package: String { say("Gói số liệu của kỳ (zip)", "Data package of the period (zip)") }
    package func tables(_ count: Int) -> String {
        say("Số liệu từng bảng (\(VietnameseNumber.padded(count)) tệp)", "The data table by table (\(count) files)")
    }
    package func data(_ name: String) -> String { say("Số liệu: \(name)", "Data: \(name)") }
}
