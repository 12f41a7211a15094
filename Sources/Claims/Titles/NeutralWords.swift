import ReportingKit

/// Words that a sentence about a figure may hold without saying anything else of it.
enum NeutralWords {
    /// Left out of titles too.
    static let particles = keys(["của", "các", "đã", "được", "là", "và", "hoặc", "khi", "trong", "có", "những", "để"])

    static let all = particles.union(
        keys([
            "tiếp", "nhận", "tổng", "số", "lượng", "tỷ", "lệ", "đạt", "chiếm", "với", "gồm", "kỳ", "này", "hiện", "nay",
            "đến", "tính",
            "cả", "tổng", "cộng", "báo", "cáo", "kết", "quả", "cụ", "thể", "như", "sau", "thì", "thực", "hiện", "bình",
            "quân",
            "thời", "gian", "qua", "riêng", "đối", "về", "ở", "tại", "mức", "độ", "vừa", "đầu", "nhìn", "chung",
        ]))

    /// Plans, comparisons, other periods and parts of a whole: what such a sentence states is not the period's figure.
    static let elsewhere = [
        "phấn đấu", "mục tiêu", "chỉ tiêu", "dự kiến", "kế hoạch", "yêu cầu", "giao", "sẽ", "cần", "so với", "cùng kỳ",
        "kỳ trước",
        "năm trước", "quý trước", "tháng trước", "lũy kế", "trung bình", "thời gian tới", "tương đương", "bình quân",
        "mỗi", "từng",
        "còn lại", "một số", "trong số", "ngoài ra",
    ].map(WordKeys.words)

    /// What other units are called.
    static let otherUnits = keys(["tỉnh", "xã", "phường", "trấn", "sở", "phòng", "trường", "trung", "thôn", "bộ"])

    private static func keys(_ words: [String]) -> Set<String> { Set(words.map { WordKeys.key($0) }) }
}
