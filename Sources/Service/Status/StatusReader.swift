import Office
import Assembly
import Foundation
import Messages
import Publishing
import ReportingKit
import Settings
import Store

/// Gathers a ``StatusReport``.
public struct StatusReader: Sendable {
    private let composition: Composition
    private let store: ReportStore
    private let now: Date
    private let output: URL

    /// `output` is the folder in which drafts of unknown tables lie; without it the service's.
    public init(composition: Composition, store: ReportStore, now: Date, output: URL? = nil) {
        self.composition = composition
        self.store = store
        self.now = now
        self.output = output ?? composition.settings.folders.output
    }

    /// `period` nil stands for the newest with data; without any, the last standard half-year before now.
    public func report(period: Period?, daemon answer: DaemonAnswer?) throws -> StatusReport {
        let daemon = answer?.status
        let summary = try store.summary()
        let known = try store.periods()
        let ofReport = known.filter(composition.isMade)
        let period = period ?? (ofReport.isEmpty ? known : ofReport).max() ?? Period(halfBefore: .inVietnam(now))
        let owed = try period.map(completeness) ?? []
        let returns = try store.openReturns()
        var returned: [ModuleID?: Int] = [:]
        for (origin, count) in summary.returned { returned[module(origin.folder, origin.dataset), default: 0] += count }
        var report = StatusReport(
            daemon: daemon, daemonFault: answer?.said, storeFault: nil,
            files: Dictionary(uniqueKeysWithValues: FileState.allCases.map { ($0.rawValue, summary.counts[$0] ?? 0) }),
            modules: modules(summary, returned, daemon), returnedOfUnknownModule: returned[nil] ?? 0,
            returnedFiles: returns.map { entry in
                StatusReport.ReturnedFile(
                    name: entry.file.name, folder: entry.file.folder, receivedAt: entry.file.receivedAt,
                    module: module(entry.folder, entry.finding?.dataset)?.rawValue, code: entry.finding?.code.rawValue,
                    reason: entry.finding.map(composition.catalogue.sentence(for:)) ?? "")
            },
            period: period?.id, datasets: owed.map(dataset), units: units(owed, returns),
            twiceSent: try period.map(twiceSent) ?? [], unusedData: try period.map(unusedData) ?? [],
            questions: try questions(),
            changedByUpgrade: try store.periodsChangedByUpgrade().map {
                StatusReport.UpgradedPeriod(period: $0.period.id, changedValues: $0.changedValues)
            }
        ).of(composition)
        report.openMatters = try period.flatMap { period -> OpenMatters? in
            let key = ReportPeriod(composition.kind.id, period)
            // What was open when it was issued somebody answers for.
            return try store.finalizedThrough(key) == nil ? store.openMatters(key) : nil
        }
        report.answeredMatters = try period.map(answered) ?? []
        let added = composition.settings.added
        report.declarations = (added?.files ?? []).map {
            StatusReport.Declaration(
                file: $0.name, dataset: $0.dataset.rawValue, module: $0.module.rawValue, effect: $0.effect)
        }
        report.faultyDeclarations = (added?.faults ?? []).map(\.description)
        (report.unknownTables, report.unknownTablesFault) = drafts()
        report.areDraftsFull = report.unknownTables.count >= DraftShelf.maximumDrafts
        let kept = try store.newestKept(limit: Self.keptLimit)
        report.keptFiles = kept.entries.map {
            StatusReport.KeptFile(
                number: $0.id, name: $0.file.name, folder: $0.file.folder, receivedAt: $0.file.receivedAt)
        }
        return report
    }

    /// So many kept files are named; `files` counts all.
    private static let keptLimit = 200

    private func drafts() -> (tables: [StatusReport.UnknownTable], fault: String?) {
        do {
            let entries = try DraftShelf(OutputFolder(root: output)).entries()
            return (entries.map { StatusReport.UnknownTable(draft: $0.path, title: $0.title) }, nil)
        } catch {
            return ([], systemReason(error))
        }
    }

    private func unusedData(_ period: Period) throws -> [StatusReport.UnusedData] {
        try store.findings(period: period).filter { $0.finding.code == .dataUnused }.map { stored in
            StatusReport.UnusedData(
                file: stored.file.name, dataset: stored.finding.dataset?.rawValue ?? "",
                set: stored.finding.set?.rawValue ?? "", sentence: composition.catalogue.sentence(for: stored.finding))
        }
    }

    private func answered(_ period: Period) throws -> [StatusReport.AnsweredMatter] {
        try store.questions(aboutFindingsOf: period).compactMap { question in
            question.answer.map {
                StatusReport.AnsweredMatter(number: question.number, answer: $0.text, name: $0.name, at: $0.at)
            }
        }.sorted { ($1.at, $0.number) < ($0.at, $1.number) }
    }

