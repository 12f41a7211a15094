import ReportingKit
import Tabular

/// Finds the datasets and the narrative in what was read from a file: which dataset a table is, its period, set and
/// units.
public struct Recognizer: Sendable {
    private let registry: ModuleRegistry
    private let records: [RecordDefinition]
    private let register: UnitRegister
    private let headers: HeaderFinder
    private let forms: [FormLabels]
    /// Of datasets that are tables elsewhere: their forms are known by their marks alone.
    private let typed: [FormLabels]
    private let json: JSONRecognizer
    private let memory: RecognitionMemory
    private let use: WholeDataUse
    /// Made with the first file that has text.
    private let sectionNames: OnFirstUse<SectionNames>

    /// `variants` are the administrator's further header labels, by dataset and field; `words` further words of
    /// categories, by export of dossiers, column and category; `use` says what reports make of data, where declarations
    /// alone do not.
    public init(
        registry: ModuleRegistry, register: UnitRegister, variants: [DatasetID: [FieldName: [String]]] = [:],
        words: [RecordID: [FieldName: [CategoryName: [String]]]] = [:], use: WholeDataUse? = nil
    ) {
        self.registry = registry
        self.use = use ?? WholeDataUse(registry)
        records = registry.records.map { $0.teaching(words[$0.id] ?? [:]) }
        self.register = register
        var phrases = PhraseIndex()
        let datasets = registry.datasets.filter { $0.layouts.contains(where: \.hasHeader) }.map {
            ColumnMatcher($0, variants: variants[$0.id] ?? [:], index: &phrases)
        }
        let recordMatchers = records.map { $0.matcher(variants: variants[$0.matcherID] ?? [:], index: &phrases) }
        headers = HeaderFinder(matchers: datasets + recordMatchers, phrases: phrases)
        forms = registry.datasets.filter { $0.layouts.contains(.form) }.map(FormLabels.init)
        typed = registry.datasets.filter { $0.canBeTyped && !$0.layouts.contains(.form) }.map(FormLabels.init)
        memory = RecognitionMemory(register: register)
        sectionNames = OnFirstUse { [sections = registry.sections] in SectionNames(sections) }
        json = JSONRecognizer(registry.datasets, register: register, memory: memory)
    }

    public func recognize(_ reading: Reading, context: RecognitionContext) -> Recognition {
        var parts: [TablePart] = []
        var findings: [Finding] = []
        var inherited: Period?
        var receiver: RecordReceiver?
        var last: HeaderFinder.Found?
        var sheets = reading.sheets.contains { !$0.isHidden } ? reading.sheets.filter { !$0.isHidden } : reading.sheets
        var made: [Sheet]?
        var areas = ReadAreas()
        if let value = reading.json {
            let tables = json.tables(value, context: context)
            parts += tables.compactMap(\.part)
            findings += tables.flatMap(\.findings)
            if !tables.isEmpty { (sheets, made) = ([], tables.map(\.sheet)) }
        }
        for raw in sheets {
            let sheet = clean(raw)
            var (found, faults, isRecords) = readSheet(
                sheet, context: context, inherited: inherited, last: &last, areas: &areas)
            if isRecords {
                var counting = receiver ?? recordReceiver(context: context)
                receiver = nil
                PassingReader.replay(raw, format: reading.format, into: &counting)
                receiver = counting
                continue
            }
            if found.isEmpty, faults.isEmpty {
                (found, faults) = readWithoutHeader(
                    sheet, context: context, last: last, former: parts.last, areas: &areas)
            }
            parts += found
            findings += faults
            inherited =
                found.last { !$0.isCumulative }?.table.period ?? titlePeriod(
                    of: sheet, context: context, isTable: !found.isEmpty)
                ?? inherited
        }
        let (tables, splitFindings) = TablePart.joined(parts, fileName: context.fileName)
        findings += splitFindings

        var narrative: [NarrativeText] = []
        var narrativePeriod: Period?
        if let text = reading.text, !registry.sections.isEmpty {
            let read = NarrativeReader(sections: registry.sections, names: sectionNames.value, context: context).read(
                text)
            if read.isForm, read.texts.isEmpty {
                findings.append(
                    Finding(
                        .formEmpty, .error, at: FindingPlace(file: context.fileName),
                        row: context.fileName))
            }
            if !read.texts.isEmpty {
                narrative = read.texts
                findings += read.findings
                let (period, faults) = periodOfText(text, context: context, inherited: inherited)
                narrativePeriod = period
                findings += faults
            }
        }
        let records = receiver?.records()
        if parts.isEmpty, narrative.isEmpty, records == nil, !findings.contains(where: { $0.severity == .error }) {
            findings.append(Finding(.fileNothingRecognized(), .error, at: FindingPlace(file: context.fileName)))
        }
        var recognition = Recognition(
            tables: tables + (records?.tables ?? []), narrative: narrative, narrativePeriod: narrativePeriod,
            findings: findings + (records?.findings ?? []), records: records?.recognized)
        recognition.madeSheets = made
        recognition.areas = areas
        return recognition
    }

