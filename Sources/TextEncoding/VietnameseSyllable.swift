import Foundation

/// Tells what can be a Vietnamese syllable from what cannot: the measure by which encodings are told apart.
enum VietnameseSyllable {
    /// 3 for a word that administrative tables are full of, 1 for a possible syllable, 0 for what says nothing
    /// (a single letter), -2 for what no Vietnamese word looks like.
    static func weight(of word: some StringProtocol) -> Int {
        let word = word.precomposedStringWithCanonicalMapping
        let lower = word.lowercased()
        if commonWords.contains(lower) { return 3 }
        if word.unicodeScalars.count == 1 { return lower == "đ" || isSyllable(lower) ? 0 : -2 }
        if isSyllable(lower) || isAbbreviation(word) { return 1 }
        return -2
    }

    /// `word` is in small letters and NFC.
    static func isSyllable(_ word: String) -> Bool {
        var bare = ""
        var tone: UInt8 = 0
        for scalar in word.unicodeScalars {
            guard let letter = letters[scalar] else { return false }
            if letter.tone > 0 {
                guard tone == 0 else { return false }
                tone = letter.tone
            }
            bare.unicodeScalars.append(letter.base)
        }
        return initials.contains { initial in
            bare.hasPrefix(initial) && rhymeTakes(tone, Substring(bare.dropFirst(initial.count)))
        }
    }

    /// Syllables that end in a stop have only the tones sắc and nặng.
    private static func rhymeTakes(_ tone: UInt8, _ rhyme: Substring) -> Bool {
        guard rhymes.contains(rhyme) else { return false }
        let isStopped = rhyme.hasSuffix("c") || rhyme.hasSuffix("ch") || rhyme.hasSuffix("p") || rhyme.hasSuffix("t")
        return !isStopped || tone == 4 || tone == 5
    }

    /// "HĐND", "QĐ", "ĐVT": capitals without a vowel.
    private static func isAbbreviation(_ word: String) -> Bool {
        word.unicodeScalars.allSatisfy { "ABCDĐGHKLMNPQRSTUVX".unicodeScalars.contains($0) }
    }

    /// Letters that occur in Vietnamese words, taken apart into base and tone (0 none … 5 nặng).
    private static let letters: [Unicode.Scalar: (base: Unicode.Scalar, tone: UInt8)] = {
        var table: [Unicode.Scalar: (base: Unicode.Scalar, tone: UInt8)] = [:]
        for scalar in "bcdđghklmnpqrstvx".unicodeScalars { table[scalar] = (scalar, 0) }
        for row in [
            "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
            "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
        ] {
            let vowels = Array(row.precomposedStringWithCanonicalMapping.unicodeScalars)
            for (tone, vowel) in vowels.enumerated() { table[vowel] = (vowels[0], UInt8(tone)) }
        }
        return table
    }()

    private static let initials = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
        "qu", "r", "s", "t", "th", "tr", "v", "x",
    ]

    private static let rhymes: Set<Substring> = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uac uach uai uan uang uanh uao uat uay uăc uăn uăng uăp uăt uân uâng uât uây uc uê uêch uên uênh ui uit um un
        ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyt uyu
        ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
        y yêm yên yêng yêt yêu ynh ych yt
        """.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace))

    /// Words of table headers, titles and units.
    private static let commonWords: Set<String> = Set(
        """
        số hồ sơ đơn vị tổng xã huyện tỉnh phường thị trấn văn bản đến đi tiếp nhận giải quyết trực tuyến ủy ủy ban nhân
        dân phòng cơ quan kết quả tỷ lệ ngày tháng năm từ báo cáo bình hóa hoá thành phần thủ tục hành chính cấp ghi chú
        mức độ dịch vụ công mạng hoàn toàn điện tử song giấy ký nội tỉnh đúng hạn quá trước trễ đã chưa có không được bưu
        trung tâm nông nghiệp tài nguyên môi trường lao động thương giáo dục văn hóa tế kinh hạ tầng thôn tổ chức cộng
        đồng đạt chỉ tiêu quý người nhà nước đảng ứng dụng phụ lục biểu mẫu thực hiện tên sơn châu thạnh mỹ phước trị
        hải đông thuận dương hiệp khương chương nguyên chánh thuế tư pháp
        """.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).map(String.init))
}
