import Foundation
import Recognition
import ReportingKit
import Tabular

/// The way of a file from bytes to checked datasets: a pure function of bytes, configuration and register.
///
/// The daemon, `batch`, `check` and the tests all call it, so that a file is judged the same everywhere.
public struct FileProcessor: Sendable {
    let reader: FileReader
    let passingReader: PassingReader
    private let markReader: ProductMarkReader
    private let passingBytes: Int
    let recognizer: Recognizer
    private let registry: ModuleRegistry
    private let register: UnitRegister
    private let rules: [(dataset: DatasetID, rule: Rule)]
    private let persons: NamedPersons
    private let use: WholeDataUse
    private let duringLongWork: @Sendable () -> Void

    /// `variants` are an administrator's further column labels, `words` further words of categories, `rules` further
    /// relations to check. `named` gives the values that templates name. `duringLongWork` is called when the first and when all records of a file of many megabytes
    /// have been counted: moments to give memory back.
    public init(
        registry: ModuleRegistry, register: UnitRegister, limits: ReadingLimits,
        variants: [DatasetID: [FieldName: [String]]] = [:],
        words: [RecordID: [FieldName: [CategoryName: [String]]]] = [:],
        rules: [(dataset: DatasetID, rule: Rule)] = [],
        named: @escaping @Sendable () -> [DataReference] = { [] },
        duringLongWork: @escaping @Sendable () -> Void = {}
    ) {
        self.init(
            registry: registry, register: register, limits: limits, variants: variants, words: words, rules: rules,
            named: named, passingBytes: Self.passingBytes, duringLongWork: duringLongWork)
    }

    /// Files of at least this many bytes are looked through in passing first: exports of dossiers are long, tables are
    /// not.
    private static let passingBytes = 1 << 20
    private static let longWorkBytes = 16 << 20

    package init(
        registry: ModuleRegistry, register: UnitRegister, limits: ReadingLimits,
        variants: [DatasetID: [FieldName: [String]]] = [:],
        words: [RecordID: [FieldName: [CategoryName: [String]]]] = [:],
        rules: [(dataset: DatasetID, rule: Rule)] = [],
        named: @escaping @Sendable () -> [DataReference] = { [] },
        passingBytes: Int, duringLongWork: @escaping @Sendable () -> Void = {}
    ) {
        self.passingBytes = passingBytes
        self.duringLongWork = duringLongWork
        passingReader = PassingReader(limits: limits)
        markReader = ProductMarkReader(limits: limits)
        self.rules = rules
        use = WholeDataUse(registry, named: named)
        recognizer = Recognizer(registry: registry, register: register, variants: variants, words: words, use: use)
        reader = FileReader(limits: limits, probe: recognizer.probe)
        self.registry = registry
        self.register = register
        persons = NamedPersons(register)
    }

    public func process(_ bytes: Data, context: RecognitionContext) -> ProcessedFile {
        process(FileContent(bytes), context: context)
    }

    /// The same for a file that need not be held in memory.
    ///
    /// A document that this program made is no data: it is made of what was sent.
    package func process(_ content: FileContent, context: RecognitionContext) -> ProcessedFile {
        guard let found = markReader.find(in: content) else { return read(content, context: context) }
        return OwnDocument(found, register: register, context: context).processed {
            read(content, context: context)
        }
    }

    /// What a document says, whoever made it: for those who compare reports with the data.
    package func read(_ content: FileContent, context: RecognitionContext) -> ProcessedFile {
        do throws(ReadingError) {
            let (reading, recognition) = try recognize(content, context: context)
            var findings = EmptyForms(registry).named(in: recognition)
            for recognized in recognition.tables {
                let hasOpenRows = recognition.findings.contains {
                    $0.dataset == recognized.table.dataset && Self.openRows.contains($0.code)
                }
                check(recognized, hasOpenRows: hasOpenRows, context: context, &findings)
            }
            findings = Self.missingUnitsFirst(Self.withoutDoubtfulTimes(findings))
            if recognition.tables.isEmpty, recognition.narrative.isEmpty, recognition.records == nil {
                findings = findings.explained(
                    byLostLetters: LostLetters.example(in: reading.sheets), file: context.fileName
                ).naming(hidden: reading.sheets)
            }
            var file = ProcessedFile(
                format: reading.format, sheets: recognition.records == nil ? reading.sheets : [],
                tables: recognition.tables,
                narrative: recognition.narrative, narrativePeriod: recognition.narrativePeriod,
                findings: FindingFolder.fold(findings.map { $0.inFile(context.fileName) }).map {
                    $0.withholding(persons, fileName: context.fileName)
                },
                records: recognition.records)
            if recognition.tables.isEmpty, recognition.records == nil { file.json = reading.json }
            file.areas = recognition.areas
            return file
        } catch {
            return ProcessedFile(
                format: nil, sheets: [], tables: [], narrative: [], narrativePeriod: nil,
                findings: [error.finding(file: context.fileName)])
        }
    }

    private func recognize(
        _ content: FileContent, context: RecognitionContext
    ) throws(ReadingError) -> (Reading, Recognition) {
        if content.byteCount >= passingBytes, let passed = try recognizeInPassing(content, context: context) {
            return passed
        }
        let reading = try reader.read(try content.bytes(), name: context.fileName)
        let recognition = recognizer.recognize(reading, context: context)
        guard let made = recognition.madeSheets else { return (reading, recognition) }
        return (Reading(format: reading.format, sheets: made), recognition)
    }

