import Office
import Assembly
import Foundation
import Messages
import Publishing
import ReportingKit
import Settings
import Store

/// How things stand, from the running daemon and the store: what waits, what was taken, what went back, what is missing.
///
/// The keys of the JSON are stable.
public struct StatusReport: Codable, Sendable {
    public struct Module: Codable, Sendable {
        public let id: String
        public let title: String
        public let taken: Int
        public let returned: Int
        public let waiting: Int
        public let newest: Date?

        fileprivate func waiting(_ count: Int) -> Module {
            Module(id: id, title: title, taken: taken, returned: returned, waiting: count, newest: newest)
        }
    }

    public struct ReturnedFile: Codable, Sendable {
        public let name: String
        public let folder: String?
        public let receivedAt: Date
        /// The module it was for, by its folder or by what it was found to hold; nil when neither tells.
        public let module: String?
        public let code: String?
        public let reason: String
    }

    /// A dataset that is due for the period.
    public struct Dataset: Codable, Sendable {
        public let id: String
        public let title: String
        public let set: String
        public let due: String
        public let sent: Int
        public let owing: Int
        public let isOverdue: Bool
        public let missing: [String]
        public let late: [String]
    }

    /// A table of the period that two files gave: the later one is used, and lacks what only the former has.
    public struct TwiceSent: Codable, Sendable {
        /// ``Finding/id``, by which it can be accepted.
        public let id: String
        /// "M3", by which people call it; nil until the report is written.
        public let number: String?
        public let dataset: String
        public let set: String
        public let usedFile: String
        public let formerFile: String
        public let sentence: String
    }

    /// A unit's figures that wait for an answer.
    public struct Question: Codable, Sendable {
        /// The number of the file that waits, by which `baocaod answer` names it.
        public let order: Int64
        public let period: String
        public let unit: String
        public let file: String
        public let sentence: String
    }

    /// A period whose figures the upgrade of the store changed.
    public struct UpgradedPeriod: Codable, Sendable {
        public let period: String
        public let changedValues: Int
    }

    /// Data of the period that no figure and no appendix of its report uses.
    public struct UnusedData: Codable, Sendable {
        public let file: String
        public let dataset: String
        public let set: String
        public let sentence: String
    }

    /// A file of the administrator's datasets, with what it does.
    public struct Declaration: Codable, Sendable {
        public let file: String
        public let dataset: String
        public let module: String
        /// "adds", "extends", "replaces" or "disables"
        public let effect: String
    }

    /// The draft of a table that the product does not know.
    public struct UnknownTable: Codable, Sendable {
        /// Below the output root.
        public let draft: String
        public let title: String
    }

    /// A file that is kept because nobody declared its tables.
    public struct KeptFile: Codable, Sendable {
        /// Its receipt's, by which it can be withdrawn.
        public let number: Int64
        public let name: String
        public let folder: String?
        public let receivedAt: Date
    }

    /// What one unit has sent for the period and what it still owes.
    public struct Unit: Codable, Sendable {
        public let code: String
        public let name: String
        public let sent: [String]
        public let missing: [String]
        public let late: [String]
        /// Names of its files that went back and have not come again, as far as a file's name, folder or findings tell.
        public let returned: [String]
    }

    /// Nil when no daemon answers.
    public let daemon: ServiceStatus?
    /// Why none does; nil when one does, or when none was asked.
    public let daemonFault: String?
    /// Why everything below is empty; nil when the store could be read.
    public let storeFault: String?
    public let files: [String: Int]
    public let modules: [Module]
    /// Returned files of which neither folder nor content tells the module.
    public let returnedOfUnknownModule: Int
    public let returnedFiles: [ReturnedFile]
    /// The report that period, datasets and units are of, and all that the office makes.
    public private(set) var report: String?
    public private(set) var reports: [String]?
    public let period: String?
    public let datasets: [Dataset]
    public let units: [Unit]
    public let twiceSent: [TwiceSent]
    public let unusedData: [UnusedData]

