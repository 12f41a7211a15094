/// The words of a unit's name, made comparable: abbreviations are spelled out, "và" is left out.
enum UnitWords {
    static func of(_ text: String) -> [String] { expanding(plain(text)) }

    private static func plain(_ text: String) -> [String] {
        VietnameseText.comparisonKey(text).split(separator: " ").map(String.init)
    }

    private static func expanding(_ words: [String]) -> [String] {
        var result: [String] = []
        var rest = words[...]
        while let first = rest.first {
            // The longest abbreviation first: "TT PVHCC" before "PVHCC".
            let found = (1...longest).reversed().lazy.compactMap { count in
                rest.count >= count
                    ? abbreviations[rest.prefix(count).joined(separator: " ")].map { (count, $0) } : nil
            }.first
            if let (count, spelled) = found {
                result += spelled
                rest = rest.dropFirst(count)
            } else {
                if first != and { result.append(first) }
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static let and = VietnameseText.comparisonKey("và")

    private static let abbreviations: [String: [String]] = {
        let table: [(String, String)] = [
            ("VP", "văn phòng"), ("HĐND", "hội đồng nhân dân"), ("UBND", "ủy ban nhân dân"),
            ("U.B.N.D", "ủy ban nhân dân"), ("UB", "ủy ban nhân dân"), ("VHXH", "văn hóa xã hội"),
            ("VH XH", "văn hóa xã hội"), ("TTPVHCC", "trung tâm phục vụ hành chính công"),
            ("TT PVHCC", "trung tâm phục vụ hành chính công"), ("PVHCC", "phục vụ hành chính công"),
            ("BCH QS", "ban chỉ huy quân sự"), ("BCHQS", "ban chỉ huy quân sự"), ("Ban CHQS", "ban chỉ huy quân sự"),
            ("CHQS", "ban chỉ huy quân sự"), ("BCH Quân sự", "ban chỉ huy quân sự"), ("BQL", "ban quản lý"),
            ("TTYT", "trung tâm y tế"), ("TP", "thành phố"), ("TX", "thị xã"), ("X", "xã"), ("ĐK", "đặc khu"),
            ("H", "huyện"), ("TTr", "thị trấn"), ("KH CN", "khoa học công nghệ"), ("KHCN", "khoa học công nghệ"),
        ]
        return Dictionary(uniqueKeysWithValues: table.map { (plain($0.0).joined(separator: " "), plain($0.1)) })
            .mapValues { $0.filter { $0 != VietnameseText.comparisonKey("và") } }
    }()

    private static let longest = abbreviations.keys.map { $0.split(separator: " ").count }.max() ?? 1

    /// What an abbreviation at the beginning of a name may stand for: "TT" thị trấn or trung tâm.
    static let openings: [String: [[String]]] = Dictionary(
        uniqueKeysWithValues: [("P", ["phường", "phòng"]), ("TT", ["thị trấn", "trung tâm"]), ("T", ["tỉnh"])].map {
            (plain($0.0).joined(), $0.1.map(plain))
        })

    /// Words that say what kind of territory follows, the longest first.
    static let kinds: [[String]] = [
        "tổ dân phố", "thị trấn", "đặc khu", "thị xã", "thành phố", "xã", "phường", "huyện", "quận", "tỉnh", "thôn",
    ].map(plain)

    /// The authorities of a territory, which stand for it.
    static let committees: [[String]] = ["ủy ban nhân dân", "hội đồng nhân dân ủy ban nhân dân"].map(plain)

    /// The bodies that receive dossiers for a territory.
    static let intakes: [[String]] = [
        "trung tâm phục vụ hành chính công", "bộ phận một cửa", "bộ phận tiếp nhận trả kết quả",
    ].map(plain)

    /// Whether a name begins as territories' names, those of their authorities and of their receiving bodies do.
    static func mayNameTerritory(_ name: String) -> Bool {
        beginnings.contains { name.hasPrefix($0) && name.utf8.count > $0.utf8.count }
    }

    private static let beginnings = (kinds + committees + intakes).map { $0.joined(separator: " ") + " " }

    /// The name behind that of an authority or of a receiving body.
    static func withoutBody(_ words: [String]) -> [String] {
        for head in committees + intakes where words.count > head.count && words.starts(with: head) {
            return Array(words.dropFirst(head.count))
        }
        return words
    }

    /// The name behind its kind word, "bình an" of "xã bình an"; nil without one, or when nothing follows.
    static func properName(_ words: [String]) -> [String]? {
        kinds.first { words.count > $0.count && words.starts(with: $0) }.map { Array(words.dropFirst($0.count)) }
    }
}
