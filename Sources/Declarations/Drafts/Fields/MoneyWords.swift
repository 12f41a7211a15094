import ReportingKit

/// Words by which amounts of money are told.
enum MoneyWords {
    static let currency = Phrases("đồng", "vnđ", "vnd")
    /// What a heading of amounts begins with.
    static let sums = Phrases(
        "tiền", "phí", "lệ phí", "kinh phí", "vốn", "dự toán", "giá trị", "doanh thu", "thu ngân sách", "chi ngân sách",
        "giải ngân", "thu nội địa", "chi thường xuyên", "chi đầu tư", "nguồn vốn", "ngân sách", "dư nợ", "học phí",
        "số tiền", "số thu", "số chi", "trị giá", "tiền phạt", "thu phạt", "nợ thuế")
    /// For a table whose title is about money.
    static let titles = Phrases(
        "thu thuế", "thu ngân sách", "chi ngân sách", "thu chi ngân sách", "kinh phí", "giải ngân", "doanh thu")
    static let taxes = Phrases("thuế", "thu", "chi", "nợ")
    static let counted = Phrases("số", "số lượng", "tổng số")
    /// Headings that name money and count something else.
    static let others = Phrases(
        "hồ sơ", "dự án", "hợp đồng", "gói thầu", "hộ", "người", "vụ", "giao dịch", "khoản", "lượt")

    static func scale(in key: String) -> String? {
        scales.first { $0.phrases.stand(in: key) }?.name
    }

    private static let scales: [(name: String, phrases: Phrases)] = [
        ("nghìn", Phrases("nghìn đồng", "ngàn đồng", "1000 đồng", "1 000 đồng", "1 000đ", "1000đ", "nghìn vnđ")),
        ("triệu", Phrases("triệu đồng", "trđ", "tr đồng", "triệu vnđ", "tr đ")),
        ("tỷ", Phrases("tỷ đồng", "tỷ vnđ")),
    ]
}
