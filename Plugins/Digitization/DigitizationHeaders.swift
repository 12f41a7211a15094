import ReportingKit

/// Headers of the eight columns as the one-stop systems print them, and as offices shorten them.
///
/// The group's heading itself holds "số hóa", "tiếp nhận" or "kết quả", so no pattern may forbid these words
/// in its own half of the table.
enum DigitizationHeaders {
    static let received =
        patterns(
            ["số hồ sơ tiếp nhận"], ["số hồ sơ đã tiếp nhận"], ["hồ sơ đã tiếp nhận"], ["tiếp nhận", "tổng số"],
            ["tiếp nhận", "tổng số hồ sơ"],
            not: digitized + undigitized + rateWords + ["kết quả"])

    static let receivedDigitized =
        patterns(
            ["có số hóa thành phần"], ["đã số hóa thành phần"], ["có số hóa tphs"], ["đã số hóa tphs"],
            ["tiếp nhận", "có số hóa"], ["tiếp nhận", "đã số hóa"], ["tiếp nhận", "được số hóa"],
            not: undigitized + rateWords + ["kết quả"])

    static let receivedRate =
        patterns(
            ["tỷ lệ", "thành phần"], ["tỷ lệ", "tphs"], ["tiếp nhận", "tỷ lệ"], ["tiếp nhận", "tỷ lệ", "số hóa"],
            ["tỷ lệ số hồ sơ có số hóa đầy đủ thành phần hs khi tiếp nhận"],
            not: undigitized + ["kết quả"])

    static let receivedUndigitized =
        patterns(
            ["chưa số hóa thành phần"], ["chưa số hóa tphs"], ["không số hóa tphs"], ["tiếp nhận", "chưa số hóa"],
            ["tiếp nhận", "chưa được số hóa"],
            not: rateWords + ["kết quả"])

    static let settled =
        patterns(
            ["đã giải quyết"], ["số hồ sơ đã giải quyết"], ["kết quả", "tổng số"], ["đã giải quyết", "tổng số"],
            not: digitized + undigitized + rateWords + ["tiếp nhận"])

    static let settledDigitized =
        patterns(
            ["có số hóa kết quả"], ["đã số hóa kết quả"], ["kết quả", "có số hóa"], ["kết quả", "đã số hóa"],
            ["kết quả", "được số hóa"], ["đã giải quyết", "có số hóa"], ["đã giải quyết", "đã số hóa"],
            not: undigitized + rateWords + ["tiếp nhận"])

    static let settledRate =
        patterns(
            ["tỷ lệ số hóa kết quả"], ["tỷ lệ", "kết quả"], ["đã giải quyết", "tỷ lệ"],
            ["tỷ lệ số hóa kết quả hồ sơ"],
            not: undigitized + ["tiếp nhận"])

    static let settledUndigitized =
        patterns(
            ["chưa số hóa kết quả"], ["không số hóa kết quả"], ["kết quả", "chưa số hóa"],
            ["kết quả", "chưa được số hóa"], ["đã giải quyết", "chưa số hóa"],
            not: rateWords + ["tiếp nhận"])

    private static let digitized = ["có số hóa", "đã số hóa", "được số hóa"]
    private static let undigitized = ["chưa", "không số hóa"]
    private static let rateWords = ["tỷ lệ", "%"]
    /// The indicator set of Quyết định 766/QĐ-TTg counts reuse of digitised papers in further columns; tables of
    /// online services count dossiers received too.
    private static let elsewhere = ["tái sử dụng", "dịch vụ công", "trực tuyến", "ghi chú"]

    private static func patterns(_ alternatives: [String]..., not others: [String]) -> [HeaderPattern] {
        alternatives.map { HeaderPattern(allOf: $0, noneOf: others + elsewhere) }
    }
}
