import ReportingKit

extension MessageCatalogue {
    /// Why a figure of a sentence was not compared.
    public func sentence(for reason: UncomparedReason) -> String {
        isVietnamese ? Self.vietnamese(reason) : Self.english(reason)
    }

    private static func vietnamese(_ reason: UncomparedReason) -> String {
        switch reason {
        case .noOwner: "câu không nói rõ là số của đơn vị nào"
        case .severalOwners: "câu nêu nhiều đơn vị, không rõ là số của đơn vị nào"
        case .otherOwner: "số của nơi không có trong các bảng"
        case .unknownWords([]): "câu chỉ nói một phần, không phải toàn bộ"
        case .unknownWords(let words): "có từ có thể chỉ nói một phần: “\(words.joined(separator: " "))”"
        case .otherTime: "chỉ tiêu, kế hoạch hoặc số của thời gian khác"
        case .change: "mức tăng, giảm"
        case .noField: "không bảng nào có cột này"
        case .severalFields: "có thể là nhiều cột khác nhau"
        case .noTable: "báo cáo không có bảng nào chứa số này"
        }
    }

    private static func english(_ reason: UncomparedReason) -> String {
        switch reason {
        case .noOwner: "the sentence does not say whose figure it is"
        case .severalOwners: "the sentence names several units"
        case .otherOwner: "the figure of somebody who is in no table"
        case .unknownWords([]): "the sentence speaks of a part only"
        case .unknownWords(let words): "words that may mean a part only: “\(words.joined(separator: " "))”"
        case .otherTime: "a target, a plan or another time"
        case .change: "how much something changed"
        case .noField: "no table has such a column"
        case .severalFields: "more than one column fits"
        case .noTable: "the report has no table that holds it"
        }
    }
}
