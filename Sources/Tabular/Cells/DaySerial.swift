import ReportingKit

/// Days as spreadsheets count them.
enum DaySerial {
    /// What a serial of the 1904 system lacks to one of the 1900 system (ECMA-376 part 1, 18.17.4.1).
    static let offsetOf1904: Double = 1462

    /// The 1900 system's serial of an ISO 8601 date with or without a time, `2023-06-30T12:00:00`; nil before 1900.
    static func serial(iso text: some StringProtocol) -> Double? {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let date = CalendarDate(iso: String(first)), let day = serial(date) else {
            return nil
        }
        guard parts.count == 2 else { return day }
        guard let fraction = dayFraction(clock: parts[1]) else { return nil }
        return day + fraction
    }

    /// The same of a day alone, as nearly every cell has it, from its bytes; nil for anything else.
    static func serial(isoDay bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Int(digits: UnsafeBufferPointer(rebasing: bytes[0..<4])),
            let month = Int(digits: UnsafeBufferPointer(rebasing: bytes[5..<7])),
            let day = Int(digits: UnsafeBufferPointer(rebasing: bytes[8..<10]))
        else { return nil }
        return CalendarDate(year: year, month: month, day: day).flatMap(serial)
    }

    /// The part of a day that a duration says, `PT12H30M00S`.
    static func dayFraction(duration text: some StringProtocol) -> Double? {
        let isNegative = text.hasPrefix("-")
        let body = isNegative ? text.dropFirst() : text[...]
        guard body.hasPrefix("PT") else { return nil }
        var seconds = 0.0
        var number = ""
        for character in body.dropFirst(2) {
            switch character {
            case "H", "M", "S":
                guard let value = Double(decimalText: number) else { return nil }
                seconds += value * (character == "H" ? 3600 : character == "M" ? 60 : 1)
                number = ""
            default: number.append(character == "," ? "." : character)
            }
        }
        guard number.isEmpty else { return nil }
        return (isNegative ? -seconds : seconds) / 86_400
    }

    private static func serial(_ date: CalendarDate) -> Double? {
        guard date.year >= 1900 else { return nil }
        // Days since 1 March of the year 0, with the leap day at the end of the year (Howard Hinnant's
        // days_from_civil).
        let year = date.month <= 2 ? date.year - 1 : date.year
        let month = (date.month + 9) % 12
        let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + date.day - 1
        let serial = days - 693_899
        // The system counts a 29 February 1900 that never was.
        return Double(serial > 60 ? serial : serial - 1)
    }

    /// `12:30:45.5`; a zone after it says nothing that a spreadsheet could hold.
    private static func dayFraction(clock text: some StringProtocol) -> Double? {
        let local = text.prefix { $0.isNumber || $0 == ":" || $0 == "." }
        let parts = local.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
            let seconds = parts.count == 3 ? Double(decimalText: parts[2]) : 0,
            (0...24).contains(hours), (0..<60).contains(minutes), (0..<61).contains(seconds)
        else { return nil }
        return (Double(hours * 3600 + minutes * 60) + seconds) / 86_400
    }
}
