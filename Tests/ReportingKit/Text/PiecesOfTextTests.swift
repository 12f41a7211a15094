import Testing

@testable import ReportingKit

struct PiecesOfTextTests {
    @Test(arguments: [
        ("a.whole.received", ["a", "whole", "received"]), ("một", ["một"]), ("", []), (".", []),
        (".a..b.", ["a", "b"]), ("xã Bình.Sơn", ["xã Bình", "Sơn"]),
    ])
    func aTextIsCutAtEachMark(text: String, pieces: [String]) {
        #expect(text.pieces(between: ".").map(String.init) == pieces)
        #expect(text.split(separator: ".").map(String.init) == pieces)
    }

    @Test(arguments: [
        ("Tổng số {units} đã báo cáo", "Tổng số xã đã báo cáo"), ("{units}", "xã"),
        ("{units}{units}, {units}", "xãxã, xã"),
        ("{unit} và {unitsx", "{unit} và {unitsx"), ("{{units}}", "{xã}"), ("", ""), ("không có", "không có"),
    ])
    func eachPlaceOfAMarkIsFilled(text: String, filled: String) {
        #expect(text.filled("{units}", with: "xã") == filled)
        #expect(text.replacing("{units}", with: "xã") == filled)
    }
}
