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

/// A row's cells add up to one number: the combination in its low bits, and above it how many cells there are.
///
/// A sum is cheaper than a branch a cell, and what is seldom is then looked at for itself.
private enum RowSum {
    static let combinationBits: UInt64 = 40
    static let combinationMask: UInt64 = 1 << combinationBits - 1
    static let present: UInt64 = 1 << 40
    static let required: UInt64 = 1 << 48
    static let unknown: UInt64 = 1 << 56

    static func requiredCount(_ sum: UInt64) -> UInt64 { sum >> 48 & 255 }
}

/// The counting itself: everything that a row touches lies in raw memory, see ``TextTable``.
struct CountingState {
    private let plan: RecordPlan
    /// The position in the plan of each column of the sheet; ``ignored`` for those that are not looked at.
    private let positions: UnsafeMutablePointer<UInt8>
    private let positionCount: Int
    private let ignored: UInt8
    /// By position, and one more for ignored columns.
    private let kinds: UnsafeMutablePointer<Kind>
    /// By position; that of a column without words is never asked.
    private let tables: UnsafeMutablePointer<TextTable>
    private let days: UnsafeMutablePointer<DayReader.Day>
    private let dateCount: Int
    private let requiredCount: UInt64
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
        enum Role: UInt8 { case identifier, unit, date, category, ignored }

