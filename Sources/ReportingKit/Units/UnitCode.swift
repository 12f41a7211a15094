/// A code of the unit register, five digits for a commune in the General Statistics Office's catalogue.
///
/// Codes were used again for other territories on 01/07/2025, so a code alone does not identify a unit: ``UnitID``
/// does.
public struct UnitCode: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A code of up to eight bytes as a number; those of the country have five at most.
    var packed: UInt64? {
        var code = rawValue
        return code.withUTF8 { Self.packed(UnsafeRawBufferPointer($0)) }
    }

    /// The same of a code's bytes.
    static func packed(_ code: UnsafeRawBufferPointer) -> UInt64? {
        guard (1...8).contains(code.count) else { return nil }
        var number: UInt64 = 0
        for place in 0..<code.count { number = number << 8 | UInt64(code[place]) }
        return number
    }
}

/// What identifies a unit: its code and the day from which the code means it (nil: since before the register begins).
public struct UnitID: Hashable, Sendable, Codable {
    public let code: UnitCode
    public let validFrom: CalendarDate?

    public init(code: UnitCode, validFrom: CalendarDate?) {
        self.code = code
        self.validFrom = validFrom
    }
}
