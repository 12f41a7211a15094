import ReportingKit

/// What the pages of versions and comparisons say.
package struct VersionTexts: Sendable {
    private let isVietnamese: Bool

    package init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    package func title(_ period: Period) -> String {
        say("Các lần số liệu thay đổi, \(period.vietnamese)", "Versions of \(period.id)")
    }
    package func count(_ count: Int) -> String {
        say(
            "\(VietnameseNumber.padded(count)) lần thay đổi, lần mới nhất ở trên.",
            "\(count) versions, the newest first.")
    }
    package var none: String {
        say("Kỳ này chưa nhận số liệu.", "Nothing was taken for the period yet.")
    }
    package var number: String { say("Lần", "Version") }
    package var time: String { say("Lúc", "At") }
    package var what: String { say("Tệp, quyết định", "File or decision") }
    package var compare: String { say("So sánh hai lần", "Compare two versions") }
    package var from: String { say("Từ lần", "From") }
    package var to: String { say("Đến lần", "To") }
    package var show: String { say("So sánh", "Compare") }
    package var former: String { say("So với lần trước", "Against the one before") }
    package var issued: String { say("Đã ban hành", "Issued") }
    package func dateLine(number: String, date: CalendarDate, signer: String, at: String) -> String {
        let signed = signer.isEmpty ? "" : say(", người ký: \(signer)", ", signed by \(signer)")
        return say(
            "\(at): ban hành số \(number) ngày \(date.slashed)\(signed)",
            "\(at): issued as \(number) of \(date.iso)\(signed)")
    }
    package func reopenLine(_ name: String, _ reason: String, at: String) -> String {
        say("\(at): \(name) mở lại, lý do: \(reason)", "\(at): reopened by \(name): \(reason)")
    }

    // MARK: Comparing

    package func comparing(_ period: Period, _ first: Int, _ second: Int) -> String {
        say(
            "So sánh lần \(first) với lần \(second), \(period.vietnamese)",
            "Versions \(first) and \(second) of \(period.id)")
    }
    package func comparing(_ then: Period, _ now: Period) -> String {
        say("So sánh \(now.vietnamese) với \(then.vietnamese)", "\(now.id) against \(then.id)")
    }
    package var choosePeriods: String { say("So sánh hai kỳ", "Compare two periods") }
    package var thenPeriod: String { say("Kỳ trước", "Earlier period") }
    package var nowPeriod: String { say("Kỳ này", "Later period") }
    package var same: String { say("Hai lần nói giống nhau.", "The two say the same.") }
    package func figures(_ count: Int) -> String {
        say("Số liệu thay đổi: \(VietnameseNumber.padded(count))", "Figures that changed: \(count)")
    }
    package func sentences(_ count: Int) -> String {
        say("Câu văn thay đổi: \(VietnameseNumber.padded(count))", "Sentences that changed: \(count)")
    }
    package var figure: String { say("Số liệu", "Figure") }
    package var before: String { say("Trước", "Before") }
    package var after: String { say("Nay", "Now") }
    package var change: String { say("Thay đổi", "Change") }
    package var files: String { say("Tệp", "File") }
    package var added: String { say("mới có", "new") }
    package var removed: String { say("không còn", "gone") }
    package var noFormer: String { say("○ không so sánh được", "○ cannot be compared") }
    package var better: String { say("tốt hơn", "better") }
    package var worse: String { say("kém hơn", "worse") }
    package func compared(_ some: Int, _ all: Int) -> String {
        say("so sánh trên \(some)/\(all) đơn vị", "over \(some) of \(all) units")
    }
    package var unitsChanged: String {
        say(
            "Đơn vị hành chính của hai kỳ khác nhau; số liệu được so sánh như ghi ở từng kỳ.",
            "The units of the two periods are not the same; figures are compared as each period has them.")
    }
    package var overNewUnits: String {
        say(
            "Số liệu kỳ trước tổng hợp theo đơn vị hành chính mới.",
            "Figures of the earlier period are over the units of today.")
    }
    package func further(_ count: Int) -> String {
        say("và \(VietnameseNumber.padded(count)) số liệu khác", "and \(count) more")
    }
    package var empty: String {
        say("Hai kỳ này chưa có số liệu chung để so sánh.", "The two periods have nothing in common to compare.")
    }
    package var oneOnly: String {
        say("Mới có một kỳ có số liệu; so sánh được khi có kỳ thứ hai.", "There is one period with data only.")
    }
    package func taken(_ format: String) -> String { say("Tải bảng (\(format))", "Download (\(format))") }

    /// "▲ tăng 1.204 hồ sơ (12,5%) (tốt hơn)"
    package func arrow(isUp: Bool?, _ text: String, judgement: String?) -> String {
        let sign = isUp.map { $0 ? "▲" : "▼" } ?? "="
        return "\(sign) \(text)" + (judgement.map { " (\($0))" } ?? "")
    }
}
