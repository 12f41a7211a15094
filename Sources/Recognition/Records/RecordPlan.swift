import ReportingKit

/// How the rows of one sheet are counted: which column holds what, and how a row's categories become one number.
///
/// A row's combination is a number of mixed radix, one digit for each thing that a condition can ask; the unit's text
/// is its highest digit. What is counted is evaluated over combinations at the end, not over rows.
struct RecordPlan: Sendable {
    struct Column: Sendable {
        enum Role: Sendable {
            case identifier
            case unit
            /// Its place among the dates.
            case date(Int)
            case category(WordClasses)
        }

        let declared: RecordColumn
        /// In the sheet, from zero.
        let physical: Int
        let role: Role
        /// The weight of its digit in a combination; zero for columns without one.
        var stride: UInt64 = 0
        /// The header's labels above it, as they are compared.
        let headerKeys: Set<String>
    }

    /// One definition of which the sheet has the columns.
    struct Matched: Sendable {
        let definition: RecordDefinition
        /// Positions in ``columns``.
        let columns: [FieldName: Int]
        /// For each filling the conditions that the sheet's columns can answer.
        let counts: [[FieldName: RecordCondition]]
    }

    /// A digit that dates give: 1 or 2 where the answer is yes or no, 0 where there is none.
    struct DateDigit: Sendable {
        let first: Int
        /// Nil asks whether there is a date at all.
        let second: Int?
        let stride: UInt64
    }

    let sheet: String
    /// The first row to count.
    let firstRow: Int
    let columns: [Column]
    let matched: [Matched]
    let identifier: Int
    let unit: Int
    let received: Int
    /// Positions in ``columns`` of dates, by their place among the dates.
    let dates: [Int]
    let dateDigits: [DateDigit]
    /// Places among the dates.
    let orderedDates: [(earlier: Int, later: Int)]
    /// Positions of columns that no row may leave blank.
    let required: Set<Int>
    /// The weight of the digit that says whether a record was received in the period, before it (1) or after it (2), or
    /// behind a cut (3 and on).
    let outsideStride: UInt64
    /// What else the rows are counted for, each a part of the period's days.
    let parts: RecordParts
    /// The weight of the digit that says when the result came; zero where nothing asks for it.
    let resultStride: UInt64
    /// The place of the result's date among the dates; below zero without one.
    let result: Int
    let unitStride: UInt64
    /// Positions of columns of words that are counted, and of those among them that decide about a figure or an
    /// appendix of the report: asked for only where a word is not known.
    private let counted: [Int]
    private let decisive: OnFirstUse<[Int]>
    /// The days of the period, where something says it.
    let period: ClosedRange<DayReader.Day>?
    let today: DayReader.Day

    /// Why rows cannot be counted.
    enum Fault: Error {
        /// An identifier, a unit or a received date has no column.
        case columnMissing
        /// The categories and dates that the sheet's columns answer can come together in more ways than are counted:
        /// with columns of several kinds of exports in one sheet.
        case tooManyCombinations
    }

    /// Combinations with the unit left out.
    private static let mostCombinations: UInt64 = 1 << 27

