import DigitizationModule
import DocumentsModule
import OnlineServicesModule
import ReportingKit
import Testing

@testable import Assembly

/// The six reference appendices compared with each other and with changed copies of themselves.
struct ComparisonTests {
    private let registry = ModuleRegistry([DocumentsModule(), OnlineServicesModule(), DigitizationModule()])
    private let district = AdministrativeUnit(
        id: UnitID(code: "huyện bình sơn", validFrom: nil), name: "Huyện Bình Sơn", kind: .district, parent: nil,
        validTo: nil)

    private func contradictions(_ tables: [SourcedTable]) throws -> [Finding] {
        let views = Views(
            tables, in: try #require(ReferenceTables.period), registry: registry, register: UnitRegister([district]),
            territory: district.code)
        return ContradictionChecker(views: views, registry: registry).findings()
    }

    /// The whole district's digitisation table, and the same with some figures changed as the communes' own.
    private func pair(_ changes: [(row: Int, field: FieldName, value: Int)]) throws -> [SourcedTable] {
        let wide = try ReferenceTables.table(3, "digitization", .whole)
        let rows = wide.rows.map(\.row).dropFirst().enumerated().map { index, row in
            var values = row.values
            for change in changes where change.row == index {
                values[change.field] = SourcedValue(
                    .count(change.value), cell: CellAddress(row: index, column: 2), raw: "\(change.value)")
            }
            return DatasetRow(
                unit: row.unit, unitLabel: row.unitLabel, unitName: row.unitName, sheet: "Sheet1", row: index,
                values: values)
        }
        let narrow = DatasetTable(
            dataset: "digitization", place: .subordinates, period: wide.period, rows: Array(rows))
        return [wide, SourcedTable(table: narrow, file: SourceFile(name: "xa.xlsx", sha256: "9"))]
    }

    private func count(_ row: Int, _ field: FieldName) throws -> Int {
        let wide = try ReferenceTables.table(3, "digitization", .whole)
        return try #require(wide.rows[row + 1].row[field]?.count)
    }

    @Test func equalTablesDoNotContradict() throws {
        #expect(try contradictions(pair([])) == [])
    }

    @Test func differencesThatAllGoOneWayAreALaterExport() throws {
        let changes = try [0, 1, 2].map {
            (row: $0, field: FieldName("received"), value: try count($0, "received") + 5)
        }
        let cells = try contradictions(pair(changes)).filter { $0.code == .contradictionCell }
        #expect(cells.count == 3)
        #expect(cells.allSatisfy { $0.details["pattern"] == "narrow_later" })
    }

    @Test func aSingleDigitIsASlip() throws {
        let value = try count(0, "received")
        let cells = try contradictions(pair([(0, "received", value + 1)])).filter { $0.code == .contradictionCell }
        #expect(cells.map { $0.details["pattern"] } == ["slip"])
    }

    @Test func oneSnapshotAsTheSourceOfBothTables() throws {
        let tables = try pair([(0, "received", 1)])
        let units = tables[1].rows.compactMap(\.row.unit).map { id in
            AdministrativeUnit(id: id, name: id.code.rawValue, kind: .commune, parent: district.code, validTo: nil)
        }
        let input = AssemblyInput(period: try #require(ReferenceTables.period), tables: tables, narrative: [])
        let assembler = ReportAssembler(
            registry: registry, register: UnitRegister([district] + units), isSingleSource: true)
        let report = assembler.assemble(input, reportingUnit: district)
        let table = try #require(report.appendices.first { $0.definition.id == "digitization_subordinates" })
        #expect(table.rows.count == 22)
        #expect(table.rows[0].cells[0]?.value == .count(try count(0, "received")))
        // What was exported is still compared.
        #expect(report.findings.contains { $0.code == .contradictionCell })
    }
}