    /// Counts records while a file is read.
    package func recordReceiver(context: RecognitionContext) -> RecordReceiver {
        RecordReceiver(
            registry: registry, definitions: records, finder: headers, register: register, memory: memory, use: use,
            context: context)
    }

    /// Ends the reading of long sheets in which no table begins where tables begin.
    public var probe: RowProbe {
        RowProbe(rows: Self.headerRows) { rows in beginsTable(Sheet(name: "", rows: rows)) }
    }

    /// A long sheet is only cleaned whole when a table begins where tables begin.
    private func clean(_ sheet: Sheet) -> CleanSheet {
        guard sheet.rows.count > Self.headerRows, !beginsTable(sheet) else { return CleanSheet(sheet) }
        return CleanSheet(sheet, limit: Self.headerRows)
    }

    private func beginsTable(_ sheet: Sheet) -> Bool {
        let start = CleanSheet(sheet, limit: Self.headerRows)
        return headers.firstHeader(in: start, from: 0) != nil
    }

    /// A first table begins within these rows, or there is none; a form is shorter.
    private static let headerRows = 2_000

    /// The period that a sheet of nothing but titles names: a layout table of a document, around the table that is
    /// meant.
    private func titlePeriod(of sheet: CleanSheet, context: RecognitionContext, isTable: Bool) -> Period? {
        guard !isTable, sheet.rows.count <= 6 else { return nil }
        let sources = sheet.rows.map { PeriodResolver.Source(text: $0.joined, place: FindingPlace(sheet: sheet.name)) }
        guard sources.contains(where: { !memory.mentions(in: $0.text).isEmpty }) else { return nil }
        return PeriodResolver(context: context, memory: memory).resolve(
            title: sources, sheet: PeriodResolver.Source(text: "", place: FindingPlace()), inherited: nil
        ).0
    }

    /// A sheet, or a table of a document, in which no header was found: the rest of the table before it when its rows
    /// stand in that table's columns, else named when its rows hold figures of units.
    private func readWithoutHeader(
        _ sheet: CleanSheet, context: RecognitionContext, last: HeaderFinder.Found?, former: TablePart?,
        areas: inout ReadAreas
    ) -> (
        [TablePart], [Finding]
    ) {
        let figures = sheet.rows.prefix(Self.headerRows).filter { row in
            row.cells.count { UnitTableReader.looksLikeFigure($0) } >= 2
        }
        let units = figures.filter { row in row.cells.contains { namesUnit($0) } }
        // A total alone goes on a table that has none yet.
        let isTotalAlone =
            figures.count == 1 && units.isEmpty && former?.unitRows?.collected.hasTotal == false
            && figures[0].cells.contains { $0.isWords && TotalLabels.isTotal($0.text) }
        let rows = isTotalAlone ? figures : units
        guard isTotalAlone || rows.count >= 2 || rows.count == 1 && former != nil, let first = rows.first else {
            return ([], [])
        }
        if let last, let former, last.definition.layout == .unitRows, last.group == nil,
            former.table.dataset == last.definition.id,
            let unitColumn = last.assignment.unitColumn,
            // A row of words above would be another header, but for one that repeats labels of this one.
            !sheet.rows.prefix(while: { $0.index < first.index }).contains(where: {
                $0.cells.count(where: \.isWords) > 1 && !last.assignment.header.isRepeated(by: $0)
            }),
            rows.allSatisfy({ row in
                (isTotalAlone || namesUnit(row[unitColumn]))
                    && row.cells.allSatisfy { cell in
                        last.assignment.header.columns.contains { $0.column == cell.column }
                    }
                    && last.assignment.columns.values.count { row[$0] != nil } * 2 > last.assignment.columns.count
            })
        {
            let found = HeaderFinder.Found(definition: last.definition, assignment: last.assignment.withoutHeader)
            var (part, faults, read) = TableReader(sheet: sheet, register: register, context: context, memory: memory)
                .read(
                    found, title: 0..<0, rows: 0..<sheet.rows.count, inherited: former.table.period)
            areas.add(read)
            faults = faults.filter { !$0.code.isOfColumn }
            guard var part else { return ([], faults) }
            part.findings = part.findings.filter { !$0.code.isOfColumn }
            part.isHeadless = true
            return ([part], faults)
        }
        guard !isTotalAlone, rows.count >= 2 else { return ([], []) }
        let cell = first.cells.first { namesUnit($0) }
        return (
            [],
            [
                Finding(
                    .tableUnrecognized, .warning,
                    at: FindingPlace(
                        file: context.fileName, sheet: sheet.name,
                        cell: CellAddress(row: first.index, column: cell?.column ?? 0)),
                    found: cell?.text, row: cell?.text ?? "")
            ]
        )
    }

