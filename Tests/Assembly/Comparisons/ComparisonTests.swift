import DeclaredSupport
import ReportingKit
import Testing

@testable import Assembly

/// A table of a whole territory compared with that of its units, which should be the same row by row.
struct ComparisonTests {
    private static let territory = AdministrativeUnit(
        id: UnitID(code: "T", validFrom: nil), name: "Huyện Mẫu", kind: .district, parent: nil, validTo: nil)
    private static let units = ["c1", "c2", "c3", "c4"].map { code in
        AdministrativeUnit(
            id: UnitID(code: UnitCode(code), validFrom: nil), name: "Xã \(code)", kind: .commune, parent: "T",
            validTo: nil)
    }
    private static let register = UnitRegister([territory] + units)
    /// Lent, scanned, not scanned; of the first unit 120, 80 and 40.
    private static let figures = [[120, 80, 40], [230, 100, 130], [340, 200, 140], [450, 150, 300]]

    private func period() throws -> Period { try #require(Period(id: "2026-10")) }

    private func table(_ place: UnitSet, _ file: String, _ figures: [[Int]]) throws -> SourcedTable {
        let rows = zip(Self.units, figures).enumerated().map { index, entry in
            let (unit, figures) = entry
            let values = zip(["lent", "lent_scanned", "lent_unscanned"] as [FieldName], figures).enumerated().map {
                column, pair in
                (
                    pair.0,
                    SourcedValue(
                        .count(pair.1), cell: CellAddress(row: index + 6, column: column + 2), raw: "\(pair.1)")
                )
            }
            return DatasetRow(
                unit: unit.id, unitLabel: unit.name, unitName: unit.name, sheet: "Sheet1", row: index + 7,
                values: Dictionary(uniqueKeysWithValues: values))
        }
        return SourcedTable(
            table: DatasetTable(dataset: "loans", place: place, period: try period(), rows: rows),
            file: SourceFile(name: file, sha256: file))
    }

    /// The whole territory's table, and the units' own with `add` more lent in each unit.
    private func pair(_ add: [Int]) throws -> [SourcedTable] {
        var narrow = Self.figures
        for (row, more) in add.enumerated() { narrow[row][0] += more }
        return [try table(.whole, "huyen.xlsx", Self.figures), try table(.subordinates, "xa.xlsx", narrow)]
    }

    private func contradictions(_ tables: [SourcedTable]) throws -> [Finding] {
        let views = Views(
            tables, in: try period(), registry: LibraryModule.registry, register: Self.register, territory: "T")
        return ContradictionChecker(views: views, registry: LibraryModule.registry).findings()
    }

    @Test func equalTablesDoNotContradict() throws {
        #expect(try contradictions(pair([])) == [])
    }

    @Test func differencesThatAllGoOneWayAreALaterExport() throws {
        let cells = try contradictions(pair([5, 5, 5])).filter { $0.code == .contradictionCell }
        #expect(cells.count == 3)
        #expect(cells.allSatisfy { $0.storedValues["pattern"] == "narrow_later" })
    }

    @Test func aSingleDigitIsASlip() throws {
        let cells = try contradictions(pair([1])).filter { $0.code == .contradictionCell }
        #expect(cells.map { $0.storedValues["pattern"] } == ["slip"])
    }

    @Test func oneSnapshotAsTheSourceOfBothTables() throws {
        let input = AssemblyInput(period: try period(), tables: try pair([-119]), narrative: [])
        let assembler = ReportAssembler(
            registry: LibraryModule.registry, register: Self.register, isSingleSource: true)
        let report = assembler.assemble(input, reportingUnit: Self.territory)
        let table = try #require(report.appendices.first { $0.definition.id == "loans_subordinates" })
        #expect(table.rows.count == 4)
        #expect(table.rows[0].cells[0]?.value == .count(120))
        // What was exported is still compared.
        #expect(report.findings.contains { $0.code == .contradictionCell })
    }
}
