import ReportingKit

/// Makes tables and findings of what was counted on a file's sheets.
struct RecordTally {
    private let sheets: [CountedSheet]
    private let register: UnitRegister
    private let context: RecognitionContext
    private let period: Period?
    private let datasets: [DatasetDefinition]
    /// By sheet and unit text.
    private let matches: [[String: UnitMatch]]

    private(set) var balance = RowBalance()
    private(set) var tables: [RecognizedTable] = []
    /// What is wrong between the title and the units.
    private var titleFindings: [Finding] = []

    init(
        sheets: [CountedSheet], register: UnitRegister, context: RecognitionContext, period: Period?,
        datasets: [DatasetDefinition], title: RecordTitle, isSpan: Bool = false
    ) {
        self.sheets = sheets
        self.register = register
        self.context = context
        self.period = period
        self.datasets = datasets
        let days = period?.days ?? context.today...context.today
        var known: [String: UnitMatch] = [:]
        var unmatched = 0
        matches = sheets.map { sheet in
            var matches: [String: UnitMatch] = [:]
            for (text, _) in sheet.unitRows {
                // A column of anything but units: looking for the nearest names of thousands would take long and help
                // nobody.
                let match =
                    known[text]
                    ?? (unmatched < Self.unmatchedLimit
                        ? register.match(VietnameseText.clean(text), in: days, within: context.territory)
                        : .unknown(nearest: []))
                if case .unit = match {} else if known[text] == nil { unmatched += 1 }
                known[text] = match
                matches[text] = match
            }
            return matches
        }
        for (index, sheet) in sheets.enumerated() {
            var sum = sheet.balance
            for (text, combinations) in sheet.combinations {
                let isUnit = unit(text, sheet: index) != nil
                for (combination, count) in combinations {
                    if isUnit, sheet.plan.isWhole(combination) { sum.units += count } else { sum.faulty += count }
                }
            }
            balance = balance + sum
        }
        guard let period else { return }
        let units = orderedUnits()
        let placed = title.placing(
            units.map { RecordTitle.Unit(unit: $0.unit, place: place($0)) }, in: days, register: register)
        titleFindings = placed.findings
        guard !placed.isForeign else { return }
        // Days that are no period of a report are only those of the periods within them.
        let parts = sheets.map(\.plan.parts).first { !$0.periods.isEmpty } ?? RecordParts()
        let whole = isSpan ? [] : [(period: period, stretch: RecordParts.Stretch?.none)]
        let counted = whole + parts.periods.map { ($0.period, RecordParts.Stretch?.some($0.stretch)) }
        tables = counted.flatMap { period, part in
            definitions.flatMap { definition in
                definition.fills.enumerated().compactMap { number, filling in
                    table(definition, filling, counts(definition, number, in: part), period, units, placed.place)
                }
            }
        }
    }

    private func place(_ counted: CountedUnit) -> FindingPlace {
        let plan = sheets.first { $0.plan.sheet == counted.sheet }?.plan ?? sheets[0].plan
        return FindingPlace(
            file: context.fileName, sheet: counted.sheet, cell: plan.address(plan.unit, row: counted.row))
    }

    private static let unmatchedLimit = 200

    /// The titles of the definitions.
    var titles: [String] { definitions.map(\.title) }

    /// Definitions of which a sheet has the columns, in the first sheet's order.
    private var definitions: [RecordDefinition] {
        var found: [RecordDefinition] = []
        for match in sheets.flatMap(\.plan.matched) where !found.contains(where: { $0.id == match.definition.id }) {
            found.append(match.definition)
        }
        return found
    }

    private func unit(_ text: String, sheet: Int) -> AdministrativeUnit? {
        if case .unit(let unit)? = matches[sheet][text] { unit } else { nil }
    }

    // MARK: Tables

    private struct CountedUnit {
        let unit: AdministrativeUnit
        /// As the file prints it first.
        let label: String
        let sheet: String
        let row: Int
    }

    /// The units that occur, in the register's order.
    private func orderedUnits() -> [CountedUnit] {
        var found: [UnitID: CountedUnit] = [:]
        for (index, sheet) in sheets.enumerated() {
            for (text, row) in sheet.unitRows {
                guard let unit = unit(text, sheet: index), found[unit.id] == nil else { continue }
                found[unit.id] = CountedUnit(
                    unit: unit, label: VietnameseText.clean(text), sheet: sheet.plan.sheet, row: row)
            }
        }
        return register.units.compactMap { found[$0.id] }
    }

    private func table(
        _ definition: RecordDefinition, _ filling: RecordFilling, _ counts: [FieldName: [UnitID: Int]],
        _ period: Period, _ units: [CountedUnit], _ place: UnitSet
    ) -> RecognizedTable? {
        guard !units.isEmpty, !counts.isEmpty else { return nil }
        let rows = units.map { row($0, definition, filling, counts, period) }
        let table = DatasetTable(dataset: filling.dataset, place: place, period: period, rows: rows, origin: .counted)
        return RecognizedTable(table: table, balance: balance)
    }

