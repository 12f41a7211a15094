import Testing

@testable import Recognition

@Suite struct TextTableTests {
    private func id(_ text: String, _ table: inout TextTable) -> Int {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { Int(table.slot(of: $0).pointee.id) }
    }

    @Test func equalTextsHaveOneSlotWhateverTheirLength() {
        var table = TextTable()
        defer { table.deallocate() }
        // Differences at the start, the end and in the middle of texts of every length up to 70 bytes.
        let texts = (1...70).flatMap { length in
            (0..<length).map { place in
                String(repeating: "a", count: place) + "b" + String(repeating: "a", count: length - place - 1)
            }
        }
        for (number, text) in texts.enumerated() { #expect(id(text, &table) == number + 1) }
        for (number, text) in texts.enumerated() { #expect(id(text, &table) == number + 1) }
        #expect(Array(table.texts.dropFirst()) == texts)
    }

    @Test func whatACellAddsStaysWithItsTextAsTheTableGrows() {
        var table = TextTable()
        defer { table.deallocate() }
        for number in 1...3_000 {
            let bytes = Array("Đơn vị \(number)".utf8)
            bytes.withUnsafeBufferPointer { bytes in
                let slot = table.slot(of: bytes)
                #expect(slot.pointee.contribution == TextTable.unclassified)
                slot.pointee.contribution = UInt64(number)
            }
            table.occurrences[number] += UInt32(number)
        }
        for number in 1...3_000 {
            let bytes = Array("Đơn vị \(number)".utf8)
            bytes.withUnsafeBufferPointer { #expect(table.slot(of: $0).pointee.contribution == UInt64(number)) }
            #expect(table.occurrences[number] == UInt32(number))
        }
    }

    @Test func aNumberIsNotItsText() {
        var table = TextTable()
        defer { table.deallocate() }
        #expect(id("3", &table) == 1)
        #expect(table.slot(ofNumber: 3).pointee.id == 2)
        #expect(table.slot(ofNumber: 3).pointee.id == 2)
        #expect(table.slot(ofNumber: 2.5).pointee.id == 3)
        #expect(table.texts == ["", "3", "3", "2.5"])
    }

    @Test func textsBeyondTheLimitShareOneSlot() {
        var table = TextTable()
        defer { table.deallocate() }
        for number in 1...TextTable.limit { #expect(id("Người \(number)", &table) == number) }
        #expect(id("Người khác", &table) == TextTable.overflow)
        #expect(id("Người khác nữa", &table) == TextTable.overflow)
        #expect(id("Người 7", &table) == 7)
    }
}
