import Foundation
import Intake
import Office
import Settings
import Store

/// Gathers ``ServiceMetrics``, for the page and for the file that a monitor collects.
package final class MetricsReader: Sendable {
    private let late = LateUnits()

    package init() {}

    /// A store or a disk that cannot be read takes its own figures away; the others are told all the same. A database that
    /// the service knows to be away is not asked: nobody waits for it.
    package func metrics(
        _ status: ServiceStatus?, _ composition: Composition, _ store: ReportStore, now: Date
    ) -> ServiceMetrics {
        let settings = composition.settings
        let isAway = status?.storeAwaySince != nil
        return ServiceMetrics(
            office: Self.office(settings), status: status,
            store: isAway ? nil : Self.value { try ServiceMetrics.StoreFigures(store) },
            storeBytes: Self.storeBytes(settings), disks: Self.disks(settings),
            late: isAway ? [] : Self.value { try late.counts(composition, store, now: now) } ?? [])
    }

    /// "binh-son" for /etc/baocaod/binh-son.yaml.
    static func office(_ settings: Settings) -> String {
        settings.file.map { URL(filePath: $0).deletingPathExtension().lastPathComponent } ?? "baocaod"
    }

    /// The file systems of state, output and drop folders, as far as they are there.
    static func disks(_ settings: Settings) -> [ServiceMetrics.Disk] {
        let folders =
            [("state", settings.stateFolder), ("output", settings.folders.output.path(percentEncoded: false))]
            + settings.dropFolders.map { ($0.id.text, $0.path) }
        return folders.compactMap { name, path in
            value {
                let disk = Disk()
                return try disk.freeBytes(of: try disk.openFolder(path: path))
            }.map { ServiceMetrics.Disk(folder: name, freeBytes: $0) }
        }
    }

    /// The store with its log, as far as they are there.
    private static func storeBytes(_ settings: Settings) -> Int64? {
        let sizes = ["", "-wal"].compactMap { ending in
            value { try FileManager.default.attributesOfItem(atPath: settings.storePath + ending)[.size] as? Int64 }
                ?? nil
        }
        return sizes.isEmpty ? nil : sizes.reduce(0, +)
    }

    private static func value<Value>(_ work: () throws -> Value) -> Value? {
        if case .success(let value) = Result(catching: work) { value } else { nil }
    }
}
