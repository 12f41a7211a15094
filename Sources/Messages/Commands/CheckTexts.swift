import ReportingKit

/// What `check` says.
extension CommandTexts {
    /// `check --json` has the English words.
    public func result(_ word: String) -> String {
        let words = ["ok": "nhận", "returned": "trả lại", "kept": "giữ lại"]
        return isVietnamese ? words[word] ?? word : word
    }

    public var checkColumns: [String] {
        isVietnamese ? ["KẾT QUẢ", "TỆP", "NỘI DUNG", "CẦN XEM"] : ["RESULT", "FILE", "CONTENT", "FINDINGS"]
    }

    /// The first error of a file, of so many.
    public func firstError(_ code: FindingCode, place: String, more: Int, _ sentence: String) -> String {
        let further = more > 0 ? " (+\(more))" : ""
        return say("\(code)\(place.isEmpty ? "" : " at \(place)")\(further): \(sentence)", "\(sentence)\(further)")
    }

    /// "2 warnings, 1 notice"; "-" without any.
    public func lesser(warnings: Int, notices: Int) -> String {
        func counted(_ count: Int, _ english: String, _ vietnamese: String) -> String? {
            if count == 0 { return nil }
            return say("\(count) \(english)\(count == 1 ? "" : "s")", "\(VietnameseNumber.padded(count)) \(vietnamese)")
        }
        let parts = [counted(warnings, "warning", "cần kiểm tra"), counted(notices, "notice", "lưu ý")].compactMap(
            \.self)
        return parts.isEmpty ? "-" : parts.joined(separator: ", ")
    }

    public func severity(_ severity: Severity) -> String {
        guard isVietnamese else { return severity.rawValue }
        return switch severity {
        case .error: "lỗi"
        case .warning: "cần kiểm tra"
        case .notice: "lưu ý"
        }
    }

    /// A finding with its sentence; `code` is for those who look it up.
    public func finding(_ severity: Severity, _ code: FindingCode, sheet: String?, _ sentence: String) -> String {
        let place = sheet.map { "[\($0)] " } ?? ""
        return say(
            "\(severity.rawValue) \(code): \(place)\(sentence)", "\(self.severity(severity)): \(place)\(sentence)")
    }

    /// `name` as declarations have it, `title` as reports do.
    public func content(_ name: String, title: String?, _ set: UnitSet, _ period: Period, rows: Int) -> String {
        say(
            "\(name).\(set) \(period.id), \(rows) rows",
            "\(title ?? name) (\(self.set(set.rawValue))), \(period.vietnamese), \(VietnameseNumber.padded(rows)) dòng")
    }

    public func sectionCount(_ count: Int) -> String {
        say("text for \(count) sections", "lời văn cho \(VietnameseNumber.padded(count)) mục")
    }

    public func checked(_ all: Int, returned: Int) -> String {
        func count(_ number: Int) -> String { VietnameseNumber.count(number) }
        return say(
            "\(all) checked, \(all - returned) could be taken, \(returned) would be returned",
            "Đã kiểm tra \(count(all)) tệp: \(count(all - returned)) tệp nhận được, \(count(returned)) tệp sẽ trả lại.")
    }

    public func noFile(_ path: String) -> String { say("there is no file \(path)", "không có tệp \(path)") }

    // MARK: audit

    /// What an audit found, cells and sentences that follow from each other counted once.
    public func audited(groups: Int, places: Int) -> String {
        if groups == 0 { return say("No contradiction.", "Không có điểm nào chưa khớp.") }
        return say(
            "\(groups) \(groups == 1 ? "matter" : "matters") to look at (\(places) places).",
            "\(VietnameseNumber.padded(groups)) điểm chưa khớp (\(VietnameseNumber.padded(places)) ô, câu).")
    }

    public var periodNeeded: String {
        say(
            "the report does not say its period; name one with --period",
            "báo cáo không ghi kỳ; nêu kỳ bằng --period")
    }
}
