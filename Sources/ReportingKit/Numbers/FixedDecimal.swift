/// An exact decimal number: `mantissa` / 10^`scale`.
///
/// Rates and amounts use it, so that 52,39 is 52,39 and never 52,389999. Numbers that differ only in trailing zeros are
/// equal, hash alike and are ordered alike. Nothing here traps: what leaves the range of the mantissa is nil.
public struct FixedDecimal: Hashable, Sendable {
    public let mantissa: Int64
    /// Digits after the decimal separator, 0 to ``maximumScale``.
    public let scale: Int

    public static let maximumScale = 6

    /// For numbers that the program itself writes down. What comes from outside goes through ``init(exactly:scale:)``.
    public init(mantissa: Int64, scale: Int) {
        precondition((0...Self.maximumScale).contains(scale), "a decimal has at most \(Self.maximumScale) decimals")
        self.mantissa = mantissa
        self.scale = scale
    }

    /// Nil when no decimal has that many digits behind its separator.
    public init?(exactly mantissa: Int64, scale: Int) {
        guard (0...Self.maximumScale).contains(scale) else { return nil }
        self.mantissa = mantissa
        self.scale = scale
    }

    public init(_ whole: Int) {
        self.init(mantissa: Int64(whole), scale: 0)
    }

    /// The nearest decimal with that many digits, ties away from zero; nil when it does not fit.
    public init?(rounding value: Double, scale: Int) {
        guard (0...Self.maximumScale).contains(scale),
            let mantissa = Int64(
                exactly: (value * Double(Self.powers[scale])).rounded(.toNearestOrAwayFromZero))
        else { return nil }
        self.init(mantissa: mantissa, scale: scale)
    }

    private static let powers: [Int64] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

    public var doubleValue: Double { Double(mantissa) / Double(Self.powers[scale]) }

    /// In millionths: every decimal is a whole number of them, below 10^25.
    private var millionths: Int128 { Int128(mantissa) * Int128(Self.powers[Self.maximumScale - scale]) }

    /// A number of millionths with `scale` decimals, or with fewer or more where only these hold it; nil when none
    /// does.
    private init?(millionths: Int128, scale: Int) {
        for candidate in Array((0...scale).reversed()) + Array(scale...Self.maximumScale).dropFirst() {
            let (quotient, remainder) = millionths.quotientAndRemainder(
                dividingBy: Int128(Self.powers[Self.maximumScale - candidate]))
            guard remainder == 0, let mantissa = Int64(exactly: quotient) else { continue }
            self.init(mantissa: mantissa, scale: candidate)
            return
        }
        return nil
    }

    /// `dividend` / `divisor`, ties away from zero.
    private static func nearest(_ dividend: Int128, dividedBy divisor: Int128) -> Int128 {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        guard remainder != 0, remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
        return quotient + ((dividend < 0) == (divisor < 0) ? 1 : -1)
    }

    /// The same number with `scale` digits, rounded half away from zero. Where so many digits do not fit into the
    /// range, nothing is rounded and the number keeps fewer.
    public func rounded(to scale: Int) -> FixedDecimal {
        let wanted = min(max(scale, 0), Self.maximumScale)
        if wanted >= self.scale { return FixedDecimal(millionths: millionths, scale: wanted) ?? self }
        let rounded = Self.nearest(Int128(mantissa), dividedBy: Int128(Self.powers[self.scale - wanted]))
        // Of a mantissa that is divided by ten and more, the nearest is in range.
        return FixedDecimal(mantissa: Int64(clamping: rounded), scale: wanted)
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

    public static func == (left: Self, right: Self) -> Bool { left.millionths == right.millionths }

    public func hash(into hasher: inout Hasher) { hasher.combine(millionths) }
}

extension FixedDecimal {
    /// The exact sum; nil when no decimal holds it.
    public func adding(_ other: FixedDecimal) -> FixedDecimal? {
        FixedDecimal(millionths: millionths + other.millionths, scale: max(scale, other.scale))
    }

    /// The exact difference; nil when no decimal holds it.
    public func subtracting(_ other: FixedDecimal) -> FixedDecimal? {
        FixedDecimal(millionths: millionths - other.millionths, scale: max(scale, other.scale))
    }

    /// The exact sum of all; nil when no decimal holds it. What leaves the range on the way and comes back is no fault.
    public static func sum(_ numbers: some Sequence<FixedDecimal>) -> FixedDecimal? {
        var total: Int128 = 0
        var scale = 0
        for number in numbers {
            let (next, overflows) = total.addingReportingOverflow(number.millionths)
            if overflows { return nil }
            total = next
            scale = max(scale, number.scale)
        }
        return FixedDecimal(millionths: total, scale: scale)
    }

    /// The number divided by `divisor`, to the nearest with `scale` decimals, ties away from zero; nil when the divisor
    /// is zero or no decimal holds the quotient.
    public func divided(by divisor: FixedDecimal, scale: Int) -> FixedDecimal? {
        guard divisor.mantissa != 0, (0...Self.maximumScale).contains(scale) else { return nil }
        // Below 10^31.
        let quotient = Self.nearest(millionths * Int128(Self.powers[scale]), dividedBy: divisor.millionths)
        return Int64(exactly: quotient).map { FixedDecimal(mantissa: $0, scale: scale) }
    }

    /// A whole number of times this number; nil when no decimal holds it.
    public func multiplied(by factor: Int64) -> FixedDecimal? {
        let (product, overflows) = mantissa.multipliedReportingOverflow(by: factor)
        if !overflows { return FixedDecimal(mantissa: product, scale: scale) }
        // Below 2^127: trailing zeros of the product may yet be left out.
        let wide = Int128(mantissa) * Int128(factor)
        let power = Int128(Self.powers[Self.maximumScale - scale])
        let (millionths, isTooWide) = wide.multipliedReportingOverflow(by: power)
        return isTooWide ? nil : FixedDecimal(millionths: millionths, scale: scale)
    }

    /// The nearest multiple of `step`, ties away from zero; nil when `step` is not above zero or no decimal holds the
    /// multiple.
    public func nearestMultiple(of step: FixedDecimal) -> FixedDecimal? {
        guard step.mantissa > 0 else { return nil }
        let multiple = Self.nearest(millionths, dividedBy: step.millionths) * step.millionths
        return FixedDecimal(millionths: multiple, scale: step.scale)
    }

    /// `part` in percent of `whole`, rounded half away from zero to `decimals` digits; 0 when `whole` is 0, as the
    /// official formula sheet of the indicator set (Quyết định 766/QĐ-TTg) prescribes. Nil when no decimal holds it.
    public static func percentage(_ part: Int, of whole: Int, decimals: Int) -> FixedDecimal? {
        guard (0...maximumScale).contains(decimals) else { return nil }
        guard whole != 0 else { return FixedDecimal(mantissa: 0, scale: decimals) }
        // Below 10^28.
        let quotient = nearest(Int128(part) * 100 * Int128(powers[decimals]), dividedBy: Int128(whole))
        return Int64(exactly: quotient).map { FixedDecimal(mantissa: $0, scale: decimals) }
    }
}

extension FixedDecimal: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.millionths < right.millionths }
}

extension FixedDecimal: Codable {
    private enum CodingKeys: String, CodingKey { case mantissa, scale }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let scale = try container.decode(Int.self, forKey: .scale)
        guard let decimal = FixedDecimal(exactly: try container.decode(Int64.self, forKey: .mantissa), scale: scale)
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .scale, in: container, debugDescription: "a decimal has 0 to \(Self.maximumScale) decimals")
        }
        self = decimal
    }
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
