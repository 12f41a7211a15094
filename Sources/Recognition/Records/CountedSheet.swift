import ReportingKit

/// What was counted on one sheet, with the places that are told of.
struct CountedSheet {
    let plan: RecordPlan
    /// The row of the header's leaves, from zero.
    let headerRow: Int
    var balance = RowBalance()
    private(set) var days: ClosedRange<DayReader.Day>?
    /// How many dossiers were received on each day.
    private(set) var received: [DayReader.Day: Int] = [:]
    /// By unit text: how many rows there are of each combination.
    private(set) var combinations: [String: [UInt64: Int]] = [:]
    /// By unit text: the smallest keyed hashes of identifiers.
    private(set) var samples: [String: [UInt64]] = [:]
    /// Unit texts in the order in which they occur first, with their rows.
    private(set) var unitRows: [(text: String, row: Int)] = []
    private var knownUnits: Set<String> = []
    private(set) var unknownWords: [Word: (row: Int, count: Int)] = [:]
    private(set) var faults: [RecordBlock.Fault: (places: [RecordBlock.Place], count: Int)] = [:]
    private(set) var crowded: Set<Int> = []
    private(set) var lastRow: Int

    struct Word: Hashable {
        let column: Int
        let text: String
    }

    init(plan: RecordPlan, headerRow: Int) {
        self.plan = plan
        self.headerRow = headerRow
        lastRow = headerRow
    }

    mutating func collect(_ block: RecordBlock, firstRow: Int) {
        if let last = block.identifiers.last { lastRow = max(lastRow, Int(last.row) + firstRow) }
        for (column, text, row) in block.texts {
            if column == plan.unit {
                if knownUnits.insert(text).inserted { unitRows.append((text, row + firstRow)) }
            } else if unknownWords[Word(column: column, text: text)] == nil {
                unknownWords[Word(column: column, text: text)] = (row + firstRow, 0)
            }
        }
        for (fault, found) in block.faults {
            var entry = faults[fault] ?? ([], 0)
            entry.count += found.count
            let places = found.places.prefix(RecordBlock.keptPlaces - entry.places.count)
            entry.places += places.map { RecordBlock.Place(row: $0.row + firstRow, text: $0.text) }
            faults[fault] = entry
        }
    }

    /// Adds what one of the sheet's counters counted.
    mutating func add(_ counted: CountedRows) {
        balance.seen += counted.seen
        balance.headers += counted.headers
        balance.others += counted.others
        balance.faulty += counted.faulty
        if let more = counted.days {
            days = days.map { min($0.lowerBound, more.lowerBound)...max($0.upperBound, more.upperBound) } ?? more
        }
        for (day, count) in counted.received { received[day, default: 0] += count }
        for (unit, combination, count) in counted.combinations {
            combinations[unit, default: [:]][combination, default: 0] += count
        }
        for (unit, hashes) in counted.samples {
            samples[unit] = IdentifierSample.smallest(of: (samples[unit] ?? []) + hashes)
        }
        for (column, text, count) in counted.unknownWords {
            var entry = unknownWords[Word(column: column, text: text)] ?? (headerRow, 0)
            entry.count += count
            unknownWords[Word(column: column, text: text)] = entry
        }
        crowded.formUnion(counted.crowded)
    }
}
