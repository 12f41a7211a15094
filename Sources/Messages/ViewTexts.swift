import ReportingKit

/// What is said of where a report's rows come from, of periods made of others, and of comparing them.
enum ViewTexts {
    typealias Entry = MessageCatalogue.Entry

    /// Where rows were taken from, where that is no table.
    static let sources: [MessageCatalogue.Language: [String: String]] = [
        .vi: ["counted": "danh sách hồ sơ", "parts": "số liệu các kỳ ngắn hơn"],
        .en: [
            "whole": "the table of the whole territory", "level": "the table of the level itself",
            "subordinates": "the table of the units below", "lower": "the table of units further down",
            "former": "the table of former units", "counted": "lists of dossiers",
            "parts": "figures of shorter periods",
        ],
    ]

    /// The sets that rows are shown in; Vietnamese sentences name them as the territory calls them.
    static let sets: [UnitSet: String] = [
        .own: "own", .offices: "its bodies", .level: "its level", .subordinates: "units below",
        .lower: "units further down", .whole: "whole territory",
    ]

    /// What a finding of rows from elsewhere says of the table and the set.
    static func places(_ finding: Finding, _ language: MessageCatalogue.Language) -> [String: String] {
        var values: [String: String] = [:]
        let source = finding.details["source"]
        switch language {
        case .vi:
            values["shown"] = finding.details["set_words"]
            values["source"] =
                finding.details["table"].map { "bảng \($0)" } ?? source.flatMap { sources[.vi]?[$0] } ?? "bảng khác"
        case .en:
            values["shown"] = finding.set.flatMap { sets[$0] }
            values["source"] = source.flatMap { sources[.en]?[$0] } ?? "another table"
        }
        return values
    }

    /// Why units are not the same.
    static let reasons: [MessageCatalogue.Language: [String: String]] = [
        .vi: ["territories": "địa giới thay đổi", "bodies": "cơ quan, đơn vị được sắp xếp lại"],
        .en: ["territories": "territories changed", "bodies": "bodies were reorganised"],
    ]

    static let vietnamese: [FindingCode: Entry] = [
        .contradictionParts: Entry(
            "“{row}”, cột “{column}”: số cả kỳ trong tệp “{file}”[ ô {cell}] là {found}, cộng từ {parts} được {expected}. Báo cáo dùng số cả kỳ.",
            "Kiểm tra số của từng kỳ và số cả kỳ; gửi lại tệp có số sai."),
        .stockChain: Entry(
            "“{row}”: “{column}” của {part} là {found}, nhưng “{stock}” của {former} là {expected}.",
            "Kiểm tra hai tệp; số chuyển sang phải bằng số còn lại của kỳ trước."),
        .placeClosed: Entry(
            "{found}[ có {amount}] nhưng không có trong bảng[ {table}][ (tệp “{file}”)] đã gửi đủ các đơn vị, nên báo cáo không in.[ Số này ở tệp “{other_file}”.]",
            "Kiểm tra bảng có thiếu đơn vị không; nếu thiếu, gửi lại bảng đủ đơn vị."),
        .rowsFilled: Entry(
            "{dataset}[ ({shown})]: {found}[ {kinds}] lấy từ {source}[ ({parts})][, tệp “{source_file}”][ và {more_files} tệp khác][, trang “{source_sheet}”].",
            "Không phải làm gì nếu đúng; nếu không, gửi bảng riêng của các đơn vị này."),
        .periodGap: Entry(
            "{found}: thiếu {expected}, chưa có số liệu cả kỳ[ ({dataset})].", "Gửi số liệu của phần còn thiếu."),
        .comparisonPartial: Entry(
            "So với {found},[ số liệu của {owner}] so sánh trên {compared}/{units} {kinds} (hình thành từ {predecessors} {former_kinds} cũ có số liệu)[; {without} đơn vị không so sánh: chưa có số liệu của đơn vị cũ].",
            "Nếu có số liệu cũ của các đơn vị còn lại, gửi bổ sung cho kỳ đó."),
        .comparisonNone: Entry(
            "Không so sánh[ số liệu của {owner}] với {found} vì {reason} từ {day}.",
            "Nếu có số liệu cũ của các đơn vị trước sắp xếp, gửi bổ sung cho kỳ đó."),
        .comparisonParts: Entry(
            "{found}: không so sánh riêng[ với {expected}] vì nhận một phần của đơn vị cũ.", "Không phải làm gì."),
    ]

    static let english: [FindingCode: Entry] = [
        .contradictionParts: Entry(
            "“{row}”, “{column}”: “{file}”[ cell {cell}] says {found} for the whole period, {parts} add up to {expected}. The report uses what is stated.",
            "Check the parts and the whole."),
        .stockChain: Entry(
            "“{row}”: “{column}” of {part} is {found}, but “{stock}” of {former} is {expected}.", "Check both files."),
        .placeClosed: Entry(
            "{found}[ has {amount}] and is not in the table[ “{file}”] of all units; the report does not print it.[ The figures are in “{other_file}”.]",
            "If the table lacks the unit, send it again with all units."),
        .rowsFilled: Entry(
            "{dataset}[ ({shown})]: {found} units are taken from {source}[ ({parts})][, file “{source_file}”][ and {more_files} more][, sheet “{source_sheet}”].",
            "Nothing to do if that is right."),
        .periodGap: Entry(
            "{found}: {expected} lacks, so there is no figure of the whole period[ ({dataset})].",
            "Send what lacks."),
        .comparisonPartial: Entry(
            "With {found},[ of {owner}] {compared} of {units} units are compared (made of {predecessors} former units with figures)[; {without} are not: what they were has no figures].",
            "Send former figures if there are any."),
        .comparisonNone: Entry(
            "There is no comparison[ of {owner}] with {found}: {reason} on {day}.",
            "Send former figures if there are any."),
        .comparisonParts: Entry(
            "{found}: not compared[ with {expected}] by themselves, because they took in parts of former units.",
            "Nothing to do."),
    ]
}
