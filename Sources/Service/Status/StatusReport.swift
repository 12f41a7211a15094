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
        /// The place of the file that waits in the running order.
        public let order: Int64
        /// The number on its receipt, by which `baocaod answer` names it.
        public let number: Int64
        public let period: String
        public let unit: String
        public let file: String
        public let sentence: String
    }

    /// What a unit, or somebody for it, answered about a matter of the period.
    public struct AnsweredMatter: Codable, Sendable {
        /// "M3" without its letter.
        public let number: Int
        public let answer: String
        public let name: String
        public let at: Date
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
    /// The same in Vietnamese.
    public let vietnameseDaemonFault: String?
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
    /// What was answered about the period's matters, the newest first.
    public internal(set) var answeredMatters: [AnsweredMatter] = []
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
        daemon: ServiceStatus?, daemonFault: Bilingual?, storeFault: String?, files: [String: Int], modules: [Module],
        returnedOfUnknownModule: Int, returnedFiles: [ReturnedFile], period: String?, datasets: [Dataset],
        units: [Unit], twiceSent: [TwiceSent], unusedData: [UnusedData], questions: [Question] = [],
        changedByUpgrade: [UpgradedPeriod] = []
    ) {
        self.daemon = daemon
        self.daemonFault = daemonFault?.english
        vietnameseDaemonFault = daemonFault?.vietnamese
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
            daemon: answer.status, daemonFault: answer.said, storeFault: storeFault, files: files,
            modules: modules.map { $0.waiting(waiting[$0.id] ?? 0) }, returnedOfUnknownModule: returnedOfUnknownModule,
            returnedFiles: returnedFiles, period: period, datasets: datasets, units: units,
            twiceSent: twiceSent, unusedData: unusedData, questions: questions, changedByUpgrade: changedByUpgrade)
        report.openMatters = openMatters
        report.answeredMatters = answeredMatters
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
    func of(_ composition: Composition) -> StatusReport {
        var named = self
        named.report = composition.kind.id.rawValue
        named.reports = composition.reportIDs.map(\.rawValue)
        return named
    }

    /// What is known when the store cannot be read, or not in time.
    public init(daemon: DaemonAnswer, storeFault: String) {
        self.init(
            daemon: daemon.status, daemonFault: daemon.said, storeFault: storeFault, files: [:], modules: [],
            returnedOfUnknownModule: 0, returnedFiles: [], period: nil, datasets: [], units: [], twiceSent: [],
            unusedData: [])
    }
}
