import Foundation
import Office
import ReportingKit
import Settings
import Store

/// The figures of the service for a monitor: from its own answer and from counts of the store. No report is assembled
/// for them.
package struct ServiceMetrics: Sendable {
    package struct Disk: Sendable {
        package let folder: String
        package let freeBytes: Int64

        package init(folder: String, freeBytes: Int64) {
            self.folder = folder
            self.freeBytes = freeBytes
        }
    }

    /// Tells one office's figures from another's where one server has several.
    let office: String
    let status: ServiceStatus?
    let store: StoreFigures?
    let storeBytes: Int64?
    let disks: [Disk]
    /// How many units owe something that is due, by report and period, as it was counted last; see ``LateUnits``.
    let late: [LateUnits.Count]

    /// What the store counts.
    package struct StoreFigures: Sendable {
        let states: [FileState: Int]
        let oldestWaiting: Date?
        let openReturns: Int
        let waitingNotices: Int
        let lastReports: [(report: ReportPeriod, at: Date)]
        let open: [(report: ReportPeriod, count: Int)]

        package init(_ store: ReportStore) throws {
            (states, oldestWaiting) = try store.fileCounts()
            openReturns = try store.openReturns().count
            waitingNotices = try store.notices([.waiting]).count
            lastReports = try store.lastReports()
            open = try lastReports.compactMap { last in
                try store.openMatters(last.report).map { (last.report, $0.count) }
            }
        }
    }

    package init(
        office: String, status: ServiceStatus?, store: StoreFigures?, storeBytes: Int64?, disks: [Disk],
        late: [LateUnits.Count]
    ) {
        self.office = office
        self.status = status
        self.store = store
        self.storeBytes = storeBytes
        self.disks = disks
        self.late = late
    }

    /// All families are gauges: node-exporter's collector reads the older text form, in which these are written alike.
    package var text: String {
        var metrics = OpenMetrics(("office", office))
        metrics.family(
            "baocaod_up", .gauge, help: "Whether the service answers and takes files.",
            [.init(status?.phase == .running ? 1 : 0)])
        metrics.family(
            "baocaod_troubles", .gauge, help: "What is wrong and needs an administrator.",
            status.map { [.init($0.troubles.count)] } ?? [])
        folders(&metrics)
        if let store { files(store, &metrics) }
        metrics.family(
            "baocaod_late_units", .gauge, help: "Units that owe data whose day has passed.",
            late.map { .init($0.units, ("report", $0.report.report.rawValue), ("period", $0.report.period.id)) })
        metrics.family(
            "baocaod_store_bytes", .gauge, unit: "bytes", help: "The store's file with its log.",
            storeBytes.map { [.init(Double($0))] } ?? [])
        metrics.family(
            "baocaod_disk_free_bytes", .gauge, unit: "bytes",
            help: "What may still be written to the file system of a folder.",
            disks.map { .init(Double($0.freeBytes), ("folder", $0.folder)) })
        metrics.family(
            "baocaod_followers", .gauge, help: "Connections that follow the ledger.",
            status?.followers.map { [.init($0)] } ?? [])
        return metrics.text
    }

    private func folders(_ metrics: inout OpenMetrics) {
        let folders = status?.folders ?? []
        metrics.family(
            "baocaod_folder_watched", .gauge, help: "Whether a drop folder is there and watched.",
            folders.map { .init($0.isWatched ? 1 : 0, ("folder", $0.id)) })
        metrics.family(
            "baocaod_folder_waiting_files", .gauge, help: "Files of a drop folder that were seen and not taken yet.",
            folders.map { .init($0.waiting.count, ("folder", $0.id)) })
        metrics.family(
            "baocaod_folder_refused_entries", .gauge, help: "Entries of a drop folder that are never taken.",
            folders.map { .init($0.refused.count, ("folder", $0.id)) })
        metrics.family(
            "baocaod_parked_reports", .gauge, help: "Reports that cannot be made now.",
            status.map { [.init($0.parkedReports.count)] } ?? [])
    }

    private func files(_ store: StoreFigures, _ metrics: inout OpenMetrics) {
        metrics.family(
            "baocaod_files", .gauge, help: "Files in the ledger by what became of them.",
            FileState.allCases.map { .init(store.states[$0] ?? 0, ("state", $0.rawValue)) })
        // Not how long: a file that is written when something changes must stay true until then.
        metrics.family(
            "baocaod_oldest_waiting_timestamp_seconds", .gauge, unit: "seconds",
            help: "When the oldest file that waits for its verdict was taken; absent while none waits.",
            store.oldestWaiting.map { [.init($0.timeIntervalSince1970.rounded())] } ?? [])
        metrics.family(
            "baocaod_open_returns", .gauge, help: "Returned files that no later one has settled.",
            [.init(store.openReturns)])
        metrics.family(
            "baocaod_notices_waiting", .gauge, help: "Notices that are to be sent.", [.init(store.waitingNotices)])
        metrics.family(
            "baocaod_report_made_timestamp_seconds", .gauge, unit: "seconds",
            help: "When the report of a kind was written last.",
            store.lastReports.map {
                .init($0.at.timeIntervalSince1970.rounded(), ("report", $0.report.report.rawValue))
            })
        metrics.family(
            "baocaod_open_matters", .gauge, help: "What is open of the report that was written last, by kind.",
            store.open.map {
                .init($0.count, ("report", $0.report.report.rawValue), ("period", $0.report.period.id))
            })
    }
}
