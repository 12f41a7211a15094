import ReportingKit

extension StoreFault {
    package var said: Bilingual {
        switch self {
        case .damaged(let line):
            Bilingual(
                "the database file is damaged: \(line)",
                "tệp kho số liệu bị hỏng (SQLite báo: “\(line)”); \(Self.remedy)")
        case .danglingRow(let table):
            Bilingual(
                "a row of \(table) belongs to nothing",
                "kho số liệu: một dòng của bảng “\(table)” không thuộc về đâu; \(Self.remedy)")
        case .disagreement(let rule, let values):
            Bilingual(
                "\(rule.said.english): \(values)", "kho số liệu: \(rule.said.vietnamese) (\(values)); \(Self.remedy)")
        }
    }

    private static let remedy = "dừng dịch vụ rồi dựng lại kho số liệu: baocaod store recover --anyway"
}

extension StoreDisagreement {
    package var said: Bilingual {
        switch self {
        case .versionGaps: Bilingual("the versions of a table have gaps", "các lần gửi của một bảng không liền số")
        case .rowElsewhere:
            Bilingual(
                "a row in force belongs to another place or unit", "số liệu đang dùng thuộc bảng khác hoặc đơn vị khác")
        case .questionUnstated:
            Bilingual(
                "a question is about a unit that its file does not state",
                "câu hỏi nêu một đơn vị không có trong tệp được hỏi")
        case .sharedOrder:
            Bilingual("a file and a decision have the same order", "một tệp và một quyết định trùng số thứ tự")
        case .acceptedWithoutData: Bilingual("an accepted file has no data", "tệp đã nhận nhưng không có số liệu")
        case .dataWithoutAcceptance:
            Bilingual("a file that was not accepted has data", "tệp chưa được nhận nhưng có số liệu")
        case .acceptedWithoutOrder: Bilingual("an accepted file has no order", "tệp đã nhận nhưng không có số thứ tự")
        case .unknownDuplicate:
            Bilingual(
                "a file counts as known and is not",
                "tệp được ghi là gửi trùng nhưng trước đó chưa nhận tệp nào như vậy")
        case .tableWithoutRows: Bilingual("a table has no rows", "một bảng không có dòng nào")
        case .acceptedAfterIssue:
            Bilingual(
                "a file was accepted for a finalized period", "tệp được nhận cho kỳ có báo cáo đã ban hành")
        }
    }
}
