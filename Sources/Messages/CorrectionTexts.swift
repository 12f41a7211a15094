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
    ]

    static let english: [FindingCode: Entry] = [
        .fileOwnOutput: Entry(
            "This is a {document}[ of {period}] that this program made; it is no data. The figures in force are unchanged.",
            "If figures are wrong, correct the files they came from and send those. For other words send a document of your own text; to compare a draft with the data, use baocaod audit --against."
        ),
    ]
}
