import ReportingKit

/// What the lines above an undeclared table say of it.
struct TitleLines {
    /// The table's title without its period; empty where no line looks like one.
    let title: String
    /// "II.06a/VPCP/KSTT" of "Biểu số II.06a/VPCP/KSTT".
    let form: String?
    /// The line that says what figures are counted in.
    let measureLine: String

    init(_ lines: [String]) {
        let keys = lines.map(VietnameseText.comparisonKey)
        measureLine =
            keys.first { Self.measures.lead($0) }
            ?? keys.first {
                Self.units.lead($0)
                    && (MoneyWords.currency.stand(in: $0) || MeasureWords.extent(leaf: $0, line: "", path: []) != nil)
            }
            ?? ""
        form = zip(lines, keys).lazy.compactMap { Self.form($0, key: $1) }.first
        let candidates = zip(lines, keys).filter { line, key in
            line.count > 12 && Self.form(line, key: key) == nil && !Self.isNumbered(key) && !Self.measures.lead(key)
                && !Self.letterhead.lead(key)
                && !line.hasPrefix("(") && key.split(separator: " ").count >= 3
        }.map(\.0)
        // Titles are written in capitals; else the line that begins as titles do.
        let capitals = candidates.filter { $0 == $0.uppercased() }
        let chosen = capitals.first ?? candidates.first { Self.openings.lead(VietnameseText.comparisonKey($0)) }
        title = chosen.map { Self.withoutPeriod(Self.followed($0, by: capitals)) } ?? ""
    }

    /// Titles go on in the next line: "BÁO CÁO" / "KẾT QUẢ SỐ HÓA HỒ SƠ".
    private static func followed(_ title: String, by capitals: [String]) -> String {
        guard title.split(separator: " ").count <= 3, capitals.count > 1 else { return title }
        return title + " " + capitals[1]
    }

    /// "Số: 123/BC-UBND" is a letter's number, "SỐ LƯỢNG CÁN BỘ" a title.
    private static func isNumbered(_ key: String) -> Bool {
        let words = key.split(separator: " ")
        return words.count > 1 && words[0] == number && words[1].contains(where: \.isNumber)
            && !words[1].contains(where: \.isLetter)
    }

    private static let number = Substring(VietnameseText.comparisonKey("số"))
    private static let units = Phrases("đơn vị")

    private static func form(_ line: String, key: String) -> String? {
        guard forms.lead(key), line.utf8.count <= 60 else { return nil }
        var words = line.split(whereSeparator: { " :".contains($0) }).map(String.init)
        while let first = words.first, formWords.are(VietnameseText.comparisonKey(first)) { words.removeFirst() }
        guard let code = words.first?.trimming(".,;"), code.contains(where: \.isNumber), code.count <= 40 else {
            return nil
        }
        return code.count > 2 ? code : line
    }

    /// "… QUÝ III NĂM 2026", "… 6 THÁNG ĐẦU NĂM 2026", "… THÁNG 10/2026" without these words; they change with each
    /// period.
    static func withoutPeriod(_ title: String) -> String {
        let words = title.split(separator: " ").map(String.init)
        var kept: [String] = []
        var position = 0
        while position < words.count {
            if let length = periodLength(words[position...]) {
                position += length
            } else {
                kept.append(words[position])
                position += 1
            }
        }
        while let last = kept.last,
            danglers.are(VietnameseText.comparisonKey(last)) || !last.contains(where: { $0.isLetter || $0 == "%" })
        {
            kept.removeLast()
        }
        return kept.joined(separator: " ").trimming(" ,;:.-–(")
    }

    /// How many words at the beginning say a period.
    private static func periodLength(_ words: ArraySlice<String>) -> Int? {
        let keys = words.prefix(4).map { VietnameseText.comparisonKey($0) }
        guard let first = keys.first else { return nil }
        let rest = words.dropFirst()
        let two = keys.prefix(2).joined(separator: " ")
        if endings.are(two) { return words.count }
        if spans.are(first), keys.count > 1 {
            if isNumber(rest.first) { return 2 }
            if two == schoolYear, keys.count > 2, isNumber(rest.dropFirst().first) { return 3 }
        }
        if isNumber(words.first), keys.count > 1, monthWord.are(keys[1]) {
            let tail = keys.dropFirst(2).joined(separator: " ")
            return halves.lead(tail) ? 4 : 2
        }
        return nil
    }

    private static func isNumber(_ word: String?) -> Bool {
        guard let word = word?.trimming(".,;:()").uppercased(), !word.isEmpty else { return false }
        if word.contains(where: \.isNumber) { return word.allSatisfy { $0.isNumber || "/-–IVX".contains($0) } }
        return word.allSatisfy { "IVX".contains($0) } || spelled.are(VietnameseText.comparisonKey(word))
    }

    private static let measures = Phrases("đơn vị tính", "đvt", "đv tính")
    private static let forms = Phrases("biểu", "mẫu", "phụ lục", "biểu mẫu", "mẫu số", "biểu số")
    private static let formWords = Phrases("biểu", "mẫu", "phụ", "lục", "số")
    private static let letterhead = Phrases(
        "cộng hòa", "độc lập", "đơn vị báo cáo", "đơn vị", "cơ quan", "kính gửi", "ủy ban nhân dân", "ubnd", "sở",
        "phòng",
        "tỉnh", "kèm theo", "ban hành kèm theo", "ngày", "người")
    private static let openings = Phrases(
        "báo cáo", "thống kê", "tổng hợp", "bảng", "kết quả", "tình hình", "danh sách", "danh mục", "số liệu",
        "theo dõi",
        "sổ theo dõi", "bộ chỉ số", "số lượng", "phụ lục", "kiểm kê", "hiện trạng", "biểu tổng hợp", "tiến độ")
    private static let spans = Phrases("tháng", "quý", "tuần", "năm", "ngày", "kỳ")
    private static let schoolYear = VietnameseText.comparisonKey("năm học")
    private static let monthWord = Phrases("tháng")
    private static let halves = Phrases("đầu năm", "cuối năm")
    private static let endings = Phrases("lũy kế", "luỹ kế", "từ ngày", "tính đến", "đến ngày", "đến hết")
    private static let danglers = Phrases(
        "trong", "đến", "của", "và", "từ", "năm", "tháng", "quý", "kỳ", "tuần", "theo")
    private static let spelled = Phrases("một", "hai", "ba", "sáu", "chín", "mười")
}

extension String {
    fileprivate func trimming(_ outer: String) -> String {
        var text = drop { outer.contains($0) }
        while let last = text.last, outer.contains(last) { text = text.dropLast() }
        return String(text)
    }
}
