import DeclaredSupport
import ReportingKit
import Tabular
import Testing

@testable import Recognition

struct ColumnFormulaTests {
    private let definition = LibraryModule.dataset("loans")
    private let columns: [FieldName: Int] = [
        "lent": 2, "lent_scanned": 3, "lent_rate": 4, "lent_unscanned": 5, "returned": 6,
        "returned_scanned": 7,
        "returned_unscanned": 9,
    ]

    private func rules(_ texts: [Int: String]) throws -> [Rule] {
        let row = SheetRow(
            index: 0, cells: texts.sorted { $0.key < $1.key }.map { Cell(column: $0.key, content: .text($0.value)) })
        return ColumnFormula.rules(CleanRow(row), columns: columns, definition: try #require(definition))
    }

    @Test func sumsAndRatesAreRead() throws {
        let found = try rules([2: "(1)", 3: "(2)", 4: "(3)=(2)/(1)", 5: "(5)", 6: "(6)=(7)+(9)", 7: "(7)", 9: "(9)"])
        #expect(
            found.map(\.check) == [
                .rate("lent_rate", part: "lent_scanned", whole: "lent"),
                .compare(.field("returned"), .equal, .add(.field("returned_scanned"), .field("returned_unscanned"))),
            ])
        #expect(found.allSatisfy { $0.code == .ruleFormula && $0.severity == .warning })
    }

    @Test(arguments: ["3=2/1", "(3) = (2)/(1)*100%", "(3)=(2):(1)x100", "3 = 2 / 1 * 100"])
    func spellingsOfARateAreRead(text: String) throws {
        #expect(
            try rules([2: "1", 3: "2", 4: text]).map(\.check) == [
                .rate("lent_rate", part: "lent_scanned", whole: "lent")
            ])
    }

    @Test(arguments: ["(6)=(7)+(8)", "(6)=abc", "(6)=", "(6)=(7)", "=(7)+(9)", "(6)=(7)*(9)"])
    func whatNamesNoTwoColumnsIsLeftAlone(text: String) throws {
        #expect(try rules([6: text, 7: "(7)", 9: "(9)"]) == [])
    }
}