        let role: Role
        /// Its place among the dates.
        let date: Int
        /// What a cell that is not blank adds to the row's sum, besides its digit.
        let presence: UInt64
    }

    init(_ plan: RecordPlan) {
        self.plan = plan
        let count = plan.columns.count
        ignored = UInt8(count)
        positionCount = (plan.columns.map(\.physical).max() ?? 0) + 1
        positions = .allocate(capacity: positionCount)
        positions.initialize(repeating: ignored, count: positionCount)
        kinds = .allocate(capacity: count + 1)
        (kinds + count).initialize(to: Kind(role: .ignored, date: 0, presence: 0))
        tables = .allocate(capacity: count)
        dateCount = plan.dates.count
        days = .allocate(capacity: max(1, dateCount))
        days.initialize(repeating: DayReader.absent, count: max(1, dateCount))
        dateDigits = .allocate(capacity: plan.dateDigits.count)
        _ = dateDigits.initialize(from: plan.dateDigits)
        orderedDates = .allocate(capacity: plan.orderedDates.count)
        _ = orderedDates.initialize(from: plan.orderedDates)
        requiredCount = UInt64(plan.required.count)
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
            let presence = RowSum.present + (plan.required.contains(index) ? RowSum.required : 0)
            (kinds + index).initialize(to: Kind(role: role, date: date, presence: presence))
            (tables + index).initialize(to: TextTable())
        }
    }

    func deallocate() {
        for index in plan.columns.indices { tables[index].deallocate() }
        tables.deinitialize(count: plan.columns.count)
        tables.deallocate()
        kinds.deallocate()
        positions.deallocate()
        days.deallocate()
        dateDigits.deallocate()
        orderedDates.deallocate()
        dayReader.deallocate()
        combinations.deallocate()
    }

    mutating func count(_ row: PassingRow) {
        var sum: UInt64 = 0
        var identifier: UInt64 = 0
        var unit = TextTable.overflow
        var hasFault = false
        for date in 0..<dateCount { days[date] = DayReader.absent }
        guard let cells = row.cells.baseAddress else { return }
        for index in 0..<row.cells.count {
            let cell = cells + index
            let column = Int(cell.pointee.column)
            guard column < positionCount else { break }
            let position = Int(positions[column])
            switch kinds[position].role {
            case .category:
                guard let slot = slot(of: cell, position) else { continue }
                sum &+= slot.pointee.contribution
            case .date:
                let day = Self.day(cell, dayReader)
                days[kinds[position].date] = day
                if day == DayReader.fault { hasFault = true }
                if day != DayReader.absent { sum &+= kinds[position].presence }
            case .unit:
                guard let slot = slot(of: cell, position) else { continue }
                sum &+= slot.pointee.contribution
                unit = Int(slot.pointee.id)
            case .identifier:
                guard let hash = Self.identifier(cell.pointee) else { continue }
                identifier = hash
                sum &+= kinds[position].presence
            case .ignored: continue
            }
        }
        // Rows of other columns alone: readers may give them or not.
        guard sum >= RowSum.present else { return }
        rows.seen += 1
        let received = days[receivedDate]
        guard RowSum.requiredCount(sum) == requiredCount, !hasFault, DayReader.isDay(received) else {
            return countOther(row)
        }
        if tables[unitPosition].occurrences[unit] == 0 { noteUnit(unit, row) }
        tables[unitPosition].occurrences[unit] += 1
        if sum >= RowSum.unknown { noteUnknownWords(row) }
        if received < firstDay { firstDay = received }
        if received > lastDay { lastDay = received }
        combinations.add(sum & RowSum.combinationMask &+ dateContribution(row))
        block.identifiers.append(RecordBlock.Identifier(hash: identifier, row: UInt32(truncatingIfNeeded: row.index)))
    }

    mutating func endBlock() -> RecordBlock {
        let ended = block
        block = RecordBlock()
        block.identifiers.reserveCapacity(ended.identifiers.count)
        return ended
    }

    // MARK: Cells

    /// Where a cell's word is kept; nil for a blank.
    @inline(__always)
    private mutating func slot(
        of cell: UnsafePointer<PassingCell>, _ position: Int
    ) -> UnsafeMutablePointer<TextTable.Slot>? {
        let found: UnsafeMutablePointer<TextTable.Slot>
        if case .text = cell.pointee.kind {
            let text = Self.trimmed(cell)
            guard text.count > 0 else { return nil }
            found = tables[position].slot(of: text)
        } else {
            guard let other = slotOfOther(cell.pointee, position) else { return nil }
            found = other
        }
        if found.pointee.contribution == TextTable.unclassified { classify(found, position) }
        return found
    }

    private mutating func slotOfOther(_ cell: PassingCell, _ position: Int) -> UnsafeMutablePointer<TextTable.Slot>? {
        switch cell.kind {
        case .text, .error, .formulaWithoutValue:
            cell.textLength == 0
                ? nil
                : tables[position].slot(of: UnsafeBufferPointer(start: cell.text, count: Int(cell.textLength)))
        case .number, .percent, .date: tables[position].slot(ofNumber: cell.number)
        case .boolean: tables[position].slot(ofNumber: cell.number != 0 ? 1 : 0)
        }
    }

    private func classify(_ slot: UnsafeMutablePointer<TextTable.Slot>, _ position: Int) {
        let id = Int(slot.pointee.id)
        let presence = kinds[position].presence
        switch plan.columns[position].role {
        case .unit:
            // Beyond the limit all units are one, that no register knows.
            slot.pointee.contribution = UInt64(id) * plan.unitStride + presence
        case .category(let classes):
            let value = id == TextTable.overflow ? WordClasses.unknown : classes.value(of: tables[position].texts[id])
            slot.pointee.contribution =
                value == WordClasses.blank
                ? 0
                : value * plan.columns[position].stride + presence + (value == WordClasses.unknown ? RowSum.unknown : 0)
        case .identifier, .date: break
        }
    }

    /// Not a method of the state: a call that does not change it would be given a copy of it, 376 bytes for each date.
    @inline(__always)
    private static func day(_ cell: UnsafePointer<PassingCell>, _ reader: DayReader) -> DayReader.Day {
        if case .text = cell.pointee.kind {
            let text = trimmed(cell)
            return text.count == 0 ? DayReader.absent : reader.day(text)
        }
        return dayOfOther(cell.pointee, reader)
    }

    private static func dayOfOther(_ cell: PassingCell, _ dayReader: DayReader) -> DayReader.Day {
        switch cell.kind {
        case .date, .number: dayReader.day(serial: cell.number)
        case .text, .percent, .boolean, .error, .formulaWithoutValue: DayReader.fault
        }
    }

    private static func identifier(_ cell: PassingCell) -> UInt64? {
        switch cell.kind {
        case .text:
            var cell = cell
            let text = trimmed(&cell)
            return text.count == 0 ? nil : IdentifierHash.hash(text)
        case .number, .percent, .date, .boolean: return IdentifierHash.hash(cell.number)
        case .error, .formulaWithoutValue: return nil
        }
    }

    @inline(__always)
    private static func trimmed(_ cell: UnsafePointer<PassingCell>) -> UnsafeBufferPointer<UInt8> {
        let count = Int(cell.pointee.textLength)
        guard let base = cell.pointee.text, count > 0 else { return UnsafeBufferPointer(start: nil, count: 0) }
        if base[0] > 32, base[count - 1] > 32 { return UnsafeBufferPointer(start: base, count: count) }
        return trimmed(base, count)
    }

    private static func trimmed(_ base: UnsafePointer<UInt8>, _ count: Int) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, count)
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

    /// A unit's text in its first row.
    private mutating func noteUnit(_ id: TextTable.ID, _ row: PassingRow) {
        guard id != TextTable.overflow else { return }
        block.texts.append((unitPosition, tables[unitPosition].texts[id], row.index))
    }

    private mutating func noteUnknownWords(_ row: PassingRow) {
        guard let cells = row.cells.baseAddress else { return }
        for index in 0..<row.cells.count {
            let column = Int(cells[index].column)
            guard column < positionCount, kinds[Int(positions[column])].role == .category else { continue }
            let position = Int(positions[column])
            guard let slot = slot(of: cells + index, position), slot.pointee.contribution >= RowSum.unknown else {
                continue
            }
            let id = Int(slot.pointee.id)
            if tables[position].occurrences[id] == 0, id != TextTable.overflow {
                block.texts.append((position, tables[position].texts[id], row.index))
            }
            tables[position].occurrences[id] += 1
        }
    }

    /// The positions of columns in which the row has something.
    private mutating func filledColumns(_ row: PassingRow) -> Set<Int> {
        guard let cells = row.cells.baseAddress else { return [] }
        var filled: Set<Int> = []
        for index in 0..<row.cells.count {
            let column = Int(cells[index].column)
            guard column < positionCount else { break }
            let position = Int(positions[column])
            let isFilled =
                switch kinds[position].role {
                case .category, .unit: (slot(of: cells + index, position)?.pointee.contribution ?? 0) != 0
                case .date: days[kinds[position].date] != DayReader.absent
                case .identifier: Self.identifier(cells[index]) != nil
                case .ignored: false
                }
            if isFilled { filled.insert(position) }
        }
        return filled
    }

    /// A row that cannot be counted: a header again, a footer, or a dossier with a fault.
    private mutating func countOther(_ row: PassingRow) {
        if isHeader(row) {
            rows.headers += 1
            return
        }
        let isDated = DayReader.isDay(days[receivedDate])
        let filled = filledColumns(row)
        // Signatures and totals stand in one column, or in columns of neither identifier nor unit.
        let names = filled.intersection([plan.identifier, plan.unit])
        if !isDated, names.isEmpty || filled.count == 1 {
            rows.others += 1
            return
        }
        rows.faulty += 1
        for position in plan.columns.indices {
            if plan.required.contains(position), !filled.contains(position) {
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
            let id = Int(combination / plan.unitStride)
            return (units.texts[id], combination % plan.unitStride, count)
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
