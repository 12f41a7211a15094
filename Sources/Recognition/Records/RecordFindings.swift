import ReportingKit

/// What is wrong or doubtful on a sheet of records: bounded lists of places, with full counts.
///
/// No cell is echoed that could hold anything of a person: dates without letters are, and words of units and categories when
/// they are near to a known one or stand in several rows.
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
        var details = ["row": label, "count": VietnameseNumber.count(count)]
        switch match {
        case .ambiguous(let units):
            details["candidates"] = names(units)
            return Finding(.unitAmbiguous, .error, at: place, found: label, details: details)
        case .outOfTime(let unit):
            details["until"] = unit.validTo?.slashed
            details["from"] = unit.id.validFrom?.slashed
            return Finding(.unitOutOfTime, .error, at: place, unit: unit.code, found: label, details: details)
        case .outside(let unit):
            return Finding(.unitOutside, .error, at: place, unit: unit.code, found: label, details: details)
        case .unknown(let nearest) where !nearest.isEmpty && label.count <= Self.echoedLength:
            details["candidates"] = names(nearest)
            return Finding(
                .unitNearMiss, .error, at: place, found: label, expected: nearest.first?.name, details: details)
        case .unknown, .unit:
            guard let shown = echoed(label, isNear: false, count: count) else {
                details["row"] = nil
                details["column"] = plan.columns[plan.unit].declared.title
                return Finding(
                    .recordWordUnknown, .error, at: place, field: plan.columns[plan.unit].declared.name,
                    details: details)
            }
            return Finding(.unitUnknown, .error, at: place, found: shown, details: details)
        }
    }

    private func names(_ units: [AdministrativeUnit]) -> String { units.map { "“\($0.name)”" }.joined(separator: ", ") }

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
                let decides = !isFormer && plan.decisive.contains(column)
                let finding = Finding(
                    isFormer ? .recordWordFormer : .recordWordUnknown, decides ? .error : .warning,
                    at: place(column, row), field: plan.columns[column].declared.name,
                    found: echoed(VietnameseText.clean(word.text), isNear: isFormer || nearest != nil, count: count),
                    // All that may stand there: the nearest word alone would be taken for what the dossier has to be.
                    expected: classes.known,
                    details: [
                        "column": plan.columns[column].declared.title, "count": VietnameseNumber.count(count),
                        "other": decides ? "" : "khác",
                    ].filter { !$0.value.isEmpty })
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
                details: ["column": plan.columns[column].declared.title])
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
                let (code, severity, expected) = Self.code(fault.kind, period: period, context: context)
                return Finding(
                    code, severity, at: place(fault.column, entry.row), field: column.name, found: entry.text,
                    expected: expected,
                    details: ["column": column.title, "count": VietnameseNumber.count(found.count)],
                    occurrences: index == found.places.count - 1 ? found.count - index : 1)
            }
        }
    }

    private static func code(_ kind: RecordBlock.Fault.Kind, period: Period?, context: RecognitionContext)
        -> (FindingCode, Severity, String?)
    {
        switch kind {
        case .dateImpossible: (.recordDateImpossible, .error, nil)
        case .dateOrder: (.recordDateOrder, .warning, nil)
        case .dateFuture: (.recordDateFuture, .warning, context.today.slashed)
        case .outsidePeriod: (.recordOutsidePeriod, .warning, period?.vietnamese)
        case .cellMissing: (.recordCellMissing, .error, nil)
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
