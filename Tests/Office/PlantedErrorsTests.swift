import OfficeSupport
import Assembly
import DigitizationModule
import DocumentsModule
import Foundation
import OnlineServicesModule
import Processing
import Recognition
import ReportingKit
import TestSupport
import Testing

/// Errors planted at random into correct tables: how many are found, by the file's own rules and by comparison with the
/// other export.
struct PlantedErrorsTests {
    enum Kind: String, CaseIterable {
        case digit, rowsSwapped, total, rate, unitTwice, unitMissing
    }

    /// A communes' table with the whole district's export that agrees with it, where there is one.
    struct Source: @unchecked Sendable {
        let table: ExportTable
        let other: SourcedTable?
    }

    private static func sources() throws -> [Source] {
        let definitions = [DocumentsModule().datasets, DigitizationModule().datasets, OnlineServicesModule().datasets]
            .flatMap(\.self)
        func definition(_ id: DatasetID) throws -> DatasetDefinition { try #require(definitions.first { $0.id == id }) }
        let documents = try ExportTable.reference(1, definition("documents"), set: .subordinates, communes: true)
        let digitization = try ExportTable.reference(3, definition("digitization"), set: .subordinates, communes: true)
        let online = try ExportTable.reference(4, definition("online_services"), set: .subordinates)
        return [
            Source(table: documents, other: try district(documents)),
            Source(table: digitization, other: try district(digitization)),
            Source(table: online, other: nil),
        ]
    }

    private static func district(_ table: ExportTable) throws -> SourcedTable {
        let recognized = try #require(try process(table).tables.first).table
        return SourcedTable(
            table: DatasetTable(
                dataset: recognized.dataset, place: .whole, period: recognized.period, rows: recognized.rows),
            file: SourceFile(name: "huyen.csv", sha256: "1"))
    }

    private static func process(_ table: ExportTable) throws -> ProcessedFile {
        let composition = try TestOffice.composition.get()
        return composition.processor.process(
            Data(table.csv.utf8),
            context: RecognitionContext(
                fileName: "xa.csv", folder: nil, period: nil, territory: "524",
                today: try #require(CalendarDate(iso: "2023-07-05"))))
    }

    /// What is found of a table: codes of the file's errors and warnings, and contradictions with the other export.
    private static func findings(_ table: ExportTable, _ source: Source) throws -> [FindingCode] {
        let processed = try process(table)
        let own = processed.findings.filter { $0.severity > .notice }.map(\.code)
        guard let other = source.other, let communes = processed.tables.first?.table else { return own }
        let composition = try TestOffice.composition.get()
        let unit = try #require(composition.reportingUnit(in: table.period))
        let model = composition.assembler.assemble(
            AssemblyInput(
                period: table.period,
                tables: [other, SourcedTable(table: communes, file: SourceFile(name: "xa.csv", sha256: "2"))],
                narrative: []),
            reportingUnit: unit)
        return own + model.findings.filter { $0.code.rawValue.hasPrefix("contradiction") }.map(\.code)
    }

    @Test func correctTablesHaveNoFindings() throws {
        for source in try Self.sources() {
            #expect(try Self.findings(source.table, source) == [], "\(source.table.definition.id)")
        }
    }

    @Test func plantedErrorsAreFound() throws {
        let seed = SeededGenerator.runSeed()
        var generator = SeededGenerator(seed: seed)
        var planted: [Kind: Int] = [:]
        var found: [Kind: Int] = [:]
        var missed: [Kind: Set<String>] = [:]
        let sources = try Self.sources()
        while planted.values.reduce(0, +) < 1_000 {
            guard let source = sources.randomElement(using: &generator),
                let kind = Kind.allCases.randomElement(using: &generator),
                let (table, what) = Self.plant(kind, source.table, &generator)
            else { continue }
            planted[kind, default: 0] += 1
            if try Self.findings(table, source).isEmpty {
                missed[kind, default: []].insert("\(source.table.definition.id).\(what)")
            } else {
                found[kind, default: 0] += 1
            }
        }
        print("seed \(seed)")
        for kind in Kind.allCases {
            let (all, hits) = (planted[kind] ?? 0, found[kind] ?? 0)
            print(
                "\(kind.rawValue): \(hits) of \(all) found; not found in: \((missed[kind] ?? []).sorted().joined(separator: ", "))"
            )
        }
        // Figures that nothing else bears on, and whole rows exchanged where there is no other export, cannot be told
        // in principle: counts of a shared catalogue, and the online table's labels.
        for kind in [Kind.total, .rate, .unitTwice, .unitMissing] {
            #expect(found[kind] == planted[kind], "\(kind), seed \(seed)")
        }
        let tolerable: Set<String> = ["partial_procedures", "full_procedures", "rows"]
        for fields in missed.values {
            for field in fields {
                #expect(
                    field.hasPrefix("online_services.") && tolerable.contains(String(field.split(separator: ".")[1])),
                    "\(field) was not found, seed \(seed)")
            }
        }
    }

    /// The table with one error in it, and in which column; nil when the table has no place for it.
    private static func plant(
        _ kind: Kind, _ table: ExportTable, _ generator: inout SeededGenerator
    ) -> (ExportTable, String)? {
        var table = table
        let fields = table.definition.fields
        guard let row = table.rows.indices.randomElement(using: &generator) else { return nil }
        switch kind {
        case .digit:
            guard let column = fields.indices.filter({ fields[$0].type == .count }).randomElement(using: &generator),
                let changed = withOneDigitChanged(table.rows[row].values[column], &generator)
            else { return nil }
            table.rows[row].values[column] = changed
            return (table, fields[column].name.rawValue)
        case .rowsSwapped:
            guard let other = table.rows.indices.randomElement(using: &generator),
                table.rows[other].values != table.rows[row].values
            else { return nil }
            let values = table.rows[row].values
            table.rows[row].values = table.rows[other].values
            table.rows[other].values = values
            return (table, "rows")
        case .total:
            guard
                let column = fields.indices.filter({ fields[$0].aggregation == .sum }).randomElement(using: &generator),
                let total = table.total, let changed = withOneDigitChanged(total[column], &generator)
            else { return nil }
            table.total?[column] = changed
            return (table, fields[column].name.rawValue)
        case .rate:
            let rates = fields.indices.filter { if case .rate = fields[$0].type { true } else { false } }
            guard let column = rates.randomElement(using: &generator),
                let value = Double(table.rows[row].values[column])
            else { return nil }
            let changed =
                value > 50
                ? value - Double.random(in: 0.02...40, using: &generator)
                : value + Double.random(in: 0.02...40, using: &generator)
            let text = String(format: "%.2f", changed)
            guard Double(text) != value else { return nil }
            table.rows[row].values[column] = text
            return (table, fields[column].name.rawValue)
        case .unitTwice:
            table.rows.append(table.rows[row])
            table.addUp()
            return (table, "rows")
        case .unitMissing:
            table.rows.remove(at: row)
            table.addUp()
            return (table, "rows")
        }
    }

    private static func withOneDigitChanged(_ text: String, _ generator: inout SeededGenerator) -> String? {
        var digits = Array(text)
        guard let place = digits.indices.randomElement(using: &generator), let old = digits[place].wholeNumberValue,
            let new = (0...9).filter({ $0 != old && (place > 0 || $0 > 0 || digits.count == 1) }).randomElement(
                using: &generator)
        else { return nil }
        digits[place] = Character("\(new)")
        return String(digits)
    }
}
