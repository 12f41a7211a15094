import Recognition
import ReportingKit

/// Tells lines that name an indicator from texts of rows that name something else: a draft declares the former and
/// repeats none of the latter.
enum IndicatorWords {
    /// Whether a label reads like an indicator: it begins as they do, or is a phrase rather than a name.
    static func isOne(_ label: String) -> Bool {
        guard isHarmless(label) else { return false }
        return openings.lead(VietnameseText.comparisonKey(label)) || isPhrase(label)
    }

    /// No name of a person, no number of a document, card or telephone, no address of mail.
    static func isHarmless(_ label: String) -> Bool {
        var digits = 0
        for character in label {
            if character == "@" { return false }
            // "0905 000 111" is one number.
            if character.isNumber { digits += 1 } else if character != " ", character != "." { digits = 0 }
            if digits >= longestNumber { return false }
        }
        return !PersonNames.stands(in: label)
    }

    /// Three words and more of which most are small: "Nhận thức số".
    private static func isPhrase(_ label: String) -> Bool {
        let words = label.split(separator: " ").filter { $0.contains(where: \.isLetter) }
        guard words.count >= 3 else { return false }
        if label == label.uppercased() { return true }
        let small = words.count { word in word.first { $0.isLetter }?.isLowercase ?? false }
        return small * 2 > words.count
    }

    private static let longestNumber = 6
    private static let openings = Phrases(
        "số", "tổng", "tỷ lệ", "tỷ trọng", "tỷ suất", "diện tích", "sản lượng", "năng suất", "giá trị", "thu", "chi",
        "kinh phí", "vốn", "dự toán", "doanh thu", "công tác", "kết quả", "mức", "mức độ", "tốc độ", "thu nhập",
        "dân số",
        "lao động", "trẻ em", "học sinh", "trường", "lớp", "giáo viên", "cơ sở", "doanh nghiệp", "hợp tác xã",
        "văn bản",
        "hồ sơ", "thủ tục", "nhiệm vụ", "điểm", "chỉ số", "chỉ tiêu", "tiêu chí", "khối lượng", "chiều dài", "độ",
        "rừng",
        "lúa", "ngô", "đàn", "tổng đàn", "gia cầm", "gia súc", "thủy sản", "nông nghiệp", "công nghiệp", "xây dựng",
        "dịch vụ", "trong đó", "nhận thức", "hạ tầng", "nhân lực", "an toàn", "hoạt động", "cải cách", "đào tạo",
        "y tế",
        "giáo dục", "văn hóa", "môi trường", "bảo hiểm", "thuế", "phí", "lệ phí", "ngân sách", "nợ", "quy mô",
        "bình quân",
        "thể chế", "dữ liệu", "nền tảng", "chính quyền", "kinh tế", "xã hội")
}
