import Assembly
import DigitizationModule
import Foundation
import Office
import OfficeSupport
import Processing
import Publishing
import Recognition
import ReportingKit
import TestSupport
import Testing

/// Counts up to the largest that a cell may state, and beyond: a report or a finding, never the end of the process.
struct LargeCountsTests {
    private static let largest = FieldType.largestWholeNumber

    private static func table() throws -> ExportTable {
        try ExportTable.reference(
            3, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates,
            communes: true)
    }

    private static func count(_ generator: inout SeededGenerator) -> Int {
        let edges = [
            0, 1, 9, 10_588, 9_223_372_036_854, 9_300_000_000_000, 92_233_720_368_547, largest / 2, largest - 1,
            largest,
        ]
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: return edges.randomElement(using: &generator) ?? 0
        case 1: return Int.random(in: 0...99_999, using: &generator)
        default: return Int.random(in: 0...largest, using: &generator)
        }
    }

    /// Rows that keep every rule but for some; now and then one count beyond what is allowed.
    private static func fill(_ table: inout ExportTable, _ generator: inout SeededGenerator) {
        for row in table.rows.indices {
            for stage in ["received", "settled"] {
                var all = count(&generator)
                let digitized = Int.random(in: 0...all, using: &generator)
                let rest = all - digitized
                if Int.random(in: 0..<400, using: &generator) == 0 { all = count(&generator) }
                if Int.random(in: 0..<2_000, using: &generator) == 0 { all = largest + 1 }
                let rate = FixedDecimal.percentage(digitized, of: all, decimals: 2)
                for (field, text) in [
                    ("\(stage)", "\(all)"), ("\(stage)_digitized", "\(digitized)"),
                    ("\(stage)_undigitized", "\(rest)"), ("\(stage)_rate", rate?.description ?? ""),
                ] {
                    table.rows[row].values[table.column(FieldName(field))] = text
                }
            }
        }
        table.addUp()
        // A total of the largest counts is itself beyond what a cell may state.
        if Int.random(in: 0..<4, using: &generator) > 0 { table.total = nil }
    }

    @Test func thousandTablesGiveAReportOrAFinding() throws {
        let seed = SeededGenerator.runSeed()
        print("large counts: seed \(seed)")
        let composition = try TestOffice.composition.get()
        let base = try Self.table()
        var made = 0
        for number in 0..<1_000 {
            var generator = SeededGenerator(seed: seed &+ UInt64(number))
            var table = base
            Self.fill(&table, &generator)
            let processed = composition.processor.process(
                Data(table.csv.utf8),
                context: RecognitionContext(
                    fileName: "xa.csv", folder: nil, period: nil, territory: "524",
                    today: try #require(CalendarDate(iso: "2023-07-05"))))
            guard processed.isAcceptable else {
                #expect(processed.findings.contains { $0.severity == .error })
                continue
            }
            let recognized = try #require(processed.tables.first?.table)
            let unit = try #require(composition.reportingUnit(in: table.period))
            let source = SourcedTable(table: recognized, file: SourceFile(name: "xa.csv", sha256: "1"))
            let model = composition.assembler.assemble(
                AssemblyInput(
                    period: table.period, tables: [source], narrative: [], former: [source], lastYear: [source]),
                reportingUnit: unit)
            let missing = model.figures.filter { $0.definition.id.rawValue.hasPrefix("digitization.subordinates") }
                .filter { $0.value == nil }
            for figure in missing {
                #expect(
                    model.findings.contains { $0.found == figure.definition.id.rawValue }, "seed \(seed), \(number)")
            }
            if made.isMultiple(of: 25) { _ = try composition.template().render(model, layout: ReportLayout()) }
            made += 1
        }
        #expect(made > 300)
    }

    @Test func countThatCannotBeMultipliedByAMillionIsReported() throws {
        let office = try TestOffice()
        var table = try Self.table()
        for (name, value) in [("received", 9_300_000_000_000), ("received_digitized", 9_300_000_000_000)] {
            table.rows[0].values[table.column(FieldName(name))] = "\(value)"
        }
        table.rows[0].values[table.column("received_undigitized")] = "0"
        table.rows[0].values[table.column("received_rate")] = "100"
        table.addUp()
        #expect(try office.drop(table.csv, as: "xa.csv").isTaken)
        let model = try #require(try office.publisher.model(table.period))
        let total = model.tracedFigures.first { $0.id == "digitization_subordinates/total/received" }
        #expect(total?.value.count ?? 0 > 9_300_000_000_000)
    }

    @Test(arguments: ["1000000000000000", "1.000.000.000.000.000", "99999999999999999999999999"])
    func countBeyondFifteenDigitsIsNamedAtItsCell(text: String) throws {
        let office = try TestOffice()
        var table = try Self.table()
        table.rows[0].values[table.column("received")] = text
        table.total = nil
        #expect(try office.drop(table.csv, as: "xa.csv").isReturned)
        #expect(try office.errorsOfLastReturn().contains("cell.out_of_range"))
    }

    @Test func sumBeyondTheRangeIsAFindingAndItsFigureIsMissing() throws {
        let composition = try TestOffice.composition.get()
        let period = try #require(Period(id: "2023-H1"))
        let unit = try #require(composition.reportingUnit(in: period))
        let cell = CellAddress(row: 5, column: 2)
        let rows = (0..<3).map { number in
            DatasetRow(
                unit: UnitID(code: UnitCode("\(number)"), validFrom: nil), unitLabel: "Xã \(number)", unitName: "Xã",
                sheet: "s", row: number + 6,
                values: [
                    "received": SourcedValue(.count(.max), cell: cell, raw: ""),
                    "received_digitized": SourcedValue(.count(.max), cell: cell, raw: ""),
                ])
        }
        let table = DatasetTable(dataset: "digitization", place: .subordinates, period: period, rows: rows)
        let model = composition.assembler.assemble(
            AssemblyInput(
                period: period, tables: [SourcedTable(table: table, file: SourceFile(name: "a", sha256: "1"))],
                narrative: []), reportingUnit: unit)
        let codes = model.findings.filter { $0.code == .figureOutOfRange }
        #expect(codes.contains { $0.found == "digitization_subordinates/total/received" })
        #expect(model.figures.contains { $0.isOutOfRange && $0.value == nil })
        _ = try composition.template().render(model, layout: ReportLayout())
    }
}
