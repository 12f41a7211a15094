import ReportingKit

/// Whether a label reads like a unit's name: by its first words, where no register is at hand.
enum UnitWording {
    static func isUnit(_ label: String) -> Bool {
        var key = VietnameseText.comparisonKey(label)
        // "3. Xã Bình An", "21064 - Xã Bình An".
        if let first = key.split(separator: " ").first, first.allSatisfy(\.isNumber) {
            key = String(key.dropFirst(first.utf8.count).drop { $0 == " " })
        }
        return words.lead(key) && key.contains(" ")
    }

    private static let words = Phrases(
        "ubnd", "ủy ban", "hđnd", "văn phòng", "vp", "sở", "phòng", "xã", "x", "phường", "p", "thị trấn", "tt",
        "thị xã",
        "đặc khu", "thôn", "tổ dân phố", "tdp", "khu phố", "ấp", "buôn", "khóm", "ban", "trung tâm", "bch", "công an",
        "ca",
        "thanh tra", "huyện", "tỉnh", "thành phố", "tp", "quận", "trạm", "hội", "mttq", "ubmttq", "ủy ban mttq", "đoàn",
        "chi cục", "cục", "đảng ủy", "hạt kiểm lâm", "bộ phận", "bảo hiểm xã hội", "bhxh", "thuế", "kho bạc", "tòa án",
        "viện kiểm sát", "liên đoàn", "ngân hàng")
}