    init(
        sheet: String, firstRow: Int, found: [(definition: RecordDefinition, assignment: ColumnAssignment)],
        period: Period?, parts: RecordParts = RecordParts(), today: CalendarDate, use: WholeDataUse
    ) throws(Fault) {
        var columns: [Column] = []
        var dates: [Int] = []
        var maps: [[FieldName: Int]] = []
        for (definition, assignment) in found {
            var map: [FieldName: Int] = [:]
            for declared in definition.columns {
                guard let physical = assignment.columns[declared.name] else { continue }
                if let known = columns.firstIndex(where: { $0.declared == declared && $0.physical == physical }) {
                    map[declared.name] = known
                    continue
                }
                let role: Column.Role
                switch declared.kind {
                case .identifier: role = .identifier
                case .unit: role = .unit
                case .date:
                    role = .date(dates.count)
                    dates.append(columns.count)
                case .category(let categories), .flag(let categories):
                    role = .category(WordClasses(categories, in: period?.days))
                }
                let labels = assignment.header.columns.first { $0.column == physical }?.path.labelKeys ?? []
                map[declared.name] = columns.count
                columns.append(Column(declared: declared, physical: physical, role: role, headerKeys: Set(labels)))
            }
            maps.append(map)
        }
        func first(_ isWanted: (Column) -> Bool) -> Int? { columns.firstIndex(where: isWanted) }
        guard let identifier = first({ if case .identifier = $0.role { true } else { false } }),
            let unit = first({ if case .unit = $0.role { true } else { false } }),
            let lead = found.first, let received = maps[0][lead.definition.received], columns.count <= 64
        else { throw .columnMissing }

        var stride: UInt64 = 1
        func widen(by count: UInt64) throws(Fault) {
            let (product, overflows) = stride.multipliedReportingOverflow(by: count)
            guard !overflows, product < Self.mostCombinations else { throw .tooManyCombinations }
            stride = product
        }
        for index in columns.indices {
            guard case .category(let classes) = columns[index].role else { continue }
            columns[index].stride = stride
            try widen(by: classes.count)
        }
        matched = zip(found, maps).map { entry, map in
            let known = Set(map.keys)
            return Matched(
                definition: entry.definition, columns: map,
                counts: entry.definition.fills.map { filling in
                    Dictionary(
                        filling.counts.compactMap { count in
                            count.condition.decided(by: known).map { (count.field, $0) }
                        },
                        uniquingKeysWith: { first, _ in first })
                })
        }
        var digits: [DateDigit] = []
        var ordered: [(Int, Int)] = []
        for (index, match) in matched.enumerated() {
            func place(_ name: FieldName) -> Int? { maps[index][name].flatMap { dates.firstIndex(of: $0) } }
            for (first, second) in match.counts.flatMap(\.values).flatMap(\.dateQuestions) {
                guard let first = place(first) else { continue }
                let second = second.flatMap(place)
                guard !digits.contains(where: { $0.first == first && $0.second == second }) else { continue }
                digits.append(DateDigit(first: first, second: second, stride: stride))
                try widen(by: 3)
            }
            for order in match.definition.orderedDates {
                guard let earlier = place(order.earlier), let later = place(order.later),
                    !ordered.contains(where: { $0 == (earlier, later) })
                else { continue }
                ordered.append((earlier, later))
            }
        }
        outsideStride = stride
        try widen(by: 3 + UInt64(parts.cuts.count))
        self.parts = parts
        result =
            parts.periods.isEmpty
            ? -1
            : maps[0][RecordColumn.resultDate.name].flatMap { column in dates.firstIndex(of: column) } ?? -1
        resultStride = result < 0 ? 0 : stride
        if result >= 0 { try widen(by: 4 + UInt64(parts.cuts.count)) }
        unitStride = stride
        dateDigits = digits.sorted { $0.stride < $1.stride }
        orderedDates = ordered
        required = Set(columns.indices.filter { columns[$0].declared.needsCell })
        let placed = columns
        counted = Self.asked(by: matched) { _, _ in true }.filter { placed[$0].stride != 0 }
        decisive = OnFirstUse { [matched] in
            Self.asked(by: matched) { use.uses($0, of: $1) }.filter { placed[$0].stride != 0 }
        }
        self.sheet = sheet
        self.firstRow = firstRow
        self.columns = columns
        self.identifier = identifier
        self.unit = unit
        self.received = received
        self.dates = dates
        self.period = period.map { DayReader.Day($0.firstDay.daysSince1970)...DayReader.Day($0.lastDay.daysSince1970) }
        self.today = DayReader.Day(today.daysSince1970)
    }

    /// Positions of the columns by which these fields are counted.
    private static func asked(by matched: [Matched], _ isUsed: (FieldName, DatasetID) -> Bool) -> [Int] {
        let asked = matched.flatMap { match in
            zip(match.definition.fills, match.counts).flatMap { filling, counts in
                counts.filter { isUsed($0.key, filling.dataset) }.flatMap { $0.value.columns }
                    .compactMap { match.columns[$0] }
            }
        }
        return Set(asked).sorted()
    }

    /// Whether a column's words decide about a figure of the report.
    func decides(_ column: Int) -> Bool { counted.contains(column) && decisive.value.contains(column) }

    func address(_ column: Int, row: Int) -> CellAddress { CellAddress(row: row, column: columns[column].physical) }

    /// The digit of a column in a combination.
    func digit(_ column: Int, of combination: UInt64) -> UInt64 {
        guard case .category(let classes) = columns[column].role else { return 0 }
        return combination / columns[column].stride % classes.count
    }

    /// Whether every word of the combination is known that decides about a figure of the report; other unknown words
    /// are none of the categories', and the row counts.
    func isWhole(_ combination: UInt64) -> Bool {
        func areKnown(_ columns: [Int]) -> Bool {
            columns.allSatisfy { digit($0, of: combination) != WordClasses.unknown }
        }
        return areKnown(counted) || areKnown(decisive.value)
    }

