import ReportingKit
import Tabular

/// Counts the rows of one sheet, or the part of them that one reader sees.
package struct RecordCounter: RowCounter {
    private let owner: Owner

    init(_ plan: RecordPlan) { owner = Owner(plan) }

    package mutating func count(_ row: PassingRow) { owner.state.pointee.count(row) }

    package mutating func endBlock() -> RecordBlock { owner.state.pointee.endBlock() }

    /// What came together over all blocks.
    var result: CountedRows { owner.state.pointee.result }

    /// Frees the raw memory. A class for its deinit alone; its counter is used by one reader at a time.
    private final class Owner: @unchecked Sendable {
        let state: UnsafeMutablePointer<CountingState>

        init(_ plan: RecordPlan) {
            state = .allocate(capacity: 1)
            state.initialize(to: CountingState(plan))
        }

        deinit {
            state.pointee.deallocate()
            state.deinitialize(count: 1)
            state.deallocate()
        }
    }
}

/// What a counter knows at the end of a sheet.
struct CountedRows {
    /// Rows with a cell in one of the columns that are looked at.
    var seen = 0
    var headers = 0
    var others = 0
    /// Rows that could not be counted; those with unknown words are among the combinations.
    var faulty = 0
    var days: ClosedRange<DayReader.Day>?
    /// By the unit's text.
    var combinations: [(unit: String, combination: UInt64, count: Int)] = []
    /// Unknown words with the number of rows they stand in.
    var unknownWords: [(column: Int, text: String, count: Int)] = []
    /// Columns with more different texts than are told apart.
    var crowded: [Int] = []
}

/// The counting itself: everything that a row touches lies in raw memory, see ``TextTable``.
struct CountingState {
    private let plan: RecordPlan
    /// The position in the plan of each column of the sheet; 255 for those that are not looked at.
    private let positions: UnsafeMutablePointer<UInt8>
    private let positionCount: Int
    private let kinds: UnsafeMutablePointer<Kind>
    /// By position; that of a column without words is never asked.
    private let tables: UnsafeMutablePointer<TextTable>
    /// The ids of the row's words, by position.
    private let ids: UnsafeMutablePointer<Int>
    private let days: UnsafeMutablePointer<DayReader.Day>
    private let dateCount: Int
    private let required: UInt64
    /// The place among the dates of that which the period is told by.
    private let receivedDate: Int
    private let unitPosition: Int
    private let dateDigits: UnsafeMutableBufferPointer<RecordPlan.DateDigit>
    private let orderedDates: UnsafeMutableBufferPointer<(earlier: Int, later: Int)>
    private let dayReader = DayReader()
    private var combinations = CombinationCounts()
    private var block = RecordBlock()
    private var rows = CountedRows()
    private var firstDay = DayReader.Day.max
    private var lastDay = DayReader.Day.min

    private struct Kind {
        enum Role: UInt8 { case identifier, unit, date, category }

        let role: Role
        let date: Int
        let bit: UInt64
        /// What a word of no category adds to a combination.
        let unknown: UInt64
    }

    init(_ plan: RecordPlan) {
        self.plan = plan
        positionCount = (plan.columns.map(\.physical).max() ?? 0) + 1
        positions = .allocate(capacity: positionCount)
        positions.initialize(repeating: 255, count: positionCount)
        kinds = .allocate(capacity: plan.columns.count)
        tables = .allocate(capacity: plan.columns.count)
        ids = .allocate(capacity: plan.columns.count)
        ids.initialize(repeating: 0, count: plan.columns.count)
        dateCount = plan.dates.count
        days = .allocate(capacity: max(1, dateCount))
        days.initialize(repeating: DayReader.absent, count: max(1, dateCount))
        dateDigits = .allocate(capacity: plan.dateDigits.count)
        _ = dateDigits.initialize(from: plan.dateDigits)
        orderedDates = .allocate(capacity: plan.orderedDates.count)
        _ = orderedDates.initialize(from: plan.orderedDates)
        required = plan.required
        receivedDate = plan.dates.firstIndex(of: plan.received) ?? 0
        unitPosition = plan.unit
        for (index, column) in plan.columns.enumerated() {
            positions[column.physical] = UInt8(index)
            let (role, date): (Kind.Role, Int) =
                switch column.role {
                case .identifier: (.identifier, 0)
                case .unit: (.unit, 0)
                case .date(let place): (.date, place)
                case .category: (.category, 0)
                }
            (kinds + index).initialize(
                to: Kind(
                    role: role, date: date, bit: 1 << UInt64(index), unknown: role == .category ? column.stride : .max))
            (tables + index).initialize(to: TextTable())
        }
    }

    func deallocate() {
        for index in plan.columns.indices { tables[index].deallocate() }
        (tables).deinitialize(count: plan.columns.count)
        tables.deallocate()
        kinds.deallocate()
        positions.deallocate()
        ids.deallocate()
        days.deallocate()
        dateDigits.deallocate()
        orderedDates.deallocate()
        dayReader.deallocate()
        combinations.deallocate()
    }

