import Messages
import ReportingKit

/// What is wrong or doubtful on a sheet of records: bounded lists of places, with full counts.
///
/// No cell is echoed that could hold anything of a person: dates without letters are, and words of units and categories
/// when they are near to a known one or stand in several rows.
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
        let label = VietnameseText.clean(text)
        var match = match
        if case .unknown(let nearest) = match, nearest.isEmpty || label.count > Self.echoedLength {
            guard echoed(label, isNear: false, count: count) != nil else {
                let column = plan.columns[plan.unit].declared
                return Finding(
                    .recordWordUnknown(count: VietnameseNumber.count(count)), .error, at: place, field: column.name,
                    column: column.title)
            }
            match = .unknown(nearest: [])
        }
        return UnitFault(match: match, label: label, place: place).finding
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
                let nearest = classes.nearest(to: word.text)
                let decides = !isFormer && plan.decides(column)
                let (rows, other) = (VietnameseNumber.count(count), decides ? nil : FindingValues.other)
                let finding = Finding(
                    isFormer
                        ? .recordWordFormer(count: rows, other: other)
                        : .recordWordUnknown(count: rows, other: other), decides ? .error : .warning,
                    at: place(column, row), field: plan.columns[column].declared.name,
                    found: echoed(VietnameseText.clean(word.text), isNear: isFormer || nearest != nil, count: count),
                    // All that may stand there: the nearest word alone would be taken for what the dossier has to be.
                    expected: classes.known,
                    column: plan.columns[column].declared.title)
                return (finding, count)
            }
        }
    }

    private static let echoedLength = 60

    /// A word, unless it could be something about a person that has slipped into the column.
    private func echoed(_ text: String, isNear: Bool, count: Int) -> String? {
        guard text.count <= Self.echoedLength, !text.hasPrefix("="), text.firstMatch(of: /\d{6}/) == nil else {
            return nil
        }
        return isNear || count >= 3 ? text : nil
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
