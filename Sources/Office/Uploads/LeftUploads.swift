import Foundation
import Glibc
import Intake
import Settings

/// Parts of uploads and of trials whose process ended: hidden files of a name of our own, which nobody holds.
public enum LeftUploads {
    private static let prefix = ".baocaod-"
    private static let ending = ".part"
    /// Deeper than an upload ever goes.
    private static let depth = 1

    static func freshName() -> FileName {
        .plain(prefix + UUID().uuidString.lowercased() + ending)
    }

    /// Removes them from all drop folders and the folders of units in them.
    ///
    /// - Returns: how many were removed. A folder that cannot be read has none.
    @discardableResult
    public static func remove(_ settings: Settings) -> Int {
        settings.dropFolders.map { folder in
            do {
                return try remove(in: try Disk().openFolder(path: folder.path), depth: depth)
            } catch {
                return 0
            }
        }.reduce(0, +)
    }

    /// Removes those of trials from the folder where they lie.
    @discardableResult
    static func removeTrials(in place: String = TrialFile.place) -> Int {
        do {
            return try remove(in: try Disk().openFolder(path: place), depth: 0)
        } catch {
            return 0
        }
    }

    private static func remove(in folder: borrowing Descriptor, depth: Int) throws(IntakeError) -> Int {
        let disk = Disk()
        var count = 0
        for name in try disk.list(folder) {
            if isPart(name) {
                if try isRemoved(name, in: folder, disk) { count += 1 }
            } else if depth > 0, case .candidate = EntryName(ofFolder: name),
                try disk.examine(name, in: folder)?.kind == .folder
            {
                count += try remove(in: try disk.openFolder(name, in: folder), depth: depth - 1)
            }
        }
        return count
    }

    private static func isPart(_ name: FileName) -> Bool {
        let text = name.exactText
        return text.hasPrefix(prefix) && text.hasSuffix(ending)
            && UUID(uuidString: String(text.dropFirst(prefix.count).dropLast(ending.count))) != nil
    }

    private static func isRemoved(_ name: FileName, in folder: borrowing Descriptor, _ disk: Disk) throws(IntakeError)
        -> Bool
    {
        do {
            let file = try disk.openFile(name, in: folder)
            guard try disk.hold(file) else { return false }
            try disk.remove(name, in: folder)
            return true
        } catch  where [ENOENT, EACCES, EPERM, ELOOP].contains(error.code) {
            return false
        }
    }
}
