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
        .fileDraft: Entry(
            "Đây là dự thảo {document}[ {period}] do phần mềm lập, không lấy làm số liệu. Số liệu đang dùng không thay đổi.",
            "Xem ghi chú trong bản góp ý kèm theo giấy nhận. Muốn đổi số liệu thì sửa và gửi lại tệp số liệu gốc."),
        .fileDraftFormat: Entry(
            "Đây là dự thảo {document}[ {period}] do phần mềm lập, đã lưu thành tệp không phải .docx, nên không ghi góp ý vào được. Số liệu đang dùng không thay đổi.",
            "Mở tệp, chọn File (Tệp) → Save As (Lưu thành), loại “Word (.docx)”, rồi gửi tệp .docx đó."),
        .fileDraftUnmarked: Entry(
            "Nội dung tệp giống {document}[ {period}] do phần mềm lập, nên chưa được lấy làm số liệu.",
            "Nếu là dự thảo: không phải gửi lại, xem ghi chú trong bản góp ý kèm theo. Nếu đúng là số liệu gửi về: thêm “ - xac nhan” cuối tên tệp rồi gửi lại."
        ),
        .fileOtherReport: Entry(
            "Đây là {document}[ {period}] của {unit} do phần mềm lập.",
            "Muốn lấy các bảng trong đó làm số liệu của {unit}: thêm “ - xac nhan” cuối tên tệp rồi gửi lại. Nếu không: không phải làm gì."
        ),
        .formUnitConflict: Entry(
            "Biểu lập cho {expected}, nhưng dòng “Đơn vị báo cáo” ghi {found}.",
            "Nếu đúng là số liệu của {found}: thêm “ - xac nhan” cuối tên tệp rồi gửi lại. Nếu lấy nhầm biểu: điền biểu của đơn vị mình."
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
        .fileDraft: Entry(
            "This is a draft of the {document}[ of {period}] that this program made; it is no data. The figures in force are unchanged.",
            "See the comments in the copy beside the receipt. To change figures, correct the file that they came from and send that."
        ),
        .fileDraftFormat: Entry(
            "This is a draft of the {document}[ of {period}] that this program made, saved as something else than .docx: comments cannot be written into it. The figures in force are unchanged.",
            "Save it as .docx and send that."),
        .fileDraftUnmarked: Entry(
            "The file reads like the {document}[ of {period}] that this program makes, so it is not taken as data.",
            "If it is a draft, see the comments in the copy beside this; nothing need be sent again. If it is data, add “xac nhan” to its name and send it again."
        ),
        .fileOtherReport: Entry(
            "This is the {document}[ of {period}] of {unit} that this program made.",
            "To take its tables as data of {unit}, add “xac nhan” to its name and send it again."),
        .formUnitConflict: Entry(
            "The form was made for {expected}, and says {found} where the reporting unit stands.",
            "If these are figures of {found}, add “xac nhan” to its name and send it again; else fill in the form of that unit."
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
