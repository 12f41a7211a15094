import ReportingKit

/// Tells names of persons among texts of rows and headings: by capitals, surnames and forms of address. No draft and no
/// finding repeats one.
///
/// It errs to the careful side: a heading that reads like a name costs a line of the draft, a name that reads like a
/// heading is given away.
package enum PersonNames {
    /// Whether a text is somebody's name and little else: "Nguyễn Văn An", "bà Trần Thị Bé", "A Thương".
    package static func isOne(_ text: String) -> Bool {
        var words = Self.words(text)[...]
        var isAddressed = false
        while let first = words.first, addresses.contains(first.key) {
            isAddressed = true
            words = words.dropFirst()
        }
        guard (isAddressed ? 1 : 2) <= words.count, words.count <= longest, let first = words.first else {
            return false
        }
        if words.allSatisfy(\.isCapitalized) {
            return isAddressed || surnames.contains(first.key) || highland.contains(first.key)
        }
        // In one case throughout, a surname alone says little: "HỒ CHỨA", "mai táng".
        guard words.count >= 3, words.allSatisfy(\.isUpper) || words.allSatisfy(\.isLower) else { return false }
        return surnames.contains(first.key) && middles.contains(words[words.startIndex + 1].key)
    }

    /// Whether somebody's name stands anywhere in a text: "Hỗ trợ hộ bà Lê Thị Sáu".
    package static func stands(in text: String) -> Bool {
        if isOne(text) { return true }
        let words = Self.words(text)
        for start in words.indices {
            let isAddressed = start > 0 && words[start - 1].isLower && addresses.contains(words[start - 1].key)
            let run = words[start...].prefix(longest).prefix(while: \.isCapitalized)
            if isAddressed, !run.isEmpty { return true }
            if run.count >= 3, surnames.contains(run[start].key) { return true }
            let upper = words[start...].prefix(longest).prefix(while: \.isUpper)
            if upper.count >= 3, surnames.contains(words[start].key), middles.contains(words[start + 1].key) {
                return true
            }
        }
        return false
    }

    /// How many of some texts are names, of all of them.
    package static func share(of texts: [String]) -> Double {
        texts.isEmpty ? 0 : Double(texts.count(where: isOne)) / Double(texts.count)
    }

    private struct Word {
        let key: String
        let isCapitalized: Bool
        let isUpper: Bool
        let isLower: Bool
    }

    /// Words of letters; a text that holds anything else between them has none there.
    private static func words(_ text: String) -> [Word] {
        text.split(whereSeparator: { $0 == " " || $0 == "." || $0 == "," || $0 == ":" || $0 == "(" || $0 == ")" })
            .prefix(60).map { word in
                guard word.allSatisfy(\.isLetter), let first = word.first else {
                    return Word(key: "", isCapitalized: false, isUpper: false, isLower: false)
                }
                let rest = word.dropFirst()
                return Word(
                    key: VietnameseText.comparisonKey(String(word)),
                    isCapitalized: first.isUppercase && rest.allSatisfy(\.isLowercase),
                    isUpper: word.allSatisfy(\.isUppercase), isLower: word.allSatisfy(\.isLowercase))
            }
    }

    private static let longest = 6

    private static func keys(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map { VietnameseText.comparisonKey(String($0)) })
    }

    private static let addresses = keys("ông bà anh chị cụ hộ")
    /// Without those that are words as well, "tiêu", "đồng", "từ": a title holds them.
    private static let surnames = keys(
        """
        nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trương trịnh mai đào lâm lương cao \
        châu tạ thái hà phùng quách tăng tống triệu vương khổng doãn bạch bành diệp đàm đậu khúc lục lữ mạc nghiêm ngụy nhan ninh \
        nông sầm thạch tôn ung
        """)
    /// Names of the highlands: "A Thương", "Y Blum", "Siu Hlơ".
    private static let highland = keys("a y siu ksor rơ rmah rcom kpă nay đinh rah hồ pơloong bríu")
    private static let middles = keys(
        """
        văn thị hữu đức minh quốc xuân ngọc thanh công đình quang thành hoàng anh kim bá duy gia hồng khánh mạnh như phương thế thu \
        tiến trọng tuấn viết vĩnh bích mỹ thúy diệu cẩm tấn hải ánh nhật trung hoài bảo phú phước tường
        """)
}
