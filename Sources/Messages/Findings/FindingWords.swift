import ReportingKit

/// A finding's values as its sentences print them, in one language.
struct FindingWords {
    let finding: Finding
    let language: MessageCatalogue.Language

    var isVietnamese: Bool { language == .vi }

    func said(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    // MARK: Places

    var file: String? { finding.place.file }
    var sheet: String? { finding.place.sheet }
    var cell: String? { finding.place.cell?.description }
    var paragraph: Int? { finding.place.paragraph }
    var row: String? { finding.row }
    var column: String? { finding.column }
    var table: String? { finding.table }
    var otherTable: String? { finding.otherTable }
    var otherFile: String? { finding.otherPlace?.file }
    var otherSheet: String? { finding.otherPlace?.sheet }
    var otherCell: String? { finding.otherPlace?.cell?.description }
    var otherParagraph: Int? { finding.otherPlace?.paragraph }
    /// Behind the other file in parentheses.
    var close: String? { otherFile.map { _ in ")" } }
    var period: String? { finding.period?.vietnamese }

    /// Both rows of what stands twice: "dòng 9 và dòng 12".
    var rows: String? {
        guard let first = finding.otherPlace, let row = first.cell?.row, let second = finding.place.cell?.row else {
            return nil
        }
        func name(_ row: Int, _ sheet: String?) -> String {
            let number = said("dòng \(row + 1)", "row \(row + 1)")
            guard first.sheet != finding.place.sheet, let sheet else { return number }
            return number + said(" trang “\(sheet)”", " of sheet “\(sheet)”")
        }
        return name(row, first.sheet) + said(" và ", " and ") + name(second, finding.place.sheet)
    }

    // MARK: What stands there

    var found: String? {
        guard isVietnamese, let found = finding.found else { return finding.found }
        switch finding.kind {
        // As the cell shows it, not as the file stores it: "122.5" is "122,5" on the screen.
        case .cellOutOfRange:
            return found.wholeMatch(of: /-?\d+\.\d+/) == nil ? found : found.replacing(".", with: ",")
        case .periodNonstandard: return found.replacing(" – ", with: " đến ")
        default: return found
        }
    }

    var expected: String? {
        guard case .cellOutOfRange = finding.kind else { return finding.expected }
        // "≤ 100" in words.
        return finding.expected?.replacing("≤ ", with: said("không quá ", "at most "))
            .replacing("≥ ", with: said("không dưới ", "at least "))
    }

    // MARK: Questions

    /// Ends the sentence of a question, or of one that was answered.
    var open: String? { finding.isConfirmed ? nil : isUnfinished ? "?" : "." }
    var confirmed: String? { finding.isConfirmed ? "." : nil }

    private var isUnfinished: Bool { if case .periodUnfinished = finding.kind { true } else { false } }

    /// "so lieu.xlsx" confirmed is "so lieu - xac nhan.xlsx".
    var confirmedName: String {
        let name = file ?? "so lieu.xlsx"
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name + " - xac nhan" }
        return name[..<dot] + " - xac nhan" + name[dot...]
    }

    var addConfirmation: String {
        said(
            "thêm “ - xac nhan” vào cuối tên tệp (“\(confirmedName)”) rồi gửi lại.",
            "put “xac nhan” into its name (“figures - xac nhan.xlsx”) and send it again.")
    }

    var confirm: String {
        said(
            "Nếu gửi nhầm, gửi tệp đúng. Nếu đúng là tệp này, \(addConfirmation)",
            "If it is the wrong file, send the right one. If it is right, \(addConfirmation)")
    }

    /// How a question about figures that wait is answered.
    func holding(_ order: String) -> String {
        said(
            "Nếu đúng là số của tệp này, thêm “ - xac nhan” vào cuối tên tệp (“\(confirmedName)”) rồi gửi lại. "
                + "Nếu số đang dùng đúng, báo người phụ trách phần mềm giữ lại (số thứ tự tệp: \(order)).",
            "If this file is right, add “xac nhan” to its name and send it again, or: baocaod answer \(order) --take --name NAME. "
                + "If the figures in force are right: baocaod answer \(order) --keep --name NAME.")
    }

    // MARK: What is said of many

    var mendCell: Sentence {
        isVietnamese ? "Sửa ô này theo số liệu đúng rồi gửi lại tệp." : "Correct the cell and send the file again."
    }

    var checkCells: Sentence { "Chưa rõ ô nào sai: kiểm tra các ô này, sửa ô sai rồi gửi lại." }

    var resave: Sentence { Sentence(stringLiteral: saveAsWorkbook) }

    var saveAsWorkbook: String {
        said(
            "Mở tệp bằng Excel hoặc LibreOffice, chọn “Lưu thành” (Save As), kiểu “Excel Workbook (.xlsx)”, rồi gửi lại.",
            "Save as .xlsx and send again.")
    }

    var mendRecords: Sentence {
        isVietnamese
            ? "Sửa các ô này theo hệ thống một cửa, hoặc xuất lại danh sách, rồi gửi lại tệp."
            : "Correct these cells in the one-stop system, or export the list again, and send the file again."
    }

    var defaultContact: String { said("người phụ trách báo cáo", "whoever makes the report") }
    var defaultInbox: String { said("thư mục chung", "the inbox") }

    /// What lies in a folder that is not for it.
    var content: String {
        let found = finding.found ?? ""
        return found.isEmpty ? "Tệp" : "Bảng “\(found)”"
    }
}
