import ReportingKit
import Tabular

/// A row's cells add up to one number: the combination in its low bits, and above it how many cells there are.
///
/// A sum is cheaper than a branch a cell, and what is seldom is then looked at for itself.
enum RowSum {
    static let combinationBits: UInt64 = 40
    static let combinationMask: UInt64 = 1 << combinationBits - 1
    static let present: UInt64 = 1 << 40
    static let required: UInt64 = 1 << 48
    static let unknown: UInt64 = 1 << 56

    static func requiredCount(_ sum: UInt64) -> UInt64 { sum >> 48 & 255 }
}

/// The counting itself: everything that a row touches lies in raw memory, see ``TextTable``.
struct CountingState {
    let plan: RecordPlan
    /// The position in the plan of each column of the sheet; ``ignored`` for those that are not looked at.
    let positions: UnsafeMutablePointer<UInt8>
    let positionCount: Int
    let ignored: UInt8
    /// By position, and one more for ignored columns.
    let kinds: UnsafeMutablePointer<Kind>
    /// By position; that of a column without words is never asked.
    let tables: UnsafeMutablePointer<TextTable>
    let days: UnsafeMutablePointer<DayReader.Day>
    let dateCount: Int
    let requiredCount: UInt64
    /// The place among the dates of that which the period is told by.
    let receivedDate: Int
    let unitPosition: Int
    let dateDigits: UnsafeMutableBufferPointer<RecordPlan.DateDigit>
    let orderedDates: UnsafeMutableBufferPointer<(earlier: Int, later: Int)>
    let cuts: UnsafeMutableBufferPointer<DayReader.Day>
    let dayReader = DayReader()
    /// How many dossiers were received on each day from ``DayReader/earliest`` on.
    let received: UnsafeMutablePointer<UInt32>
    var combinations = CombinationCounts()
    /// Nil where no samples are asked for.
    var sampler: IdentifierSampler?
    var block = RecordBlock()
    var rows = CountedRows()
    var firstDay = DayReader.Day.max
    var lastDay = DayReader.Day.min

    struct Kind {
        enum Role: UInt8 { case identifier, unit, date, category, ignored }

        let role: Role
        /// Its place among the dates.
        let date: Int
        /// What a cell that is not blank adds to the row's sum, besides its digit.
        let presence: UInt64
    }

