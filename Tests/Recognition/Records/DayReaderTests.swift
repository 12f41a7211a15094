import ReportingKit
import Testing

@testable import Recognition

@Suite struct DayReaderTests {
    private func day(_ text: String) -> DayReader.Day {
        let reader = DayReader()
        defer { reader.deallocate() }
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer(reader.day)
    }

    @Test(arguments: [
        "13/06/2023", "13-06-2023", "13.06.2023", "13/6/2023", "2023-06-13", "2023/06/13", "13/06/2023 08:15:22",
        "13/06/2023 8:15 SA",
        "2023-06-13T08:15:22.000+07:00", "08:15 13/06/2023", "13/06/2023\u{A0}", "ngày 13 tháng 6 năm 2023",
    ])
    func everyWayOfWritingADayIsRead(text: String) {
        // date -d 2023-06-13 +%s, divided by 86400
        #expect(day(text) == 19_521)
    }

    @Test(arguments: [
        "31/02/2023", "29/02/2023", "00/01/2023", "13/13/2023", "13/06/23", "hôm qua", "0905123456", "13/06/20233",
        "01/01/0001", "12/13", "//",
    ])
    func whatIsNoDayIsAFault(text: String) {
        #expect(day(text) == DayReader.fault)
    }

    @Test(arguments: ["-", "…", "null", "chưa có", "\u{A0}"])
    func marksForNothingAreAbsent(text: String) {
        #expect(day(text) == DayReader.absent)
    }

    @Test func leapDaysExistInLeapYears() {
        #expect(day("29/02/2024") == 19_782)
        #expect(day("29/02/2100") == DayReader.fault)
    }

    @Test func serialNumbersAreDaysOfThe1900System() {
        let reader = DayReader()
        defer { reader.deallocate() }
        #expect(reader.day(serial: 45_090) == 19_521)
        #expect(reader.day(serial: 45_090.99) == 19_521)
        #expect(reader.day(serial: 0) == DayReader.fault)
        #expect(reader.day(serial: .nan) == DayReader.fault)
        #expect(reader.day(serial: 1e300) == DayReader.fault)
    }
}
