extension Double {
    /// Reads `15834`, `-0.5239` or `1.5E-3` exactly as `strtod` would in the C locale; nil for anything else,
    /// hexadecimal, infinities and NaN among it.
    ///
    /// Up to 15 digits and small powers of ten, which is nearly every cell, one division of two numbers that are
    /// exact is correctly rounded (Clinger 1990); the rest goes to the standard library.
    init?(decimalText bytes: UnsafeBufferPointer<UInt8>) {
        guard let scan = DecimalScan(bytes) else { return nil }
        if let exact = scan.exactValue {
            self = exact
        } else {
            guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
            self = value
        }
    }

    init?(decimalText text: some StringProtocol) {
        let value = Array(text.utf8).withUnsafeBufferPointer { Double(decimalText: $0) }
        guard let value else { return nil }
        self = value
    }
}

/// A decimal number taken apart into digits and power of ten.
private struct DecimalScan {
    private var digits: UInt64 = 0
    private var digitCount = 0
    private var exponent = 0
    private var isNegative = false

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var position = 0
        isNegative = Self.readSign(bytes, &position)
        let whole = readDigits(bytes, &position)
        var fraction = 0
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            fraction = readDigits(bytes, &position)
        }
        guard whole + fraction > 0 else { return nil }
        exponent = -fraction
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            guard let power = Self.readPower(bytes, &position) else { return nil }
            exponent += power
        }
        guard position == bytes.count else { return nil }
    }

    var exactValue: Double? {
        guard digitCount <= 15, abs(exponent) < Self.powersOfTen.count else { return nil }
        let magnitude = Double(digits)
        let value =
            exponent < 0 ? magnitude / Self.powersOfTen[-exponent] : magnitude * Self.powersOfTen[exponent]
        return isNegative ? -value : value
    }

    /// Those that a Double holds exactly.
    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// How many digits there were, leading zeros included.
    private mutating func readDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int {
        let start = position
        while position < bytes.count {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            if digit > 0 || digitCount > 0 { digitCount += 1 }
            if digitCount <= 15 { digits = digits * 10 + UInt64(digit) }
            position += 1
        }
        return position - start
    }

    private static func readSign(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
        guard position < bytes.count else { return false }
        switch bytes[position] {
        case UInt8(ascii: "-"):
            position += 1
            return true
        case UInt8(ascii: "+"):
            position += 1
            return false
        default: return false
        }
    }

    private static func readPower(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int? {
        let isNegative = readSign(bytes, &position)
        let start = position
        var power = 0
        while position < bytes.count {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            // Beyond this any number is zero or infinite; which one is the standard library's business.
            if power < 100_000 { power = power * 10 + Int(digit) }
            position += 1
        }
        guard position > start else { return nil }
        return isNegative ? -power : power
    }
}
