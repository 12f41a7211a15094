import ReportingKit

/// The labels above a column in comparable form, for matching phrases at word boundaries.
struct HeaderPath {
    /// Each level's key between bars: "|van ban den|tong so|", with tones.
    private let key: [UInt8]
    let leafKey: String

    init(_ labels: [String]) {
        let keys = labels.map(LabelKeys.key)
        key = Array(("|" + keys.joined(separator: "|") + "|").utf8)
        leafKey = keys.last ?? ""
    }

    /// Compares bytes where a word begins. Searching strings for strings took four fifths of the time of reading a
    /// small file: every phrase of every dataset is looked for in every header.
    func contains(_ phraseKey: String) -> Bool {
        let phrase = phraseKey.utf8
        guard let first = phrase.first else { return false }
        let length = phrase.count
        var start = 1
        while start + length < key.count {
            if key[start] == first, Self.isBoundary(key[start - 1]), Self.isBoundary(key[start + length]),
                key[start..<(start + length)].elementsEqual(phrase)
            {
                return true
            }
            start += 1
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
