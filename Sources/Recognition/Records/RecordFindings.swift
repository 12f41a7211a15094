import Messages
import ReportingKit

/// What is wrong or doubtful on a sheet of records: bounded lists of places, with full counts.
///
/// No cell is repeated, for whatever has slipped into a column may be of a person: only dates without letters are, and
/// words that are declared, of another time. Units are named as the register has them.
struct RecordFindings {
    let sheet: CountedSheet
    let matches: [String: UnitMatch]
    let context: RecognitionContext
    let period: Period?

    private var plan: RecordPlan { sheet.plan }

    var all: [Finding] {
        (units + words + faults + crowded).map { finding in
            var finding = finding
            finding.period = period
            return finding
        }
    }

    // MARK: Units

    private var units: [Finding] {
        let rows = Dictionary(sheet.unitRows, uniquingKeysWith: { first, _ in first })
        let unresolved = sheet.combinations.keys.filter { if case .unit? = matches[$0] { false } else { !$0.isEmpty } }
            .sorted { (rows[$0] ?? 0, $0) < (rows[$1] ?? 0, $1) }
        return folded(unresolved) { text in
            let count = sheet.combinations[text]?.values.reduce(0, +) ?? 0
            return (
                unit(text, matches[text] ?? .unknown(nearest: []), row: rows[text] ?? sheet.headerRow, count: count),
                count
            )
        }
    }

    private func unit(_ text: String, _ match: UnitMatch, row: Int, count: Int) -> Finding {
        let place = place(plan.unit, row)
        let known: String
        switch match {
        case .unit(let unit), .outOfTime(let unit), .outside(let unit): known = unit.name
        case .ambiguous(let units): known = units.first?.name ?? NamedPersons.withheld
        case .unknown(let nearest) where !nearest.isEmpty: known = NamedPersons.withheld
        case .unknown:
            let column = plan.columns[plan.unit].declared
            return Finding(
                .recordWordUnknown(count: VietnameseNumber.count(count)), .error, at: place, field: column.name,
                column: column.title)
        }
        return UnitFault(match: match, label: known, place: place).finding
    }

    // MARK: Words

    private var words: [Finding] {
        let found = sheet.unknownWords.filter { $0.value.count > 0 }
        return plan.columns.indices.flatMap { column -> [Finding] in
            guard case .category(let classes) = plan.columns[column].role else { return [] }
            let words = found.keys.filter { $0.column == column }.sorted {
                (found[$0]?.row ?? 0, $0.text) < (found[$1]?.row ?? 0, $1.text)
            }
            return folded(words) { word in
                let (row, count) = found[word] ?? (sheet.headerRow, 0)
                let isFormer = classes.value(of: word.text) == WordClasses.former
                let decides = !isFormer && plan.decides(column)
                let (rows, other) = (VietnameseNumber.count(count), decides ? nil : FindingValues.other)
                let finding = Finding(
                    isFormer
                        ? .recordWordFormer(count: rows, other: other)
                        : .recordWordUnknown(count: rows, other: other), decides ? .error : .warning,
                    at: place(column, row), field: plan.columns[column].declared.name,
                    found: isFormer ? VietnameseText.clean(word.text) : nil,
                    // All that may stand there: the nearest word alone would be taken for what the dossier has to be.
                    expected: classes.known,
                    column: plan.columns[column].declared.title)
                return (finding, count)
            }
        }
    }

    private var crowded: [Finding] {
        sheet.crowded.sorted().map { column in
            Finding(
                .recordTooManyWords, .error, at: place(column, sheet.headerRow),
                field: plan.columns[column].declared.name,
                expected: VietnameseNumber.count(TextTable.limit),
                column: plan.columns[column].declared.title)
        }
    }

    // MARK: Cells

    private var faults: [Finding] {
        // The kind last, so that two faults of one cell always come in the same order.
        let ordered = sheet.faults.sorted { left, right in
            func key(_ fault: RecordBlock.Fault, _ places: [RecordBlock.Place]) -> (Int, Int, UInt8) {
                (places.first?.row ?? 0, fault.column, fault.kind.rawValue)
            }
            return key(left.key, left.value.places) < key(right.key, right.value.places)
        }
        return ordered.flatMap { fault, found in
            found.places.enumerated().map { index, entry in
                let column = plan.columns[fault.column].declared
                let (kind, severity, expected) = told(fault.kind, count: found.count)
                return Finding(
                    kind, severity, at: place(fault.column, entry.row), field: column.name, found: entry.text,
                    expected: expected,
                    column: column.title,
                    occurrences: index == found.places.count - 1 ? found.count - index : 1)
            }
        }
    }

    private func told(_ kind: RecordBlock.Fault.Kind, count: Int) -> (FindingKind, Severity, expected: String?) {
        let count = VietnameseNumber.count(count)
        return switch kind {
        case .dateImpossible: (.recordDateImpossible(count: count), .error, nil)
        case .dateOrder: (.recordDateOrder(count: count), .warning, nil)
        case .dateFuture: (.recordDateFuture(count: count), .warning, context.today.slashed)
        case .outsidePeriod: (.recordOutsidePeriod(count: count), .warning, period?.vietnamese)
        case .cellMissing: (.recordCellMissing(count: count), .error, nil)
        }
    }

    /// The first of many words; the last of these stands for the rest.
    private func folded<Key>(_ keys: [Key], _ made: (Key) -> (finding: Finding, rows: Int)) -> [Finding] {
        var findings: [Finding] = []
        for (index, key) in keys.enumerated() {
            var (finding, rows) = made(key)
            finding.occurrences = max(1, rows)
            if index < RecordBlock.keptPlaces {
                findings.append(finding)
            } else {
                findings[RecordBlock.keptPlaces - 1].occurrences += finding.occurrences
            }
        }
        return findings
    }

    private func place(_ column: Int, _ row: Int) -> FindingPlace {
        FindingPlace(file: context.fileName, sheet: sheet.plan.sheet, cell: plan.address(column, row: row))
    }
}
