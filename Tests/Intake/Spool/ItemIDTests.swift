import Foundation
import Testing

@testable import Intake

@Suite struct ItemIDTests {
    @Test func idsKeepTheirOrderWhenTheClockIsSetBack() {
        var items = ItemSequence(after: nil)
        let noon = Date(timeIntervalSince1970: 1_688_558_400)
        let ids = [noon, noon, noon - 3600, noon + 1].map { items.next(at: $0).number }
        #expect(
            ids == [1_688_558_400_000_000, 1_688_558_400_000_001, 1_688_558_400_000_002, 1_688_558_401_000_000])
    }

    @Test func idsGoOnFromTheNewestThatIsKnown() {
        var items = ItemSequence(after: nil)
        items.skip(to: ItemID(number: 1_688_558_400_000_000))
        #expect(items.next(at: Date(timeIntervalSince1970: 0)).number == 1_688_558_400_000_001)
    }

    @Test(arguments: [("000000000000002a", 42), ("0005ffbc239d6000", 1_688_558_400_004_096)] as [(String, UInt64)])
    func theTextIsSixteenHexadecimalDigits(_ text: String, _ number: UInt64) {
        #expect(ItemID(number: number).text == text)
        #expect(ItemID(text)?.number == number)
    }

    @Test(arguments: ["", "2a", "000000000000002A", "000000000000002g", "0000000000000002a"])
    func anythingElseIsNoItem(_ text: String) {
        #expect(ItemID(text) == nil)
    }
}
