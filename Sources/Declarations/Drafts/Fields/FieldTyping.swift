import Messages
import Recognition
import ReportingKit
import Tabular

/// Tells a column's type by its values first, then by its headings.
struct FieldTyping {
    /// The table's title, and the line that says what it counts, as comparison keys.
    let titleKey: String
    let measureKey: String

    func field(_ column: DraftTable.Column, at position: Int, labels: [String]) -> DraftField {
        let keys = labels.map(VietnameseText.comparisonKey)
        let heading = Heading(leaf: keys.last ?? "", path: keys, label: labels.last ?? "")
        var field = DraftField(column: position, labels: labels, type: .text)
        let filled = column.cells.compactMap(\.self).filter { !DraftNumber.isBlank($0) }
        guard !filled.isEmpty else {
            if !Self.prose.stand(in: heading.leaf) {
                field.doubts.append(DatasetDraftTexts.noValue)
            }
            return field
        }
        if filled.allSatisfy(DraftDate.isOne) {
            field.type = .date
            return field
        }
        let words = Set(filled.map { VietnameseText.comparisonKey($0.text) })
        if words.allSatisfy({ Self.yesAndNo.are($0) }) {
            field.type = .flag
            return field
        }
        let figures = filled.filter { !DraftNumber.isCross($0) }
        let numbers = figures.compactMap(DraftNumber.read)
        if numbers.count * 5 < figures.count * 4 || filled.allSatisfy(Self.isCode) {
            return text(field, heading, filled, words)
        }
        return figure(field, heading, numbers)
    }

    private struct Heading {
        let leaf: String
        let path: [String]
        let label: String
    }

    /// Words that say which of a few kinds a row is of are a choice, when the product knows them: a draft repeats no
    /// text of rows.
    private func text(_ field: DraftField, _ heading: Heading, _ cells: [CleanCell], _ words: Set<String>) -> DraftField
    {
        var field = field
        guard words.count <= 8, words.count < cells.count || Self.categories.stand(in: heading.leaf),
            !Self.prose.stand(in: heading.leaf)
        else { return field }
        let known = ChoiceWords.known(words)
        if known.count == words.count, words.count >= 2 || Self.categories.stand(in: heading.leaf) {
            field.type = .choice(known)
            field.doubts.append(DatasetDraftTexts.choice)
        } else if Self.categories.stand(in: heading.leaf) {
            field.doubts.append(DatasetDraftTexts.words(words.count))
        }
        return field
    }

    private func figure(_ field: DraftField, _ heading: Heading, _ numbers: [FixedDecimal]) -> DraftField {
        var field = field
        let decimals = numbers.map(\.normalized.scale).max() ?? 0
        let largest = numbers.max() ?? FixedDecimal(0)
        let isNegative = (numbers.min() ?? FixedDecimal(0)) < FixedDecimal(0)
        if isNegative { field.minimum = Self.minimum(below: numbers) }
        if isRate(heading) {
            if largest > FixedDecimal(100) { field.doubts.append("a rate above 100") }
            if isNegative { field.doubts.append("a rate below 0: a change?") }
            // Changes have no bound, and what they compare with is in another table.
            let isChange = Self.changes.stand(in: heading.leaf) && !Self.plans.stand(in: heading.leaf)
            if isChange || isNegative || largest > FixedDecimal(10_000) {
                field.type = .decimal(decimals: max(2, decimals), maximum: nil)
                field.measure = "%"
                // What rose in this file falls in the next.
                field.minimum = field.minimum ?? -1_000
            } else {
                field.type = .rate(
                    decimals: min(max(2, decimals), FixedDecimal.maximumScale),
                    maximum: largest > FixedDecimal(1_000) ? 10_000 : largest > FixedDecimal(100) ? 1_000 : 100)
            }
            return field
        }
        let maximum = statedMaximum(heading.label)
        if isScore(heading) || maximum.map({ FixedDecimal($0) >= largest && (decimals > 0 || isScoreTable) }) ?? false {
            let bound = maximum.flatMap { FixedDecimal($0) >= largest ? $0 : nil }
            field.type = .decimal(decimals: max(2, decimals), maximum: bound)
            return field
        }
        if let money = money(heading) {
            if isNegative {
                field.type = .decimal(decimals: max(2, decimals), maximum: nil)
                field.measure = money.scale.map { "\($0) đồng" } ?? "đồng"
                field.addsUp = true
                field.doubts.append(DatasetDraftTexts.negativeAmounts(in: field.measure ?? "đồng"))
                return field
            }
            field.type = .amount(scale: money.scale)
            field.measure = "đồng"
            field.addsUp = true
            if money.scale == nil, !money.isStated {
                field.doubts.append(DatasetDraftTexts.noScale)
            }
            return field
        }
        let quotient = Self.quotient(heading.label)
        let extent =
            quotient != nil ? nil : MeasureWords.extent(leaf: heading.leaf, line: measureKey, path: heading.path)
        if let extent, decimals > 0 || extent.isStated {
            field.type = .decimal(decimals: max(2, decimals), maximum: nil)
            field.measure = extent.measure
            field.addsUp = !Self.ratios.stand(in: heading.leaf)
            return field
        }
        let isRatio = Self.ratios.stand(in: heading.leaf) && MeasureWords.stated([heading.leaf]) == nil
        if decimals > 0 || isNegative || isRatio || quotient != nil {
            field.type = .decimal(decimals: max(decimals, 1), maximum: nil)
            field.measure = quotient
            if !isRatio, field.measure == nil {
                field.doubts.append(
                    isNegative && decimals == 0
                        ? DatasetDraftTexts.negative : DatasetDraftTexts.decimals)
            }
            return field
        }
        field.type = .count
        field.addsUp = true
        field.measure = MeasureWords.stated(heading.path)
        field.isMeasureStated = field.measure != nil
        field.measure = field.measure ?? MeasureWords.said(line: measureKey, title: titleKey)
        if field.measure == nil { field.doubts.append(DatasetDraftTexts.noMeasure) }
        return field
    }

