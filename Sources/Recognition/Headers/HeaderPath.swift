import ReportingKit

/// The labels above a column in comparable form, for matching phrases at word boundaries.
struct HeaderPath {
    /// Each level's key between bars: "|van ban den|tong so|", with tones.
    private let key: String
    let leafKey: String

    init(_ labels: [String]) {
        let keys = labels.map(LabelKeys.key)
        key = "|" + keys.joined(separator: "|") + "|"
        leafKey = keys.last ?? ""
    }

    func contains(_ phraseKey: String) -> Bool {
        guard !phraseKey.isEmpty else { return false }
        var start = key.utf8.startIndex
        let text = key.utf8
        while let range = text[start...].firstRange(of: phraseKey.utf8) {
            let before = text[text.index(before: range.lowerBound)]
            let after = text[range.upperBound]
            if Self.isBoundary(before), Self.isBoundary(after) { return true }
            start = text.index(after: range.lowerBound)
        }
        return false
    }

    private static func isBoundary(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "|") }
}

/// Comparison keys of header labels, with the abbreviations that exports use written out.
enum LabelKeys {
    static func key(_ text: String) -> String {
        VietnameseText.comparisonKey(text).split(separator: " ").map { abbreviations[String($0)] ?? String($0) }
            .joined(separator: " ")
    }

    private static let abbreviations: [String: String] = {
        let table = [
            "VB": "văn bản", "HS": "hồ sơ", "TPHS": "thành phần hồ sơ", "DVC": "dịch vụ công", "MĐ": "mức độ",
            "TTHCC": "TTHC", "KQ": "kết quả", "SL": "số lượng", "ĐV": "đơn vị", "CQ": "cơ quan",
        ]
        return Dictionary(
            uniqueKeysWithValues: table.map {
                (VietnameseText.comparisonKey($0.key), VietnameseText.comparisonKey($0.value))
            })
    }()
}