    /// Whether a combination meets a condition that the sheet's columns can answer; `part` is that of the days which is
    /// counted, nil for all.
    func meets(
        _ condition: RecordCondition, _ combination: UInt64, of match: Matched, in part: RecordParts.Stretch? = nil
    ) -> Bool {
        switch condition {
        case .receivedInPeriod:
            guard let part else { return RecordParts.isInside(receivedDigit(combination)) }
            return part.holds(RecordParts.place(receivedDigit(combination)))
        case .receivedBefore:
            guard let part else { return receivedDigit(combination) == 1 }
            return RecordParts.place(receivedDigit(combination)) < part.first
        case .isOneOf(let name, let wanted):
            guard let column = match.columns[name] else { return false }
            // What was settled later was pending then.
            if let part, name == RecordColumn.dossierState.name, isSettled(combination, after: part) {
                return wanted.contains(.pending)
            }
            let value = digit(column, of: combination)
            return columns[column].declared.categories.enumerated().contains { index, category in
                WordClasses.value(ofCategory: index) == value && wanted.contains(category.name)
            }
        case .isOther(let name):
            guard let column = match.columns[name] else { return false }
            return WordClasses.isOther(digit(column, of: combination))
        case .isDated(let name):
            if let part, name == RecordColumn.resultDate.name, isSettled(combination, after: part) { return false }
            return answer(name, nil, combination, match) == 1
        case .isNotAfter(let first, let second):
            if let part, [first, second].contains(RecordColumn.resultDate.name), isSettled(combination, after: part) {
                return false
            }
            return answer(first, second, combination, match) == 1
        case .all(let conditions): return conditions.allSatisfy { meets($0, combination, of: match, in: part) }
        case .any(let conditions): return conditions.contains { meets($0, combination, of: match, in: part) }
        case .not(let condition): return !meets(condition, combination, of: match, in: part)
        case .firstKnown(let alternatives):
            return alternatives.first.map { meets($0, combination, of: match, in: part) } ?? false
        }
    }

    // MARK: Parts of the days

    private func receivedDigit(_ combination: UInt64) -> UInt64 {
        combination / outsideStride % (3 + UInt64(parts.cuts.count))
    }

    /// When the result came; nil where there is none.
    private func resultPlace(_ combination: UInt64) -> Int? {
        guard resultStride > 0 else { return nil }
        let digit = combination / resultStride % (4 + UInt64(parts.cuts.count))
        return digit == 0 ? nil : RecordParts.place(digit - 1)
    }

    private func isSettled(_ combination: UInt64, after part: RecordParts.Stretch) -> Bool {
        resultPlace(combination).map { $0 > part.last } ?? false
    }

    /// Whether there was such a dossier in these days: received by their end, and not settled before them.
    func isThere(_ combination: UInt64, in part: RecordParts.Stretch) -> Bool {
        RecordParts.place(receivedDigit(combination)) <= part.last
            && resultPlace(combination).map { $0 >= part.first } ?? true
    }

    /// Whether nothing tells when the dossier was settled, though it was.
    func isUndated(_ combination: UInt64, of match: Matched) -> Bool {
        resultPlace(combination) == nil
            && meets(.isOneOf(RecordColumn.dossierState.name, [.settled]), combination, of: match)
    }

    /// Whether what a condition asks is known of a day in the past: not how far a dossier was in time before it was
    /// settled.
    func isTold(
        _ condition: RecordCondition, _ combination: UInt64, of match: Matched, in part: RecordParts.Stretch
    ) -> Bool {
        if condition.isOfReception { return true }
        guard result >= 0, !isUndated(combination, of: match) else { return false }
        guard isSettled(combination, after: part) else { return true }
        let others = condition.columns.filter { name in
            name != RecordColumn.dossierState.name
                && match.columns[name].map { !columns[$0].declared.categories.isEmpty } ?? false
        }
        return others.isEmpty || !meets(condition, combination, of: match, in: part)
    }

    private func answer(_ first: FieldName, _ second: FieldName?, _ combination: UInt64, _ match: Matched) -> UInt64 {
        func place(_ name: FieldName) -> Int? { match.columns[name].flatMap { dates.firstIndex(of: $0) } }
        guard let first = place(first),
            let digit = dateDigits.first(where: { $0.first == first && $0.second == second.flatMap(place) })
        else { return 0 }
        return combination / digit.stride % 3
    }
}

extension RecordCondition {
    /// Whether it counts what was received in the period, which no later day changes.
    fileprivate var isOfReception: Bool {
        switch self {
        case .receivedInPeriod, .receivedBefore: true
        case .all(let parts): parts.contains(.receivedInPeriod)
        default: false
        }
    }

    /// What it asks of dates.
    fileprivate var dateQuestions: [(FieldName, FieldName?)] {
        switch self {
        case .receivedInPeriod, .receivedBefore, .isOneOf, .isOther: []
        case .isDated(let column): [(column, nil)]
        case .isNotAfter(let first, let second): [(first, second)]
        case .all(let parts), .any(let parts), .firstKnown(let parts): parts.flatMap(\.dateQuestions)
        case .not(let part): part.dateQuestions
        }
    }
}
