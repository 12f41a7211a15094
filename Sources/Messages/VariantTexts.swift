import ReportingKit

/// What is said in other words where a finding's values tell more of it.
enum VariantTexts {
    typealias Entry = MessageCatalogue.Entry

    /// The sentence for a finding whose code alone says too little; nil where that says enough.
    static func entry(for finding: Finding, _ language: MessageCatalogue.Language) -> Entry? {
        switch finding.code {
        // A table that names no unit at all is told otherwise than one that names a unit which nobody knows.
        case .unitUnknown where finding.found ?? "" == "": LayoutTexts.withoutUnit[language]
        case .fileEncodingAmbiguous where finding.details["lost"] != nil: lostLetters[language]
        case .fileNothingRecognized where finding.details["hidden"] != nil: hiddenSheets[language]
        case .unitDuplicate where finding.details["count"] != nil: repeatedSheet[language]
        case .ruleRate where finding.details["count"] != nil: fractions[language]
        case .columnAmbiguous where finding.otherPlace?.cell != nil: repeatedColumn[language]
        case .totalMismatch where finding.details["cells"] != nil: shiftedTotals[language]
        case .columnAmbiguous where finding.details["cells"] != nil: doubtfulHeadings[language]
        default: nil
        }
    }

    private static let lostLetters: [MessageCatalogue.Language: Entry] = [
        .vi: Entry(
            "Chữ Việt trong tệp đã mất khi lưu, ví dụ “{lost}”.",
            "Chữ đã mất không sửa được trong tệp này: xuất lại thành .xlsx hoặc “CSV UTF-8” từ phần mềm có số liệu này rồi gửi lại."
        ),
        .en: Entry(
            "Vietnamese letters were lost when the file was saved: “{lost}”.",
            "Export it again as .xlsx or as CSV UTF-8 and send that."),
    ]

    private static let hiddenSheets: [MessageCatalogue.Language: Entry] = [
        .vi: Entry(
            "Không tìm thấy bảng số liệu nào ở các trang đang hiện; tệp còn trang ẩn: {hidden}.",
            "Nếu bảng ở trang ẩn, bấm chuột phải vào tên trang, chọn Unhide (Bỏ ẩn), lưu rồi gửi lại; nếu không, gửi tệp đúng."
        ),
        .en: Entry(
            "No table was found in the sheets that are shown; hidden: {hidden}.",
            "If the table is on a hidden sheet, unhide it and send the file again."),
    ]

    private static let repeatedSheet: [MessageCatalogue.Language: Entry] = [
        .vi: Entry(
            "Trang “{sheet}” ghi lại {count} đơn vị đã có ở trang “{other_sheet}”, ví dụ “{found}”[: {rows}].",
            "Chỉ giữ trang có số liệu đúng, xóa trang kia rồi gửi lại."),
        .en: Entry(
            "The sheet “{sheet}” states {count} units again that are on “{other_sheet}”, “{found}” among them[: {rows}].",
            "Keep the sheet that is right and send the file again."),
    ]

    private static let fractions: [MessageCatalogue.Language: Entry] = [
        .vi: Entry(
            "Cột “{column}”: {count} ô (từ ô {cell}) ghi tỷ lệ nhỏ đi 100 lần, ví dụ ô {cell} ghi {found}%, tính được {expected}%.",
            "Nhân các ô này với 100, hoặc định dạng cả cột là Percentage (%), rồi gửi lại."),
        .en: Entry(
            "Column “{column}”: {count} cells (from {cell}) hold a hundredth of the rate; {cell} holds {found}%, computed {expected}%.",
            "Multiply them by 100, or format the column as a percentage, and send the file again."),
    ]

    private static let repeatedColumn: [MessageCatalogue.Language: Entry] = [
        .vi: Entry(
            "Hai cột cùng mang tiêu đề “{found}” (các ô {other_cell} và {cell}).",
            "Xóa cột thừa, hoặc sửa tiêu đề cho đúng cột, rồi gửi lại."),
        .en: Entry(
            "Two columns have the heading “{found}” (cells {other_cell} and {cell}).",
            "Remove one, or correct its heading, and send the file again."),
    ]

    private static let shiftedTotals: [MessageCatalogue.Language: Entry] = [
        .vi: Entry(
            "[Dòng “{row}” ghi][Dòng tổng{unnamed}] khác tổng các dòng đơn vị ở {count} cột (các ô {cells}).",
            "Kiểm tra dòng này có bị lệch cột không (trong CSV ngăn bằng dấu phẩy, số có dấu phẩy hàng nghìn bị tách làm hai), có thiếu hay thừa dòng đơn vị không; sửa rồi gửi lại."
        ),
        .en: Entry(
            "[Row “{row}” ]differs from the sum of the rows in {count} columns (cells {cells}).",
            "Check whether its columns are shifted, and whether rows lack or are too many."),
    ]

