/// A number as a sentence states it, with the words that loosen it: "hơn 1,2 tỷ", "52,39%", "gần 1.000".
public struct Quantity: Hashable, Sendable {
    /// How firmly the number is meant.
    public enum Bound: Hashable, Sendable {
        case exactly
        /// "hơn", "trên"
        case above
        /// "gần"
        case below
        /// "khoảng", "xấp xỉ"
        case about
        /// "ít nhất", "tối thiểu"
        case atLeast
        /// "dưới", "không quá", "tối đa"
        case atMost
    }

    /// One way to read the digits. "1,234" is a decimal number or groups thousands: both are kept.
    public struct Reading: Hashable, Sendable {
        public let value: Double
        /// What one unit of the last printed digit is worth: 0,01 in "52,39", 100 triệu in "1,2 tỷ".
        public let step: Double

        public init(value: Double, step: Double) {
            self.value = value
            self.step = step
        }
    }

    public let readings: [Reading]
    public let bound: Bound
    public let isPercent: Bool
    /// As it is in the sentence.
    public let printed: String

    public init(readings: [Reading], bound: Bound, isPercent: Bool, printed: String) {
        self.readings = readings
        self.bound = bound
        self.isPercent = isPercent
        self.printed = printed
    }

    /// Whether the statement holds for a value known to `valueStep` (1 for counts, 0,01 for rates of two decimals).
    ///
    /// - exactly: equal after rounding to the coarser of the two.
    /// - above: at least the number, and at most half as much again or one more in its last digit that is not zero;
    ///   rates at most ten points above.
    /// - below: at most the number, and no more than a fifth below it; rates at most five points below.
    /// - about: within a tenth, or half a unit of the last digit that is not zero; rates within two and a half points.
    /// - atLeast, atMost: on that side, however far.
    ///
    /// Where the digits can be read in two ways, one that holds is enough: doubt is no contradiction.
    public func holds(for value: Double, valueStep: Double) -> Bool {
        readings.contains { holds($0, value, valueStep) }
    }

    private func holds(_ reading: Reading, _ value: Double, _ valueStep: Double) -> Bool {
        let number = reading.value
        let tolerance = max(reading.step, valueStep) / 2 * (1 + 1e-9) + abs(number) * 1e-12
        let unit = reading.lastDigit
        switch bound {
        case .exactly: return abs(number - value) <= tolerance
        case .above:
            let limit = isPercent ? number + 10 : max(number * 1.5, number + unit)
            return value >= number - valueStep / 2 && value <= limit + tolerance
        case .below:
            return value <= number + valueStep / 2 && value >= (isPercent ? number - 5 : number * 0.8)
        case .about:
            return abs(number - value) <= (isPercent ? max(2.5, reading.step / 2) : max(abs(number) / 10, unit / 2))
        case .atLeast: return value >= number - valueStep / 2
        case .atMost: return value <= number + valueStep / 2
        }
    }
}

extension Quantity.Reading {
    /// The worth of the last digit that is not zero: 1.000 in 15.000.
    fileprivate var lastDigit: Double {
        guard step > 0, value != 0 else { return step }
        var unit = step
        var digits = (value / step).rounded()
        while digits != 0, digits.truncatingRemainder(dividingBy: 10) == 0 {
            digits /= 10
            unit *= 10
        }
        return unit
    }
}

extension Quantity {
    /// Whether two statements of one figure can both be true: some reading of each holds for a reading of the other.
    public func isCompatible(with other: Quantity) -> Bool {
        guard isPercent == other.isPercent else { return true }
        return other.readings.contains { holds(for: $0.value, valueStep: $0.step) }
            || readings.contains { other.holds(for: $0.value, valueStep: $0.step) }
    }
}
