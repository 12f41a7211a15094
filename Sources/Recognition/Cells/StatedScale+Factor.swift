import ReportingKit

extension StatedScale {
    /// What one unit of an amount is worth in đồng by a measure's words: 1 for "đồng", 1.000.000 for "triệu đồng",
    /// 10^12 for "nghìn tỷ đồng". Nil where the words name neither a scale nor đồng.
    static func factor(ofMoney measure: String) -> Int64? {
        let words = words(measure)
        var factor: Int64 = 1
        var isScaled = false
        var index = 0
        while index < words.count {
            let next = index + 1 < words.count ? words[index + 1] : nil
            if let scale = scale(words[index], next: next), let power = power(scale) {
                let (product, overflows) = factor.multipliedReportingOverflow(by: power)
                guard !overflows, product <= 1_000_000_000_000 else { return nil }
                factor = product
                isScaled = true
                // "1 000" is two words.
                if scale == "1.000", words[index] == "1" { index += 1 }
            } else if isScaled {
                break
            }
            index += 1
        }
        return isScaled || isMoney(measure) ? factor : nil
    }

    /// Whether a measure counts money.
    static func isMoney(_ measure: String) -> Bool { words(measure).contains { money.contains($0) } }

    private static let money: Set<String> = ["đồng", "dong", "đ", "vnđ", "vnd"]

    private static func power(_ scale: String) -> Int64? {
        switch scale {
        case "nghìn", "ngàn", "nghin", "10^3", "10³": 1_000
        case "triệu", "trieu", "10^6", "10⁶": 1_000_000
        case "tỷ", "tỉ", "10^9", "10⁹": 1_000_000_000
        default: Int64(scale.filter { $0.isASCII && $0.isNumber })
        }
    }
}
