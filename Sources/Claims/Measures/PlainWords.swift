import ReportingKit

/// Words that say nothing of what is counted or whose it is.
enum PlainWords {
    /// Words that may be within a phrase.
    static let within = keys(["được", "có", "đã", "thực", "hiện", "là", "bằng"])

    /// Words that a sentence about a figure may hold without saying more of it.
    static let all = NeutralWords.all.union(
        keys([
            "việc", "mới", "chỉ", "qua", "đó", "này", "ra", "vào", "thì", "mà", "cũng", "tỉ", "cho", "theo", "nay",
            "như", "cao",
            "thấp", "nhất", "khá", "từ", "do", "sau", "thuộc", "nhìn", "tuy", "vẫn", "một", "xem", "ngay", "quý", "năm",
            "gồm", "ghi",
            "gần", "hơn", "trên", "tương", "ứng", "mức",
        ]))

    /// The same in more than one word.
    static let phrases = [
        "công tác", "tình hình", "nội dung", "toàn bộ", "ghi nhận", "tổng hợp", "người dân", "điển hình", "nổi bật",
        "dẫn đầu",
        "tiêu biểu", "đơn vị", "kiểm tra lại", "chi tiết", "kèm theo", "thực hiện", "quy định", "bên cạnh đó",
        "tính chung",
        "số liệu", "một số xã", "một số xã thị trấn", "một số địa phương", "một số đơn vị", "một số", "các đơn vị",
        "các địa phương",
        "còn thấp", "còn hạn chế", "còn chậm", "đã thực hiện", "có phụ lục",
    ].map(WordKeys.words)

    /// What opens the name of somebody else.
    static let bodies = keys([
        "sở", "bộ", "trường", "phòng", "ban", "trung", "tỉnh", "xã", "phường", "thị", "chi", "đoàn", "hội", "công",
        "tổ", "huyện",
        "thành", "thôn", "văn", "đội", "viện", "bệnh", "tòa", "khối", "ngành", "trạm", "đảng", "mặt",
    ])

    /// What units are called together.
    static let unitNouns = keys([
        "cơ", "quan", "đơn", "vị", "phòng", "ban", "địa", "phương", "ngành", "xã", "thị", "trấn", "phường", "đặc",
        "khu", "sở", "lãnh", "đạo",
    ])
    static let lowerNouns = keys(["xã", "thị", "trấn", "phường", "đặc", "khu"])

    /// "cơ quan, đơn vị", "phòng, ban", "gửi, nhận": the comma divides nothing between such words.
    static func isPair(_ before: String, _ after: String) -> Bool {
        beforeComma.contains(before) && afterComma.contains(after)
    }

    private static let beforeComma = keys([
        "quan", "vị", "ban", "phòng", "ngành", "phương", "xã", "phường", "trấn", "sở", "gửi", "khu",
    ])
    private static let afterComma = keys([
        "đơn", "địa", "ban", "ngành", "cơ", "phường", "thị", "đặc", "phòng", "nhận", "xã",
    ])

    /// Words before something special within a whole.
    static let narrowing = ["đối với", "riêng", "lĩnh vực", "về lĩnh vực", "trong lĩnh vực", "trong số"].map(
        WordKeys.words)

    /// What begins the naming of a legal ground or a source.
    static let grounds = ["thực hiện", "căn cứ", "theo", "triển khai"].map(WordKeys.words)

    private static func keys(_ words: [String]) -> Set<String> { Set(words.map { WordKeys.key($0) }) }
}
