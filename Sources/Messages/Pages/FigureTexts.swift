import ReportingKit

/// What the page of a figure says: how it is computed, and from which cells.
package struct FigureTexts: Sendable {
    private let isVietnamese: Bool

    package init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    package var report: String { say("Báo cáo", "Report") }
    package var value: String { say("Giá trị", "Value") }
    package var computedFrom: String { say("Cách tính", "How it is computed") }

    package func cells(_ count: Int) -> String {
        say(
            count == 0
                ? "Số này không lấy từ ô nào của tệp."
                : "Lấy từ \(VietnameseNumber.padded(count)) ô của các tệp đã gửi.",
            count == 0 ? "It comes from no cell of a file." : "From \(count) cells of the files that were sent.")
    }

    /// One step: what was done with how many inputs, named as an operation of lineage.
    package func step(_ operation: String, count: Int) -> String {
        let (vietnamese, english): (String, String) =
            switch operation {
            case "sum": ("Tổng của \(VietnameseNumber.padded(count)) số", "Sum of \(count)")
            case "percent": ("Tỷ lệ phần trăm của số thứ nhất so với số thứ hai", "The first in percent of the second")
            case "count": ("Đếm được, trong \(VietnameseNumber.padded(count)) ô", "Counted among \(count)")
            case "quotient": ("Số thứ nhất chia cho số thứ hai", "The first divided by the second")
            case "difference": ("Số thứ nhất trừ số thứ hai", "The first less the second")
            case "rank": ("Thứ hạng trong \(VietnameseNumber.padded(count)) đơn vị", "Rank among \(count)")
            case "package":
                (
                    "Lấy từ gói số liệu của đơn vị dưới, và cách đơn vị đó tính",
                    "Of a package of a unit below, and how it is computed there"
                )
            case "average": ("Trung bình của \(VietnameseNumber.padded(count)) số", "Average of \(count)")
            default: ("Tính từ \(VietnameseNumber.padded(count)) số", "Computed from \(count)")
            }
        return say(vietnamese, english)
    }

    package func cell(_ cell: String, sheet: String) -> String {
        say("ô \(cell), trang “\(sheet)”", "cell \(cell), sheet “\(sheet)”")
    }

    package var blankCell: String { say("ô trống", "blank cell") }

    package func paragraph(_ number: Int) -> String { say("đoạn \(number)", "paragraph \(number)") }

    package func registered(_ count: Int, on day: CalendarDate) -> String {
        say(
            "\(VietnameseNumber.padded(count)) đơn vị theo danh mục ngày \(day.slashed)",
            "\(count) units in the register on \(day.iso)")
    }

    package func file(_ name: String) -> String { say("tệp “\(name)”", "file “\(name)”") }
    package func sent(folder: String, at time: String) -> String {
        say("gửi vào “\(folder)” lúc \(time)", "sent to “\(folder)” at \(time)")
    }
    package func sent(at time: String) -> String {
        say("gửi vào hộp thư chung lúc \(time)", "sent to the common inbox at \(time)")
    }
    package func receipt(_ number: Int64) -> String { say("giấy nhận số \(number)", "receipt \(number)") }
    package func order(_ order: Int64) -> String { say("lượt nhận thứ \(order)", "acceptance \(order)") }

    package var openSheet: String { say("Mở trang tính tại ô này", "Open the sheet at this cell") }
    package var openText: String { say("Mở văn bản tại đoạn này", "Open the document at this paragraph") }

    package func corrected(_ raw: String) -> String {
        say("Đã sửa; trước đó là “\(raw)”", "Corrected; before it was “\(raw)”")
    }
    package var before: String { say("Xem số này trước khi sửa", "Show the figure as it was before") }
    package func asOf(_ order: Int64) -> String {
        say(
            "Đây là số sau lượt nhận thứ \(order), không phải số hiện nay.",
            "This is the figure after acceptance \(order), not today's.")
    }
    package var toToday: String { say("Xem số hiện nay", "Show today's") }

    package func comparison(_ period: Period, _ value: String) -> String {
        say("\(period.vietnamese): \(value)", "\(period.id): \(value)")
    }
    package var comparisons: String { say("Các kỳ trước", "Former periods") }

    package func window(_ from: Int, _ through: Int, of count: Int) -> String {
        say(
            "Từ số thứ \(from) đến \(through), trong \(VietnameseNumber.count(count)) số",
            "\(from) to \(through) of \(count)")
    }
    package func further(_ count: Int) -> String {
        say("Xem \(VietnameseNumber.padded(count)) số còn lại", "Show the other \(count)")
    }
    package var previous: String { say("Trước", "Previous") }
    package var next: String { say("Tiếp", "Next") }
    package var toFigure: String { say("Về đầu cây số liệu", "To the top of the figure") }
    package var pages: String { say("Các phần của cây số liệu", "Parts of the figure") }
}
