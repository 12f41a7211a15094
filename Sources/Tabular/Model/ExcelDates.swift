import ReportingKit

/// The day numbers of the 1900 date system, in which 60 is the 29 February 1900 that never was.
enum ExcelDates {
    static func serial(of date: CalendarDate) -> Int {
        // Days from civil, by Howard Hinnant: years begin in March, so that the leap day is the last.
        let year = date.month <= 2 ? date.year - 1 : date.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        let serial = days + 25_569
        return serial > 60 ? serial : serial - 1
    }
}
