import Glibc

/// A text or workbook that goes to the officer about a file: an explanation, a receipt, a marked copy.
public struct Companion: Hashable, Sendable {
    /// What follows the file's name, see ``CompanionName``.
    public let ending: String
    public let bytes: [UInt8]
    /// How many of the first bytes are in no other file's text: the line with a receipt's number. Zero where no line
    /// tells.
    public let head: Int

    public init(ending: String, bytes: [UInt8], head: Int = 0) {
        self.ending = ending
        self.bytes = bytes
        self.head = min(max(0, head), bytes.count)
    }
}

/// A folder in which officers find what came of their files, by the sub-folders they dropped them into.
///
/// Officers may write here too: a folder may be closed to the daemon, a link or a file may have its name. Then the
/// nearest folder that can be written takes its place.
struct OutgoingFolder: Sendable {
    /// An open folder, and the sub-folders that lead to it.
    struct Opened: ~Copyable {
        let folder: Descriptor
        let subfolders: [String]

        consuming func take() -> Descriptor { folder }
    }

    let path: String
    let disk: Disk

    /// At most this many names are tried for a folder whose own cannot be used.
    private static let folderNames = 5
    /// The file itself, a marked copy, a draft with comments, a receipt or an explanation: at most this many are staged.
    private static let mostStaged = 4
    /// At most this many names of files are skipped to reach the one that was tried last.
    private static let skippedNames = 1_000

    /// Opens a sub-folder and creates what is missing on the way, for the officers' group to read and clear.
    func open(_ subfolders: [String], _ durability: Durability) throws(IntakeError) -> Opened {
        var folder = try disk.openFolder(path: path)
        var names: [String] = []
        for wanted in subfolders {
            guard let next = try enter(wanted, in: folder, durability) else { break }
            names.append(next.name)
            folder = next.take()
        }
        return Opened(folder: folder, subfolders: names)
    }

    private struct Entered: ~Copyable {
        let name: String
        let folder: Descriptor

        consuming func take() -> Descriptor { folder }
    }

    /// The sub-folder of this name, or of the next name that leads to a folder the daemon may write in; nil when none
    /// does.
    private func enter(
        _ wanted: String, in folder: borrowing Descriptor, _ durability: Durability
    ) throws(IntakeError) -> Entered? {
        for number in 1...Self.folderNames {
            let text = CompanionName.numbered(wanted, number, reserving: 0)
            guard let name = FileName(text) else { return nil }
            do {
                // The setgid bit comes from the folder above; asking for it is forbidden in the service's sandbox.
                if try disk.createFolder(name, in: folder, mode: 0o770) { try durability.written(folder) }
                let found = try disk.openFolder(name, in: folder)
                if try disk.mayWrite(in: found) { return Entered(name: text, folder: found) }
            } catch {
                guard Self.isAboutOneFolder(error) else { throw error }
            }
        }
        return nil
    }

    /// Whether an error is one of the folder that was to be opened, and of no other.
    private static func isAboutOneFolder(_ error: IntakeError) -> Bool {
        [EACCES, EPERM, ELOOP, ENOTDIR, ENOENT, ENAMETOOLONG, ESTALE].contains(error.code)
    }

    /// A name under which neither the file nor a companion of it is there.
    func freeName(
        for name: String, of item: ItemID, after taken: String?, endings: [String], in folder: borrowing Descriptor
    ) throws(IntakeError) -> String {
        var names = CompanionName.Free(
            for: name, reserving: endings.map(\.utf8.count).max() ?? 0, item: item)
        // Those up to the one that turned out to be taken were tried.
        var skipped = taken == nil ? Self.skippedNames : 0
        while true {
            let candidate = names.next()
            if skipped < Self.skippedNames {
                skipped = candidate == taken ? Self.skippedNames : skipped + 1
                continue
            }
            var isFree = try disk.examine(.plain(candidate), in: folder) == nil
            for ending in endings where isFree {
                isFree = try disk.examine(.plain(candidate + ending), in: folder) == nil
            }
            if isFree { return candidate }
        }
    }