    mutating func count(_ row: PassingRow) {
        var combination: UInt64 = 0
        var present: UInt64 = 0
        var unknown: UInt64 = 0
        var identifier: UInt64 = 0
        for date in 0..<dateCount { days[date] = DayReader.absent }
        for index in 0..<row.cells.count {
            let column = Int(row.cells[index].column)
            guard column < positionCount, positions[column] != 255 else { continue }
            let position = Int(positions[column])
            let kind = kinds[position]
            switch kind.role {
            case .unit, .category:
                guard let contribution = word(row.cells[index], position) else { continue }
                combination &+= contribution
                if contribution != 0 { present |= kind.bit }
                if contribution == kind.unknown { unknown |= kind.bit }
            case .date:
                let day = day(row.cells[index])
                days[kind.date] = day
                if day != DayReader.absent { present |= kind.bit }
            case .identifier:
                guard let hash = Self.identifier(row.cells[index]) else { continue }
                identifier = hash
                present |= kind.bit
            }
        }
        guard present != 0 else { return }
        rows.seen += 1
        let received = days[receivedDate]
        guard present & required == required, DayReader.isDay(received), !hasFaultyDate else {
            return countOther(row, present)
        }
        let unit = ids[unitPosition]
        if tables[unitPosition].occurrences[unit] == 0, unit != TextTable.overflow {
            block.texts.append((unitPosition, tables[unitPosition].texts[unit], row.index))
        }
        tables[unitPosition].occurrences[unit] += 1
        if unknown != 0 { note(unknown, row) }
        combination &+= dateContribution(row)
        if received < firstDay { firstDay = received }
        if received > lastDay { lastDay = received }
        combinations.add(combination)
        block.identifiers.append(identifier)
        block.rows.append(UInt32(truncatingIfNeeded: row.index))
    }

    mutating func endBlock() -> RecordBlock {
        let ended = block
        block = RecordBlock()
        block.identifiers.reserveCapacity(ended.identifiers.count)
        block.rows.reserveCapacity(ended.rows.count)
        return ended
    }

    // MARK: Cells

    private var hasFaultyDate: Bool {
        for date in 0..<dateCount where days[date] == DayReader.fault { return true }
        return false
    }

    /// What a word adds to the row's combination; nil for a blank.
    @inline(__always)
    private mutating func word(_ cell: PassingCell, _ position: Int) -> UInt64? {
        let found: (id: TextTable.ID, isNew: Bool)
        switch cell.kind {
        case .text, .error, .formulaWithoutValue:
            let text = Self.trimmed(cell.bytes)
            guard text.count > 0 else { return nil }
            found = tables[position].id(of: text)
        case .number, .percent, .date: found = tables[position].id(ofNumber: cell.number)
        case .boolean: found = tables[position].id(ofNumber: cell.number != 0 ? 1 : 0)
        }
        if found.isNew { classify(found.id, position) }
        ids[position] = found.id
        return tables[position].contributions[found.id]
    }

    private mutating func classify(_ id: TextTable.ID, _ position: Int) {
        let column = plan.columns[position]
        switch column.role {
        case .unit:
            tables[position].contributions[id] = UInt64(id + 1) * plan.unitStride
            // Beyond the limit all units are one, that no register knows.
            tables[position].contributions[TextTable.overflow] = plan.unitStride
        case .category(let classes):
            tables[position].contributions[id] = classes.value(of: tables[position].texts[id]) * column.stride
            tables[position].contributions[TextTable.overflow] = WordClasses.unknown * column.stride
        case .identifier, .date: break
        }
    }

    @inline(__always)
    private func day(_ cell: PassingCell) -> DayReader.Day {
        switch cell.kind {
        case .text:
            let text = Self.trimmed(cell.bytes)
            return text.count == 0 ? DayReader.absent : dayReader.day(text)
        case .date, .number: return dayReader.day(serial: cell.number)
        case .percent, .boolean, .error, .formulaWithoutValue: return DayReader.fault
        }
    }

    @inline(__always)
    private static func identifier(_ cell: PassingCell) -> UInt64? {
        switch cell.kind {
        case .text:
            let text = trimmed(cell.bytes)
            return text.count == 0 ? nil : IdentifierHash.hash(text)
        case .number, .percent, .date, .boolean: return IdentifierHash.hash(cell.number)
        case .error, .formulaWithoutValue: return nil
        }
    }

