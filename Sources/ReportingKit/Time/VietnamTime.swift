import Foundation

/// An instant as clocks in Vietnam show it.
public enum VietnamTime {
    /// `2023-07-05 08:30`
    public static func text(_ instant: Date) -> String { "\(CalendarDate.inVietnam(instant).iso) \(clock(instant))" }

    /// `05/07/2023 08:30`
    public static func slashed(_ instant: Date) -> String {
        "\(CalendarDate.inVietnam(instant).slashed) \(clock(instant))"
    }

    /// `08:30`; seven hours ahead of UTC all year.
    public static func clock(_ instant: Date) -> String {
        let minutes = Int((instant.timeIntervalSince1970 / 60).rounded(.down)) + 7 * 60
        let minuteOfDay = ((minutes % 1_440) + 1_440) % 1_440
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(padded(minuteOfDay / 60)):\(padded(minuteOfDay % 60))"
    }
}
