import Foundation

extension Double {
    /// The number as a spreadsheet shows it: of fifteen significant digits, where that makes it a shorter one.
    ///
    /// A formula's result is often one bit off: 25.999999999999996 is shown as 26, and nobody meant anything else.
    var inShownPrecision: Double {
        // Whole numbers and those of a few decimals, which nearly all are, have no more digits.
        guard isFinite, self != rounded(), (self * 1e6).rounded() / 1e6 != self else { return self }
        let scale = 14 - Int(log10(magnitude).rounded(.down))
        guard abs(scale) <= 290 else { return self }
        let digits = scale >= 0 ? self * pow(10, Double(scale)) : self / pow(10, Double(-scale))
        guard abs(digits) < 1e16 else { return self }
        let rounded = Int64(digits.rounded())
        // A third has as many digits as there is room for; what is one bit off ends in zeros.
        guard rounded % 1_000 == 0 else { return self }
        return Double("\(rounded)e\(-scale)") ?? self
    }

    /// The number in a cell of a format that writes numbers as text.
    init?(cellText bytes: UnsafeBufferPointer<UInt8>) {
        guard let value = Double(decimalText: bytes) else { return nil }
        self = bytes.count > 15 ? value.inShownPrecision : value
    }

    init?(cellText text: some StringProtocol) {
        guard let value = Double(decimalText: text) else { return nil }
        self = text.utf8.count > 15 ? value.inShownPrecision : value
    }
}
