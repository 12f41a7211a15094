import Glibc

/// Keeps every accepted file by the hash of its content: `ab/abcdef….xlsx`.
///
/// Files come by way of `incoming`, so that a shelf never holds half of one: staged there under their item's name, made
/// durable, put on their shelf, and that made durable before anything of them leaves the spool.
struct Archive: Sendable {
    let path: String
    let disk: Disk

    /// What a file is called on its shelf.
    struct Place: Hashable {
        let original: ContentHash
        let name: String

        /// Of the file itself.
        init(_ file: TakenFile) { self.init(file.hash, named: file.name) }

        init(_ hash: ContentHash, named name: String) {
            original = hash
            self.name = hash.text + CompanionName.split(name).ending.lowercased()
        }

        /// Of what may be kept of a file that names people.
        init(_ hash: ContentHash, reducedTo reduced: ContentHash) {
            original = hash
            name = ArchivedName(original: hash, reduced: reduced).text
        }

        var shelf: String { String(original.text.prefix(2)) }
        /// Below the archive.
        var path: String { shelf + "/" + name }
    }

    static let incoming = FileName.plain("incoming")

    /// Where a file is kept, below the archive.
    static func place(of hash: ContentHash, named name: String) -> String { Place(hash, named: name).path }

    /// Brings a file of the spool into `incoming`, by a second name where spool and archive are on one mount, else as a
    /// copy with the hash that is expected.
    ///
    /// A file that is not in the spool was staged, or is on its shelf, already.
    func stage(
        _ content: FileName, from spool: borrowing Descriptor, expecting hash: ContentHash, _ durability: Durability
    ) throws(IntakeError) {
        guard let status = try disk.examine(content, in: spool) else { return }
        let archive = try disk.openFolder(path: path)
        if try disk.createFolder(Self.incoming, in: archive, mode: 0o700) { try durability.written(archive) }
        let incoming = try disk.openFolder(Self.incoming, in: archive)
        let staged = Self.stagedName(of: content)
        try disk.remove(staged, in: incoming)
        do throws(IntakeError) {
            _ = try disk.link(content, in: spool, to: staged, in: incoming)
        } catch  where [EXDEV, EPERM, EOPNOTSUPP, EMLINK, ENOSYS].contains(error.code) {
            let source = try disk.openFile(content, in: spool)
            let target = try disk.createFile(staged, in: incoming, mode: 0o440)
            let copied = try OwnCopy(disk: disk).fill(
                target, readable: try disk.openFile(staged, in: incoming), from: source, status)
            guard copied == hash else {
                try disk.remove(staged, in: incoming)
                // Nobody else writes in the spool: a disk that gives other bytes than it was given is failing.
                throw .system(.read, path: content.exactText, code: EIO)
            }
            try durability.written(target)
        }
        try durability.written(incoming)
    }

    /// Puts a staged file on its shelf. Bytes that are there already are not kept twice; a file there that is not what
    /// its name says is replaced.
    func shelve(_ content: FileName, at place: Place, keeping hash: ContentHash, _ durability: Durability)
        throws(IntakeError)
    {
        let archive = try disk.openFolder(path: path)
        let incoming = try disk.openFolder(Self.incoming, in: archive)
        try shelve(staged: Self.stagedName(of: content), in: incoming, archive, at: place, keeping: hash, durability)
    }

    func shelve(
        staged: FileName, in incoming: borrowing Descriptor, _ archive: borrowing Descriptor, at place: Place,
        keeping hash: ContentHash, _ durability: Durability
    ) throws(IntakeError) {
        guard let status = try disk.examine(staged, in: incoming) else { return }
        let shelf = FileName.plain(place.shelf)
        if try disk.createFolder(shelf, in: archive, mode: 0o750) { try durability.written(archive) }
        let folder = try disk.openFolder(shelf, in: archive)
        let name = FileName.plain(place.name)
        if try !holds(hash, status.identity, at: name, in: folder) {
            try disk.replace(name, in: folder, by: staged, in: incoming)
        }
        // Two names of one file are left as they are by a rename.
        try disk.remove(staged, in: incoming)
        try durability.written(folder)
    }

    /// Whether the archive keeps these bytes already; a damaged file is not them.
    private func holds(
        _ hash: ContentHash, _ staged: FileIdentity, at name: FileName, in folder: borrowing Descriptor
    ) throws(IntakeError) -> Bool {
        guard let kept = try disk.examine(name, in: folder), kept.kind == .file, kept.identity.size == staged.size
        else {
            return false
        }
        if kept.identity.isSameFile(as: staged) { return true }
        do {
            let open = try disk.openFile(name, in: folder)
            return try OwnCopy(disk: disk).hash(of: open, size: staged.size) == hash
        } catch  where error.isAboutReading {
            return false
        }
    }

    /// `<item>.copy` waits as `<item>.part`, what is reduced under its own name.
    private static func stagedName(of content: FileName) -> FileName {
        content.exactText.hasSuffix(".copy") ? .plain("\(content.exactText.dropLast(5)).part") : content
    }
}
