import Testing

@testable import Tabular

struct DaySerialTests {
    @Test(arguments: [
        ("2023-06-30", 45107), ("1900-01-01", 1), ("1900-02-28", 59), ("1900-03-01", 61), ("2024-02-29", 45351),
        ("9999-12-31", 2_958_465), ("2023-06-30T12:00:00", 45107.5), ("2023-06-30T06:00", 45107.25),
        ("2023-06-30T18:00:00.000Z", 45107.75), ("2023-06-30T00:00:00+07:00", 45107),
    ])
    func datesAreCountedAsExcelDoes(text: String, serial: Double) {
        #expect(DaySerial.serial(iso: text) == serial)
    }

    @Test(arguments: [
        "", "T", "2023-06-31", "1899-12-31", "30/06/2023", "2023-06-30T25:00:00", "2023-06-30Tx", "2023-06-30T",
    ])
    func whatIsNoDateHasNoSerial(text: String) {
        #expect(DaySerial.serial(iso: text) == nil)
    }

    @Test(arguments: [("PT12H00M00S", 0.5), ("PT0H30M0S", 1.0 / 48), ("-PT6H", -0.25), ("PT36H", 1.5), ("PT0.0S", 0)])
    func durationsArePartsOfADay(text: String, fraction: Double) {
        #expect(DaySerial.dayFraction(duration: text) == fraction)
    }

    @Test(arguments: ["", "P1D", "PT12", "12:00", "PTxH"])
    func otherTextIsNoDuration(text: String) {
        #expect(DaySerial.dayFraction(duration: text) == nil)
    }
}
