import ReportingKit
import Tabular

/// Recognises sheets of records as a file is read, and brings together what is counted of them.
package struct RecordReceiver: SheetReceiver {
    package typealias Counter = RecordCounter

    private let registry: ModuleRegistry
    private let definitions: [RecordDefinition]
    private let use: WholeDataUse
    private var title: RecordTitle
    private let finder: HeaderFinder
    private let register: UnitRegister
    private let memory: RecognitionMemory
    private let context: RecognitionContext
    private var sheets: [CountedSheet] = []
    private var current: CountedSheet?
    private var identifiers = IdentifierSet()
    private var duplicates = 0
    private var duplicatePlaces: [FindingPlace] = []
    private var period: Period?
    /// Whether the period is days of no report, which hold periods of reports.
    private var isSpan = false
    private var findings: [Finding] = []
    /// Sheets that hold records which cannot be counted.
    private var refusedSheets: [String] = []

    /// Called when the first blocks of a long file have been counted, as all that is needed once was looked at by then,
    /// and when all have.
    package var betweenPhases: @Sendable () -> Void = {}
    private var blocks = 0
    private var rowEstimate = 0
    private static let firstBlocks = 16

    /// What the bytes turned out to be; nil before the first sheet.
    package private(set) var format: FileFormat?
    /// Sheets that hold no records, as far as they were read: whole ones whole.
    package private(set) var otherSheets: [SheetBeginning] = []

    init(
        registry: ModuleRegistry, definitions: [RecordDefinition], finder: HeaderFinder, register: UnitRegister,
        memory: RecognitionMemory, use: WholeDataUse, context: RecognitionContext
    ) {
        self.registry = registry
        self.definitions = definitions
        self.use = use
        let filled = Set(definitions.flatMap(\.fills).map(\.dataset))
        title = RecordTitle(
            memory: memory, context: context,
            definition: registry.datasets.first { filled.contains($0.id) && !$0.setPhrases.isEmpty })
        self.finder = finder
        self.register = register
        self.memory = memory
        self.context = context
    }

    /// Whether any sheet held records.
    package var hasRecords: Bool { !sheets.isEmpty || !refusedSheets.isEmpty }
    /// The names of the sheets that did.
    package var recordSheets: [String] { sheets.map(\.plan.sheet) }

    var currentPlan: RecordPlan? { current?.plan }

    package mutating func begin(_ beginning: SheetBeginning) -> RowCounting<RecordCounter>? {
        let sheet = CleanSheet(beginning.sheet)
        format = beginning.format
        guard !beginning.sheet.isHidden, let header = finder.firstHeader(in: sheet, from: 0),
            let plan = plan(of: sheet, header: header)
        else {
            otherSheets.append(beginning)
            return nil
        }
        let headerRows = header.assignment.header.rows
        var counted = CountedSheet(plan: plan, headerRow: header.assignment.header.columns.map(\.row).max() ?? 0)
        counted.balance.seen = headerRows.upperBound
        counted.balance.others = headerRows.lowerBound
        counted.balance.headers = headerRows.count
        current = counted
        rowEstimate = beginning.rowEstimate
        return RowCounting(firstRow: plan.firstRow, columns: Set(plan.columns.map(\.physical))) {
            [key = context.identifierKey] in RecordCounter(plan, key)
        }
    }

    package mutating func collect(_ block: RecordBlock, firstRow: Int) {
        blocks += 1
        if blocks == Self.firstBlocks {
            betweenPhases()
            identifiers.reserve(rowEstimate)
        }
        identifiers.insert(block.identifiers) { identifier in
            duplicates += 1
            if duplicatePlaces.count < RecordBlock.keptPlaces, let plan = current?.plan {
                duplicatePlaces.append(place(plan, column: plan.identifier, row: Int(identifier.row) + firstRow))
            }
        }
        current?.collect(block, firstRow: firstRow)
    }

    package mutating func end(_ counters: [RecordCounter]) {
        guard var ended = current else { return }
        for counter in counters { ended.add(counter.result) }
        sheets.append(ended)
        current = nil
    }

    /// What the file's records come to; nil when it has none. To be asked for when all sheets have ended.
    package mutating func records() -> (recognized: RecognizedRecords, tables: [RecognizedTable], findings: [Finding])?
    {
        guard !sheets.isEmpty else { return refused }
        identifiers = IdentifierSet()
        if blocks >= Self.firstBlocks { betweenPhases() }
        let (decided, isDerived, periodFindings) = decidedPeriod()
        let tally = RecordTally(
            sheets: sheets, register: register, context: context, period: decided, datasets: registry.datasets,
            title: title, isSpan: isSpan)
        let duplicate = duplicatePlaces.enumerated().map { index, place in
            Finding(
                .recordDuplicate(count: VietnameseNumber.count(duplicates)), .warning, at: place, period: decided,
                occurrences: index == duplicatePlaces.count - 1 ? duplicates - index : 1)
        }
        let recognized = RecognizedRecords(
            titles: tally.titles, sheets: recordSheets, period: decided, isPeriodDerived: isDerived,
            balance: tally.balance,
            lookedAt: sheets.map {
                RecognizedRecords.LookedAt(sheet: $0.plan.sheet, columns: Set($0.plan.columns.map(\.physical)))
            }, samples: tally.samples)
        return (recognized, tally.tables, findings + periodFindings + duplicate + tally.findings)
    }

    // MARK: The beginning of a sheet

    private static let toldByDates: Set<FindingCode> = [
        .periodMissing, .periodYearMissing, .periodLastDay, .periodCutOff,
    ]

    private mutating func plan(of sheet: CleanSheet, header: HeaderFinder.Found) -> RecordPlan? {
        let found = finder.all(in: sheet, rows: header.assignment.header.rows).compactMap { found in
            definitions.first { $0.matcherID == found.definition.id }.map {
                (definition: $0, assignment: found.assignment)
            }
        }
        guard definitions.contains(where: { $0.matcherID == header.definition.id }) else { return nil }
        let rows = header.assignment.header.rows
        let title = sheet.rows[..<rows.lowerBound].map { row in
            PeriodResolver.Source(
                text: row.joined,
                place: place(sheet.name, CellAddress(row: row.index, column: row.cells.first?.column ?? 0)))
        }
        let named = PeriodResolver.Source(
            text: sheet.name, place: FindingPlace(file: context.fileName, sheet: sheet.name))
        for row in sheet.rows[..<rows.lowerBound] {
            for cell in row.cells {
                self.title.add(cell.text, at: place(sheet.name, CellAddress(row: row.index, column: cell.column)))
            }
        }
        self.title.add(sheet.name, at: named.place)
        let context = found.first?.definition.fills.first.map { self.context.reading($0.dataset) } ?? context
        let datasets = Set(found.flatMap { $0.definition.fills.map(\.dataset) })
        var (stated, faults) = PeriodResolver(context: context, memory: memory).resolve(
            title: title, sheet: named, inherited: period)
        if stated == nil, faults.contains(where: { $0.code == .periodNonstandard }) {
            var others = context
            others.takesAnyDays = true
            let (days, _) = PeriodResolver(context: others, memory: memory).resolve(
                title: title, sheet: named, inherited: period)
            if let days, !parts(of: days, datasets).periods.isEmpty {
                (stated, faults, isSpan) = (days, [], true)
            }
        }
        // That nothing says the period is no fault here: the dates do.
        findings += faults.filter { !Self.toldByDates.contains($0.code) }
        if let stated, let former = period, stated != former {
            findings.append(
                Finding(
                    .periodConflict(source: sheet.name), .error, at: named.place, found: stated.vietnamese,
                    expected: former.vietnamese))
        }
        period = period ?? stated
        findings += found.flatMap { columnFindings($0.definition, $0.assignment, sheet.name) }
        func plan(counting parts: RecordParts) throws(RecordPlan.Fault) -> RecordPlan {
            try RecordPlan(
                sheet: sheet.name, firstRow: sheet.rows[rows.upperBound - 1].index + 1, found: found, period: period,
                parts: parts, today: context.today, use: use)
        }
        let parts = period.map { self.parts(of: $0, datasets) } ?? RecordParts()
        do throws(RecordPlan.Fault) {
            do throws(RecordPlan.Fault) {
                return try plan(counting: parts)
            } catch {
                // With many columns of words the days cannot be cut as well: the list is counted for its own days.
                guard error == .tooManyCombinations, !parts.periods.isEmpty, !isSpan else { throw error }
                return try plan(counting: RecordParts())
            }
        } catch {
            if error == .tooManyCombinations {
                refusedSheets.append(sheet.name)
                findings.append(
                    Finding(
                        .recordTooManyCombinations(count: found.count), .error,
                        at: place(sheet.name, CellAddress(row: sheet.rows[rows.lowerBound].index, column: 0))))
            }
            return nil
        }
    }

    /// What the rows are counted for besides: periods of the office's reports within these days.
    private func parts(of period: Period, _ datasets: Set<DatasetID>) -> RecordParts {
        let periods = context.reports.flatMap { $0.periods(in: period.days, of: datasets) }
        return RecordParts(Array(Set(periods)), within: period)
    }

    /// Of a file whose records cannot be counted it is still known that it holds records, and so people.
    private var refused: (recognized: RecognizedRecords, tables: [RecognizedTable], findings: [Finding])? {
        guard !refusedSheets.isEmpty else { return nil }
        let records = RecognizedRecords(
            titles: [], sheets: refusedSheets, period: period, isPeriodDerived: false, balance: RowBalance(),
            lookedAt: [])
        return (records, [], findings)
    }

    private func columnFindings(_ definition: RecordDefinition, _ assignment: ColumnAssignment, _ sheet: String)
        -> [Finding]
    {
        let row = assignment.header.columns.first?.row ?? 0
        let undecided = Set(assignment.ambiguous.flatMap(\.fields))
        let missing = definition.columns.filter {
            $0.isRequired && assignment.columns[$0.name] == nil && !undecided.contains($0.name)
        }.map { column in
            Finding(
                .columnMissing(), .error, at: place(sheet, CellAddress(row: row, column: 0)), field: column.name,
                expected: column.title, column: column.title)
        }
        let ambiguous = assignment.ambiguous.filter {
            !$0.fields.allSatisfy { assignment.columns[$0] != nil } || $0.fields.count == 1
        }
        return missing
            + ambiguous.map { column, fields in
                Finding(
                    .columnAmbiguous(
                        candidates: fields.compactMap { definition.column($0).map { "“\($0.title)”" } }.joined(
                            separator: ", ")),
                    .error, at: place(sheet, CellAddress(row: column.row, column: column.column)),
                    field: fields.first,
                    found: column.labels.joined(separator: " – "))
            }
    }

    // MARK: The period

    /// The period that something names, else the smallest standard one that holds all dates received.
    private func decidedPeriod() -> (Period?, isDerived: Bool, [Finding]) {
        if let period { return (period, false, []) }
        let days = sheets.compactMap(\.days)
        guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max(),
            !findings.contains(where: { $0.code.isOfPeriod })
        else { return (nil, false, []) }
        let (from, to) = (CalendarDate(daysSince1970: Int(first)), CalendarDate(daysSince1970: Int(last)))
        let range = "\(from.slashed) – \(to.slashed)"
        let place = FindingPlace(file: context.fileName, sheet: sheets.first?.plan.sheet)
        let periods =
            Period.all(inYear: from.year) + context.otherClosingDays.flatMap { closed(inYear: from.year, on: $0) }
        let holding = periods.filter { $0.firstDay <= from && to <= $0.lastDay }
        guard let period = holding.min(by: { $0.dayCount < $1.dayCount }) else {
            return (nil, false, [Finding(.periodNonstandard, .error, at: place, found: range)])
        }
        var finding = Finding(
            .recordPeriodDerived(), .notice, at: place, period: period, found: range, expected: period.vietnamese)
        if let (shorter, outside) = nearlyAll(within: period) {
            finding.severity = .warning
            finding.kind = .recordPeriodDerived(
                candidates: shorter.vietnamese, count: VietnameseNumber.count(outside))
        }
        return (period, true, [finding])
    }

    /// The periods of reports that close on this day; those that begin in December belong to the next year.
    private func closed(inYear year: Int, on day: Int) -> [Period] {
        [year, year + 1].flatMap { year in
            Period.all(inYear: year).compactMap { period in
                period.name.flatMap { Period(year: year, $0.span, closingDay: day) }
            }
        }
    }

    /// A shorter period in which all but a few dossiers were received: those few may be a slip, and the file be of that
    /// period.
    private func nearlyAll(within period: Period) -> (Period, outside: Int)? {
        let all = sheets.reduce(0) { $0 + $1.received.values.reduce(0, +) }
        for shorter in Period.all(inYear: period.year) where shorter.dayCount < period.dayCount {
            let days = shorter.firstDay.daysSince1970...shorter.lastDay.daysSince1970
            let inside = sheets.reduce(0) { sum, sheet in
                sum + sheet.received.reduce(0) { $0 + (days.contains(Int($1.key)) ? $1.value : 0) }
            }
            if inside < all, inside * 100 >= all * 95 { return (shorter, all - inside) }
        }
        return nil
    }

    private func place(_ plan: RecordPlan, column: Int, row: Int) -> FindingPlace {
        place(plan.sheet, plan.address(column, row: row))
    }

    private func place(_ sheet: String, _ cell: CellAddress) -> FindingPlace {
        FindingPlace(file: context.fileName, sheet: sheet, cell: cell)
    }
}
