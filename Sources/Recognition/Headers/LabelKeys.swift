import ReportingKit
import Tabular

/// Comparison keys of header labels, with the abbreviations that exports use written out.
enum LabelKeys {
    static func key(_ text: String) -> String {
        var key = VietnameseText.comparisonKey(text)
        guard key.withUTF8(mayHaveAbbreviation) else { return key }
        return key.split(separator: " ").map { abbreviations[$0] ?? String($0) }.joined(separator: " ")
    }

    /// Looks at each word's length and first two bytes: enough to tell that nearly all are no abbreviation.
    private static func mayHaveAbbreviation(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start < key.count {
            var end = start
            while end < key.count, key[end] != UInt8(ascii: " ") { end += 1 }
            if end - start >= 2, looks.contains(look(key, start, end)) { return true }
            start = end + 1
        }
        return false
    }

    private static func look(_ key: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        (end - start) << 16 | Int(key[start]) << 8 | Int(key[start + 1])
    }

    private static let looks: [Int] = abbreviations.keys.map { word in
        var word = String(word)
        return word.withUTF8 { look($0, 0, $0.count) }
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
package final class LabelKeyCache: Sendable {
    private let keys = BoundedCache<ExactText, String>(limit: 1_024)

    package init() {}

    package func key(_ text: String) -> String { keys.value(for: ExactText(text)) { LabelKeys.key(text) } }
}
