import ReportingKit

/// What the page of a report says around its document.
package struct ReportPageTexts: Sendable {
    private let isVietnamese: Bool

    package init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    package func title(_ report: String, _ period: Period) -> String {
        say(
            "Báo cáo \(report.prefix(1).lowercased() + report.dropFirst()) \(period.vietnamese)",
            "\(report), \(period.id)")
    }

    package var draft: String { say("Dự thảo, chưa ban hành", "Draft, not issued") }

    package func issued(number: String, date: CalendarDate, signer: String) -> String {
        let by = signer.isEmpty ? "" : say(", \(signer) ký", ", signed by \(signer)")
        return say("Đã ban hành: số \(number), ngày \(date.slashed)\(by)", "Issued: \(number), \(date.slashed)\(by)")
    }

    package var howToFollow: String {
        say(
            "Bấm vào một số để xem số đó từ đâu ra, đến từng ô của tệp đã gửi.",
            "Follow a figure to see where it comes from, down to the cell of the file that was sent.")
    }

    package var contents: String { say("Mục lục", "Contents") }

    package func gaps(_ count: Int) -> String {
        say("Còn \(VietnameseNumber.padded(count)) chỗ chưa có số liệu", "\(count) figures are missing")
    }

    /// The name of a figure's link for those who do not see where it stands.
    package func source(of value: String) -> String { say("Nguồn của số \(value)", "Source of \(value)") }

    package func table(_ number: Int) -> String { say("Bảng \(number)", "Table \(number)") }

    package func rows(_ from: Int, _ through: Int, of count: Int) -> String {
        say(
            "Dòng \(from) đến \(through) trong \(VietnameseNumber.count(count)) dòng",
            "Rows \(from) to \(through) of \(count)")
    }
    package var previousRows: String { say("Các dòng trước", "Rows before") }
    package var nextRows: String { say("Các dòng sau", "Rows after") }
    package var wholeReport: String { say("Về cả báo cáo", "To the whole report") }

    package var chartUnit: String { say("Đơn vị, kỳ", "Unit or period") }
    package var chartValue: String { say("Bảng số liệu của biểu đồ", "The figures of the chart") }

    package var noReport: (title: String, advice: String) {
        (
            say("Kỳ này chưa có số liệu", "Nothing is known of this period"),
            say(
                "Báo cáo hiện ra ngay khi tệp đầu tiên của kỳ được nhận. Hãy gửi tệp, hoặc chọn kỳ khác ở trang đầu.",
                "The report appears as soon as the first file of the period is taken. Send one, or choose another period on the first page."
            )
        )
    }
}
