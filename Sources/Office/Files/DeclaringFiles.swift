import Foundation
import Settings

/// The files beside the configuration that declare something: datasets of the office's own, and kinds of reports.
public enum DeclaringFiles {
    /// Their paths, in an order that is always the same.
    public static func of(_ settings: Settings) -> [String] {
        let reports = settings.reportFolders + [Settings.shippedReports]
        return (settings.added.map { [$0.folder] } ?? []).flatMap { names(in: $0) { $0.hasSuffix(".yaml") } }
            + reports.flatMap { folder in
                names(in: folder) { _ in true }.map { $0 + "/report.yaml" }.filter(DurableFolder.holds)
            }
    }

    /// The folders in which further ones would lie.
    public static func folders(_ settings: Settings) -> [String] {
        ((settings.added.map { [$0.folder] } ?? []) + settings.reportFolders).map { $0.path(percentEncoded: false) }
    }

    /// A folder that cannot be listed has none: the fault is reported where declarations are read.
    private static func names(in folder: URL, _ isMeant: (String) -> Bool) -> [String] {
        let path = folder.path(percentEncoded: false)
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).filter(isMeant).sorted().map {
                folder.appending(path: $0).path(percentEncoded: false)
            }
        } catch {
            return []
        }
    }
}
