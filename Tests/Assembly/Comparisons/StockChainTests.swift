import Messages
import ReportingKit
import Testing

@testable import Assembly

/// What a period begins with is what the one before left.
struct StockChainTests {
    private typealias Made = MadeUpProvince

    private func sentences(_ now: SourcedTable, _ former: SourcedTable) -> [String] {
        Made.report(now.period.id, [now], former: [former]).findings(.stockChain).map(
            MessageCatalogue(language: .vi).sentence(for:))
    }

    @Test func aPeriodThatBeginsWithWhatTheFormerLeftIsRight() {
        let former = Made.table(.subordinates, "2026-01", ["c1": ["pending": 5], "c2": ["pending": 0]])
        let now = Made.table(.subordinates, "2026-02", ["c1": ["carried": 5], "c2": ["carried": 0]])
        #expect(sentences(now, former) == [])
    }

    @Test func aPeriodThatBeginsWithAnythingElseIsToldWithBothFiles() throws {
        let former = Made.table(.subordinates, "2026-01", ["c1": ["pending": 5]])
        let now = Made.table(.subordinates, "2026-02", ["c1": ["carried": 4]])
        #expect(
            sentences(now, former) == [
                "“Xã c1”: “carried” của tháng 2 năm 2026 là 4, nhưng “pending” của tháng 1 năm 2026 là 5."
            ])
        let found = try #require(Made.report("2026-02", [now], former: [former]).findings(.stockChain).first)
        #expect(found.place.file == "subordinates 2026-02.xlsx")
        #expect(found.otherPlace?.file == "subordinates 2026-01.xlsx")
        #expect(found.severity == .warning)
    }

    @Test func aUnitBeginsWithWhatAllThatItWasMadeOfLeft() {
        let former = Made.table(.lower, "2025-H1", ["o1": ["pending": 3], "o2": ["pending": 4], "o6": ["pending": 9]])
        let now = Made.table(.subordinates, "2025-H2", ["c1": ["carried": 8], "c6": ["carried": 1]])
        // Of c6 not all is known that it was made of.
        #expect(
            sentences(now, former) == [
                "“Xã c1”: “carried” của 6 tháng cuối năm 2025 là 8, nhưng “pending” của 6 tháng đầu năm 2025 là 7."
            ])
    }

    @Test func whatASideDoesNotSayIsNotCompared() {
        let former = Made.table(.subordinates, "2026-01", ["c1": ["received": 5], "c2": ["pending": 2]])
        let now = Made.table(.subordinates, "2026-02", ["c1": ["carried": 4], "c2": ["received": 1]])
        #expect(sentences(now, former) == [])
    }
}
