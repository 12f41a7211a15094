import Foundation
import Glibc
import Intake
import Synchronization

/// Puts files that belong together in their places below the output root, all of them or none.
///
/// A file is written beside its place and made durable; ``commit()`` renames them all and makes each folder durable
/// once. Everything happens below one open folder, name by name, and no link is followed. A class, because it keeps
/// folders open for several threads.
final class OutputWriter: Sendable {
    final class OpenFolder: Sendable {
        let descriptor: Descriptor

        init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
    }

    private struct Staged {
        let folder: OpenFolder
        let path: OutputPath
        let part: FileName
    }

    private struct State {
        var folders: [[FileName]: OpenFolder] = [:]
        var staged: [Staged] = []
        /// Folders in which a name changed, or may have been changed by a run that ended before it was durable.
        var touched: Set<[FileName]> = []
    }

    let root: URL
    private let disk: Disk
    private let notice: @Sendable (OutputNotice) -> Void
    private let leftParts: LeftParts
    private let owners: Set<uid_t>
    private let rights: OutputRights
    private let state: Mutex<State>

    /// Opens the output root; it is made when it is missing. Its own path is the administrator's and may hold links.
    init(_ output: OutputFolder, disk: Disk = Disk()) throws {
        root = output.root
        self.disk = disk
        notice = output.notice
        leftParts = output.leftParts
        let path = root.path(percentEncoded: false)
        do {
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        } catch {
            throw OutputFault.rootMissing(path: path, reason: systemReason(error))
        }
        let folder = OpenFolder(try disk.openFolder(path: path))
        // Root may have made a folder for the service; anybody else's folder is not one to write reports into.
        let status = try disk.examine(folder.descriptor)
        owners = [0, geteuid(), status.owner]
        rights = OutputRights(root: status)
        state = Mutex(State(folders: [[]: folder]))
    }

    /// Writes a file beside its place. A file that holds these bytes already stays, so that its time says when its
    /// content changed.
    ///
    /// - Returns: where the file stands after ``commit()``.
    @discardableResult
    func stage(_ bytes: Data, at path: OutputPath) throws -> URL {
        let folder = try open(path.folders)
        if try holds(bytes, path.name, folder) {
            state.withLock { _ = $0.touched.insert(path.folders) }
            return path.url(below: root)
        }
        let part = Self.partName(path.name)
        try naming(path) { () throws(IntakeError) in
            let file = try disk.createFile(part, in: folder.descriptor, mode: rights.file)
            do throws(IntakeError) {
                try write(bytes, to: file)
                try disk.sync(file)
            } catch {
                discard(part, folder, path.folders)
                throw error
            }
        }
        state.withLock { $0.staged.append(Staged(folder: folder, path: path, part: part)) }
        return path.url(below: root)
    }

    func beginPart(_ path: OutputPath) throws -> PartFile {
        let folder = try open(path.folders)
        let part = Self.partName(path.name)
        let there = try disk.examine(path.name, in: folder.descriptor)
        let isComparable = there.map { isUntouched($0, Int($0.identity.size)) } ?? false
        return PartFile(
            path, in: folder, part, file: try disk.createFile(part, in: folder.descriptor, mode: rights.file),
            former: isComparable
                ? PartFile.Former(descriptor: try disk.openFile(path.name, in: folder.descriptor)) : nil,
            disk: disk)
    }

    /// A file that holds these bytes already stays.
    func end(_ file: PartFile) throws {
        if try file.end() {
            discard(file)
            state.withLock { _ = $0.touched.insert(file.path.folders) }
        } else {
            state.withLock { $0.staged.append(Staged(folder: file.folder, path: file.path, part: file.name)) }
        }
    }

    func discard(_ file: PartFile) { discard(file.name, file.folder, file.path.folders) }

    /// Gives all files their names, documents last: one that is new tells the next start that the rest is new too.
    func place() throws {
        try state.withLock { state in
            state.staged =
                state.staged.filter { !$0.path.isReportDocument } + state.staged.filter(\.path.isReportDocument)
            while let next = state.staged.first {
                try place(next)
                state.staged.removeFirst()
                state.touched.insert(next.path.folders)
            }
        }
    }

    /// Gives all files their names, durably.
    func commit() throws {
        try place()
        try state.withLock { state in
            while let folder = state.touched.first {
                if let open = state.folders[folder] { try sync(open) }
                state.touched.remove(folder)
            }
        }
    }

    /// Removes what was written and not committed.
    func abandon() {
        state.withLock { state in
            state.staged.forEach { discard($0.part, $0.folder, $0.path.folders) }
            state.staged = []
        }
    }

    /// What cannot be removed now is removed when the folder is written to again, at the latest at the next start, see
    /// ``OutputRepair``.
    private func discard(_ part: FileName, _ folder: OpenFolder, _ path: [FileName]) {
        do { try disk.remove(part, in: folder.descriptor) } catch { leftParts.add(part, in: path) }
    }

    /// A fault names the file, not the temporary part beside it.
    private func naming(_ path: OutputPath, _ work: () throws(IntakeError) -> Void) throws(IntakeError) {
        do throws(IntakeError) {
            try work()
        } catch {
            guard case .system(let operation, _, let code) = error else { throw error }
            throw .system(operation, path: path.url(below: root).path(percentEncoded: false), code: code)
        }
    }

    private func write(_ bytes: Data, to file: borrowing Descriptor) throws(IntakeError) {
        let raw = file.raw
        let result = bytes.withUnsafeBytes { bytes in
            Result { () throws(IntakeError) in try disk.write(bytes, toRaw: raw) }
        }
        try result.get()
    }