    /// A field's count by unit; only fields that every sheet can answer.
    private func counts(
        _ definition: RecordDefinition, _ number: Int, in part: RecordParts.Stretch?
    ) -> [FieldName: [UnitID: Int]] {
        var counts: [FieldName: [UnitID: Int]] = [:]
        for count in definition.fills[number].counts {
            let field = count.field
            var byUnit: [UnitID: Int]? = [:]
            for (index, sheet) in sheets.enumerated() {
                guard let match = sheet.plan.matched.first(where: { $0.definition.id == definition.id }),
                    let condition = match.counts[number][field]
                else {
                    byUnit = nil
                    break
                }
                // Units share their combinations: each is asked once.
                var answers: [UInt64: Bool] = [:]
                for (text, combinations) in sheet.combinations {
                    guard let unit = unit(text, sheet: index) else { continue }
                    var sum = 0
                    for (combination, count) in combinations {
                        let isMet =
                            answers[combination] ?? isMet(condition, combination, sheet.plan, match, in: part)
                        answers[combination] = isMet
                        if isMet { sum += count }
                    }
                    byUnit?[unit.id, default: 0] += sum
                }
                if let part, !isTold(condition, sheet, match, in: part) {
                    byUnit = nil
                    break
                }
            }
            if count.isKnownByOccurring, byUnit?.values.allSatisfy({ $0 == 0 }) ?? true { continue }
            counts[field] = byUnit
        }
        return counts
    }

    private func isMet(
        _ condition: RecordCondition, _ combination: UInt64, _ plan: RecordPlan, _ match: RecordPlan.Matched,
        in part: RecordParts.Stretch?
    ) -> Bool {
        guard plan.isWhole(combination), part.map({ plan.isThere(combination, in: $0) }) ?? true else { return false }
        return plan.meets(condition, combination, of: match, in: part)
    }

    /// Whether the list tells of every dossier of the part whether it meets the condition.
    private func isTold(
        _ condition: RecordCondition, _ sheet: CountedSheet, _ match: RecordPlan.Matched, in part: RecordParts.Stretch
    ) -> Bool {
        sheet.combinations.values.allSatisfy { combinations in
            combinations.keys.allSatisfy { combination in
                !sheet.plan.isThere(combination, in: part)
                    || sheet.plan.isTold(condition, combination, of: match, in: part)
            }
        }
    }

    private func row(
        _ counted: CountedUnit, _ definition: RecordDefinition, _ filling: RecordFilling,
        _ counts: [FieldName: [UnitID: Int]],
        _ period: Period
    ) -> DatasetRow {
        var values: [FieldName: SourcedValue] = [:]
        for count in filling.counts {
            guard let byUnit = counts[count.field], let sheet = sheets.first,
                let match = sheet.plan.matched.first(where: { $0.definition.id == definition.id })
            else { continue }
            let source = CountSource(
                sheets: sheets, definition: definition, match: match, period: period, counted: balance.units)
            values[count.field] = SourcedValue(
                .count(byUnit[counted.unit.id] ?? 0), cell: source.cell(of: count.condition),
                raw: source.text(of: count.condition, unit: counted.unit.name))
        }
        addRates(to: &values, dataset: filling.dataset)
        return DatasetRow(
            unit: counted.unit.id, unitLabel: counted.label, unitName: counted.unit.name, sheet: sheets[0].plan.sheet,
            row: counted.row + 1, values: values)
    }

    /// Rates follow from what is counted, as the dataset declares.
    private func addRates(to values: inout [FieldName: SourcedValue], dataset: DatasetID) {
        guard let definition = datasets.first(where: { $0.id == dataset }) else { return }
        for field in definition.fields {
            guard case .rate(let part, let whole) = field.aggregation, case .rate(let decimals) = field.type,
                let a = values[part],
                let b = values[whole], let partCount = a.value.count, let wholeCount = b.value.count,
                let percent = FixedDecimal.percentage(partCount, of: wholeCount, decimals: decimals)
            else { continue }
            values[field.name] = SourcedValue(
                .decimal(percent), cell: a.cell,
                raw: "\(VietnameseNumber.count(partCount)) / \(VietnameseNumber.count(wholeCount)) = \(a.raw)")
        }
    }

    // MARK: Samples

    /// Of the identifiers of each unit over all sheets; empty where no key was given.
    var samples: [UnitID: IdentifierSample] {
        guard let key = context.identifierKey else { return [:] }
        var found: [UnitID: (hashes: [UInt64], dossiers: Int)] = [:]
        for (index, sheet) in sheets.enumerated() {
            for (text, hashes) in sheet.samples {
                guard let unit = unit(text, sheet: index) else { continue }
                let dossiers = sheet.combinations[text]?.values.reduce(0, +) ?? 0
                found[unit.id, default: ([], 0)].hashes += hashes
                found[unit.id, default: ([], 0)].dossiers += dossiers
            }
        }
        return found.mapValues {
            IdentifierSample(
                hashes: IdentifierSample.smallest(of: $0.hashes), dossiers: $0.dossiers, keyMark: key.mark)
        }
    }

    // MARK: Findings

    var findings: [Finding] {
        let foreign = titleFindings.contains { $0.code == .setForeign && $0.severity == .error }
        let found = sheets.indices.flatMap { sheet in
            RecordFindings(sheet: sheets[sheet], matches: matches[sheet], context: context, period: period).all
        }
        return titleFindings + found.filter { !foreign || !$0.code.isOfUnit }
    }
}
