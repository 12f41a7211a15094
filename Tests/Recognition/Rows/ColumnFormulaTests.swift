import DigitizationModule
import ReportingKit
import Tabular
import Testing

@testable import Recognition

struct ColumnFormulaTests {
    private let definition = DigitizationModule().datasets.first { $0.id == "digitization" }
    private let columns: [FieldName: Int] = [
        "received": 2, "received_digitized": 3, "received_rate": 4, "received_undigitized": 5, "settled": 6,
        "settled_digitized": 7,
        "settled_undigitized": 9,
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
                .rate("received_rate", part: "received_digitized", whole: "received"),
                .compare(.field("settled"), .equal, .add(.field("settled_digitized"), .field("settled_undigitized"))),
            ])
        #expect(found.allSatisfy { $0.code == .ruleFormula && $0.severity == .warning })
    }

    @Test(arguments: ["3=2/1", "(3) = (2)/(1)*100%", "(3)=(2):(1)x100", "3 = 2 / 1 * 100"])
    func spellingsOfARateAreRead(text: String) throws {
        #expect(
            try rules([2: "1", 3: "2", 4: text]).map(\.check) == [
                .rate("received_rate", part: "received_digitized", whole: "received")
            ])
    }

    @Test(arguments: ["(6)=(7)+(8)", "(6)=abc", "(6)=", "(6)=(7)", "=(7)+(9)", "(6)=(7)*(9)"])
    func whatNamesNoTwoColumnsIsLeftAlone(text: String) throws {
        #expect(try rules([6: text, 7: "(7)", 9: "(9)"]) == [])
    }
}
