import Foundation
import Testing

@testable import ReportingKit

@Suite struct UnitSearchTests {
    private let search = UnitSearch()

    @Test(arguments: [
        ("Bình Thạnh", "Bình Thạnh"), ("Bình Thanh", "Bình Thanh"), ("bình thạnh", "Bình Thạnh"),
        ("Binh Thạnh", "Bình Thạnh"), ("xã Bình Thanh", "Bình Thanh"),
    ])
    func namesAsTheyWereTypedComeFirst(_ query: String, _ name: String) throws {
        let found = search.units(query).map(\.unit.name)
        let first = try #require(found.first)
        #expect(first.hasSuffix(name), "\(first)")
        let last = try #require(found.lastIndex { $0.hasSuffix(name) })
        let other = name == "Bình Thạnh" ? "Bình Thanh" : "Bình Thạnh"
        #expect(try #require(found.firstIndex { $0.hasSuffix(other) }) > last)
    }

    @Test func wordsWithoutAccentsFindAllThatHaveTheLetters() {
        let plain = search.units("binh thanh").map(\.unit.name)
        #expect(Set(plain) == Set(search.units("Bình Thạnh").map(\.unit.name)))
        #expect(plain.contains { $0.contains("Bình Thạnh") })
        #expect(plain.contains { $0.contains("Bình Thanh") })
    }

    /// A decomposed query, as some keyboards type it, finds the same in the same order.
    @Test func theFormInWhichAccentsAreTypedDoesNotMatter() {
        let decomposed = "Bình Thạnh".decomposedStringWithCanonicalMapping
        #expect(search.units(decomposed).map(\.unit.id) == search.units("Bình Thạnh").map(\.unit.id))
    }

    @Test func amongEqualAccentsTheNameItselfComesBeforeItsTerritory() throws {
        let found = search.units("Quảng Ngãi")
        #expect(found.first?.unit.name.hasSuffix("Quảng Ngãi") == true)
    }
}
