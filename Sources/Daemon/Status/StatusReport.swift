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
    }

    public struct ReturnedFile: Codable, Sendable {
        public let name: String
        public let folder: String?
        public let receivedAt: Date
        public let code: String?
        public let reason: String
    }

    /// A dataset that is due for the period.
    public struct Dataset: Codable, Sendable {
        public let id: String
        public let title: String
        public let scope: String
        public let due: String
        public let sent: Int
        public let owing: Int
        public let isOverdue: Bool
        public let missing: [String]
        public let late: [String]
    }

    /// What one unit has sent for the period and what it still owes.
    public struct Unit: Codable, Sendable {
        public let code: String
        public let name: String
        public let sent: [String]
        public let missing: [String]
        public let late: [String]
    }

    /// Nil when no daemon answers.
    public let daemon: ServiceStatus?
    public let files: [String: Int]
    public let modules: [Module]
    public let returnedFiles: [ReturnedFile]
    public let period: String?
    public let datasets: [Dataset]
    public let units: [Unit]
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
    public func report(period: Period?, daemon: ServiceStatus?) throws -> StatusReport {
        let summary = try store.summary()
        let known = try store.periods()
        let period = period ?? known.max() ?? Period(halfBefore: .inVietnam(now))
        let owed = try period.map(completeness) ?? []
        return StatusReport(
            daemon: daemon,
            files: Dictionary(uniqueKeysWithValues: FileState.allCases.map { ($0.rawValue, summary.counts[$0] ?? 0) }),
            modules: modules(summary, daemon),
            returnedFiles: try store.openReturns().map { entry in
                StatusReport.ReturnedFile(
                    name: entry.file.name, folder: entry.file.folder, receivedAt: entry.file.receivedAt,
                    code: entry.finding?.code.rawValue,
                    reason: entry.finding.map(composition.catalogue.sentence(for:)) ?? "")
            },
            period: period?.id, datasets: owed.map(dataset), units: units(owed))
    }

    /// Asks the daemon of this configuration; nil when none answers.
    public static func daemon(_ settings: Settings) throws -> ServiceStatus? {
        try StatusSocket.ask(path: settings.socketPath, for: .status)
    }

    /// Lets the daemon scan all its folders now; returns how it stands then, nil when none answers.
    public static func rescan(_ settings: Settings) throws -> ServiceStatus? {
        try StatusSocket.ask(path: settings.socketPath, for: .rescan)
    }

    private func completeness(_ period: Period) throws -> [Completeness] {
        guard let unit = composition.reportingUnit(in: period) else { return [] }
        let tables = try store.currentTables(period: period)
        return composition.assembler.completeness(
            AssemblyInput(
                period: period, tables: tables.map { SourcedTable(table: $0.table, file: $0.file.source) },
                narrative: []),
            reportingUnit: unit)
    }

    private func modules(_ summary: StoreSummary, _ daemon: ServiceStatus?) -> [StatusReport.Module] {
        composition.registry.modules.map { module in
            let taken = module.datasets.compactMap { summary.datasets[$0.id] }
            let hasText = !module.sections.isEmpty
            return StatusReport.Module(
                id: module.id.rawValue, title: module.title,
                taken: taken.reduce(0) { $0 + $1.files } + (hasText ? summary.documents : 0),
                returned: summary.returned[module.id.rawValue] ?? 0,
                waiting: daemon?.folders.first { $0.id == module.id.rawValue }?.waiting.count ?? 0,
                newest: taken.map(\.newest).max())
        }
    }

    private func dataset(_ owed: Completeness) -> StatusReport.Dataset {
        StatusReport.Dataset(
            id: owed.dataset.id.rawValue, title: owed.dataset.title, scope: owed.scope.rawValue, due: owed.due.iso,
            sent: owed.answered.count, owing: owed.units.count,
            isOverdue: !owed.missing.isEmpty && CalendarDate.inVietnam(now) > owed.due, missing: owed.missing,
            late: owed.late)
    }

    private func units(_ owed: [Completeness]) -> [StatusReport.Unit] {
        var order: [UnitID] = []
        var entries: [UnitID: (name: String, sent: [String], missing: [String], late: [String])] = [:]
        for dataset in owed {
            for unit in dataset.units {
                if entries[unit.unit.id] == nil { order.append(unit.unit.id) }
                var entry = entries[unit.unit.id] ?? (unit.unit.name, [], [], [])
                if unit.file == nil {
                    entry.missing.append(dataset.dataset.title)
                } else {
                    entry.sent.append(dataset.dataset.title)
                }
                if unit.isLate { entry.late.append(dataset.dataset.title) }
                entries[unit.unit.id] = entry
            }
        }
        return order.compactMap { id in
            entries[id].map {
                StatusReport.Unit(
                    code: id.code.rawValue, name: $0.name, sent: $0.sent, missing: $0.missing, late: $0.late)
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
