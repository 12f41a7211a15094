/// The name of a unit as people type it, taken apart so that spellings of one name meet.
///
/// "UBND xã Bình An", "X. Bình An" and "Ủy ban nhân dân xã Bình An" read as the same unit; "Xã Bình Thanh" and
/// "Xã Bình Thạnh" never do.
struct UnitLabel {
    /// Keys under which the label may stand in the register, the most literal first.
    let keys: [String]

    init(_ text: String) {
        let words = VietnameseText.comparisonKey(text).split(separator: " ").map(String.init)
        let bare = Self.withoutCommittee(words)
        var keys: [String] = []
        for reading in Self.expandingAbbreviation(bare) {
            let key = reading.joined(separator: " ")
            if !key.isEmpty, !keys.contains(key) { keys.append(key) }
        }
        self.keys = keys
    }

    /// "UBND", "Ủy ban nhân dân" and "Hội đồng nhân dân" before a territory's name mean its authority.
    private static func withoutCommittee(_ words: [String]) -> [String] {
        for prefix in committeePrefixes where words.count > prefix.count && words.starts(with: prefix) {
            return Array(words.dropFirst(prefix.count))
        }
        return words
    }

    /// "X." is xã; "TT" may be thị trấn or trung tâm, "P." phường or phòng: every reading counts.
    private static func expandingAbbreviation(_ words: [String]) -> [[String]] {
        guard let first = words.first, let expansions = abbreviations[first] else { return [words] }
        return [words] + expansions.map { $0 + words.dropFirst() }
    }

    private static func words(_ text: String) -> [String] {
        VietnameseText.comparisonKey(text).split(separator: " ").map(String.init)
    }

    private static let committeePrefixes: [[String]] = [
        "UBND", "Ủy ban nhân dân", "U.B.N.D", "HĐND và UBND", "HĐND UBND", "Hội đồng nhân dân và Ủy ban nhân dân",
        "UB",
    ].map(words)

    private static let abbreviations: [String: [[String]]] = {
        let table: [(String, [String])] = [
            ("x", ["xã"]), ("p", ["phường", "phòng"]), ("tt", ["thị trấn", "trung tâm"]), ("ttr", ["thị trấn"]),
            ("đk", ["đặc khu"]), ("h", ["huyện"]), ("tp", ["thành phố"]), ("tx", ["thị xã"]), ("t", ["tỉnh"]),
            ("vp", ["văn phòng"]), ("bql", ["ban quản lý"]), ("ttyt", ["trung tâm y tế"]),
        ]
        return Dictionary(
            uniqueKeysWithValues: table.map { (VietnameseText.comparisonKey($0.0), $0.1.map(words)) })
    }()

    /// Words that say what kind of territory follows.
    static let kindWords: [[String]] = [
        "xã", "phường", "thị trấn", "đặc khu", "huyện", "thị xã", "thành phố", "quận", "tỉnh",
    ].map(words)

    /// The same of a key that was typed, or made, without accents.
    static func plainProperName(ofKey key: String) -> String? {
        let words = key.split(separator: " ").map(String.init)
        for kind in plainKindWords where words.count > kind.count && words.starts(with: kind) {
            return words.dropFirst(kind.count).joined(separator: " ")
        }
        return nil
    }

    private static let plainKindWords = kindWords.map { $0.map(VietnameseText.withoutTones) }

    /// The name after its kind word, "Bình An" of "xã Bình An"; nil when there is no kind word or nothing follows.
    static func properName(ofKey key: String) -> String? {
        let words = key.split(separator: " ").map(String.init)
        for kind in kindWords where words.count > kind.count && words.starts(with: kind) {
            return words.dropFirst(kind.count).joined(separator: " ")
        }
        return nil
    }
}
