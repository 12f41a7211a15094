import ReportingKit

/// The words that the reading of sentences knows, as comparison keys.
enum WordKeys {
    static func key(_ word: some StringProtocol) -> String { VietnameseText.comparisonKey(String(word)) }

    /// The words of a phrase, abbreviations written out.
    static func words(_ phrase: String) -> [String] {
        VietnameseText.comparisonKey(phrase).pieces(between: " ").flatMap { abbreviations[String($0)] ?? [String($0)] }
    }

    static func keys(of word: Substring) -> [String] {
        let key = key(word)
        // Only capitals abbreviate: "hs" within a word does not.
        guard word.first?.isUppercase == true, word.count >= 2, word.allSatisfy({ $0.isUppercase }),
            let long = abbreviations[key]
        else { return [key] }
        return long
    }

    private static let abbreviations: [String: [String]] = Dictionary(
        uniqueKeysWithValues: [
            ("UBND", "ủy ban nhân dân"), ("HĐND", "hội đồng nhân dân"), ("TTHC", "thủ tục hành chính"),
            ("DVC", "dịch vụ công"), ("DVCTT", "dịch vụ công trực tuyến"), ("HS", "hồ sơ"), ("VB", "văn bản"),
            ("CĐS", "chuyển đổi số"), ("BCĐ", "ban chỉ đạo"), ("CBCC", "cán bộ công chức"),
            ("TTĐT", "thông tin điện tử"),
            ("TMĐT", "thương mại điện tử"), ("CSDL", "cơ sở dữ liệu"), ("CNTT", "công nghệ thông tin"),
            ("ATTT", "an toàn thông tin"), ("TDP", "tổ dân phố"), ("QLVB", "quản lý văn bản"),
        ].map { (key($0.0), VietnameseText.comparisonKey($0.1).split(separator: " ").map(String.init)) })

    static let percent = [[key("phần")], [key("trăm")]]
    static let half = ["một", "nửa"].map { key($0) }
    static let rateWord = key("lệ")
    static let and = key("và")
    static let equal = key("bằng")
    static let moreThan = key("hơn")

    static let factors: [String: Double] = [key("nghìn"): 1e3, key("ngàn"): 1e3, key("triệu"): 1e6, key("tỷ"): 1e9]

    /// Longer phrases first.
    static let bounds: [(words: [String], bound: Quantity.Bound)] = {
        let table: [(Quantity.Bound, [String])] = [
            (.atLeast, ["không dưới", "không ít hơn", "ít nhất", "tối thiểu"]),
            (.atMost, ["không quá", "không vượt quá", "tối đa", "nhiều nhất", "dưới"]),
            (.about, ["xấp xỉ", "ước khoảng", "ước đạt", "ước tính", "khoảng", "chừng", "ước"]),
            (.above, ["hơn", "trên"]), (.below, ["gần", "gần như"]),
        ]
        let phrases = table.flatMap { bound, phrases in phrases.map { (words: words($0), bound: bound) } }
        return phrases.sorted { $0.words.count > $1.words.count }
    }()

    /// "cao hơn", "nhiều hơn"
    static let comparatives = Set(["cao", "thấp", "nhiều", "ít", "lớn", "nhanh", "chậm", "tốt", "kém"].map { key($0) })
    static let changes = Set(["tăng", "giảm", "vượt", "thêm", "bớt", "tụt", "hụt"].map { key($0) })
    /// What names of kinds of territories begin with: "xã, phường, đặc khu", "huyện, thị xã", "thôn, tổ dân phố".
    static let kinds = Set(["xã", "phường", "thị", "đặc", "huyện", "quận", "thôn", "tổ"].map { key($0) })
    static let dates = Set(["ngày", "tháng", "năm", "quý", "mùng", "khóa", "thứ", "lúc"].map { key($0) })
    /// What follows a span of time: "6 tháng".
    static let spans = Set(["tháng", "ngày", "tuần", "giờ", "phút", "năm", "quý"].map { key($0) })

    /// What is before a number that names something.
    static let names = [
        "mức độ", "cấp độ", "cấp", "mức", "đề án", "phụ lục", "bảng", "biểu", "mẫu", "mẫu số", "điều", "khoản", "mục",
        "phần",
        "chương", "quyết định", "chỉ thị", "nghị quyết", "nghị định", "thông tư", "công văn", "kế hoạch", "thông báo",
        "giai đoạn",
        "nhóm", "trang", "đợt", "lần", "văn bản số", "quyết định số", "kế hoạch số", "công văn số", "nghị quyết số",
        "chỉ thị số", "thông báo số", "báo cáo số", "phụ lục số", "bảng số", "biểu số", "đề án số", "quốc lộ",
        "tổ dân phố", "thôn",
    ].map { VietnameseText.comparisonKey($0).split(separator: " ").map(String.init) }
}
