import Testing

@testable import Publishing

struct CellTextTests {
    @Test(arguments: [
        ("Xã Bình An", "Xã Bình An"), ("a\u{7}b", "ab"), ("một\r\nhai\rba", "một\nhai\nba"), ("a\tb", "a\tb"),
        ("_x0041_", "_x005F_x0041_"), ("_x41_ _", "_x41_ _"), ("a\u{FFFE}b", "ab"), ("", ""),
    ])
    func onlyWhatAWorkbookCanHoldIsKept(text: String, expected: String) {
        #expect(CellText.sanitized(text) == expected)
    }

    @Test(arguments: [("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("ộộộộ", 3, "ộộ…"), ("", 3, "")])
    func longTextIsCutWithAnEllipsis(text: String, limit: Int, expected: String) {
        #expect(CellText.clipped(text, to: limit) == expected)
    }

    @Test(arguments: [
        (String(repeating: "ộ", count: 32_767), 32_767, false), (String(repeating: "ộ", count: 32_768), 32_767, true),
        (String(repeating: "😀", count: 16_384), 32_767, true), (String(repeating: "\u{7}", count: 40_000), 0, false),
        (String(repeating: "_x0041_", count: 4_681), 32_767, true),
        (String(repeating: "a", count: 2 << 20), 32_767, true),
    ])
    func aTextFitsIntoACell(text: String, most: Int, isCut: Bool) {
        let fitted = CellText.fitted(text)
        #expect(fitted.utf16.count <= most)
        #expect(fitted.hasSuffix("…") == isCut)
        if !isCut { #expect(fitted == CellText.sanitized(text)) }
    }

    @Test(arguments: [
        ("=A1", true), ("+1", true), ("-1", true), ("@a", true), ("\t", true), ("a=1", false), ("", false),
    ])
    func formulasAreKnownByTheirFirstCharacter(text: String, expected: Bool) {
        #expect(CellText.looksLikeFormula(text) == expected)
    }

    @Test func sheetNamesAreLegalAndDiffer() {
        var names = SheetNames()
        let given = [
            "Bảng 1", "bảng 1", "a/b:c", "", "'x'", "History", "Tổng hợp số liệu của các xã, thị trấn trong huyện",
            "Tổng hợp số liệu của các xã, thị trấn trong tỉnh",
        ]
        #expect(
            given.map { names.name($0) } == [
                "Bảng 1", "bảng 1 (2)", "a b c", "Trang tính", "x", "Trang tính (2)", "Tổng hợp số liệu của các xã, th",
                "Tổng hợp số liệu của các xã (2)",
            ])
    }

    @Test(arguments: [
        ("một hai ba", 20, 1), ("một hai ba", 7, 2), ("một\nhai", 20, 2), ("dàiquáchừng", 4, 3), ("", 9, 1),
    ])
    func linesAreCountedByWords(text: String, room: Int, lines: Int) {
        #expect(TextExtent.lines(text, room: room) == lines)
    }
}