    /// Nil when no sheet holds records: the file is read as usual then.
    private func recognizeInPassing(
        _ content: FileContent, context: RecognitionContext
    ) throws(ReadingError) -> (Reading, Recognition)? {
        var receiver = recognizer.recordReceiver(context: context)
        if content.byteCount >= Self.longWorkBytes { receiver.betweenPhases = duringLongWork }
        guard try passingReader.read(content, name: context.fileName, into: &receiver), let format = receiver.format,
            let records = receiver.records()
        else { return nil }
        let others = receiver.otherSheets.filter { !$0.sheet.isHidden }
        var tables: Recognition?
        if others.allSatisfy(\.isWhole) {
            if !others.isEmpty {
                tables = recognizer.recognize(Reading(format: format, sheets: others.map(\.sheet)), context: context)
            }
        } else {
            let reading = try reader.read(try content.bytes(), name: context.fileName)
            let rest = reading.sheets.filter { sheet in others.contains { $0.sheet.name == sheet.name } }
            tables = recognizer.recognize(Reading(format: format, sheets: rest), context: context)
        }
        // A sheet of notes beside the records is none to be told of.
        let found = (tables?.findings ?? []).filter { $0.code != .fileNothingRecognized }
        return (
            Reading(format: format, sheets: []),
            Recognition(
                tables: (tables?.tables ?? []) + records.tables, narrative: [], narrativePeriod: nil,
                findings: found + records.findings, records: records.recognized)
        )
    }

    /// A row that is missing explains much of what else is wrong with a table.
    private static func missingUnitsFirst(_ findings: [Finding]) -> [Finding] {
        findings.filter { $0.code == .unitMissing } + findings.filter { $0.code != .unitMissing }
    }

    /// While it is in doubt which period a sheet is of, it is not known which units exist in it.
    private static func withoutDoubtfulTimes(_ findings: [Finding]) -> [Finding] {
        let doubts = findings.filter { $0.severity == .error && $0.code.isOfPeriod }.map(\.place)
        guard !doubts.isEmpty else { return findings }
        return findings.filter { finding in
            finding.code != .unitOutOfTime
                || !doubts.contains { doubt in
                    doubt.sheet == nil || finding.place.sheet == nil || doubt.sheet == finding.place.sheet
                }
        }
    }

    /// Rows with figures that belong to no unit, and figures that lie under others: without them the sum of the units
    /// is not known.
    private static let openRows: Set<FindingCode> = [
        .unitUnknown, .unitNearMiss, .unitAmbiguous, .unitOutOfTime, .unitOutside, .unitDuplicate, .rowUnrecognized,
        .cellMergedColumns,
    ]

    /// Adds what is wrong with a table; of figures that disagree it names the one that explains it, where there is one.
    private func check(
        _ recognized: RecognizedTable, hasOpenRows: Bool, context: RecognitionContext, _ findings: inout [Finding]
    ) {
        let table = recognized.table
        // Columns are named as they were headed then.
        guard
            let definition = registry.dataset(
                table.dataset, on: table.period.lastDay, of: context.territory, register: register),
            let module = registry.module(owning: table.dataset)
        else {
            return
        }
        // Of a table whose rows are nobody's of ours the total says nothing.
        let hasOpenRows = hasOpenRows || table.rows.isEmpty
        let totals = hasOpenRows ? [] : TotalChecker(definition: definition).check(table)
        let missing = MissingUnitChecker(register: register, territory: context.territory).check(
            table, layout: definition.layout, totals: totals)
        let (broken, rules) = RuleChecker(
            definition: definition, further: rules.filter { $0.dataset == table.dataset }.map(\.rule),
            printed: recognized.formulas, sums: table.sums(of: totals.compactMap(\.field))
        ).check(table)
        let found =
            missing + broken + totals + module.check(table)
            + UnusedData(use: use, register: register, territory: context.territory).check(
                table, layout: definition.layout)
        findings += found.map { finding in
            var finding = finding
            finding.dataset = table.dataset
            finding.set = table.place
            finding.period = table.period
            return finding
        }
        // Where rows are missing or belong to nobody, no total is known to be wrong.
        let areRowsKnown = !hasOpenRows && !missing.contains { $0.severity == .error }
        findings = TableAgreement(
            recognized, definition: definition, rules: rules, areRowsKnown: areRowsKnown
        ).settle(findings)
    }
}

extension FileContent {
    /// All of it, for readers that need it whole.
    fileprivate func bytes() throws(ReadingError) -> Data {
        do { return try whole() } catch { throw .unreadable(format: .delimited, reason: error.reason) }
    }
}

extension Finding {
    fileprivate func inFile(_ name: String) -> Finding {
        var finding = self
        finding.place.file = finding.place.file ?? name
        return finding
    }
}

extension DatasetTable {
    /// The rows' sums of some counts; none where nothing holds a sum.
    fileprivate func sums(of fields: [FieldName]) -> [FieldName: FieldValue] {
        Dictionary(
            fields.compactMap { field in
                FixedDecimal.sum(rows.compactMap { $0[field]?.count.map { FixedDecimal($0) } }).map {
                    (field, .count(Int($0.mantissa)))
                }
            },
            uniquingKeysWith: { first, _ in first })
    }
}
