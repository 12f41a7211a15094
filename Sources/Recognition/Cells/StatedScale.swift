import ReportingKit

/// Thousands and millions in which figures are said to be counted: "Đơn vị tính: nghìn văn bản", "Văn bản đến (1.000
/// văn bản)".
enum StatedScale {
    /// What a line above a table says behind "Đơn vị tính" or "ĐVT", in the same cell or the next one.
    static func inLine(_ row: CleanRow) -> (cell: CleanCell, scale: String)? {
        guard let (cell, measure) = measure(in: row), let scale = first(in: measure) else { return nil }
        return (cell, scale)
    }

    /// What stands behind "Đơn vị tính", with its cell.
    static func measure(in row: CleanRow) -> (cell: CleanCell, measure: String)? {
        for (index, cell) in row.cells.enumerated() where cell.isWords {
            let text = cell.text.lowercased()
            guard let head = heads.lazy.compactMap({ text.range(of: $0) }).first else { continue }
            let tail = text[head.upperBound...]
            let isWithoutMeasure = !tail.contains { $0.isLetter || $0.isNumber }
            if !isWithoutMeasure { return (cell, String(tail)) }
            if index + 1 < row.cells.count { return (row.cells[index + 1], row.cells[index + 1].text) }
        }
        return nil
    }

    /// A heading's words in brackets or behind a colon, comma or dash, when they begin with a scale: dossiers "(of more
    /// than a million đồng)" are counted one by one.
    static func inHeading(_ label: String) -> String? {
        guard label.utf8.contains(where: mayPart) else { return nil }
        let parts = label.replacing(" - ", with: "–").replacing(", ", with: "–").split(omittingEmptySubsequences: false)
        { "()[]:;–".contains($0) }
        return parts.dropFirst().lazy.compactMap { part in
            let words = Array(words(String(part)).drop { leads.contains($0) })
            return scale(words.first, next: words.dropFirst().first)
        }.first
    }

    /// Whether a byte may be of a sign that parts a heading's words; most headings have none.
    private static func mayPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"),
            UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "-"), 0xE2:
            true
        default: false
        }
    }

    /// The first scale among a measure's words.
    static func first(in measure: String) -> String? {
        let words = words(measure)
        return words.indices.lazy.compactMap { index in
            scale(words[index], next: index + 1 < words.count ? words[index + 1] : nil)
        }.first
    }

    private static let heads = ["đơn vị tính", "đvt", "đv tính", "don vi tinh", "dvt"]
    private static let leads: Set<String> = ["x", "đvt", "đơn", "vị", "tính", "theo", "hàng"]
    /// "tỷ lệ" and the like are no thousands of millions.
    private static let ratios: Set<String> = ["lệ", "trọng", "số", "suất", "giá"]

    static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "," && $0 != "^" }.map {
            String($0.drop(while: isPoint).reversed().drop(while: isPoint).reversed())
        }.filter { !$0.isEmpty }
    }

    private static func isPoint(_ character: Character) -> Bool { character == "." || character == "," }

    static func scale(_ word: String?, next: String?) -> String? {
        guard let word else { return nil }
        switch word {
        // Without tones "ngan" may be a bank.
        case "nghìn", "ngàn", "triệu", "nghin", "trieu": return word
        case "tỷ", "tỉ": return next.map(ratios.contains) ?? false ? nil : word
        case "10^3", "10^6", "10^9", "10³", "10⁶", "10⁹": return word
        case "1" where next == "000": return "1.000"
        default:
            let digits = word.filter { $0 != "." && $0 != "," && $0 != "x" }
            return ["1000", "1000000", "1000000000"].contains(digits) ? word : nil
        }
    }
}