    @inline(__always)
    private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard let base = text.baseAddress, text.count > 0 else { return text }
        if base[0] > 32, base[text.count - 1] > 32 { return text }
        var (start, end) = (0, text.count)
        while start < end, base[start] <= 32 { start += 1 }
        while end > start, base[end - 1] <= 32 { end -= 1 }
        return UnsafeBufferPointer(start: base + start, count: end - start)
    }

    // MARK: Dates

    /// The digits that the dates give; also notes dates that cannot be.
    @inline(__always)
    private mutating func dateContribution(_ row: PassingRow) -> UInt64 {
        var digits: UInt64 = 0
        for index in 0..<dateDigits.count {
            let digit = dateDigits[index]
            let first = days[digit.first]
            if let second = digit.second {
                if DayReader.isDay(first), DayReader.isDay(days[second]) {
                    digits += digit.stride * (first <= days[second] ? 1 : 2)
                }
            } else {
                digits += digit.stride * (DayReader.isDay(first) ? 1 : 2)
            }
        }
        let received = days[receivedDate]
        if received > plan.today { add(.dateFuture, plan.received, row) }
        if let period = plan.period, !period.contains(received) {
            add(.outsidePeriod, plan.received, row)
            digits += plan.outsideStride
        }
        for index in 0..<orderedDates.count {
            let (earlier, later) = (days[orderedDates[index].earlier], days[orderedDates[index].later])
            guard later < earlier, DayReader.isDay(later), DayReader.isDay(earlier) else { continue }
            add(.dateOrder, plan.dates[orderedDates[index].later], row)
        }
        return digits
    }

    private mutating func add(_ kind: RecordBlock.Fault.Kind, _ column: Int, _ row: PassingRow) {
        let text = Self.shownDate(cell(at: column, of: row))
        block.add(RecordBlock.Fault(kind: kind, column: column), at: RecordBlock.Place(row: row.index, text: text))
    }

    /// A date as it stands, unless it could be anything else.
    private static func shownDate(_ cell: PassingCell?) -> String? {
        guard let cell else { return nil }
        switch cell.kind {
        case .text:
            let text = VietnameseText.clean(String(decoding: cell.bytes.prefix(32), as: UTF8.self))
            return text.wholeMatch(of: /\d{1,4}[\/.\-]\d{1,2}[\/.\-]\d{1,4}( \d{1,2}:\d{2}(:\d{2})?)?/) == nil
                ? nil : text
        case .date, .number: return CalendarDate(spreadsheetSerial: cell.number)?.slashed
        case .percent, .boolean, .error, .formulaWithoutValue: return nil
        }
    }

    // MARK: Rows that are no dossiers, or faulty ones

    private mutating func note(_ unknown: UInt64, _ row: PassingRow) {
        for position in plan.columns.indices where unknown & kinds[position].bit != 0 {
            let id = ids[position]
            if tables[position].occurrences[id] == 0, id != TextTable.overflow {
                block.texts.append((position, tables[position].texts[id], row.index))
            }
            tables[position].occurrences[id] += 1
        }
    }

    /// A row that cannot be counted: a header again, a footer, or a dossier with a fault.
    private mutating func countOther(_ row: PassingRow, _ present: UInt64) {
        let (identifier, unit) = (kinds[plan.identifier].bit, kinds[plan.unit].bit)
        if isHeader(row) {
            rows.headers += 1
            return
        }
        let isDated = DayReader.isDay(days[receivedDate])
        let names = present & (identifier | unit)
        // Signatures and totals stand in one column, or in columns of neither identifier nor unit.
        if !isDated, names == 0 || present == identifier || present == unit {
            rows.others += 1
            return
        }
        rows.faulty += 1
        for position in plan.columns.indices {
            if plan.required & kinds[position].bit != 0, present & kinds[position].bit == 0 {
                add(.cellMissing, position, row)
            } else if kinds[position].role == .date, days[kinds[position].date] == DayReader.fault {
                add(.dateImpossible, position, row)
            }
        }
    }

    /// The header's labels again, at the top of a page, or its numbers: "(1)", "(2)".
    private func isHeader(_ row: PassingRow) -> Bool {
        var labels = 0
        var numbers = 0
        var cells = 0
        for (position, column) in plan.columns.enumerated() {
            guard let cell = cell(at: position, of: row) else { continue }
            cells += 1
            guard case .text(let text) = cell.kept.content else {
                if case .number(let value, _) = cell.kept.content, value == value.rounded(), value >= 0, value < 100 {
                    numbers += 1
                }
                continue
            }
            let clean = VietnameseText.clean(text)
            if column.headerKeys.contains(LabelKeys.key(clean)) { labels += 1 }
            if clean.utf8.count <= 4, clean.utf8.allSatisfy({ (48...57).contains($0) || $0 == 40 || $0 == 41 }) {
                numbers += 1
            }
        }
        return cells >= 2 && (labels == cells || numbers == cells)
    }

    private func cell(at position: Int, of row: PassingRow) -> PassingCell? {
        let column = plan.columns[position].physical
        return row.cells.first { Int($0.column) == column }
    }

    // MARK: The end

    var result: CountedRows {
        var result = rows
        if firstDay <= lastDay { result.days = firstDay...lastDay }
        let units = tables[plan.unit]
        result.combinations = combinations.entries.map { combination, count in
            let id = Int(combination / plan.unitStride) - 1
            return (id < units.texts.count ? units.texts[id] : "", combination % plan.unitStride, count)
        }
        for (position, column) in plan.columns.enumerated() {
            let table = tables[position]
            if table.occurrences[TextTable.overflow] > 0 { result.crowded.append(position) }
            guard case .category = column.role else { continue }
            for id in 1..<table.texts.count where table.occurrences[id] > 0 {
                result.unknownWords.append((position, table.texts[id], Int(table.occurrences[id])))
            }
        }
        return result
    }
}
