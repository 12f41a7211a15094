import Foundation
import Glibc
import Intake
import Store

/// The store's file with its log, where it is in the state folder.
///
/// A store that goes is moved aside and never deleted; the new one is whole and on the disk before it gets the name.
struct StorePlace {
    let path: String

    var building: String { path + ".building" }

    /// What belongs to a database of SQLite's, the log last: without its database it is nothing.
    private static let parts = ["", "-wal", "-shm"]

    /// What an interrupted run was building.
    func removeBuilding() throws(IntakeError) {
        for part in Self.parts where unlink(building + part) != 0 && errno != ENOENT {
            throw .system(.remove, path: building + part, code: errno)
        }
    }

    /// Moves the store that is there aside, durably; the new names begin with the name that is returned. Nil when there
    /// is none.
    func moveAside(now: Date) throws(IntakeError) -> String? {
        let time = now.formatted(.iso8601.timeSeparator(.omitted).dateSeparator(.omitted))
        var aside = "\(path).aside-\(time)"
        var number = 1
        while Self.parts.contains(where: { DurableFolder.holds(aside + $0) }) {
            number += 1
            aside = "\(path).aside-\(time)-\(number)"
        }
        var isThere = false
        // A log that stayed would be taken for that of the next store.
        for part in Self.parts where DurableFolder.holds(path + part) {
            try DurableFolder.rename(path + part, to: aside + part)
            isThere = true
        }
        return isThere ? aside : nil
    }

    /// Gives the store that was built its name.
    func install() throws(IntakeError) {
        // Its log is empty since it was closed; SQLite may keep the file.
        for part in Self.parts.dropFirst() where unlink(building + part) != 0 && errno != ENOENT {
            throw .system(.remove, path: building + part, code: errno)
        }
        try DurableFolder.sync(building)
        guard chmod(building, 0o640) == 0 else { throw .system(.createFile, path: building, code: errno) }
        try DurableFolder.rename(building, to: path)
    }
}
