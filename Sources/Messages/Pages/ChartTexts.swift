import ReportingKit

/// What the page of charts, rankings and maps says.
package struct ChartTexts: Sendable {
    private let isVietnamese: Bool

    package init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    package var title: String { say("Biểu đồ, xếp hạng", "Charts and rankings") }
    package var noData: String {
        say(
            "Chưa có số liệu để vẽ. Biểu đồ có khi kỳ này đã nhận số liệu của ít nhất một đơn vị.",
            "There is nothing to draw yet: no unit has sent anything for the period.")
    }
    package var noValues: String {
        say(
            "Kỳ này chưa có đơn vị nào gửi chỉ tiêu này. Chọn chỉ tiêu khác hoặc kỳ khác.",
            "No unit has this figure for the period. Choose another figure or period.")
    }

    // MARK: Choosing

    package var period: String { say("Kỳ báo cáo", "Period") }
    package var figure: String { say("Chỉ tiêu", "Figure") }
    package var units: String { say("Các đơn vị", "Units") }
    package var unit: String { say("Đơn vị theo dõi qua các kỳ", "Unit over periods") }
    package var allTogether: String { say("Cộng chung", "All together") }
    package var show: String { say("Xem", "Show") }

    // MARK: Ranking

    package func ranking(_ figure: String, _ period: String) -> String {
        say("\(figure), \(period)", "\(figure), \(period)")
    }
    package var rankingHeading: String { say("Xếp hạng", "Ranking") }
    package func rankingDescription(_ first: String, _ last: String, count: Int) -> String {
        say(
            "Biểu đồ cột của \(VietnameseNumber.padded(count)) đơn vị; cao nhất \(first); thấp nhất \(last).",
            "Bars of \(count) units; highest \(first); lowest \(last).")
    }
    package func shown(_ count: Int, of all: Int) -> String {
        say(
            "Hình vẽ \(VietnameseNumber.padded(count)) đơn vị đầu; bảng có đủ \(VietnameseNumber.padded(all)) đơn vị.",
            "The picture shows the first \(count); the table has all \(all).")
    }
    package var place: String { say("Hạng", "Place") }
    package var unitHeading: String { say("Đơn vị", "Unit") }
    package var value: String { say("Số liệu", "Value") }
    package func silent(_ names: [String]) -> String {
        say("Chưa có số liệu: \(names.joined(separator: ", ")).", "No figure yet: \(names.joined(separator: ", ")).")
    }
    package var table: String { say("Xem bảng số liệu", "The table") }
    package func taken(_ format: String) -> String { say("Tải bảng (\(format))", "Download (\(format))") }
    package var downloads: String { say("Tải về", "Downloads") }

    // MARK: Leader's rankings

    package var best: String { say("Dẫn đầu", "Leading") }
    package var least: String { say("Cần quan tâm", "Needing care") }
    package func also(_ count: Int) -> String {
        say("và \(VietnameseNumber.padded(count)) đơn vị bằng số", "and \(count) more with the same value")
    }

    // MARK: Course

    package var courseHeading: String { say("Qua các kỳ", "Over periods") }
    package func course(_ figure: String, _ owner: String) -> String { "\(figure) – \(owner)" }
    package func courseDescription(_ points: [String]) -> String {
        say("Biểu đồ đường: ", "Line: ") + points.joined(separator: "; ") + "."
    }
    package var change: String { say("So với kỳ trước", "Against the period before") }
    package var oneOnly: String {
        say(
            "Mới có số liệu của một kỳ; đường biểu diễn có khi có kỳ thứ hai.",
            "There is one period only; a line is drawn with the second.")
    }

    // MARK: Map

    package var mapHeading: String { say("Bản đồ", "Map") }
    package func mapDescription(_ count: Int) -> String {
        say(
            "Mỗi ô là một đơn vị, ghi tên và số liệu; màu theo nhóm số liệu ở chú giải. \(VietnameseNumber.padded(count)) đơn vị.",
            "A tile for each of \(count) units with its name and value; colours as in the legend.")
    }
    package func outlineDescription(_ count: Int) -> String {
        say(
            "Bản đồ ranh giới \(VietnameseNumber.padded(count)) đơn vị, màu theo nhóm số liệu ở chú giải; số liệu từng đơn vị ở bảng xếp hạng.",
            "Outlines of \(count) units; colours as in the legend, values in the table of ranks.")
    }
    package var legend: String { say("Chú giải", "Legend") }
    package func legendLine(_ least: String, _ greatest: String, _ count: Int, place: String) -> String {
        let units = say("\(VietnameseNumber.padded(count)) đơn vị", count == 1 ? "1 unit" : "\(count) units")
        return least == greatest
            ? "\(place): \(least) – \(units)"
            : say("\(place): từ \(least) đến \(greatest) – \(units)", "\(place): \(least) to \(greatest) – \(units)")
    }
    package func className(_ rank: Int, of count: Int) -> String {
        if count == 1 { return say("Bằng nhau", "All equal") }
        if rank == 0 { return say("Thấp nhất", "Lowest") }
        if rank == count - 1 { return say("Cao nhất", "Highest") }
        if count == 3 || count == 5 && rank == 2 { return say("Trung bình", "Middle") }
        return rank * 2 < count - 1 ? say("Thấp", "Low") : say("Cao", "High")
    }
    package var without: String { say("Chưa có số liệu", "No figure yet") }
    package var tooMany: String {
        say(
            "Quá nhiều đơn vị để vẽ thành ô; xem bảng xếp hạng.",
            "There are too many units for tiles; see the table of ranks.")
    }
    package var mapUnreadable: String {
        say(
            "Tệp bản đồ của đơn vị không đọc được nên vẽ theo ô; báo người quản trị (khóa “map” trong cấu hình).",
            "The office's map cannot be read, so tiles are drawn; tell the administrator (key “map” of the configuration)."
        )
    }
}
