import Foundation
import Glibc
import Testing

@testable import Intake

/// A drop folder, spool, archive and the officers' folders in a scratch folder.
final class Desk {
    let scratch: Scratch
    private var items = ItemSequence(after: nil)

    init(below root: String = NSTemporaryDirectory()) throws {
        scratch = try Scratch(below: root)
        for name in ["inbox", "spool", "archive", "returned", "receipts"] { try scratch.folder(name) }
    }

    var inbox: DropFolder { .test(at: scratch.path + "/inbox") }

    var places: IntakePlaces {
        IntakePlaces(
            spool: scratch.path + "/spool", archive: scratch.path + "/archive", returned: scratch.path + "/returned",
            receipts: scratch.path + "/receipts")
    }

    func spool(disk: Disk = Disk()) -> Spool { Spool(path: places.spool, disk: disk) }

    func settler(disk: Disk = Disk(), outgoing: String? = nil) -> Settler {
        let root = outgoing ?? scratch.path
        return Settler(
            spool: spool(disk: disk), archive: Archive(path: root + "/archive", disk: disk),
            returned: OutgoingFolder(path: root + "/returned", disk: disk),
            receipts: OutgoingFolder(path: root + "/receipts", disk: disk))
    }

    /// What a watcher would say of a file in the inbox.
    func dropped(_ name: String, in subfolders: [String] = []) throws -> DroppedFile {
        var status = stat()
        #expect(lstat((["\(scratch.path)/inbox"] + subfolders + [name]).joined(separator: "/"), &status) == 0)
        return DroppedFile(
            folder: inbox, subfolders: try subfolders.map { try #require(FileName($0)) },
            name: try #require(FileName(name)), identity: FileIdentity(status))
    }

    /// Drops a file and takes it.
    func take(_ text: String, _ name: String, in subfolder: String? = nil) throws -> TakenFile {
        let subfolders = subfolder.map { [$0] } ?? []
        try scratch.folder((["inbox"] + subfolders).joined(separator: "/"))
        try scratch.drop(text, as: (["inbox"] + subfolders + [name]).joined(separator: "/"))
        let time = Date(timeIntervalSince1970: 1_688_522_400)
        let result = try spool().take(try dropped(name, in: subfolders), as: items.next(at: time), at: time)
        guard case .taken(let file) = result else { throw NotTaken(name: name) }
        return file
    }

    struct NotTaken: Error { let name: String }
}
