import ReportingKit

/// What is said around corrections: own documents, files sent again, forms with blanks.
enum CorrectionTexts {
    typealias Entry = MessageCatalogue.Entry

    static let documents: [MessageCatalogue.Language: [String: String]] = [
        .vi: [
            "report": "báo cáo", "appendices": "bảng phụ lục của báo cáo", "quality": "bảng chất lượng số liệu",
            "summary": "bản tóm tắt",
        ],
        .en: [
            "report": "report", "appendices": "workbook of appendices", "quality": "annex of data quality",
            "summary": "summary",
        ],
    ]

    static let vietnamese: [FindingCode: Entry] = [
        .fileOwnOutput: Entry(
            "Đây là {document}[ {period}] do phần mềm này lập, không phải số liệu gửi về, nên không được lấy làm số liệu. Số liệu đang dùng không thay đổi.",
            "Nếu số liệu trong báo cáo sai, sửa và gửi lại tệp số liệu gốc. Nếu muốn sửa câu chữ, gửi tệp Word mới chỉ có phần nội dung của đơn vị."
        ),
        .formEmpty: Entry(
            "Biểu của {row} chưa điền mục nào. Số liệu đã gửi trước, nếu có, vẫn được dùng.",
            "Điền biểu rồi gửi lại; mục không phát sinh thì ghi 0."),
        .cellScaleConflict: Entry(
            "Cột “{column}”: chỗ này ghi “{found}”, chỗ khác[ (ô {other_cell})] ghi “{expected}”, không rõ số tiền tính theo đơn vị nào.",
            "Ghi thống nhất một đơn vị tính rồi gửi lại."),
        .cellAmountScaled: Entry(
            "Cột “{column}” ghi “{found}”: số trong cột được nhân với {expected} thành đồng.",
            "Không phải làm gì nếu đúng đơn vị tính; nếu không, sửa đơn vị tính rồi gửi lại."),
        .cellAmountAmbiguous: Entry(
            "Ô {cell}[ (dòng “{row}”, cột “{column}”)] ghi {found}: không rõ dấu phẩy ngăn hàng nghìn hay phần lẻ.",
            "Ghi lại số tiền, ví dụ 1.250 (một nghìn hai trăm năm mươi) hoặc 1,25, rồi gửi lại."),
    ]

    static let english: [FindingCode: Entry] = [
        .fileOwnOutput: Entry(
            "This is a {document}[ of {period}] that this program made; it is no data. The figures in force are unchanged.",
            "If figures are wrong, correct the files they came from and send those. For other words send a document of your own text; to compare a draft with the data, use baocaod audit --against."
        ),
        .formEmpty: Entry(
            "The form of {row} has no answer. What was sent before stays in force.",
            "Fill it in and send it again; where there is nothing, enter 0."),
        .cellScaleConflict: Entry(
            "Column “{column}”: “{found}” here and “{expected}” elsewhere[ (cell {other_cell})]; it is not clear in what the amounts are counted.",
            "State one unit of measure and send the file again."),
        .cellAmountScaled: Entry(
            "Column “{column}” says “{found}”: its figures were multiplied by {expected}.",
            "Nothing, if the measure is right; else correct it and send the file again."),
        .cellAmountAmbiguous: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] says {found}: the comma may group thousands or separate decimals.",
            "Write 1.250 or 1,25 and send the file again."),
    ]
}