    /// -1000, -10000 …: the first that is well below all figures.
    private static func minimum(below numbers: [FixedDecimal]) -> Int {
        var minimum = -1_000
        for _ in 0..<9 where (numbers.min() ?? FixedDecimal(0)) < FixedDecimal(minimum / 10) { minimum *= 10 }
        return minimum
    }

    private func isRate(_ heading: Heading) -> Bool {
        Self.rates.stand(in: heading.leaf) || heading.leaf == "%" || heading.leaf.hasSuffix(" %")
            || !isScore(heading) && heading.path.dropLast().contains { Self.rates.lead($0) }
    }

    private func isScore(_ heading: Heading) -> Bool {
        Self.scores.stand(in: heading.leaf) && !Self.places.stand(in: heading.leaf)
    }

    private var isScoreTable: Bool { Self.scoreTitles.stand(in: titleKey) }

    /// "Tiến độ giải quyết (20)", "Thanh toán (10 điểm)".
    private func statedMaximum(_ label: String) -> Int? {
        guard label.hasSuffix(")"), let open = label.lastIndex(of: "(") else { return nil }
        let inside = label[label.index(after: open)...].dropLast()
        let number = inside.prefix { $0.isASCII && $0.isNumber }
        let rest = inside.dropFirst(number.count)
        guard number.count <= 4, rest.isEmpty || rest == " điểm" || rest == "đ" else { return nil }
        return Int(number)
    }

    /// "tạ/ha" of "Năng suất (tạ/ha)", which adds up over nothing.
    private static func quotient(_ label: String) -> String? {
        guard label.hasSuffix(")"), let open = label.lastIndex(of: "(") else { return nil }
        let inside = label[label.index(after: open)...].dropLast()
        guard inside.count <= 16, inside.contains("/"), inside.contains(where: \.isLetter) else { return nil }
        return String(inside)
    }

    private func money(_ heading: Heading) -> (scale: String?, isStated: Bool)? {
        let around = heading.path.joined(separator: " ") + " " + measureKey
        let scale = MoneyWords.scale(in: around)
        let isStated = scale != nil || MoneyWords.currency.stand(in: around)
        let bare = Self.leads.removedFromStart(of: heading.leaf)
        let isCounted =
            heading.path.contains { key in
                let bare = Self.leads.removedFromStart(of: key)
                return !bare.isEmpty && MoneyWords.counted.lead(key) && !MoneyWords.sums.lead(bare)
            } || MeasureWords.begins(heading.leaf)
        guard !MoneyWords.others.stand(in: heading.leaf) else { return nil }
        // The title says that there is money, where no line says in what it is counted.
        let isMeant = MoneyWords.sums.lead(bare) || MoneyWords.titles.stand(in: titleKey) && MoneyWords.taxes.lead(bare)
        guard isMeant || isStated && !isCounted else { return nil }
        return (scale, isStated)
    }

    /// A number that begins with a zero is a code: "0912", "00123".
    private static func isCode(_ cell: CleanCell) -> Bool {
        guard case .text = cell.content else { return false }
        return cell.text.count > 1 && cell.text.hasPrefix("0") && cell.text.allSatisfy(\.isNumber)
    }

    private static let yesAndNo = Phrases("có", "không", "x", "đã", "chưa", "đạt", "chưa đạt", "không đạt")
    private static let prose = Phrases(
        "ghi chú", "nguồn", "tài liệu", "cách", "khó khăn", "vướng mắc", "nội dung", "kiến nghị", "lý do", "địa chỉ",
        "tên", "giải trình", "đề xuất", "nguyên nhân", "kết quả thực hiện")
    private static let categories = Phrases(
        "xếp loại", "xếp hạng", "phương thức", "hình thức", "tình trạng", "trạng thái", "mức độ", "kết luận",
        "đánh giá",
        "loại", "phân loại", "hạng", "cấp")
    private static let rates = Phrases("tỷ lệ", "tỷ trọng", "phần trăm", "tỷ suất", "% hoàn thành")
    private static let plans = Phrases("kế hoạch", "chỉ tiêu", "dự toán", "kh", "mục tiêu")
    private static let changes = Phrases("so với", "so sánh", "tăng", "giảm", "tăng trưởng", "chênh lệch", "biến động")
    private static let scores = Phrases("điểm", "chỉ số")
    private static let places = Phrases(
        "điểm cầu", "điểm truy cập", "điểm trường", "điểm dừng", "điểm bán", "điểm tập kết", "địa điểm",
        "điểm giao dịch",
        "điểm phục vụ", "điểm thu gom", "số điểm", "thời điểm", "điểm du lịch", "điểm nóng")
    private static let scoreTitles = Phrases("điểm", "chỉ số", "xếp hạng")
    private static let ratios = Phrases("bình quân", "trung bình", "mật độ", "năng suất", "hệ số", "đơn giá", "giá bán")
    static let leads = Phrases("trong đó", "tổng số", "tổng", "số", "số lượng", "các", "cộng")
}
