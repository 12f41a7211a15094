import ReportingKit

/// What is said of tables whose rows are members of a dimension or indicators, and of what amounts are counted in.
enum LayoutTexts {
    typealias Entry = MessageCatalogue.Entry

    /// Of a table that says nowhere which unit it is of.
    static let withoutUnit: [MessageCatalogue.Language: Entry] = [
        .vi: Entry(
            "Tệp không ghi số liệu này là của đơn vị nào.",
            "Thêm dòng “Đơn vị: …” vào phía trên bảng rồi gửi lại."),
        .en: Entry(
            "The file does not say which unit these figures are of.",
            "Add a line “Đơn vị: …” above the table and send it again."),
    ]

    static let vietnamese: [FindingCode: Entry] = [
        .memberUnknown: Entry(
            "“{found}”[ (ô {cell})] không thuộc bảng này[ (cột “{dimension}”)].",
            "Sửa lại cho đúng rồi gửi lại; nếu tên đã đúng, báo {contact} bổ sung."),
        .lineUnknown: Entry(
            "Dòng “{row}”[ (ô {cell})] không có trong danh sách chỉ tiêu của bảng này nên không được dùng.",
            "Không phải làm gì nếu dòng này không cần cho báo cáo."),
        .lineRenamed: Entry(
            "Dòng “{found}”[ (ô {cell})] mang số thứ tự của chỉ tiêu “{expected}” nhưng ghi tên khác.",
            "Ghi lại tên chỉ tiêu, hoặc số thứ tự, cho đúng rồi gửi lại."),
        .lineDuplicate: Entry(
            "Chỉ tiêu “{row}” có hai dòng[: {rows}].",
            "Chỉ giữ một dòng cho mỗi chỉ tiêu rồi gửi lại."),
        .lineAbsent: Entry(
            "Bảng không có chỉ tiêu “{row}”; các chỉ tiêu này giữ số đã nhận, nếu có.",
            "Không phải làm gì nếu không cần gửi."),
        .cellScaleMissing: Entry(
            "Cột “{column}”[ (ô {cell})] là số tiền, nhưng không chỗ nào ghi tính bằng đồng, nghìn hay triệu đồng; số được hiểu là đồng.",
            "Ghi “Đơn vị tính: …” phía trên bảng hoặc trong tiêu đề cột rồi gửi lại nếu số không tính bằng đồng."),
    ]

    static let english: [FindingCode: Entry] = [
        .memberUnknown: Entry(
            "“{found}”[ (cell {cell})] is not among what is declared[ for “{dimension}”].",
            "Correct it, or have it declared, and send the file again."),
        .lineUnknown: Entry(
            "The line “{row}”[ (cell {cell})] is not declared and was not used.",
            "Nothing to do unless it should be."),
        .lineRenamed: Entry(
            "The line “{found}”[ (cell {cell})] has the number of “{expected}” and another title.",
            "Correct title or number and send the file again."),
        .lineDuplicate: Entry(
            "The line “{row}” stands twice[: {rows}].",
            "Keep one line for each indicator and send the file again."),
        .lineAbsent: Entry(
            "There is no line “{row}”; what was received of it before stays.",
            "Nothing to do unless it should be sent."),
        .cellScaleMissing: Entry(
            "The column “{column}”[ (cell {cell})] holds amounts, and nothing says whether they are in đồng, thousands or millions; they were read as đồng.",
            "Say it above the table or in the heading and send the file again if they are not."),
    ]
}
