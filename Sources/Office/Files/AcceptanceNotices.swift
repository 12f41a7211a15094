import Messages
import ReportingKit
import Store

/// What an officer is told of what a table did to what was in force.
struct AcceptanceNotices {
    let judgement: FileJudgement
    /// The file with the same bytes that was accepted before.
    let again: ReceivedFile?

    private var file: ReceivedFile { judgement.file }

    func findings(_ table: TableAcceptance) -> [Finding] {
        replaced(table) + vanished(table) + kept(table) + questions(table) + confirmed(table) + closed(table)
            + issued(table)
    }

    private func finding(
        _ kind: FindingKind, _ severity: Severity, _ table: TableAcceptance, found: String? = nil,
        expected: String? = nil
    ) -> Finding {
        Finding(
            kind, severity, at: FindingPlace(file: file.name), dataset: table.dataset, set: table.place,
            period: table.period, found: found, expected: expected)
    }

    private func definition(_ table: TableAcceptance) -> DatasetDefinition? {
        judgement.composition.registry.dataset(table.dataset)
    }

    private static func day(_ file: ReceivedFile) -> CalendarDate { CalendarDate.inVietnam(file.receivedAt) }

    /// What the file takes the place of, or takes again.
    private func replaces(day: CalendarDate? = nil, units: String? = nil) -> FindingKind {
        again == nil ? .datasetSuperseded(day: day, units: units) : .fileInForceAgain(day: day, units: units)
    }

    private func replaced(_ table: TableAcceptance) -> [Finding] {
        if let former = table.replacedList, former.sha256 != file.sha256 {
            return [
                finding(
                    replaces(day: Self.day(former)), .notice, table, found: former.name,
                    expected: again?.name ?? file.name)
            ]
        }
        var files: [ReceivedFile] = []
        for entry in table.replaced where !files.contains(entry.file) { files.append(entry.file) }
        if again == nil, let lists = replacedLists(table, by: files) { return lists }
        let isTable = definition(table)?.layout == .unitRows && table.origin == .stated
        let told = files.filter { $0.sha256 != file.sha256 }.map { former in
            let units = table.replaced.filter { $0.file == former }.map(\.unit)
            if isTable, TwiceSent.cameTogether(file, former) {
                return TwiceSent.twice(
                    units, dataset: table.dataset, place: table.place, period: table.period, by: file, former)
            }
            return finding(
                replaces(day: Self.day(former), units: UnitList.text(units.map(\.name))), .notice, table,
                found: former.name, expected: again?.name ?? file.name)
        }
        guard told.isEmpty, let again, !table.isHeld else { return told }
        return [finding(.fileInForceAgain(), .notice, table, expected: again.name)]
    }

    /// Of lists of dossiers, which all tables counted from one file tell alike; nil where the number of dossiers is not
    /// known.
    private func replacedLists(_ table: TableAcceptance, by files: [ReceivedFile]) -> [Finding]? {
        guard table.origin == .counted, table.replaced.allSatisfy({ $0.dossiers != nil }) else { return nil }
        return files.filter { $0.sha256 != file.sha256 }.map { former in
            let units = table.replaced.filter { $0.file == former }
            let counts = units.compactMap(\.dossiers)
            return Finding(
                .recordListReplaced(
                    former: former.name, day: Self.day(former), units: UnitList.text(units.map(\.unit.name))),
                .notice, at: FindingPlace(file: file.name), period: table.period,
                found: VietnameseNumber.count(counts.reduce(0) { $0 + $1.former }),
                expected: VietnameseNumber.count(counts.reduce(0) { $0 + $1.now }))
        }
    }

    private func vanished(_ table: TableAcceptance) -> [Finding] {
        table.vanished.isEmpty
            ? []
            : [
                TwiceSent.vanished(
                    table.vanished, dataset: table.dataset, place: table.place, period: table.period, by: file)
            ]
    }

    /// Of a form the receipt lists the fields that it keeps.
    private func kept(_ table: TableAcceptance) -> [Finding] {
        guard let definition = definition(table), definition.layout != .form else { return [] }
        return table.kept.map { kept in
            Finding(
                .cellKept(day: Self.day(kept.file)), .notice,
                at: FindingPlace(file: file.name, sheet: kept.sheet, cell: kept.cell),
                dataset: table.dataset, set: table.place, period: table.period, unit: kept.unit.id.code,
                field: kept.field, found: kept.value.vietnamese, expected: kept.file.name,
                row: kept.unit.name)
        }
    }

    private func questions(_ table: TableAcceptance) -> [Finding] {
        table.questions.map { question in
            StatementQuestions(composition: judgement.composition).finding(question)
        }
    }

    private func confirmed(_ table: TableAcceptance) -> [Finding] {
        guard !table.confirmed.isEmpty else { return [] }
        return [
            finding(
                .unitAnswered(units: UnitList.text(table.confirmed.map(\.unit.name))), .notice, table)
        ]
    }

    private func closed(_ table: TableAcceptance) -> [Finding] {
        guard !table.closed.isEmpty else { return [] }
        return [finding(.unitAgreed(units: UnitList.text(table.closed.map(\.name))), .notice, table)]
    }

    private func issued(_ table: TableAcceptance) -> [Finding] {
        table.issuedAround.map { period in
            finding(.periodIssuedAround, .notice, table, found: period.vietnamese)
        }
    }
}

/// Names of units in a sentence.
enum UnitList {
    /// So many are named.
    private static let shown = 5

    static func text(_ names: [String]) -> String {
        guard names.count > shown else { return names.joined(separator: ", ") }
        return ReceiptText.units(Array(names.prefix(shown)), more: names.count - shown)
    }
}
