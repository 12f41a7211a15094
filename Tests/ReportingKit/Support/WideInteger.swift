/// A whole number of any size, in decimal digits as one writes it by hand: slow, and by other ways than the arithmetic
/// that it checks.
struct WideInteger: Equatable, CustomStringConvertible {
    let isNegative: Bool
    /// The last digit first, no zeros at the end; none for zero.
    let digits: [Int]

    init(isNegative: Bool, digits: [Int]) {
        var digits = digits
        while digits.last == 0 { digits.removeLast() }
        self.digits = digits
        self.isNegative = isNegative && !digits.isEmpty
    }

    init(_ value: Int64) {
        self.init(isNegative: value < 0, digits: String(value.magnitude).reversed().compactMap(\.wholeNumberValue))
    }

    var description: String {
        digits.isEmpty ? "0" : (isNegative ? "-" : "") + digits.reversed().map(String.init).joined()
    }

    var magnitude: WideInteger { WideInteger(isNegative: false, digits: digits) }
    var fitsInt64: Bool { Int64(description) != nil }

    /// Times 10^`power`.
    func shifted(by power: Int) -> WideInteger {
        WideInteger(isNegative: isNegative, digits: Array(repeating: 0, count: power) + digits)
    }

    static func magnitudeIsLess(_ left: [Int], _ right: [Int]) -> Bool {
        if left.count != right.count { return left.count < right.count }
        for index in left.indices.reversed() where left[index] != right[index] { return left[index] < right[index] }
        return false
    }

    private static func added(_ left: [Int], _ right: [Int]) -> [Int] {
        var carry = 0
        return (0...max(left.count, right.count)).map { index in
            let sum = (index < left.count ? left[index] : 0) + (index < right.count ? right[index] : 0) + carry
            carry = sum / 10
            return sum % 10
        }
    }

    /// `left` is not less than `right`.
    private static func subtracted(_ left: [Int], _ right: [Int]) -> [Int] {
        var borrow = 0
        return left.indices.map { index in
            var digit = left[index] - (index < right.count ? right[index] : 0) - borrow
            borrow = digit < 0 ? 1 : 0
            if digit < 0 { digit += 10 }
            return digit
        }
    }

    static func + (left: Self, right: Self) -> Self {
        if left.isNegative == right.isNegative {
            return WideInteger(isNegative: left.isNegative, digits: added(left.digits, right.digits))
        }
        return magnitudeIsLess(left.digits, right.digits)
            ? WideInteger(isNegative: right.isNegative, digits: subtracted(right.digits, left.digits))
            : WideInteger(isNegative: left.isNegative, digits: subtracted(left.digits, right.digits))
    }

    static prefix func - (value: Self) -> Self { WideInteger(isNegative: !value.isNegative, digits: value.digits) }
    static func - (left: Self, right: Self) -> Self { left + -right }
    static func < (left: Self, right: Self) -> Bool { (left - right).isNegative }

    static func * (left: Self, right: Self) -> Self {
        var digits = Array(repeating: 0, count: left.digits.count + right.digits.count + 1)
        for (i, a) in left.digits.enumerated() {
            for (j, b) in right.digits.enumerated() {
                digits[i + j] += a * b
                digits[i + j + 1] += digits[i + j] / 10
                digits[i + j] %= 10
            }
        }
        for index in digits.indices.dropLast() where digits[index] > 9 {
            digits[index + 1] += digits[index] / 10
            digits[index] %= 10
        }
        return WideInteger(isNegative: left.isNegative != right.isNegative, digits: digits)
    }

    /// The whole number nearest to the quotient, ties away from zero; by long division.
    func nearestQuotient(by divisor: WideInteger) -> WideInteger {
        var remainder = WideInteger(0)
        var quotient: [Int] = []
        for digit in digits.reversed() {
            remainder = remainder.shifted(by: 1) + WideInteger(Int64(digit))
            var count = 0
            while !(remainder < divisor.magnitude) {
                remainder = remainder - divisor.magnitude
                count += 1
            }
            quotient.append(count)
        }
        let whole = WideInteger(isNegative: false, digits: quotient.reversed())
        let rounded = remainder + remainder < divisor.magnitude ? whole : whole + WideInteger(1)
        return WideInteger(isNegative: isNegative != divisor.isNegative, digits: rounded.digits)
    }
}
