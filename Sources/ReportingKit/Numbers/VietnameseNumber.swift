/// Numbers as Vietnamese official documents print them.
public enum VietnameseNumber {
    /// With a dot every three digits: 15.834.
    public static func count(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(".") }
            result.append(digit)
        }
        return value < 0 ? "-" + result : result
    }

    /// With a decimal comma and no trailing zeros: 52,39; 87,3; 1.234,5.
    public static func decimal(_ value: FixedDecimal) -> String {
        let plain = value.normalized
        let text = plain.description
        let parts = text.split(separator: ".")
        let whole = Int(parts[0]) ?? 0
        let sign = plain.mantissa < 0 && whole == 0 ? "-" : ""
        return sign + count(whole) + (parts.count > 1 ? "," + parts[1] : "")
    }

    /// With as many digits behind the comma as are named, zeros too: 3,20.
    public static func decimal(_ value: FixedDecimal, digits: Int) -> String {
        let text = decimal(value.rounded(to: digits))
        guard digits > 0 else { return text }
        let shown = text.split(separator: ",").dropFirst().first?.count ?? 0
        return text + (shown == 0 ? "," : "") + String(repeating: "0", count: max(0, digits - shown))
    }

    /// A rate with its sign: 52,39%.
    public static func percent(_ value: FixedDecimal) -> String { decimal(value) + "%" }

    /// A small number of things as official text writes it, with a leading zero below ten: 09.
    public static func padded(_ value: Int) -> String {
        (0..<10).contains(value) ? "0\(value)" : count(value)
    }
}
