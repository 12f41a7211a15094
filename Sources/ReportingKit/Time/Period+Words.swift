extension Period {
    /// As a report names it: "6 tháng đầu năm 2023", "quý II năm 2023", "9 tháng đầu năm 2026", "tuần 47 năm 2026".
    /// Months that close on another day than their last are followed by their days.
    public var vietnamese: String {
        guard let name else { return "từ ngày \(firstDay.slashed) đến ngày \(lastDay.slashed)" }
        let words =
            switch name.span {
            case .year: "năm \(name.year)"
            case .nineMonths: "9 tháng đầu năm \(name.year)"
            case .half(let number): "6 tháng \(number == 1 ? "đầu" : "cuối") năm \(name.year)"
            case .quarter(let number): "quý \(["I", "II", "III", "IV"][number - 1]) năm \(name.year)"
            case .month(let number): "tháng \(number) năm \(name.year)"
            case .week(let number): "tuần \(number) năm \(name.year)"
            }
        return name.closingDay == nil ? words : "\(words) (từ \(firstDay.slashed) đến \(lastDay.slashed))"
    }

    /// The same in few letters, for tables and charts: "Quý III/2026", "Tháng 10/2026", "6 tháng đầu 2023".
    public var short: String {
        guard let name else { return "\(firstDay.slashed)–\(lastDay.slashed)" }
        return switch name.span {
        case .year: "Năm \(name.year)"
        case .nineMonths: "9 tháng \(name.year)"
        case .half(let number): "6 tháng \(number == 1 ? "đầu" : "cuối") \(name.year)"
        case .quarter(let number): "Quý \(["I", "II", "III", "IV"][number - 1])/\(name.year)"
        case .month(let number): "Tháng \(number)/\(name.year)"
        case .week(let number): "Tuần \(number)/\(name.year)"
        }
    }

    /// "Từ ngày 01/01/2023 đến ngày 30/06/2023".
    public var vietnameseRange: String { "Từ ngày \(firstDay.slashed) đến ngày \(lastDay.slashed)" }
}
