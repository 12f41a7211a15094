extension FixedDecimal {
    /// Digits, with a point or a comma and one to six digits behind it: "98", "97.5", "52,39". Nil for anything else.
    ///
    /// No sign and no groups of thousands: who reads these knows what they mean there.
    public init?(digits text: some StringProtocol) {
        var mantissa: Int64 = 0
        var scale: Int?
        var digitsBefore = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (tens, isTooLarge) = mantissa.multipliedReportingOverflow(by: 10)
                let (sum, overflows) = tens.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
                if isTooLarge || overflows { return nil }
                mantissa = sum
                if let digits = scale { scale = digits + 1 } else { digitsBefore += 1 }
            case UInt8(ascii: ","), UInt8(ascii: "."):
                guard scale == nil, digitsBefore > 0 else { return nil }
                scale = 0
            default: return nil
            }
        }
        guard digitsBefore > 0, scale != 0 else { return nil }
        self.init(exactly: mantissa, scale: scale ?? 0)
    }

    /// As declarations, rules and templates write a number: `100`, `2.5`, `-1`; nil for anything else.
    public init?(declared text: some StringProtocol) {
        let isNegative = text.hasPrefix("-")
        guard !text.utf8.contains(UInt8(ascii: ",")),
            let number = FixedDecimal(digits: text.dropFirst(isNegative ? 1 : 0))
        else { return nil }
        self.init(mantissa: isNegative ? -number.mantissa : number.mantissa, scale: number.scale)
    }

    /// The shortest decimal that a binary number stands for: a spreadsheet stores 52.39 as 52.390000000000001. Nil
    /// where none holds it.
    public init?(shortest value: Double) {
        guard value.isFinite else { return nil }
        for scale in 0...Self.maximumScale {
            if let decimal = FixedDecimal(rounding: value, scale: scale),
                abs(decimal.doubleValue - value) < max(1e-9, value.ulp)
            {
                self = decimal
                return
            }
        }
        self.init(rounding: value, scale: Self.maximumScale)
    }
}