    private func place(_ staged: Staged) throws {
        let (folder, name) = (staged.folder, staged.path.name)
        do throws(IntakeError) {
            try replace(name, by: staged.part, in: folder.descriptor)
        } catch {
            guard [EISDIR, EEXIST, ENOTEMPTY].contains(error.code),
                let entry = try disk.examine(name, in: folder.descriptor)
            else { return try naming(staged.path) { () throws(IntakeError) in throw error } }
            try moveAside(name, entry, in: folder, below: staged.path.folders)
            try replace(name, by: staged.part, in: folder.descriptor)
        }
    }

    private func replace(
        _ name: FileName, by part: FileName, in folder: borrowing Descriptor
    ) throws(IntakeError) {
        try disk.replace(name, in: folder, by: part, in: folder)
    }

    private func rename(
        _ name: FileName, to newName: FileName, in folder: borrowing Descriptor
    ) throws(IntakeError) -> Bool {
        try disk.rename(name, in: folder, to: newName, in: folder)
    }

    /// A folder of a network share cannot be synced, which it says with EINVAL: what it was told is on its server.
    private func sync(_ folder: OpenFolder) throws(IntakeError) {
        do { try disk.sync(folder.descriptor) } catch  where error.code == EINVAL {}
    }

    // MARK: Folders

    private func open(_ names: [FileName]) throws -> OpenFolder {
        try state.withLock { state in
            guard var folder = state.folders[[]] else { throw OutputFault.closed }
            for count in names.indices.map({ $0 + 1 }) {
                let path = Array(names[..<count])
                if let known = state.folders[path] {
                    folder = known
                    continue
                }
                let (inner, isNew) = try enter(names[count - 1], of: folder, below: Array(names[..<(count - 1)]))
                if isNew { state.touched.insert(Array(names[..<(count - 1)])) }
                state.folders[path] = inner
                folder = inner
                for part in leftParts.take(in: path) { discard(part, inner, path) }
            }
            return folder
        }
    }

    private func enter(
        _ name: FileName, of parent: OpenFolder, below names: [FileName]
    ) throws -> (folder: OpenFolder, isNew: Bool) {
        var isNew = false
        let there = try disk.examine(name, in: parent.descriptor)
        if let there, !isOwn(there) { try moveAside(name, there, in: parent, below: names) }
        if there.map(isOwn) != true {
            try disk.createFolder(name, in: parent.descriptor, mode: rights.folder)
            isNew = true
        }
        let folder = OpenFolder(try disk.openFolder(name, in: parent.descriptor))
        // Looked at again as opened: between the two calls somebody may have put another one there.
        let entry = try disk.examine(folder.descriptor)
        guard isOwn(entry) else { throw OutputFault.foreignFolder(path: place(names + [name])) }
        let narrowed = rights.narrowed(folder: entry.permissions)
        if entry.owner == geteuid(), narrowed != entry.permissions {
            try OutputRights.set(narrowed, of: folder.descriptor, disk)
        }
        return (folder, isNew)
    }

    private func isOwn(_ entry: EntryStatus) -> Bool { entry.kind == .folder && owners.contains(entry.owner) }

    /// Nothing is lost and no link is followed: its owner finds it under a numbered name beside its place.
    private func moveAside(
        _ name: FileName, _ entry: EntryStatus, in parent: OpenFolder, below names: [FileName]
    ) throws {
        for number in 1...999 {
            let ending = Array(".de-rieng-\(number)".utf8)
            guard let aside = FileName(bytes: name.bytes.prefix(255 - ending.count) + ending) else { break }
            if try rename(name, to: aside, in: parent.descriptor) {
                let what = entry.kind == .folder ? "a folder of user \(entry.owner)" : entry.kindName
                notice(.movedAside(path: place(names + [name]), what: what, to: aside.exactText))
                return
            }
        }
        throw OutputFault.inTheWay(path: place(names + [name]), what: entry.kindName)
    }

    private func place(_ names: [FileName]) -> String {
        root.appending(path: names.map(\.exactText).joined(separator: "/")).path(percentEncoded: false)
    }

    // MARK: What is there already

    /// Whether a file is there with exactly these bytes that only its writer can change.
    private func holds(_ bytes: Data, _ name: FileName, _ folder: OpenFolder) throws -> Bool {
        guard let there = try disk.examine(name, in: folder.descriptor), isUntouched(there, bytes.count) else {
            return false
        }
        let file = try disk.openFile(name, in: folder.descriptor)
        guard isUntouched(try disk.examine(file), bytes.count) else { return false }
        return try bytes.withUnsafeBytes { try isContent($0, of: file) }
    }

    private func isContent(_ bytes: UnsafeRawBufferPointer, of file: borrowing Descriptor) throws(IntakeError) -> Bool {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
        defer { buffer.deallocate() }
        var rest = bytes
        while true {
            let count = try disk.read(file, into: buffer)
            if count == 0 { return rest.isEmpty }
            guard count <= rest.count, let known = rest.baseAddress, let read = buffer.baseAddress,
                memcmp(known, read, count) == 0
            else { return false }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    private func isUntouched(_ entry: EntryStatus, _ byteCount: Int) -> Bool {
        entry.kind == .file && entry.identity.size == byteCount && entry.linkCount == 1 && owners.contains(entry.owner)
            && entry.permissions & 0o022 == 0
    }

    /// A name of its own for each writer: two that write the same file at once do not share one.
    private static func partName(_ name: FileName) -> FileName {
        let ending = Array(".\(UUID().uuidString)\(OutputFolder.partEnding)".utf8)
        let bytes = Array(".".utf8) + name.bytes.prefix(254 - ending.count) + ending
        return FileName(bytes: bytes) ?? name
    }
}
