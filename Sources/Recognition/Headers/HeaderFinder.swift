import ReportingKit
import Tabular

/// Finds where a table begins, by the text of its header and never by its position.
struct HeaderFinder: Sendable {
    private let matchers: [ColumnMatcher]
    let readings: HeaderReadings
    private let found = BoundedCache<HeaderKey, [Found]>(limit: 256)
    private let marks: DatasetMarks
    private let fewest: Int

    /// `fewest` fields make a header, where nothing else says so.
    init(matchers: [ColumnMatcher], phrases: PhraseIndex, fewest: Int = 2) {
        self.matchers = matchers
        self.fewest = fewest
        marks = DatasetMarks(matchers.map(\.definition))
        readings = HeaderReadings(matchers: matchers, phrases: phrases)
    }

    struct Found: Sendable {
        let definition: DatasetDefinition
        let assignment: ColumnAssignment
        /// Where columns of the period's own figures stand beside cumulative ones: the group that these are of.
        var group: PeriodColumns.Group?
        /// The same table's other groups of columns.
        var others: [Found] = []

        /// Columns of which nothing tells whose they are: without its upper rows a header may leave more of them open.
        var undecided: Int { others.reduce(assignment.ambiguous.count) { $0 + $1.assignment.ambiguous.count } }

        /// Fields told apart, in all groups of columns.
        var strength: Int { others.reduce(assignment.strength) { $0 + $1.assignment.strength } }
    }

    /// Headers are at most this many non-blank rows high.
    private static let maximumHeight = 5

    /// The first header at or after position `start` of the sheet's non-blank rows.
    ///
    /// Of definitions that tell as much the file's name and the title decide.
    func firstHeader(in sheet: CleanSheet, from start: Int, until end: Int? = nil, file: String = "") -> Found? {
        let end = end ?? sheet.rows.count
        for position in start..<max(start, end) where mayBegin(sheet.rows[position]) {
            guard var best = bestHeader(in: sheet, at: position, file: file) else { continue }
            // A title above a header can be taken for its top level: the tightest block that tells as much is the
            // header.
            for later
                in (position + 1)..<max(position + 1, min(best.assignment.header.rows.upperBound, sheet.rows.count))
            {
                guard let tighter = bestHeader(in: sheet, at: later, file: file),
                    tighter.strength >= best.strength, tighter.undecided <= best.undecided
                else { continue }
                best = tighter
            }
            return best
        }
        return nil
    }

    func bestHeader(in sheet: CleanSheet, at position: Int, file: String = "") -> Found? {
        var end = position
        while end < sheet.rows.count, end < position + Self.maximumHeight, Self.mayBelongToHeader(sheet.rows[end]) {
            end += 1
        }
        guard end > position else { return nil }
        // The same system prints the same header, at the same place, in every file.
        let candidates = found.value(for: HeaderKey(sheet, rows: position..<end)) {
            allCandidates(in: sheet, within: position..<end)
        }
        return marks.choose(candidates, in: sheet, file: file)
    }

    /// Of each definition the lowest header that tells most, those that tell most first.
    private func allCandidates(in sheet: CleanSheet, within rows: Range<Int>) -> [Found] {
        let position = rows.lowerBound
        var best: [DatasetID: Found] = [:]
        var order: [DatasetID] = []
        for end in (position + 1)...rows.upperBound {
            for found in all(in: sheet, rows: position..<end)
            where found.strength > best[found.definition.id]?.strength ?? 0 {
                order.removeAll { $0 == found.definition.id }
                order.append(found.definition.id)
                best[found.definition.id] = found
            }
        }
        let found = order.compactMap { best[$0] }
        let strengths = found.map(\.strength)
        return found.indices.sorted { (-strengths[$0], $0) < (-strengths[$1], $1) }.map { found[$0] }
    }

