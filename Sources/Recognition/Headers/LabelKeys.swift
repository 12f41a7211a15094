import ReportingKit
import Tabular

/// Comparison keys of header labels, with the abbreviations that exports use written out.
enum LabelKeys {
    static func key(_ text: String) -> String {
        let key = VietnameseText.comparisonKey(text)
        let words = key.split(separator: " ")
        guard words.contains(where: { abbreviations[$0] != nil }) else { return key }
        return words.map { abbreviations[$0] ?? String($0) }.joined(separator: " ")
    }

    private static let abbreviations: [Substring: String] = {
        let table = [
            "VB": "văn bản", "HS": "hồ sơ", "TPHS": "thành phần hồ sơ", "DVC": "dịch vụ công", "MĐ": "mức độ",
            "TTHCC": "TTHC", "KQ": "kết quả", "SL": "số lượng", "ĐV": "đơn vị", "CQ": "cơ quan",
        ]
        return Dictionary(
            uniqueKeysWithValues: table.map {
                (VietnameseText.comparisonKey($0.key)[...], VietnameseText.comparisonKey($0.value))
            })
    }()
}

/// Keys of labels that were made already: a header is looked at in several heights, at every page and in every file.
final class LabelKeyCache: Sendable {
    private let keys = BoundedCache<ExactText, String>(limit: 1_024)

    func key(_ text: String) -> String { keys.value(for: ExactText(text)) { LabelKeys.key(text) } }
}
