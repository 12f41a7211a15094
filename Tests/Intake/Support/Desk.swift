import Foundation
import Glibc
import Testing

@testable import Intake

/// A drop folder, spool, archive and the officers' folders in scratch folders.
final class Desk {
    let scratch: Scratch
    /// Where the inbox is.
    let dropping: Scratch
    /// Where archive, receipts and returned files are.
    let keeping: Scratch
    private var items = ItemSequence(after: nil)

    /// `dropping` and `keeping` choose other file systems.
    init(
        below root: String = NSTemporaryDirectory(), dropping: String? = nil, keeping: String? = nil
    ) throws {
        scratch = try Scratch(below: root)
        self.dropping = try dropping.map { try Scratch(below: $0) } ?? scratch
        self.keeping = try keeping.map { try Scratch(below: $0) } ?? scratch
        try scratch.folder("spool")
        try self.dropping.folder("inbox")
        for name in ["archive", "returned", "receipts"] { try self.keeping.folder(name) }
    }

    var inbox: DropFolder { .test(at: dropping.path + "/inbox") }

    var places: IntakePlaces {
        IntakePlaces(
            spool: scratch.path + "/spool", archive: keeping.path + "/archive", returned: keeping.path + "/returned",
            receipts: keeping.path + "/receipts")
    }

    func spool(disk: Disk = Disk()) -> Spool { Spool(path: places.spool, disk: disk) }

    func archive(disk: Disk = Disk()) -> Archive { Archive(path: places.archive, disk: disk) }

    func settler(disk: Disk = Disk()) -> Settler {
        Settler(
            spool: spool(disk: disk), archive: archive(disk: disk),
            returned: OutgoingFolder(path: places.returned, disk: disk),
            receipts: OutgoingFolder(path: places.receipts, disk: disk))
    }

    /// What a watcher would say of a file in the inbox.
    func dropped(_ name: String, in subfolders: [String] = []) throws -> DroppedFile {
        var status = stat()
        #expect(lstat((["\(dropping.path)/inbox"] + subfolders + [name]).joined(separator: "/"), &status) == 0)
        return DroppedFile(
            folder: inbox, subfolders: try subfolders.map { try #require(FileName($0)) },
            name: try #require(FileName(name)), identity: FileIdentity(status))
    }

    /// Drops a file and takes it.
    func take(_ text: String, _ name: String, in subfolder: String? = nil) throws -> TakenFile {
        let subfolders = subfolder.map { [$0] } ?? []
        try dropping.folder((["inbox"] + subfolders).joined(separator: "/"))
        try dropping.drop(text, as: (["inbox"] + subfolders + [name]).joined(separator: "/"))
        return try takeDropped(name, in: subfolders)
    }

    /// Takes what lies in the inbox.
    func takeDropped(_ name: String, in subfolders: [String] = []) throws -> TakenFile {
        let time = Date(timeIntervalSince1970: 1_688_522_400)
        let haul = spool().take([
            Spool.Wanted(file: try dropped(name, in: subfolders), item: items.next(at: time), time: time)
        ])
        guard case .taken(let file)? = haul.results.first else { throw NotTaken(name: name) }
        return file
    }

    /// Where the officer's own file lies while the daemon has it.
    func original(of file: TakenFile) -> String {
        places.spool + "/" + SpoolRecord.originalName(of: file.item, file.name).exactText
    }

    func settle(
        _ settlements: [(TakenFile, Settlement)], disk: Disk = Disk(), isRetry: Bool = false
    ) throws -> Settler.Outcome {
        try settler(disk: disk).settle(settlements, folders: [inbox.id: inbox], isRetry: isRetry)
    }

    func recovery(_ ledger: MemoryLedger, disk: Disk = Disk()) -> SpoolRecovery {
        SpoolRecovery(spool: spool(disk: disk), archive: archive(disk: disk), ledger: ledger)
    }

    /// The files of records and of their next states, with the numbers of their files.
    func recordsInSpool() throws -> [String: UInt64] {
        var found: [String: UInt64] = [:]
        for name in try scratch.files(in: "spool") where name.contains(".json") {
            var status = stat()
            #expect(lstat("\(places.spool)/\(name)", &status) == 0)
            found[name] = UInt64(status.st_ino)
        }
        return found
    }

    struct NotTaken: Error { let name: String }
}
