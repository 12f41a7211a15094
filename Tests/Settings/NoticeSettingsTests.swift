import Foundation
import ReportingKit
import Settings
import Testing

struct NoticeSettingsTests {
    @Test(arguments: [
        ("21:00-06:30", 22, true), ("21:00-06:30", 6, true), ("21:00-06:30", 7, false), ("12:00-13:30", 13, true),
        ("12:00-13:30", 14, false), ("12:00-13:30", 11, false),
    ])
    func quietHoursGoByTheClockInVietNam(text: String, hour: Int, isQuiet: Bool) throws {
        let quiet = try #require(QuietHours(text))
        // The start of a day in Viet Nam.
        let day = 1_795_057_200.0 - 10 * 3_600
        #expect(quiet.contain(Date(timeIntervalSince1970: day + Double(hour) * 3_600)) == isQuiet)
    }

    @Test(arguments: ["", "21-6", "24:00-06:00", "21:60-06:00", "21:00", "21:00-21:00", "a:b-c:d", "-1:00-06:00"])
    func whatAreNoHoursIsRefused(text: String) { #expect(QuietHours(text) == nil) }
}
