import ReportingKit
import Tabular
import Testing

@testable import Drafts

/// The work that a table costs is bounded, whatever its columns and rows are.
struct HostileTablesTests {
    private enum Filling: String, CaseIterable { case equal, zero, blank, growing, sums }

    private static func cell(_ filling: Filling, _ row: Int, _ column: Int) -> Double? {
        switch filling {
        case .equal: Double(row)
        case .zero: 0
        case .blank: (row + column).isMultiple(of: 2) ? nil : 0
        case .growing: Double(row * 31 + column * row % 97)
        case .sums: Double(row * (column % 7 + 1))
        }
    }

    /// Groups of columns, each with a total; every third column is a rate.
    private static func sheet(_ filling: Filling, columns: Int, rows: Int) -> Sheet {
        func texts(_ index: Int, _ texts: [String]) -> SheetRow {
            SheetRow(index: index, cells: texts.enumerated().map { Cell(column: $0, content: .text($1)) })
        }
        var all = [texts(0, ["BẢNG SỐ LIỆU CỦA CÁC XÃ"])]
        all.append(
            texts(
                1,
                ["STT", "Đơn vị"]
                    + (2..<columns).map {
                        $0 % 3 == 0 ? "Tỷ lệ \($0) (%)" : $0 % 3 == 1 ? "Tổng số \($0)" : "Số hồ sơ \($0)"
                    }))
        for row in 0..<rows {
            var cells = [
                Cell(column: 0, content: .number(Double(row + 1), .general)),
                Cell(column: 1, content: .text("Xã Số \(row)")),
            ]
            for column in 2..<columns {
                if let value = cell(filling, row, column) {
                    cells.append(Cell(column: column, content: .number(value, .general)))
                }
            }
            all.append(SheetRow(index: row + 2, cells: cells))
        }
        return Sheet(name: "Sheet1", rows: all)
    }

    /// A twentieth of what is allowed, so that even narrow tables come to it.
    private static let maximumSteps = 300_000

    private static func steps(_ filling: Filling, columns: Int, rows: Int) throws -> Int {
        let table = try #require(DraftTable(sheet(filling, columns: columns, rows: rows)))
        let shape = TableShape(table) { $0.hasPrefix("Xã") }
        let typing = FieldTyping(titleKey: "", measureKey: "")
        var fields = shape.values.map { typing.field(table.columns[$0], at: $0, labels: table.columns[$0].labels) }
        FieldNames.name(&fields)
        let numeric = fields.indices.filter { fields[$0].type.isNumeric }
        let figures = FigureTable(
            table, rows: shape.body, fields: numeric.map { ($0, [fields[$0].column]) })
        let search = RelationSearch(
            fields: fields, figures: figures, formulas: ColumnFormulas([]), maximumSteps: maximumSteps)
        return search.steps
    }

    @Test(arguments: ["equal", "zero", "blank", "growing", "sums"])
    func relationsAreSearchedInSoManyStepsAndNoMore(filling: String) throws {
        let filling = try #require(Filling(rawValue: filling))
        // One test more than allowed is the most that is begun.
        let most = Self.maximumSteps + FigureTable.maximumRows * 20
        for (columns, rows) in [(24, 900), (120, 300), (400, 120)] {
            let steps = try Self.steps(filling, columns: columns, rows: rows)
            #expect(steps <= most, "\(filling) \(columns) × \(rows)")
        }
    }

    @Test func aRowThatSaysNothingCostsToo() throws {
        let table = try #require(
            DraftTable(
                TableText.sheet(
                    "STT | Đơn vị | Số A | Số B | Số C\n1 | Xã A | 1 | | 0\n2 | Xã B | 2 | | 0\n3 | Xã C | 3 | | 0")))
        let figures = FigureTable(table, rows: [0, 1, 2], fields: [(0, [2]), (1, [3]), (2, [4])])
        #expect(figures.test(0, .sum(plus: [1, 2], minus: [])).looked == 3)
        #expect(figures.test(2, .sum(plus: [2, 2], minus: [])).looked == 3)
    }

    @Test func ofAWideSheetFewRowsAreLookedAt() throws {
        let table = try #require(DraftTable(Self.sheet(.zero, columns: 900, rows: 700)))
        #expect(table.rowCount <= 445)
        // Sixteen thousand columns are no table that somebody fills in.
        #expect(DraftTable(Self.sheet(.zero, columns: 16_384, rows: 3)) == nil)
    }
}