    /// The sheet's tables; or that it holds records, which are counted and not kept.
    private func readSheet(
        _ sheet: CleanSheet, context: RecognitionContext, inherited: Period?, last: inout HeaderFinder.Found?,
        areas: inout ReadAreas
    ) -> (parts: [TablePart], findings: [Finding], isRecords: Bool) {
        if let form = readForm(sheet, context: context, inherited: inherited, areas: &areas) {
            return (form.0, form.1, false)
        }
        var parts: [TablePart] = []
        var findings: [Finding] = []
        var inherited = inherited
        var titleStart = 0
        var header = headers.firstHeader(in: sheet, from: 0, file: context.fileName)
        if let header, isRecords(header) { return ([], [], true) }
        if let found = header, let last, last.definition.id == found.definition.id,
            !found.assignment.ambiguous.isEmpty || found.assignment.columns.count < last.assignment.columns.count,
            found.assignment.header.rows.allSatisfy({ last.assignment.header.isRepeated(by: sheet.rows[$0]) })
        {
            header = HeaderFinder.Found(
                definition: last.definition, assignment: last.assignment.below(found.assignment.header))
        }
        if let border = header.flatMap({ secondTableBeside($0, in: sheet) }) {
            for half in [sheet.columns(0..<border), sheet.columns(border..<Int.max)] {
                let (found, faults, _) = readSheet(
                    half, context: context, inherited: inherited, last: &last, areas: &areas)
                parts += found
                findings += faults
                inherited = found.last { !$0.isCumulative }?.table.period ?? inherited
            }
            return (parts, findings, false)
        }
        while let current = header, !isRecords(current) {
            let dataStart = current.assignment.header.rows.upperBound
            let next = nextHeader(after: current, in: sheet, file: context.fileName)
            let end = next.map { firstTitleRow(before: $0, after: dataStart, in: sheet) } ?? sheet.rows.count
            let reader = TableReader(sheet: sheet, register: register, context: context, memory: memory)
            for group in [current] + current.others {
                let (part, faults, read) = reader.read(
                    group, title: titleStart..<current.assignment.header.rows.lowerBound, rows: dataStart..<end,
                    inherited: inherited, current: current.group?.label ?? "")
                findings += faults
                areas.add(read)
                guard var part else { continue }
                part.isCumulative = group.group.map { $0.kind != .current } ?? false
                parts.append(part)
            }
            last = current
            inherited = parts.last { !$0.isCumulative }?.table.period ?? inherited
            titleStart = end
            header = next
        }
        return (parts, findings, false)
    }

    private func isRecords(_ found: HeaderFinder.Found) -> Bool {
        records.contains { $0.matcherID == found.definition.id }
    }

    /// The column where a second table begins to the right of the first: its rows name units of their own, and it has
    /// columns of its own.
    private func secondTableBeside(_ found: HeaderFinder.Found, in sheet: CleanSheet) -> Int? {
        let header = found.assignment.header
        guard found.definition.layouts.contains(.unitRows), let first = found.assignment.unitColumns.first else {
            return nil
        }
        for second in found.assignment.unitColumns.dropFirst() {
            let between = header.columns.count { $0.column > first && $0.column < second && !$0.path.leafKey.isEmpty }
            let rows = sheet.rows[header.rows.upperBound...].prefix(40)
            guard between >= 2, rows.count(where: { namesUnit($0[first]) && namesUnit($0[second]) }) >= 2 else {
                continue
            }
            // Its column of serial numbers stands before the names.
            let serial = header.columns.last {
                $0.column < second && ColumnAssignment.carriesNoData.contains($0.path.leafKey)
            }
            return serial.map { $0.column > first && second - $0.column <= 2 ? $0.column : second } ?? second
        }
        return nil
    }

