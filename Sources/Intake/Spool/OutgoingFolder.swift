import Glibc

/// A text or workbook that goes to the officer about a file: an explanation, a receipt, a marked copy.
public struct Companion: Hashable, Sendable {
    /// What follows the file's name, see ``CompanionName``.
    public let ending: String
    public let bytes: [UInt8]

    public init(ending: String, bytes: [UInt8]) {
        self.ending = ending
        self.bytes = bytes
    }
}

/// A folder in which officers find what came of their files, by the sub-folders they dropped them into.
struct OutgoingFolder: Sendable {
    let path: String
    let disk: Disk

    /// Opens a sub-folder and creates what is missing on the way, for the officers' group to read and clear.
    func open(_ subfolders: [String]) throws(IntakeError) -> Descriptor {
        var folder = try disk.openFolder(path: path)
        for name in subfolders.map(FileName.plain) {
            // The setgid bit comes from the folder above; asking for it is forbidden in the service's sandbox.
            try disk.createFolder(name, in: folder, mode: 0o770)
            folder = try disk.openFolder(name, in: folder)
        }
        return folder
    }

    /// A name under which neither the file nor a companion of it is there.
    func freeName(
        for name: String, after taken: String?, companions: [Companion], in folder: borrowing Descriptor
    ) throws(IntakeError) -> String {
        let reserved = companions.map(\.ending.utf8.count).max() ?? 0
        var number = 1
        while true {
            let candidate = CompanionName.numbered(name, number, reserving: reserved)
            number += 1
            if candidate == taken { continue }
            var isFree = try disk.examine(.plain(candidate), in: folder) == nil
            for companion in companions where isFree {
                isFree = try disk.examine(.plain(candidate + companion.ending), in: folder) == nil
            }
            if isFree { return candidate }
        }
    }

    /// Writes a companion as a whole, over what an interrupted run left under its name.
    func write(
        _ companion: Companion, for name: String, of item: ItemID, in folder: borrowing Descriptor
    ) throws(IntakeError) {
        let staged = FileName.plain(".\(item).part")
        try disk.remove(staged, in: folder)
        let file = try disk.createFile(staged, in: folder, mode: 0o660)
        do {
            try disk.writeAll(companion.bytes, to: file)
        } catch {
            try disk.remove(staged, in: folder)
            throw error
        }
        try disk.replace(.plain(name + companion.ending), in: folder, by: staged, in: folder)
    }

    /// Moves a file here; false when something has its name.
    func place(
        _ content: FileName, from spool: borrowing Descriptor, as name: String, of item: ItemID,
        in folder: borrowing Descriptor
    ) throws(IntakeError) -> Bool {
        do throws(IntakeError) {
            return try disk.rename(content, in: spool, to: .plain(name), in: folder)
        } catch  where error.code == EXDEV {
            return try copy(content, from: spool, as: name, of: item, in: folder)
        }
    }

    private func copy(
        _ content: FileName, from spool: borrowing Descriptor, as name: String, of item: ItemID,
        in folder: borrowing Descriptor
    ) throws(IntakeError) -> Bool {
        let staged = FileName.plain(".\(item).part")
        try disk.remove(staged, in: folder)
        let source = try disk.openFile(content, in: spool)
        let target = try disk.createFile(staged, in: folder, mode: 0o660)
        let raw = target.raw
        do {
            try disk.forEachPart(of: source) { part throws(IntakeError) in try disk.write(part, toRaw: raw) }
            try disk.sync(target)
        } catch {
            try disk.remove(staged, in: folder)
            throw error
        }
        guard try disk.rename(staged, in: folder, to: .plain(name), in: folder) else {
            try disk.remove(staged, in: folder)
            return false
        }
        try disk.remove(content, in: spool)
        return true
    }
}
