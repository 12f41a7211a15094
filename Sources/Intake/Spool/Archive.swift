import Glibc

/// Keeps every accepted file by the hash of its content: `ab/abcdef….xlsx`.
struct Archive: Sendable {
    let path: String
    let disk: Disk

    /// Files that were copied and wait, under their item's name, for the copies to be durable.
    private static let incoming = FileName.plain("incoming")

    /// Where a file is kept, below the archive.
    static func place(of hash: ContentHash, named name: String) -> String {
        "\(hash.text.prefix(2))/\(hash.text)\(ending(of: name))"
    }

    /// Moves files from the spool to their places. Bytes that are there already are not kept twice.
    ///
    /// Doing it again after an interruption finishes it. Returns the files whose bytes are no longer those that were
    /// taken; they stay in the spool.
    func keep(_ files: [(TakenFile, content: FileName)], from spool: borrowing Descriptor) throws(IntakeError)
        -> [TakenFile]
    {
        let archive = try disk.openFolder(path: path)
        try disk.createFolder(Self.incoming, in: archive, mode: 0o700)
        let incoming = try disk.openFolder(Self.incoming, in: archive)
        var copied: [(TakenFile, content: FileName)] = []
        var changed: [TakenFile] = []
        for (file, content) in files {
            switch try keepByRename(file, content, from: spool, in: archive) {
            case .kept: break
            case .needsCopy:
                if try copy(file, content, from: spool, to: incoming) {
                    copied.append((file, content))
                } else {
                    changed.append(file)
                }
            case .changed: changed.append(file)
            }
        }
        if copied.isEmpty { return changed }
        // One call for all copies: a sync a file would cost more than everything else together.
        try disk.syncFileSystem(of: archive)
        for (file, content) in copied {
            let place = try openPlace(of: file, in: archive)
            try disk.replace(place.name, in: place.folder, by: Self.stagedName(of: file), in: incoming)
            try disk.remove(content, in: spool)
        }
        return changed
    }

    /// Moves a reduced copy to its place, under the hashes of the file and of the copy, and removes the file from the spool.
    func keepReduced(
        _ file: TakenFile, _ hash: ContentHash, content: FileName, from spool: borrowing Descriptor
    ) throws(IntakeError) {
        let archive = try disk.openFolder(path: path)
        let shelf = FileName.plain(String(file.hash.text.prefix(2)))
        try disk.createFolder(shelf, in: archive, mode: 0o750)
        let folder = try disk.openFolder(shelf, in: archive)
        let (name, staged) = (
            FileName.plain(ArchivedName(original: file.hash, reduced: hash).text),
            SpoolRecord.reducedName(of: file.item)
        )
        // Neither there nor here: an interrupted run placed it.
        if try disk.examine(staged, in: spool) != nil {
            do throws(IntakeError) {
                try disk.sync(try disk.openFile(staged, in: spool))
                try disk.replace(name, in: folder, by: staged, in: spool)
            } catch  where error.code == EXDEV {
                try copyReduced(staged, from: spool, to: name, in: folder, archive)
            }
        }
        try disk.sync(folder)
        try disk.remove(content, in: spool)
    }

    private func copyReduced(
        _ staged: FileName, from spool: borrowing Descriptor, to name: FileName, in folder: borrowing Descriptor,
        _ archive: borrowing Descriptor
    ) throws(IntakeError) {
        try disk.createFolder(Self.incoming, in: archive, mode: 0o700)
        let incoming = try disk.openFolder(Self.incoming, in: archive)
        try disk.remove(staged, in: incoming)
        let source = try disk.openFile(staged, in: spool)
        let target = try disk.createFile(staged, in: incoming, mode: 0o440)
        let raw = target.raw
        try disk.forEachPart(of: source) { part throws(IntakeError) in try disk.write(part, toRaw: raw) }
        try disk.sync(target)
        try disk.replace(name, in: folder, by: staged, in: incoming)
        try disk.remove(staged, in: spool)
    }

    private struct Place: ~Copyable {
        let folder: Descriptor
        let name: FileName
    }

    private enum Step { case kept, needsCopy, changed }

    private func keepByRename(
        _ file: TakenFile, _ content: FileName, from spool: borrowing Descriptor, in archive: borrowing Descriptor
    ) throws(IntakeError) -> Step {
        guard let status = try disk.examine(content, in: spool) else { return .kept }
        guard status.identity.size == file.size else { return .changed }
        let place = try openPlace(of: file, in: archive)
        // Bytes that were damaged in the archive are whole again with the same file: it takes their place.
        if let kept = try disk.examine(place.name, in: place.folder), kept.identity.size == file.size,
            try hash(of: place) == file.hash
        {
            try disk.remove(content, in: spool)
            return .kept
        }
        do throws(IntakeError) {
            try disk.replace(place.name, in: place.folder, by: content, in: spool)
            return .kept
        } catch  where error.code == EXDEV {
            return .needsCopy
        }
    }

    private func hash(of place: borrowing Place) throws(IntakeError) -> ContentHash {
        var hasher = ContentHash.Hasher()
        let file = try disk.openFile(place.name, in: place.folder)
        try disk.forEachPart(of: file) { part throws(IntakeError) in hasher.update(part) }
        return hasher.finish()
    }

    /// False when the bytes are not those that were taken.
    private func copy(
        _ file: TakenFile, _ content: FileName, from spool: borrowing Descriptor, to incoming: borrowing Descriptor
    ) throws(IntakeError) -> Bool {
        let staged = Self.stagedName(of: file)
        try disk.remove(staged, in: incoming)
        let source = try disk.openFile(content, in: spool)
        let target = try disk.createFile(staged, in: incoming, mode: 0o440)
        let raw = target.raw
        var hasher = ContentHash.Hasher()
        try disk.forEachPart(of: source) { part throws(IntakeError) in
            hasher.update(part)
            try disk.write(part, toRaw: raw)
        }
        if hasher.finish() == file.hash { return true }
        try disk.remove(staged, in: incoming)
        return false
    }

    private func openPlace(of file: TakenFile, in archive: borrowing Descriptor) throws(IntakeError) -> Place {
        let shelf = FileName.plain(String(file.hash.text.prefix(2)))
        try disk.createFolder(shelf, in: archive, mode: 0o750)
        return Place(
            folder: try disk.openFolder(shelf, in: archive),
            name: FileName.plain(file.hash.text + Self.ending(of: file.name)))
    }

    private static func ending(of name: String) -> String { CompanionName.split(name).ending.lowercased() }

    private static func stagedName(of file: TakenFile) -> FileName { SpoolRecord.partName(of: file.item) }
}