    init(_ plan: RecordPlan, _ key: IdentifierKey?) {
        self.plan = plan
        sampler = key.map(IdentifierSampler.init)
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
        received = .allocate(capacity: DayReader.dayCount)
        received.initialize(repeating: 0, count: DayReader.dayCount)
        dateDigits = .allocate(capacity: plan.dateDigits.count)
        _ = dateDigits.initialize(from: plan.dateDigits)
        orderedDates = .allocate(capacity: plan.orderedDates.count)
        _ = orderedDates.initialize(from: plan.orderedDates)
        cuts = .allocate(capacity: plan.parts.cuts.count)
        _ = cuts.initialize(from: plan.parts.cuts)
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
        received.deallocate()
        dateDigits.deallocate()
        orderedDates.deallocate()
        cuts.deallocate()
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
        let day = days[receivedDate]
        guard RowSum.requiredCount(sum) == requiredCount, !hasFault, DayReader.isDay(day) else {
            return countOther(row)
        }
        if tables[unitPosition].occurrences[unit] == 0 { noteUnit(unit, row) }
        tables[unitPosition].occurrences[unit] += 1
        if sum >= RowSum.unknown { noteUnknownWords(row) }
        if day < firstDay { firstDay = day }
        if day > lastDay { lastDay = day }
        let place = Int(day &- DayReader.earliest)
        if place >= 0, place < DayReader.dayCount { received[place] &+= 1 }
        combinations.add(sum & RowSum.combinationMask &+ dateContribution(row))
        sampler?.add(identifier, of: unit)
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
    mutating func slot(
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

    mutating func slotOfOther(_ cell: PassingCell, _ position: Int) -> UnsafeMutablePointer<TextTable.Slot>? {
        switch cell.kind {
        case .text, .error, .formulaWithoutValue:
            cell.textLength == 0
                ? nil
                : tables[position].slot(of: UnsafeBufferPointer(start: cell.text, count: Int(cell.textLength)))
        case .number, .percent, .date: tables[position].slot(ofNumber: cell.number)
        case .boolean: tables[position].slot(ofNumber: cell.number != 0 ? 1 : 0)
        }
    }

    func classify(_ slot: UnsafeMutablePointer<TextTable.Slot>, _ position: Int) {
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
                : value * plan.columns[position].stride + presence + (WordClasses.isOther(value) ? RowSum.unknown : 0)
        case .identifier, .date: break
        }
    }

    /// Not a method of the state: a call that does not change it would be given a copy of it, 376 bytes for each date.
    @inline(__always)
    static func day(_ cell: UnsafePointer<PassingCell>, _ reader: DayReader) -> DayReader.Day {
        if case .text = cell.pointee.kind {
            let text = trimmed(cell)
            return text.count == 0 ? DayReader.absent : reader.day(text)
        }
        return dayOfOther(cell.pointee, reader)
    }

    static func dayOfOther(_ cell: PassingCell, _ dayReader: DayReader) -> DayReader.Day {
        switch cell.kind {
        case .date, .number: dayReader.day(serial: cell.number)
        case .text, .percent, .boolean, .error, .formulaWithoutValue: DayReader.fault
        }
    }

    static func identifier(_ cell: PassingCell) -> UInt64? {
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
    static func trimmed(_ cell: UnsafePointer<PassingCell>) -> UnsafeBufferPointer<UInt8> {
        let count = Int(cell.pointee.textLength)
        guard let base = cell.pointee.text, count > 0 else { return UnsafeBufferPointer(start: nil, count: 0) }
        if base[0] > 32, base[count - 1] > 32 { return UnsafeBufferPointer(start: base, count: count) }
        return trimmed(base, count)
    }

    static func trimmed(_ base: UnsafePointer<UInt8>, _ count: Int) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, count)
        while start < end, base[start] <= 32 { start += 1 }
        while end > start, base[end - 1] <= 32 { end -= 1 }
        return UnsafeBufferPointer(start: base + start, count: end - start)
    }

    // MARK: Dates

    /// The digits that the dates give; also notes dates that cannot be.
    @inline(__always)
    mutating func dateContribution(_ row: PassingRow) -> UInt64 {
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
            let isBefore = DayReader.isDay(received) && received < period.lowerBound
            digits += plan.outsideStride * (isBefore ? 1 : 2)
        } else if cuts.count > 0, let period = plan.period {
            digits += plan.outsideStride * RecordParts.digit(received, in: period, cuts)
        }
        if plan.result >= 0, let period = plan.period, DayReader.isDay(days[plan.result]) {
            digits += plan.resultStride * (RecordParts.digit(days[plan.result], in: period, cuts) + 1)
        }
        for index in 0..<orderedDates.count {
            let (earlier, later) = (days[orderedDates[index].earlier], days[orderedDates[index].later])
            guard later < earlier, DayReader.isDay(later), DayReader.isDay(earlier) else { continue }
            add(.dateOrder, plan.dates[orderedDates[index].later], row)
        }
        return digits
    }

    // MARK: The end

    var result: CountedRows {
        var result = rows
        if firstDay <= lastDay {
            result.days = firstDay...lastDay
            for day in firstDay...lastDay where received[Int(day - DayReader.earliest)] > 0 {
                result.received.append((day, Int(received[Int(day - DayReader.earliest)])))
            }
        }
        let units = tables[plan.unit]
        result.combinations = combinations.entries.map { combination, count in
            let id = Int(combination / plan.unitStride)
            return (units.texts[id], combination % plan.unitStride, count)
        }
        if let sampler {
            result.samples = sampler.samples.map { (units.texts[$0.unit], $0.hashes) }
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
