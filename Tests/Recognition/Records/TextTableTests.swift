import Testing

@testable import Recognition

@Suite struct TextTableTests {
    private func id(_ text: String, _ table: inout TextTable) -> (Int, Bool) {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { table.id(of: $0) }
    }

    @Test func equalTextsHaveOneIDWhateverTheirLength() {
        var table = TextTable()
        defer { table.deallocate() }
        // Differences at the start, the end and in the middle of texts of every length up to 70 bytes.
        let texts = (1...70).flatMap { length in
            (0..<length).map { place in
                String(repeating: "a", count: place) + "b" + String(repeating: "a", count: length - place - 1)
            }
        }
        for (number, text) in texts.enumerated() { #expect(id(text, &table) == (number + 1, true)) }
        for (number, text) in texts.enumerated() { #expect(id(text, &table) == (number + 1, false)) }
        #expect(table.texts.dropFirst() == texts[...])
    }

    @Test func aNumberIsNotItsText() {
        var table = TextTable()
        defer { table.deallocate() }
        #expect(id("3", &table) == (1, true))
        #expect(table.id(ofNumber: 3) == (2, true))
        #expect(table.id(ofNumber: 3) == (2, false))
        #expect(table.texts == ["", "3", "3"])
    }

    @Test func textsBeyondTheLimitShareOneID() {
        var table = TextTable()
        defer { table.deallocate() }
        for number in 0..<TextTable.limit { #expect(id("Người \(number)", &table) == (number + 1, true)) }
        #expect(id("Người khác", &table) == (TextTable.overflow, false))
        #expect(id("Người 7", &table) == (8, false))
    }
}
