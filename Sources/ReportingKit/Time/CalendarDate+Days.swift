import Foundation

/// Days counted, as clocks and spreadsheets count them.
///
/// After Howard Hinnant's days-from-civil: years begin in March, so that the leap day is the last of its year.
extension CalendarDate {
    public init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    public var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day a spreadsheet means by a serial number of its 1900 date system, in which 60 is the 29 February 1900
    /// that never was. Nil outside of the years 1900 to 9999.
    public init?(spreadsheetSerial value: Double) {
        guard value >= 1, value < 2_958_466 else { return nil }
        let serial = Int(value)
        guard serial != 60 else { return nil }
        self.init(daysSince1970: serial - (serial > 60 ? 25_569 : 25_568))
    }

    public var spreadsheetSerial: Int {
        let serial = daysSince1970 + 25_569
        return serial > 60 ? serial : serial - 1
    }
}

extension CalendarDate {
    /// The day in Vietnam at an instant: seven hours ahead of UTC all year.
    public static func inVietnam(_ instant: Date) -> CalendarDate {
        CalendarDate(daysSince1970: Int(((instant.timeIntervalSince1970 + 7 * 3_600) / 86_400).rounded(.down)))
    }

    /// 1 Monday to 7 Sunday.
    public var isoWeekday: Int {
        // 1 January 1970 was a Thursday.
        let days = (daysSince1970 + 3) % 7
        return (days < 0 ? days + 7 : days) + 1
    }

    public func adding(days: Int) -> CalendarDate { CalendarDate(daysSince1970: daysSince1970 + days) }
}