    // MARK: Companions

    /// Writes a companion under a name of its own, to be renamed when it is durable.
    func stage(
        _ companion: Companion, number: Int, of item: ItemID, in folder: borrowing Descriptor, _ durability: Durability
    ) throws(IntakeError) {
        let staged = Self.stagedName(item, number)
        try disk.remove(staged, in: folder)
        let file = try disk.createFile(staged, in: folder, mode: 0o660)
        do {
            try disk.writeAll(companion.bytes, to: file)
            try durability.written(file)
        } catch {
            try disk.remove(staged, in: folder)
            throw error
        }
    }

    /// Gives a staged companion its name, over what an interrupted run left under it.
    func place(
        _ companion: Companion, number: Int, for name: String, of item: ItemID, in folder: borrowing Descriptor
    ) throws(IntakeError) {
        try disk.replace(.plain(name + companion.ending), in: folder, by: Self.stagedName(item, number), in: folder)
    }

    /// The same unless something has the name; false then.
    func placeNew(
        _ companion: Companion, number: Int, for name: String, of item: ItemID, in folder: borrowing Descriptor
    ) throws(IntakeError) -> Bool {
        try disk.rename(
            Self.stagedName(item, number), in: folder, to: .plain(name + companion.ending), in: folder)
    }

    // MARK: The file

    /// Copies the spool's file here under a name of its own, to be renamed when it is durable.
    func stageFile(
        _ copy: FileName, from spool: borrowing Descriptor, of item: ItemID, in folder: borrowing Descriptor,
        _ durability: Durability
    ) throws(IntakeError) {
        let staged = Self.stagedName(item, 0)
        try disk.remove(staged, in: folder)
        let source = try disk.openFile(copy, in: spool)
        let target = try disk.createFile(staged, in: folder, mode: 0o660)
        do {
            _ = try OwnCopy(disk: disk).fill(
                target, readable: try disk.openFile(staged, in: folder), from: source, try disk.examine(source))
            try durability.written(target)
        } catch {
            try disk.remove(staged, in: folder)
            throw error
        }
    }

    /// Gives the staged file its name; false when something has it.
    func placeFile(as name: String, of item: ItemID, in folder: borrowing Descriptor) throws(IntakeError) -> Bool {
        try disk.rename(Self.stagedName(item, 0), in: folder, to: .plain(name), in: folder)
    }

    /// Whether a file with this hash has the name.
    func holds(
        _ hash: ContentHash, size: Int64, as name: String, in folder: borrowing Descriptor
    ) throws(IntakeError) -> Bool {
        guard let status = try disk.examine(.plain(name), in: folder), status.kind == .file,
            status.identity.size == size
        else { return false }
        let open = try disk.openFile(.plain(name), in: folder)
        return try OwnCopy(disk: disk).hash(of: open, size: size) == hash
    }

    /// Whether a text under the name is about the same file as this one: what it says besides may have changed since.
    func isAboutTheSame(
        _ companion: Companion, as name: String, in folder: borrowing Descriptor
    ) throws(IntakeError) -> Bool {
        guard companion.head > 0, try disk.examine(.plain(name), in: folder)?.kind == .file else { return false }
        let file = try disk.openFile(.plain(name), in: folder)
        // What stands there may be an officer's, however long.
        return try disk.read(companion.head, fromRaw: file.raw) == Array(companion.bytes.prefix(companion.head))
    }

    /// Removes what an interrupted run staged, from this number on: what is told of a file may have become less since.
    func removeStaged(from number: Int, of item: ItemID, in folder: borrowing Descriptor) throws(IntakeError) {
        for left in number..<max(number, Self.mostStaged) { try disk.remove(Self.stagedName(item, left), in: folder) }
    }

    private static func stagedName(_ item: ItemID, _ number: Int) -> FileName { .plain(".\(item).\(number).part") }
}