    /// Of all periods.
    public let questions: [Question]
    /// Those that are not issued.
    public let changedByUpgrade: [UpgradedPeriod]
    /// What was open of the period's report when it was written last; nil where it was not.
    public internal(set) var openMatters: OpenMatters?
    /// What the administrator's declarations do.
    public internal(set) var declarations: [Declaration] = []
    /// What is wrong with them; faulty ones change nothing.
    public internal(set) var faultyDeclarations: [String] = []
    /// The drafts of tables that the product does not know.
    public internal(set) var unknownTables: [UnknownTable] = []
    /// Why these cannot be listed; nil where they can.
    public internal(set) var unknownTablesFault: String?
    /// Whether there are as many as there may be: further tables have none.
    public internal(set) var areDraftsFull = false
    /// The newest files that are kept because nobody declared their tables; `files` counts all.
    public internal(set) var keptFiles: [KeptFile] = []

    init(
        daemon: ServiceStatus?, daemonFault: String?, storeFault: String?, files: [String: Int], modules: [Module],
        returnedOfUnknownModule: Int, returnedFiles: [ReturnedFile], period: String?, datasets: [Dataset],
        units: [Unit], twiceSent: [TwiceSent], unusedData: [UnusedData], questions: [Question] = [],
        changedByUpgrade: [UpgradedPeriod] = []
    ) {
        self.daemon = daemon
        self.daemonFault = daemonFault
        self.storeFault = storeFault
        self.files = files
        self.modules = modules
        self.returnedOfUnknownModule = returnedOfUnknownModule
        self.returnedFiles = returnedFiles
        self.period = period
        self.datasets = datasets
        self.units = units
        self.twiceSent = twiceSent
        self.unusedData = unusedData
        self.questions = questions
        self.changedByUpgrade = changedByUpgrade
    }

    /// The same with what the daemon said meanwhile.
    public func of(_ answer: DaemonAnswer) -> StatusReport {
        let waiting = Dictionary(
            (answer.status?.folders ?? []).map { ($0.id, $0.waiting.count) }, uniquingKeysWith: { first, _ in first })
        var report = StatusReport(
            daemon: answer.status, daemonFault: answer.fault, storeFault: storeFault, files: files,
            modules: modules.map { $0.waiting(waiting[$0.id] ?? 0) }, returnedOfUnknownModule: returnedOfUnknownModule,
            returnedFiles: returnedFiles, period: period, datasets: datasets, units: units,
            twiceSent: twiceSent, unusedData: unusedData, questions: questions, changedByUpgrade: changedByUpgrade)
        report.openMatters = openMatters
        report.declarations = declarations
        report.faultyDeclarations = faultyDeclarations
        report.unknownTables = unknownTables
        report.unknownTablesFault = unknownTablesFault
        report.areDraftsFull = areDraftsFull
        report.keptFiles = keptFiles
        (report.report, report.reports) = (self.report, reports)
        return report
    }

    /// The same of a report by name.
    fileprivate func of(_ composition: Composition) -> StatusReport {
        var named = self
        named.report = composition.kind.id.rawValue
        named.reports = composition.reportIDs.map(\.rawValue)
        return named
    }

    /// What is known when the store cannot be read, or not in time.
    public init(daemon: DaemonAnswer, storeFault: String) {
        self.init(
            daemon: daemon.status, daemonFault: daemon.fault, storeFault: storeFault, files: [:], modules: [],
            returnedOfUnknownModule: 0, returnedFiles: [], period: nil, datasets: [], units: [], twiceSent: [],
            unusedData: [])
    }
}

/// Gathers a ``StatusReport``.
public struct StatusReader: Sendable {
    private let composition: Composition
    private let store: ReportStore
    private let now: Date

    public init(composition: Composition, store: ReportStore, now: Date) {
        self.composition = composition
        self.store = store
        self.now = now
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
            daemon: daemon, daemonFault: answer?.fault, storeFault: nil,
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
            let entries = try DraftShelf(OutputFolder(root: composition.settings.folders.output)).entries()
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

    private func questions() throws -> [StatusReport.Question] {
        let words = StatementQuestions(composition: composition)
        // Tables that are counted from one list of dossiers ask the same.
        var asked: Set<String> = []
        return try store.openQuestions().map { question in
            StatusReport.Question(
                order: question.order, period: question.period.id, unit: question.unit.id.code.rawValue,
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
