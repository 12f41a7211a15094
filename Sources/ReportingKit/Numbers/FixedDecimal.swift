/// An exact decimal number: `mantissa` / 10^`scale`.
///
/// Rates and amounts use it, so that 52,39 is 52,39 and never 52,389999.
public struct FixedDecimal: Hashable, Sendable, Codable {
    public let mantissa: Int64
    /// Digits after the decimal separator, 0 to 6.
    public let scale: Int

    public init(mantissa: Int64, scale: Int) {
        self.mantissa = mantissa
        self.scale = scale
    }

    public init(_ whole: Int) {
        self.init(mantissa: Int64(whole), scale: 0)
    }

    /// The nearest decimal with that many digits, ties away from zero; nil when it does not fit.
    public init?(rounding value: Double, scale: Int) {
        let scaled = (value * Self.powers[scale]).rounded(.toNearestOrAwayFromZero)
        guard scaled.isFinite, abs(scaled) < 9e17 else { return nil }
        self.init(mantissa: Int64(scaled), scale: scale)
    }

    private static let powers: [Double] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
    static let integerPowers: [Int64] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

    public var doubleValue: Double { Double(mantissa) / Self.powers[scale] }

    /// `part` in percent of `whole`, rounded half up to `decimals` digits; 0 when `whole` is 0, as the
    /// official formula sheet of the indicator set (Quyết định 766/QĐ-TTg) prescribes.
    public static func percentage(_ part: Int, of whole: Int, decimals: Int) -> FixedDecimal {
        guard whole != 0 else { return FixedDecimal(mantissa: 0, scale: decimals) }
        let (product, overflow) = Int64(part).multipliedReportingOverflow(by: 100 * integerPowers[decimals])
        guard !overflow else {
            return FixedDecimal(rounding: Double(part) / Double(whole) * 100, scale: decimals)
                ?? FixedDecimal(mantissa: 0, scale: decimals)
        }
        let divisor = Int64(whole)
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
        let roundsUp = remainder.magnitude >= divisor.magnitude - remainder.magnitude
        let direction: Int64 = (product < 0) == (divisor < 0) ? 1 : -1
        return FixedDecimal(mantissa: quotient + (roundsUp && remainder != 0 ? direction : 0), scale: decimals)
    }

    /// The same number with exactly `scale` digits, rounded half away from zero.
    public func rounded(to scale: Int) -> FixedDecimal {
        if scale >= self.scale {
            return FixedDecimal(mantissa: mantissa * Self.integerPowers[scale - self.scale], scale: scale)
        }
        let divisor = Self.integerPowers[self.scale - scale]
        let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: divisor)
        let step: Int64 = remainder.magnitude * 2 >= UInt64(divisor) ? (mantissa < 0 ? -1 : 1) : 0
        return FixedDecimal(mantissa: quotient + step, scale: scale)
    }

    /// Without trailing zeros: 87.30 is 87.3.
    public var normalized: FixedDecimal {
        var mantissa = mantissa
        var scale = scale
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        return FixedDecimal(mantissa: mantissa, scale: scale)
    }

    public static func == (left: Self, right: Self) -> Bool {
        let (a, b) = (left.normalized, right.normalized)
        return a.mantissa == b.mantissa && a.scale == b.scale
    }

    public func hash(into hasher: inout Hasher) {
        let plain = normalized
        hasher.combine(plain.mantissa)
        hasher.combine(plain.scale)
    }
}

extension FixedDecimal: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.doubleValue < right.doubleValue }
}

extension FixedDecimal: CustomStringConvertible {
    /// With a decimal point and without trailing zeros, for machines: `52.39`, `87.3`, `-1`.
    public var description: String {
        let plain = normalized
        guard plain.scale > 0 else { return "\(plain.mantissa)" }
        let digits = String(plain.mantissa.magnitude)
        let padded = String(repeating: "0", count: max(0, plain.scale + 1 - digits.count)) + digits
        let point = padded.index(padded.endIndex, offsetBy: -plain.scale)
        return (plain.mantissa < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
    }
}
