import Glibc
import Intake
import ReportingKit

/// Normalized files under the names that former versions gave them: by the scope of a district,
/// `documents.communes.csv`, instead of the set of units. They are no longer written, so a reader would read old
/// figures for ever.
package struct FormerNormalized {
    private static let scopes: Set<Substring> = ["district", "communes", "province"]

    private let root: String
    private let disk: Disk

    package init(_ output: OutputFolder, disk: Disk = Disk()) {
        root = output.root.path(percentEncoded: false)
        self.disk = disk
    }

    /// The periods that have such files: they are to be written anew.
    package func periods() throws(IntakeError) -> Set<Period> {
        var periods: Set<Period> = []
        do {
            let folder = try disk.openFolder(FileName.plain("normalized"), in: try disk.openFolder(path: root))
            for name in try disk.list(folder) {
                guard let period = Period(id: name.exactText) else { continue }
                do {
                    let inner = try disk.openFolder(name, in: folder)
                    if try disk.list(inner).contains(where: Self.isFormer) { periods.insert(period) }
                } catch  where Self.isNoFolder(error) { continue }
            }
        } catch  where Self.isNoFolder(error) { return [] }
        return periods
    }

    /// To be called when the period's files are under their names of today.
    func remove(_ period: Period) throws(IntakeError) {
        do {
            let folder = try disk.openFolder([.plain("normalized"), .plain(period.id)], below: root)
            for name in try disk.list(folder) where Self.isFormer(name) { try disk.remove(name, in: folder) }
        } catch  where Self.isNoFolder(error) { return }
    }

    private static func isFormer(_ name: FileName) -> Bool {
        let parts = name.exactText.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3 && !parts[0].isEmpty && scopes.contains(parts[1]) && parts[2] == "csv"
    }

    /// Not there, or something of somebody else in its place: no files of a former version.
    private static func isNoFolder(_ error: IntakeError) -> Bool { [ENOENT, ENOTDIR, ELOOP].contains(error.code) }
}
