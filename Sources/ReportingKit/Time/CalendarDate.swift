/// A day of the Gregorian calendar, without a time or a zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil when there is no such day, 31 April or 29 February 2023 among them.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.daysInMonth(month, year: year)
        else { return nil }
        self.init(uncheckedYear: year, month: month, day: day)
    }

    init(uncheckedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads ISO 8601, `2023-06-30`.
    public init?(iso text: String) {
        var text = text
        guard let date = text.withUTF8({ Self(iso: UnsafeRawBufferPointer($0)) }) else { return nil }
        self = date
    }

    /// The same of a text's bytes: registers hold thousands of days.
    init?(iso text: UnsafeRawBufferPointer) {
        guard text.count == 10 else { return nil }
        var numbers = (0, 0, 0)
        for place in 0..<10 {
            let byte = text[place]
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            switch place {
            case 0..<4: numbers.0 = numbers.0 * 10 + digit
            case 5, 6: numbers.1 = numbers.1 * 10 + digit
            default: numbers.2 = numbers.2 * 10 + digit
            }
        }
        self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    }

    public static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func isLeap(_ year: Int) -> Bool {
        (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// ISO 8601, `2023-06-30`.
    public var iso: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }

    /// As Vietnamese exports print it, `30/06/2023`.
    /// Of "30/06/2025", as ``slashed`` writes it.
    public init?(slashed text: String) {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        self.init(year: parts[2], month: parts[1], day: parts[0])
    }

    public var slashed: String { "\(Self.twoDigits(day))/\(Self.twoDigits(month))/\(year)" }

    /// As official documents write it: a leading zero for days below 10 and for months 1 and 2 only
    /// (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 4).
    public var official: String {
        "ngày \(Self.twoDigits(day)) tháng \(month <= 2 ? Self.twoDigits(month) : "\(month)") năm \(year)"
    }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date: \(text)")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

extension CalendarDate: CustomStringConvertible {
    public var description: String { iso }
}