    /// Where the title of a table further down begins: the rows of words above its header, up to the last row of the
    /// table before.
    private func firstTitleRow(before next: HeaderFinder.Found, after start: Int, in sheet: CleanSheet) -> Int {
        let header = next.assignment.header.rows.lowerBound
        var first = header
        while first > start, header - first < Self.titleRows {
            let row = sheet.rows[first - 1]
            let isWords = row.cells.count <= 4 && row.cells.allSatisfy { $0.isWords && !TotalLabels.isTotal($0.text) }
            guard isWords, !row.cells.contains(where: { namesUnit($0) }) || !PeriodMention.all(in: row.joined).isEmpty
            else { break }
            first -= 1
        }
        return first
    }

    private static let titleRows = 8

    /// Whether a cell names a unit of any time: the period is not known yet.
    private func namesUnit(_ cell: CleanCell?) -> Bool {
        guard let cell, cell.isWords else { return false }
        return register.knows(cell.text)
    }

    /// The header of another table further down; the same header again is a page's repetition, not a new table.
    private func nextHeader(
        after current: HeaderFinder.Found, in sheet: CleanSheet, file: String
    ) -> HeaderFinder.Found? {
        var position = current.assignment.header.rows.upperBound
        while let next = headers.firstHeader(in: sheet, from: position, file: file) {
            let isRepetition =
                next.definition.id == current.definition.id
                && next.assignment.columns == current.assignment.columns
                && !titleNamesPeriod(sheet, before: next.assignment.header.rows.lowerBound, after: position)
            if !isRepetition { return next }
            position = next.assignment.header.rows.upperBound
        }
        return nil
    }

    /// Two tables of one dataset below each other have titles of their own; a repeated header has none.
    private func titleNamesPeriod(_ sheet: CleanSheet, before end: Int, after start: Int) -> Bool {
        (start..<end).suffix(4).contains { position in
            sheet.rows[position].cells.count <= 2 && !memory.mentions(in: sheet.rows[position].joined).isEmpty
        }
    }

    private func readForm(
        _ sheet: CleanSheet, context: RecognitionContext, inherited: Period?, areas: inout ReadAreas
    ) -> ([TablePart], [Finding])? {
        for labels in forms + typed.filter({ Self.bears($0.definition.id, sheet) }) {
            let context = context.reading(labels.definition.id)
            let reader = FormReader(labels: labels, register: register, context: context)
            guard let lines = reader.lines(of: sheet) else { continue }
            areas.add(reader.areas(lines, of: sheet))
            let titleRows = sheet.rows.prefix(12)
            let sources = titleRows.map { row in
                PeriodResolver.Source(
                    text: row.joined,
                    place: FindingPlace(
                        file: context.fileName, sheet: sheet.name,
                        cell: CellAddress(row: row.index, column: row.cells.first?.column ?? 0)))
            }
            let named = PeriodResolver.Source(
                text: sheet.name, place: FindingPlace(file: context.fileName, sheet: sheet.name))
            let (period, periodFindings) = PeriodResolver(context: context, memory: memory).resolve(
                title: sources, sheet: named, inherited: inherited)
            let days = period?.days ?? context.today...context.today
            let contents = reader.read(lines, of: sheet, days: days)
            guard let period, let row = contents.row, let unit = contents.unit else {
                return ([], periodFindings + contents.findings)
            }
            let table = DatasetTable(
                dataset: labels.definition.id,
                place: PlaceReader(register: register, memory: memory, territory: context.territory, days: days)
                    .place(of: [unit]).place,
                period: period, rows: [row])
            return (
                [TablePart(table: table, balance: contents.balance, findings: periodFindings + contents.findings)], []
            )
        }
        return nil
    }

    /// Whether the sheet is a form that the program made of a dataset.
    private static func bears(_ dataset: DatasetID, _ sheet: CleanSheet) -> Bool {
        let mark = FormMark.text(dataset)
        return sheet.rows.prefix(12).contains { row in row.cells.contains { $0.text == mark } }
    }

    private func periodOfText(_ text: TextDocument, context: RecognitionContext, inherited: Period?)
        -> (Period?, [Finding])
    {
        let place = FindingPlace(file: context.fileName)
        let title = text.blocks.prefix(12).compactMap { block -> PeriodResolver.Source? in
            switch block.block {
            case .heading(_, let text), .paragraph(let text): PeriodResolver.Source(text: text, place: place)
            case .listItem, .table: nil
            }
        }
        return PeriodResolver(context: context, memory: memory, isRunningText: true).resolve(
            title: title, sheet: PeriodResolver.Source(text: "", place: place), inherited: inherited)
    }
}
