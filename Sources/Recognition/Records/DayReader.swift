import ReportingKit

/// Reads days from the bytes of cells, without making anything of them but a number.
struct DayReader {
    /// Days since 1970.
    typealias Day = Int32

    /// The cell holds nothing, or a mark for nothing.
    static let absent = Day.min
    /// It holds something that is no day.
    static let fault = Day.min + 1

    static func isDay(_ day: Day) -> Bool { day > fault }

    /// A day before all that can be read, and how many days from it on there can be.
    static let earliest: Day = -25_600
    static let dayCount = yearCount * 366 + 64

    private static let firstYear = 1900
    private static let yearCount = 300

    /// First day of each month from January 1900 on, and how many days it has.
    private let months: UnsafeMutablePointer<(first: Day, count: Int32)>

    init() {
        months = .allocate(capacity: Self.yearCount * 12)
        for number in 0..<(Self.yearCount * 12) {
            let (year, month) = (Self.firstYear + number / 12, number % 12 + 1)
            let first = CalendarDate(year: year, month: month, day: 1)?.daysSince1970 ?? 0
            (months + number).initialize(to: (Day(first), Int32(CalendarDate.daysInMonth(month, year: year))))
        }
    }

    func deallocate() { months.deallocate() }

    /// `13/06/2023`, `3/6/2023`, `13-06-2023`, `2023-06-13`, with or without a time behind.
    @inline(__always)
    func day(_ text: UnsafeBufferPointer<UInt8>) -> Day {
        if text.count == 10, let base = text.baseAddress {
            // All ten bytes at once: digits are those that, with their high half cleared, stay below ten.
            let raw = UnsafeRawPointer(base)
            let front = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) ^ 0x3030_3030_3030_3030
            let back = UInt64(UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)) ^ 0x3030)
            let separators = front & Self.separators
            let digits = front & ~Self.separators
            let isHigh = (digits | (digits &+ 0x7676_7676_7676_7676) | back | (back &+ 0x7676)) & 0x8080_8080_8080_8080
            if isHigh == 0, separators == Self.slashes || separators == Self.dashes {
                let day = (digits & 15) &* 10 &+ (digits >> 8 & 15)
                let month = (digits >> 24 & 15) &* 10 &+ (digits >> 32 & 15)
                let century = (digits >> 48 & 15) &* 10 &+ (digits >> 56)
                let year = century &* 100 &+ (back & 15) &* 10 &+ (back >> 8)
                return self.day(Int(year), Int(month), Int(day))
            }
        }
        return dayOfAnyForm(text)
    }

    /// A number of the 1900 system.
    func day(serial: Double) -> Day {
        guard serial >= 1, serial < Double(Self.yearCount * 366), let date = CalendarDate(spreadsheetSerial: serial)
        else {
            return Self.fault
        }
        return Day(date.daysSince1970)
    }

    /// The third and the sixth byte of `13/06/20`.
    private static let separators: UInt64 = 0x0000_FF00_00FF_0000
    private static let slashes: UInt64 = 0x0000_1F00_001F_0000
    private static let dashes: UInt64 = 0x0000_1D00_001D_0000

    @inline(__always)
    private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        let number = (year &- Self.firstYear) &* 12 &+ month &- 1
        guard month >= 1, month <= 12, number >= 0, number < Self.yearCount * 12, day >= 1,
            day <= Int(months[number].count)
        else {
            return Self.fault
        }
        return months[number].first + Day(day - 1)
    }

    private func dayOfAnyForm(_ text: UnsafeBufferPointer<UInt8>) -> Day {
        var numbers = (0, 0, 0)
        var lengths = (0, 0, 0)
        var separator: UInt8 = 0
        var part = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte >= 48, byte <= 57 {
                let digit = Int(byte - 48)
                switch part {
                case 0: (numbers.0, lengths.0) = (numbers.0 * 10 + digit, lengths.0 + 1)
                case 1: (numbers.1, lengths.1) = (numbers.1 * 10 + digit, lengths.1 + 1)
                default: (numbers.2, lengths.2) = (numbers.2 * 10 + digit, lengths.2 + 1)
                }
                if max(lengths.0, max(lengths.1, lengths.2)) > 4 { return dayInWords(text) }
            } else if part < 2, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
                if separator != 0, byte != separator { return dayInWords(text) }
                separator = byte
                part += 1
            } else {
                break
            }
            index += 1
        }
        guard part == 2, Self.isTime(UnsafeBufferPointer(rebasing: text[index...])) else { return dayInWords(text) }
        if lengths.0 == 4, lengths.1 <= 2, lengths.2 <= 2, lengths.1 > 0, lengths.2 > 0 {
            return day(numbers.0, numbers.1, numbers.2)
        }
        if lengths.2 == 4, lengths.0 <= 2, lengths.1 <= 2, lengths.0 > 0, lengths.1 > 0 {
            return day(numbers.2, numbers.1, numbers.0)
        }
        // A year of two digits: in a list of dossiers nobody can tell which number is which.
        return max(lengths.0, max(lengths.1, lengths.2)) <= 2 ? Self.fault : dayInWords(text)
    }

    /// "08:15:22", "T08:15:22.000+07:00", "8:15 SA" behind a day, or nothing.
    private static func isTime(_ rest: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = rest.first else { return true }
        guard first == UInt8(ascii: " ") || first == UInt8(ascii: "T"), rest.count <= 40 else { return false }
        return rest.dropFirst().allSatisfy { byte in
            switch byte {
            case 48...58, UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "Z"):
                true
            case UInt8(ascii: "A"), UInt8(ascii: "P"), UInt8(ascii: "M"), UInt8(ascii: "S"), UInt8(ascii: "C"),
                UInt8(ascii: "H"):
                true
            default: false
            }
        }
    }

    /// What needs its words read: "08:15 ngày 13/06/2023", marks for nothing, stray spaces.
    private func dayInWords(_ text: UnsafeBufferPointer<UInt8>) -> Day {
        guard text.count <= 80 else { return Self.fault }
        let words = VietnameseText.clean(String(decoding: text, as: UTF8.self))
        if BlankMarks.meaning(of: words) != nil { return Self.absent }
        let tokens = DateTokens(words)
        guard tokens.dates.count == 1, tokens.impossibleDates.isEmpty, let date = tokens.dates.first?.date else {
            return Self.fault
        }
        return day(date.year, date.month, date.day)
    }
}