    /// Every definition of which these rows are a header.
    func all(in sheet: CleanSheet, rows: Range<Int>) -> [Found] {
        let block = HeaderBlock(sheet, rows: rows, keys: readings.labels)
        let usual = PeriodColumns(block, words: readings.periodWords)
        let grouped = matchers.indices.map { number in
            (matchers[number].periods.map { PeriodColumns(block, words: readings.periodWords, declared: $0) } ?? usual)
                .flatMap {
                    inGroups(block, $0, matcher: number)
                }
        }
        if usual != nil, grouped.contains(where: { $0 != nil }) { return grouped.compactMap(\.self) }
        let columns = block.columns.map { readings.read($0.path) }
        return matchers.enumerated().compactMap { number, matcher in
            if let found = grouped[number] { return found }
            let said = columns.map { $0[number] }
            guard said.count(where: { !$0.isEmpty }) >= 2,
                let assignment = ColumnAssignment(block, definition: matcher.definition, readings: said),
                isEnough(assignment, for: matcher)
            else { return nil }
            return Found(definition: matcher.definition, assignment: assignment)
        }
    }

    /// A definition of which the columns of the period and the cumulative ones are a header each; nil when they are
    /// not.
    private func inGroups(_ block: HeaderBlock, _ periods: PeriodColumns, matcher number: Int) -> Found? {
        let matcher = matchers[number]
        guard matcher.definition.layouts.contains(where: { $0 == .unitRows || $0 == .members }) else { return nil }
        // Beside cumulative figures, columns without a heading of their own are the period's.
        let common = periods.others.filter { readings.read(block.columns[$0].path)[number].candidates.isEmpty }
        let groups =
            [(periods.current, periods.current.positions.union(periods.others))]
            + periods.furtherGroups.map { ($0, $0.positions.union(common)) }
        let parts = groups.compactMap { group, positions -> Found? in
            let part = block.columns(
                at: positions, keys: readings.labels, words: readings.periodWords, declared: matcher.periods)
            let said = part.columns.map { readings.read($0.path)[number] }
            guard let assignment = ColumnAssignment(part, definition: matcher.definition, readings: said),
                assignment.columns.count >= (matcher.periods == nil ? 2 : 1)
            else { return nil }
            return Found(definition: matcher.definition, assignment: assignment, group: group)
        }
        guard parts.count == groups.count, var first = parts.first else { return nil }
        first.others = Array(parts.dropFirst())
        let required = matcher.definition.headedFields.count(where: first.assignment.owes)
        return isEnough(first.strength, of: required, first.assignment) ? first : nil
    }

    /// A header begins with a row in which something is known; without one, the block below tells as much.
    private func mayBegin(_ row: CleanRow) -> Bool {
        Self.mayBelongToHeader(row) && row.cells.contains { readings.isKnown($0.text) }
    }

    /// A header row holds at least one label in words and no figures, typed as numbers or as text.
    static func mayBelongToHeader(_ row: CleanRow) -> Bool {
        guard row.cells.count <= maximumColumns else { return false }
        var words = 0
        for cell in row.cells {
            // A label is short; a running text is none, and searching one of megabytes takes time.
            if cell.text.utf8.count > maximumLabelBytes { return false }
            if cell.isWords {
                words += 1
            } else if case .number = cell.content {
                return false
            } else if isFigure(cell.text) {
                return false
            }
        }
        return words > 0
    }

    private static let maximumLabelBytes = 600
    private static let maximumColumns = 1_000

    private static func isFigure(_ text: String) -> Bool {
        text.utf8.allSatisfy {
            (48...57).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "%")
        }
    }

    /// Half of the required columns tell a dataset; those that are missing then are findings.
    private func isEnough(_ assignment: ColumnAssignment, for matcher: ColumnMatcher) -> Bool {
        guard matcher.essential.allSatisfy({ assignment.columns[$0] != nil }),
            matcher.telling.isEmpty || matcher.telling.contains(where: { assignment.columns[$0] != nil })
        else { return false }
        return isEnough(
            assignment.strength, of: matcher.definition.headedFields.count(where: assignment.owes), assignment)
    }

    /// A column of lines and one of results are a header of indicators; whose they are, the lines tell.
    private func isEnough(_ strength: Int, of required: Int, _ assignment: ColumnAssignment) -> Bool {
        if assignment.isOfForm { return strength >= 3 }
        return strength >= max(required == 1 && assignment.memberColumn != nil ? 1 : fewest, (required + 1) / 2)
    }
}
