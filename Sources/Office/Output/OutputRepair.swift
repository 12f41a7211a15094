import Glibc
import Intake

/// Brings what an earlier version or an interrupted run left below the output root into order: rights that are too
/// wide, parts of files.
///
/// Nothing is opened through a link, and only what belongs to this user is touched.
public struct OutputRepair: Sendable {
    public struct Result: Sendable, Equatable {
        /// Folders and files whose rights were narrowed.
        public var narrowed = 0
        /// Parts of files that were never finished.
        public var removed = 0
        /// Entries of other users, which only root can give back.
        public var foreign: [String] = []
        /// What could not be brought into order, with the reason.
        public var faults: [String] = []
    }

    /// What officers only read. Receipts and returned files are theirs to clear away.
    private static let folders = ["report", "normalized"]
    /// Deeper than anything the service writes.
    private static let depth = 8

    private let root: String
    private let disk: Disk

    public init(_ output: OutputFolder, disk: Disk = Disk()) {
        root = output.root.path(percentEncoded: false)
        self.disk = disk
    }

    public func run() throws -> Result {
        var result = Result()
        let top = try disk.openFolder(path: root)
        let rights = OutputRights(root: try disk.examine(top))
        for name in Self.folders.compactMap({ FileName($0) }) {
            mend(name, in: top, at: root, Self.depth, rights, &result)
        }
        // Of what is beside the folders only the note of the first report is the service's.
        for name in try disk.list(top)
        where Self.isPart(name) && name.exactText.hasPrefix(".\(ReportPlaces.noteName).") {
            guard try disk.examine(name, in: top)?.owner == geteuid() else { continue }
            try disk.remove(name, in: top)
            result.removed += 1
        }
        return result
    }

    /// One entry and all below it; a fault of one does not keep the others.
    private func mend(
        _ name: FileName, in parent: borrowing Descriptor, at place: String, _ depth: Int, _ rights: OutputRights,
        _ result: inout Result
    ) {
        let path = (place.hasSuffix("/") ? place : place + "/") + name.exactText
        do throws(IntakeError) {
            guard depth > 0, let there = try disk.examine(name, in: parent) else { return }
            switch there.kind {
            case .folder:
                let folder = try disk.openFolder(name, in: parent)
                let entry = try disk.examine(folder)
                guard entry.owner == geteuid() else { return result.foreign.append(path) }
                try narrow(folder, from: entry, to: rights.narrowed(folder: entry.permissions), &result)
                for inner in try disk.list(folder) { mend(inner, in: folder, at: path, depth - 1, rights, &result) }
            case .file where Self.isPart(name):
                try disk.remove(name, in: parent)
                result.removed += 1
            case .file:
                guard there.owner == geteuid() else { return result.foreign.append(path) }
                guard rights.narrowed(file: there.permissions) != there.permissions else { return }
                let file = try disk.openFile(name, in: parent)
                let entry = try disk.examine(file)
                guard entry.kind == .file, entry.owner == geteuid() else { return }
                try narrow(file, from: entry, to: rights.narrowed(file: entry.permissions), &result)
            default:
                // Links and what is no file are in nobody's way; where a file or folder belongs they are moved aside.
                break
            }
        } catch {
            result.faults.append("\(error)")
        }
    }

    private func narrow(
        _ open: borrowing Descriptor, from entry: EntryStatus, to permissions: mode_t, _ result: inout Result
    ) throws(IntakeError) {
        guard permissions != entry.permissions else { return }
        try OutputRights.set(permissions, of: open, disk)
        result.narrowed += 1
    }

    /// Of this version (`.part`) or of one before it (`.tmp`).
    private static func isPart(_ name: FileName) -> Bool {
        let text = name.exactText
        return text.hasPrefix(".") && (text.hasSuffix(OutputFolder.partEnding) || text.hasSuffix(".tmp"))
    }
}
