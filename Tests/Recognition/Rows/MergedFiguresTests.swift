import Tabular
import Testing

@testable import Recognition

/// What lies under a merge over rows is no figure, and a figure of several units is nobody's.
struct MergedFiguresTests {
    private let base: RecognizerTests

    init() throws { base = try RecognizerTests() }

    /// Title in rows 1 and 2, headings in 3 and 4, then the numbers; units from row 6 on, the total in row 9.
    private func recognize(_ merges: [String], _ rows: [[String]] = RecognizerTests.rows) -> Recognition {
        let all =
            RecognizerTests.title + RecognizerTests.header + RecognizerTests.numbers + rows + RecognizerTests.total
        return base.recognizer.recognize(
            Reading(format: .xlsx, sheets: [.of(all, merges: merges)]), context: base.context)
    }

    @Test(arguments: ["326", "201", ""])
    func figureOfTwoUnitsIsNamedOnce(hidden: String) throws {
        var rows = RecognizerTests.rows
        rows[1][3] = hidden
        let result = recognize(["D6:D7"], rows)
        let faults = result.findings.filter { $0.code == .cellMerged }
        #expect(faults.map { $0.place.cell?.description } == ["D6"])
        #expect(faults.first?.found == "326")
        #expect(!result.findings.contains { $0.code == .cellMissing })
        let table = try #require(result.tables.first?.table)
        #expect(table.rows[1].values.values.first { $0.cell.description == "D7" }?.value == .absent)
    }

    @Test func severalColumnsMergedAsOneAreOneFault() {
        #expect(
            recognize(["D6:F8"]).findings.filter { $0.code == .cellMerged }.map { $0.place.cell?.description } == ["D6"]
        )
    }

    @Test(arguments: ["A6:A8", "C3:F3", "A3:A4", "B6:B7", "C8:C9", "A9:B9"])
    func otherMergesChangeNothing(merge: String) {
        #expect(!recognize([merge]).findings.contains { $0.code == .cellMerged })
    }

    @Test func whatLiesUnderAMergeOfColumnsIsNoFigure() throws {
        let result = recognize(["C6:D6"])
        #expect(!result.findings.contains { $0.code == .cellMerged })
        let row = try #require(result.tables.first?.table.rows.first)
        #expect(row["lent"] == .count(770))
        #expect(row.values.values.first { $0.cell.description == "D6" }?.value == .absent)
    }

    @Test func overlappingMergesAreLookedAtOnce() {
        #expect(recognize(["D6:D7", "D7:D8", "D6:D6"]).findings.count { $0.code == .cellMerged } == 1)
    }
}