    private static let doubtfulHeadings: [MessageCatalogue.Language: Entry] = [
        .vi: Entry(
            "{count} tiêu đề cột (các ô {cells}) không rõ là cột nào; ví dụ “{found}”[ ở ô {cell}: {candidates}].",
            "Sửa tiêu đề ở các ô này, hoặc tên nhóm cột ở hàng trên, cho đúng như khi xuất từ phần mềm rồi gửi lại."),
        .en: Entry(
            "{count} headings (cells {cells}) fit more than one column; “{found}”[ in cell {cell}: {candidates}].",
            "Write these headings, or those of their groups above, in full and send the file again."),
    ]

    private static let pictures: Set<String> = ["JPEG", "PNG", "GIF", "TIFF", "BMP", "WebP"]
    private static let packed: Set<String> = ["ZIP", "RAR", "7z", "gzip", "bzip2", "xz", "Zstandard"]

    /// What a file that is not read is, and what to send in its place.
    static func unread(_ found: String?, _ language: MessageCatalogue.Language) -> (what: String, advice: String) {
        let name = found ?? ""
        let table = "Gửi tệp Excel xuất từ phần mềm có số liệu này, hoặc điền biểu mẫu của kỳ rồi gửi."
        switch (language, name) {
        case (.vi, "PDF"): return ("Tệp là PDF, không có ô số liệu", table)
        case (.vi, _) where pictures.contains(name): return ("Tệp là ảnh (\(name)), không có ô số liệu", table)
        case (.vi, _) where packed.contains(name):
            return ("Tệp nén (\(name)) chưa mở được", "Giải nén rồi gửi từng tệp, hoặc nén lại thành .zip rồi gửi.")
        case (.vi, _):
            return (
                "Tệp không phải là bảng tính hay văn bản đọc được" + (name.isEmpty ? "" : "; nội dung là \(name)"),
                "Gửi tệp Excel (.xlsx, .xls), LibreOffice (.ods), CSV hoặc Word (.docx)."
            )
        case (.en, _) where packed.contains(name):
            return ("A \(name) archive is not opened", "Unpack it and send its files, or pack them as .zip.")
        case (.en, _):
            return (
                "The file is neither a workbook nor a readable document"
                    + (name.isEmpty ? "" : "; it looks like \(name)"), "Send .xlsx, .xls, .ods, .csv or .docx."
            )
        }
    }

    /// What to do with a cell that should hold one number and holds more or something else.
    static func advice(forNumber found: String, _ language: MessageCatalogue.Language) -> String {
        guard language == .vi else { return "Correct these cells and send the file again." }
        if found.wholeMatch(of: /\d{1,4}[\/.-]\d{1,2}[\/.-]\d{1,4}/) != nil {
            return "Ô đang ở kiểu ngày: chọn Format Cells (Định dạng ô) > Number, nhập lại số rồi gửi lại."
        }
        if found.contains(where: \.isNumber) {
            return "Mỗi ô chỉ ghi một con số, không kèm chữ, dấu hay số khác: ghi lại số đúng rồi gửi lại."
        }
        return "Ghi số liệu đúng vào ô này (không phát sinh thì ghi 0) rồi gửi lại."
    }

    /// Values that sentences name always, where nobody gave them.
    static func defaults(_ finding: Finding, _ language: MessageCatalogue.Language) -> [String: String] {
        var values: [String: String] = [:]
        let isVietnamese = language == .vi
        if finding.details["contact"] == nil {
            values["contact"] = isVietnamese ? "người phụ trách báo cáo" : "whoever makes the report"
        }
        if finding.details["inbox"] == nil { values["inbox"] = isVietnamese ? "thư mục chung" : "the inbox" }
        values["other_sheet"] = finding.otherPlace?.sheet
        values["confirmed_name"] = confirmed(finding.place.file ?? "so lieu.xlsx")
        switch finding.code {
        case .fileTypeUnknown:
            let text = unread(finding.found, language)
            values["looks_like"] = text.what
            values["looks_like_advice"] = text.advice
        case .cellNotANumber:
            values["number_advice"] = advice(forNumber: finding.found ?? "", language)
        case .fileModuleMismatch:
            let found = finding.found ?? ""
            values["content"] = found.isEmpty ? "Tệp" : "Bảng “\(found)”"
        case .fileZipped:
            let text = ArchiveTexts.fault(finding.details["zip"], language)
            values["zip"] = text.what
            values["zip_advice"] = text.advice
        case .periodNonstandard:
            values["should_range"] = wholePeriod(around: finding.found)
            if isVietnamese { values["found"] = finding.found?.replacing(" – ", with: " đến ") }
        case .totalMismatch where finding.details["row"] == nil: values["unnamed"] = " ghi"
        default: break
        }
        return values
    }

    /// "so lieu.xlsx" confirmed is "so lieu - xac nhan.xlsx".
    static func confirmed(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name + " - xac nhan" }
        return name[..<dot] + " - xac nhan" + name[dot...]
    }

    /// "05/07/2026 – 28/09/2026" is meant to be the third quarter.
    private static func wholePeriod(around found: String?) -> String? {
        let days = (found ?? "").matches(of: /(\d{1,2})\/(\d{1,2})\/(\d{4})/).compactMap { match in
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
