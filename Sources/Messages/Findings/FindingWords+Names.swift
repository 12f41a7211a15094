import ReportingKit

/// What choices are called.
extension FindingWords {
    func name(_ limit: FileLimit?) -> String? {
        switch limit {
        case .fileBytes: said("dung lượng tệp", "size of the file")
        case .inflatedBytes: said("dung lượng sau khi giải nén", "size when unpacked")
        case .archiveEntries: said("số tệp nén bên trong", "number of packed parts")
        case .cells: said("số ô có dữ liệu", "number of cells")
        case .sheets: said("số trang tính", "number of sheets")
        case .mergedRanges: said("số vùng ô gộp", "number of merged ranges")
        case .nesting: said("cấu trúc tệp (quá phức tạp)", "depth of nesting")
        case .textBytes: said("độ dài một ô", "length of a cell")
        case .sharedTexts: said("cấu trúc tệp (quá phức tạp)", "number of texts")
        case .paragraphs: said("số đoạn văn", "number of paragraphs")
        case .columns: said("số cột", "number of columns")
        case nil: nil
        }
    }

    func allowed(_ limit: Int?, of kind: FileLimit?) -> String? {
        limit.map {
            kind?.isOfBytes == true ? "\(VietnameseNumber.count(max(1, $0 >> 20))) MB" : VietnameseNumber.count($0)
        }
    }

    func name(_ pattern: DifferenceKind?) -> String? {
        switch pattern {
        case .narrowIsLater:
            said(
                "Các chỗ lệch đều cùng một chiều: có lẽ tệp thứ nhất được xuất sau.",
                "All differences go the same way: the first file was probably exported later.")
        case .wideIsLater:
            said(
                "Các chỗ lệch đều cùng một chiều: có lẽ tệp thứ hai được xuất sau.",
                "All differences go the same way: the second file was probably exported later.")
        case .slip:
            said(
                "Hai số chỉ khác nhau một chữ số: có lẽ do gõ nhầm.",
                "The two differ in one digit: probably a typing error.")
        case nil: nil
        }
    }

    func name(_ document: OwnDocumentKind) -> String {
        switch document {
        case .report: said("báo cáo", "report")
        case .appendices: said("bảng phụ lục của báo cáo", "workbook of appendices")
        case .quality: said("bảng chất lượng số liệu", "annex of data quality")
        case .summary: said("bản tóm tắt", "summary")
        }
    }

    func name(_ change: ChangeOfUnits) -> String {
        switch change {
        case .territories: said("địa giới thay đổi", "territories changed")
        case .bodies: said("cơ quan, đơn vị được sắp xếp lại", "bodies were reorganised")
        }
    }

    /// What people call a format.
    func name(_ format: DetectedFormat?) -> String? {
        switch format {
        case .xlsx: "Excel (.xlsx)"
        case .xls: "Excel 97-2003 (.xls)"
        case .ods: "OpenDocument (.ods)"
        case .html: "HTML"
        case .spreadsheetML: "Excel XML 2003"
        case .delimited: "CSV"
        case .docx: "Word (.docx)"
        case .markdown: "Markdown (.md)"
        case .json: "JSON"
        case nil: nil
        }
    }

    // MARK: Rows from elsewhere

    /// The set that rows are shown in; Vietnamese sentences name it as the territory calls it.
    func shown(_ setWords: String?) -> String? {
        guard !isVietnamese else { return setWords }
        return switch finding.set {
        case .own: "own"
        case .offices: "its bodies"
        case .level: "its level"
        case .subordinates: "units below"
        case .lower: "units further down"
        case .whole: "whole territory"
        default: nil
        }
    }

    func name(_ source: RowSource) -> String {
        if isVietnamese, let table { return "bảng \(table)" }
        return switch source {
        case .counted: said("danh sách hồ sơ", "lists of dossiers")
        case .parts: said("số liệu các kỳ ngắn hơn", "figures of shorter periods")
        case .table(.whole): said("bảng khác", "the table of the whole territory")
        case .table(.level): said("bảng khác", "the table of the level itself")
        case .table(.subordinates): said("bảng khác", "the table of the units below")
        case .table(.lower): said("bảng khác", "the table of units further down")
        case .table(.former): said("bảng khác", "the table of former units")
        case .table: said("bảng khác", "another table")
        }
    }
}
