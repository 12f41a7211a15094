import DigitizationModule
import DocumentsModule
import Foundation
import OnlineServicesModule
import Processing
import Recognition
import ReportingKit
import Tabular
import TestSupport
import Testing

/// Any table, written in any format, encoding and layout, reads back the same.
struct RoundTripTests {
    enum Format: String, CaseIterable {
        case delimited, xlsx, xls, ods, html, spreadsheetML, docx
    }

    /// 300 cases of each of seven formats.
    private static let casesOfEach = 300

    /// In the words in which an office of the district prints them.
    private static func definitions(_ register: UnitRegister) -> [DatasetDefinition] {
        ModuleRegistry([DocumentsModule(), DigitizationModule(), OnlineServicesModule()]).ofToday("524", register)
            .datasets.filter { $0.layout == .unitRows }
    }

    @Test(arguments: Format.allCases)
    func everyTableReadsBackTheSame(format: Format) throws {
        let seed = SeededGenerator.runSeed()
        print("\(format.rawValue): seed \(seed)")
        let processor = try #require(try CorpusTests.processors.get()["524"])
        let register = try ConformanceCorpus.register(of: "524")
        let definitions = Self.definitions(register)
        for number in 0..<Self.casesOfEach {
            var generator = SeededGenerator(seed: seed &+ UInt64(number))
            guard let definition = definitions.randomElement(using: &generator) else { continue }
            let communes = register.children(of: "524", on: CalendarDate(daysSince1970: 19_538), kind: .commune)
            let table = RandomTable(definition, units: communes, &generator)
            let (bytes, what) = try Self.write(table.grid, format, &generator)
            let outcome = processor.process(
                bytes,
                context: RecognitionContext(
                    fileName: "x", folder: nil, period: nil, territory: "524",
                    today: CalendarDate(daysSince1970: 19_544)))
            let differences = Self.differences(outcome, table)
            #expect(differences == [], "\(what), seed \(seed &+ UInt64(number))")
        }
    }

    static func write(_ grid: Grid, _ format: Format, _ generator: inout SeededGenerator) throws -> (
        Data, String
    ) {
        switch format {
        case .delimited:
            let separator = [",", ";", "\t"].randomElement(using: &generator) ?? ","
            let encoding = TextWriters.Encoding.allCases.randomElement(using: &generator) ?? .utf8
            return (
                TextWriters.delimited(grid, separator: separator, encoding: encoding), "\(encoding) by “\(separator)”"
            )
        case .xlsx:
            let style = PackageWriters.WorkbookStyle(
                usesSharedStrings: Bool.random(using: &generator), hasReferences: Bool.random(using: &generator),
                prefix: ["", "x"].randomElement(using: &generator) ?? "", isStrict: Bool.random(using: &generator))
            return (try PackageWriters.xlsx(grid, style), "\(style)")
        case .xls: return (XLSWriter.xls(grid), "xls")
        case .ods: return (try PackageWriters.ods(grid), "ods")
        case .html:
            let hasCharset = Bool.random(using: &generator)
            return (TextWriters.html(grid, hasCharset: hasCharset), "html, charset \(hasCharset)")
        case .spreadsheetML: return (TextWriters.spreadsheetML(grid), "SpreadsheetML")
        case .docx: return (try PackageWriters.docx(grid), "docx")
        }
    }

    /// What was read otherwise than it was written. Findings of rules do not matter here: the figures are random.
    private static func differences(_ outcome: ProcessedFile, _ expected: RandomTable) -> [String] {
        guard let table = outcome.tables.first?.table, outcome.tables.count == 1 else {
            return [
                "\(outcome.tables.count) tables: "
                    + outcome.findings.prefix(3).map { "\($0.code) \($0.found ?? "")" }.joined(separator: "; ")
            ]
        }
        var differences: [String] = []
        if table.dataset != expected.definition.id { differences.append("dataset \(table.dataset)") }
        if table.period != expected.period { differences.append("period \(table.period), not \(expected.period)") }
        if table.place != .subordinates { differences.append("set \(table.place)") }
        let codes = table.rows.compactMap { $0.unit?.code }
        if codes != expected.rows.map(\.unit.code) { differences.append("units \(codes)") }
        for (row, wanted) in zip(table.rows, expected.rows) {
            for (field, value) in wanted.values where !isSame(row[field], value) {
                differences.append(
                    "\(row.unitLabel) \(field): \(row[field]?.plainText ?? "nothing"), not \(value.plainText)")
            }
        }
        switch (table.declaredTotal, expected.total) {
        case (let total?, let sums?):
            for (field, sum) in sums where total[field]?.count != sum { differences.append("total \(field)") }
        case (nil, nil): break
        // A total of zeros, or of one row, is no different from a row without meaning.
        case (nil, let sums?): if sums.values.contains(where: { $0 != 0 }) { differences.append("no total") }
        case (_?, nil): differences.append("a total that nobody wrote")
        }
        return Array(differences.prefix(6))
    }

    private static func isSame(_ read: FieldValue?, _ written: FieldValue) -> Bool {
        switch (read?.number, written.number) {
        case (let a?, let b?): abs(a.doubleValue - b.doubleValue) < 1e-9
        default: read == written
        }
    }
}
