import Foundation
import Glibc

/// Archives of files are opened before anything is entered: each file of them is an item of its own.
///
/// Their files become durable in the spool, then the archive's record names them; only from then on they are items. A
/// start that finds files which no archive names removes them and opens the archive again, so that none is lost or
/// counted twice.
extension Intake {
    /// The same files with those of archives in the place of these.
    func opened(_ taken: [TakenFile]) throws(IntakeError) -> [TakenFile] {
        guard taken.contains(where: ArchiveOpener.mayBeArchive) else { return taken }
        var files: [TakenFile] = []
        for file in taken {
            if ArchiveOpener.mayBeArchive(file), let members = try open(file) {
                files += members
            } else {
                files.append(file)
            }
        }
        return files
    }

    private func open(_ file: TakenFile) throws(IntakeError) -> [TakenFile]? {
        let folder = try spool.open()
        var given: [String: ItemID] = [:]
        func next() -> String {
            let item = items.next(at: wallClock())
            let path = spool.path + "/" + SpoolRecord.partName(of: item).exactText
            given[path] = item
            return path
        }
        let members: [ArchiveOpener.Member]?
        do throws(IntakeError) { members = try opener.open(file.contentPath, next) } catch {
            try removeParts(given.values, in: folder)
            throw error
        }
        guard let members, !members.isEmpty else {
            try removeParts(given.values, in: folder)
            return nil
        }
        let durability = Durability(of: members.count, disk: disk)
        var (files, listed): ([TakenFile], [ArchivedMember]) = ([], [])
        var names: Set<[String]> = []
        for member in members {
            guard let item = given[member.path] else { continue }
            let path = Self.free(member.folders, member.name, &names)
            files.append(try keep(item, path, of: file, in: folder, durability))
            listed.append(ArchivedMember(item: item, path: path))
        }
        try durability.all(in: [spool.path])
        guard var record = try spool.record(of: file.item, in: folder) else {
            throw .recordUnreadable(path: SpoolRecord.fileName(of: file.item).exactText)
        }
        record.files = listed
        try spool.rewrite(record, in: folder)
        archives.append(OpenedArchive(file: file, members: listed))
        ready.removeAll { $0.item == file.item }
        ready += files
        return files
    }

    /// Of two files of one name the second is numbered.
    private static func free(_ folders: [String], _ name: String, _ names: inout Set<[String]>) -> [String] {
        var number = 1
        while true {
            let path = folders + [CompanionName.numbered(name, number, reserving: 0)]
            if names.insert(path.map { $0.lowercased() }).inserted { return path }
            number += 1
        }
    }

    /// Makes an unpacked file an item of the spool.
    private func keep(
        _ item: ItemID, _ path: [String], of archive: TakenFile, in folder: borrowing Descriptor,
        _ durability: Durability
    ) throws(IntakeError) -> TakenFile {
        let part = SpoolRecord.partName(of: item)
        let file = try disk.openFile(part, in: folder)
        let status = try disk.examine(file)
        guard let hash = try OwnCopy(disk: disk).hash(of: file, size: status.identity.size) else {
            throw .system(.read, path: part.exactText, code: EIO)
        }
        try durability.written(file)
        var record = SpoolRecord(
            item: item, folder: archive.folder,
            subfolders: archive.subfolders + [archive.name] + path.dropLast(), name: path[path.count - 1],
            source: status.identity, way: .copied, takenAt: archive.takenAt)
        record.archive = archive.item
        record.mark = archive.mark.map { ArrivalMark(inArchive: $0, path: path).text }
        try spool.write(record, in: folder, durability)
        _ = try disk.rename(part, in: folder, to: SpoolRecord.copyName(of: item), in: folder)
        try durability.written(folder)
        return spool.taken(record, size: status.identity.size, hash)
    }

    private func removeParts(_ items: some Sequence<ItemID>, in folder: borrowing Descriptor) throws(IntakeError) {
        for item in items { try disk.remove(SpoolRecord.partName(of: item), in: folder) }
    }

    // MARK: What their officers are told

    /// Tells the officers of archives whose files have all come to their ends.
    func tellOfArchives() async {
        for archive in archives {
            do {
                guard try isEnded(archive) else { continue }
                var members: [(path: [String], outcome: ItemOutcome?)] = []
                for member in archive.members {
                    members.append((member.path, try await ledger.entry(of: member.item)?.outcome))
                }
                let text = opener.tell(OpenedArchive.Ended(file: archive.file, members: members))
                archives.removeAll { $0.file.item == archive.file.item }
                await settle([(archive.file, .opened(text.map { [$0] } ?? []))])
            } catch {
                // The next step that takes or settles meets the fault and waits; else the next start reports it.
                continue
            }
        }
    }

    private func isEnded(_ archive: OpenedArchive) throws(IntakeError) -> Bool {
        let folder = try spool.open()
        for member in archive.members {
            if inHand.contains(member.item) { return false }
            if try spool.record(of: member.item, in: folder) != nil { return false }
        }
        return true
    }
}

extension SpoolRecovery {
    /// Whether a file was unpacked from an archive that does not name it: opening it was cut short, and it is opened
    /// again.
    func isLeftOfOpening(_ record: SpoolRecord) throws(IntakeError) -> Bool {
        guard let item = record.archive, let archive = try spool.record(of: item, in: try spool.open()) else {
            return false
        }
        return !(archive.files ?? []).contains { $0.item == record.item }
    }

    /// The archive, as it was opened; nil where its bytes cannot be read any more, and nothing is owed but its text.
    func openedArchive(
        _ record: SpoolRecord, size: Int64, _ members: [ArchivedMember]
    ) throws(IntakeError) -> OpenedArchive {
        let copy = try spool.disk.openFile(SpoolRecord.copyName(of: record.item), in: try spool.open())
        let hash = try OwnCopy(disk: spool.disk).hash(of: copy, size: size) ?? ContentHash(of: [])
        return OpenedArchive(file: spool.taken(record, size: size, hash), members: members)
    }
}