    private func questions() throws -> [StatusReport.Question] {
        let words = StatementQuestions(composition: composition)
        // Tables that are counted from one list of dossiers ask the same.
        var asked: Set<String> = []
        let open = try store.openQuestions()
        let numbers = try store.receiptNumbers(of: open.map(\.order))
        return open.map { question in
            StatusReport.Question(
                order: question.order, number: numbers[question.order] ?? question.order, period: question.period.id,
                unit: question.unit.id.code.rawValue,
                file: question.file.name, sentence: composition.catalogue.sentence(for: words.finding(question)))
        }.filter { asked.insert("\($0.order) \($0.period) \($0.sentence)").inserted }
    }

    private func twiceSent(_ period: Period) throws -> [StatusReport.TwiceSent] {
        let causes = FindingCauses(composition.registry)
        let numbers = try store.numbers(period: period)
        return try composition.twiceSent(period, in: store).map { finding in
            let cause = causes.groups([finding], finding: \.self).first?.cause
            return StatusReport.TwiceSent(
                id: finding.id, number: cause.flatMap { numbers[$0] }.map(Matter.name),
                dataset: finding.dataset?.rawValue ?? "", set: finding.set?.rawValue ?? "",
                usedFile: finding.expected ?? "", formerFile: finding.found ?? "",
                sentence: composition.catalogue.sentence(for: finding))
        }
    }

    /// A module by its own folder; for the inbox by the dataset that a file was found to hold.
    private func module(_ folder: String?, _ dataset: DatasetID?) -> ModuleID? {
        composition.registry.modules.first { $0.id.rawValue == folder }?.id
            ?? dataset.flatMap { composition.registry.module(owning: $0)?.id }
    }

    /// Asks the daemon of this configuration, for at most ``StatusQuestion/patience``.
    public static func daemon(_ settings: Settings) throws -> DaemonAnswer {
        try StatusQuestion(candidates: StatusSocketPlace(settings).candidates).ask(.status)
    }

    /// Lets the daemon scan all its folders now; the answer is how it stands then.
    public static func rescan(_ settings: Settings) throws -> DaemonAnswer {
        try StatusQuestion(candidates: StatusSocketPlace(settings).candidates).ask(.rescan)
    }

    private func completeness(_ period: Period) throws -> [Completeness] {
        guard let unit = composition.reportingUnit(in: period) else { return [] }
        return composition.assembler.completeness(
            AssemblyInput(
                period: period, tables: try store.tables(within: period), narrative: []),
            reportingUnit: unit)
    }

    private func modules(
        _ summary: StoreSummary, _ returned: [ModuleID?: Int], _ daemon: ServiceStatus?
    ) -> [StatusReport.Module] {
        composition.registry.modules.map { module in
            let taken = module.datasets.compactMap { summary.datasets[$0.id] }
            let hasText = !module.sections.isEmpty
            return StatusReport.Module(
                id: module.id.rawValue, title: module.title,
                taken: taken.reduce(0) { $0 + $1.files } + (hasText ? summary.documents : 0),
                returned: returned[module.id] ?? 0,
                waiting: daemon?.folders.first { $0.id == module.id.rawValue }?.waiting.count ?? 0,
                newest: taken.map(\.newest).max())
        }
    }

    private func dataset(_ owed: Completeness) -> StatusReport.Dataset {
        StatusReport.Dataset(
            id: owed.dataset.id.rawValue, title: owed.dataset.title, set: owed.set.rawValue, due: owed.due.iso,
            sent: owed.answered.count, owing: owed.owing.count,
            isOverdue: !owed.missing.isEmpty && CalendarDate.inVietnam(now) > owed.due, missing: owed.missing,
            late: owed.late)
    }

    private func units(_ owed: [Completeness], _ returns: [OpenReturn]) -> [StatusReport.Unit] {
        var order: [UnitID] = []
        var entries: [UnitID: (name: String, sent: [String], missing: [String], late: [String])] = [:]
        for dataset in owed {
            for unit in dataset.owing {
                if entries[unit.unit.id] == nil { order.append(unit.unit.id) }
                var entry = entries[unit.unit.id] ?? (unit.unit.name, [], [], [])
                if unit.status != .sent {
                    entry.missing.append(dataset.dataset.title)
                } else {
                    entry.sent.append(dataset.dataset.title)
                }
                if unit.isLate { entry.late.append(dataset.dataset.title) }
                entries[unit.unit.id] = entry
            }
        }
        let returned = ReturnsByUnit(
            returns.map { ($0.file, $0.finding?.unit) },
            among: order.compactMap { id in entries[id].map { (id.code, $0.name) } })
        return order.compactMap { id in
            entries[id].map { entry in
                StatusReport.Unit(
                    code: id.code.rawValue, name: entry.name, sent: entry.sent, missing: entry.missing,
                    late: entry.late,
                    returned: returned[id.code])
            }
        }
    }
}

extension Period {
    /// The half-year that ended last before a day.
    fileprivate init?(halfBefore day: CalendarDate) {
        if day.month > 6 { self.init(year: day.year, .half(1)) } else { self.init(year: day.year - 1, .half(2)) }
    }
}

extension OpenReturn {
    fileprivate var folder: String? { file.folder.map { String($0.prefix { $0 != "/" }) } }
}
