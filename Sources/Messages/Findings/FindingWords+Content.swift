import ReportingKit

/// What is said by what a file, a cell or a span of days holds.
extension FindingWords {
    private static let pictures: Set<String> = ["JPEG", "PNG", "GIF", "TIFF", "BMP", "WebP"]
    private static let packed: Set<String> = ["ZIP", "RAR", "7z", "gzip", "bzip2", "xz", "Zstandard"]

    /// What a file that is not read is, and what to send in its place.
    var unrecognized: (what: String, advice: String) {
        let name = finding.found ?? ""
        let table = "Gửi tệp Excel xuất từ phần mềm có số liệu này, hoặc điền biểu mẫu của kỳ rồi gửi."
        switch (language, name) {
        case (.vi, "PDF"): return ("Tệp là PDF, không có ô số liệu", table)
        case (.vi, _) where Self.pictures.contains(name): return ("Tệp là ảnh (\(name)), không có ô số liệu", table)
        case (.vi, _) where Self.packed.contains(name):
            return ("Tệp nén (\(name)) chưa mở được", "Giải nén rồi gửi từng tệp, hoặc nén lại thành .zip rồi gửi.")
        case (.vi, _):
            return (
                "Tệp không phải là bảng tính hay văn bản đọc được" + (name.isEmpty ? "" : "; nội dung là \(name)"),
                "Gửi tệp Excel (.xlsx, .xls), LibreOffice (.ods), CSV hoặc Word (.docx)."
            )
        case (.en, _) where Self.packed.contains(name):
            return ("A \(name) archive is not opened", "Unpack it and send its files, or pack them as .zip.")
        case (.en, _):
            return (
                "The file is neither a workbook nor a readable document"
                    + (name.isEmpty ? "" : "; it looks like \(name)"), "Send .xlsx, .xls, .ods, .csv or .docx."
            )
        }
    }

    /// What to do with a cell that should hold one number and holds more or something else.
    var numberAdvice: String {
        let found = finding.found ?? ""
        guard isVietnamese else { return "Correct these cells and send the file again." }
        if found.wholeMatch(of: /\d{1,4}[\/.-]\d{1,2}[\/.-]\d{1,4}/) != nil {
            return "Ô đang ở kiểu ngày: chọn Format Cells (Định dạng ô) > Number, nhập lại số rồi gửi lại."
        }
        if found.contains(where: \.isNumber) {
            return "Mỗi ô chỉ ghi một con số, không kèm chữ, dấu hay số khác: ghi lại số đúng rồi gửi lại."
        }
        return "Ghi số liệu đúng vào ô này (không phát sinh thì ghi 0) rồi gửi lại."
    }

    /// "05/07/2026 – 28/09/2026" is meant to be the third quarter.
    var wholePeriod: String? {
        let days = (finding.found ?? "").matches(of: /(\d{1,2})\/(\d{1,2})\/(\d{4})/).compactMap { match in
            Int(match.3).flatMap { year in
                Int(match.2).flatMap { month in
                    Int(match.1).flatMap { CalendarDate(year: year, month: month, day: $0) }
                }
            }
        }
        guard days.count == 2, days[0] <= days[1] else { return nil }
        func shared(_ period: Period) -> Int {
            max(
                0,
                min(period.lastDay, days[1]).daysSince1970 - max(period.firstDay, days[0]).daysSince1970 + 1)
        }
        let length = days[1].daysSince1970 - days[0].daysSince1970 + 1
        /// Days in both, of the days in either.
        func likeness(_ period: Period) -> Double {
            let both = shared(period)
            return Double(both) / Double(length + period.dayCount - both)
        }
        let periods = Set([days[0].year, days[1].year]).flatMap { Period.all(inYear: $0) }
        let best = periods.max { likeness($0) < likeness($1) }
        return best.map { "\($0.firstDay.slashed) đến \($0.lastDay.slashed) (\($0.vietnamese))" }
    }
}
