import Foundation
import Glibc
import Intake
import Messages
import Synchronization

/// A file on its way into a drop folder, received piece by piece: whole and durable under its name, or not there at all.
///
/// Its bytes go into a file without a name, which the kernel drops with the process, however that ends. Where the file
/// system has no such files the part has a hidden name, held by a lock; ``LeftUploads`` removes those that nobody holds.
/// The last step is a rename, so that watcher, spool and ledger see what they see of a file that came otherwise.
public final class UploadedFile: Sendable {
    /// What lies in the drop folder now.
    public struct Received: Hashable, Sendable {
        /// The name that it has there.
        public let name: String
        /// The officer's own.
        public let ownName: String
        /// As the ledger will name it; nil for the inbox itself.
        public let folder: String?
        public let sha256: String
        public let byteCount: Int64
    }

    private let place: UploadPlace
    private let ownName: String
    private let expected: Int64?
    private let disk: Disk
    private let part: Mutex<UploadedPart?>

    /// So much stays free for the service, which copies the file while it takes it.
    static let reserve: Int64 = 32 << 20
    /// Free space is looked at again after so many bytes: others write, too, and not every sender announces a length.
    private static let roomStep: Int64 = 16 << 20
    /// More files of one name in a folder are there to be in the way.
    private static let mostNames = 999
    /// Readable and removable for the officers' group, which the folder gives.
    private static let rights: mode_t = 0o660

    /// `byteCount` is what was announced; nil where nothing was.
    public convenience init(_ name: String, to place: UploadPlace, byteCount: Int64?) throws(UploadFault) {
        try self.init(name, to: place, byteCount: byteCount, disk: Disk())
    }

    package init(_ name: String, to place: UploadPlace, byteCount: Int64?, disk: Disk) throws(UploadFault) {
        self.place = place
        self.disk = disk
        ownName = try UploadPlace.name(name)
        expected = byteCount
        if let byteCount, byteCount > place.folder.fileBytes { throw .tooLarge(limit: place.folder.fileBytes) }
        do {
            let folder = try Self.open(place, disk)
            if let byteCount, try disk.freeBytes(of: folder) - Self.reserve < byteCount { throw UploadFault.noRoom }
            if let file = try disk.createUnnamed(in: folder, mode: Self.rights) {
                part = Mutex(UploadedPart(file: file, folder: folder, name: nil))
            } else {
                let name = LeftUploads.freshName()
                let file = try disk.createFile(name, in: folder, mode: Self.rights)
                guard try disk.hold(file) else { throw UploadFault.ended }
                part = Mutex(UploadedPart(file: file, folder: folder, name: name))
            }
        } catch let fault as UploadFault {
            throw fault
        } catch let error as IntakeError {
            throw UploadFault(error)
        } catch {
            throw .ended
        }
    }

    /// The folder, made where it is missing: writable for the officers' group, as those that they make themselves.
    private static func open(_ place: UploadPlace, _ disk: Disk) throws(IntakeError) -> Descriptor {
        var folder = try disk.openFolder(path: place.folder.path)
        for name in place.subfolders {
            try disk.createFolder(name, in: folder, mode: 0o770)
            folder = try disk.openFolder(name, in: folder)
        }
        return folder
    }

    /// Adds what came. After a fault nothing of the file is left.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(UploadFault) {
        let limit = min(place.folder.fileBytes, expected ?? .max)
        let (disk, expected) = (disk, expected)
        let fault = part.withLock { part -> UploadFault? in
            guard let open = part.take() else { return .ended }
            guard open.byteCount + Int64(bytes.count) <= limit else {
                let received = open.byteCount + Int64(bytes.count)
                Self.drop(open, disk)
                return expected.map { .cutShort(expected: $0, received: received) } ?? .tooLarge(limit: limit)
            }
            do throws(IntakeError) {
                if open.looksAtRoom(every: Self.roomStep, adding: bytes.count) {
                    guard try disk.freeBytes(of: open.folder) >= Self.reserve else {
                        Self.drop(open, disk)
                        return .noRoom
                    }
                }
                try disk.write(bytes, to: open.file)
            } catch {
                Self.drop(open, disk)
                return UploadFault(error)
            }
            open.wrote(bytes)
            part = open
            return nil
        }
        if let fault { throw fault }
    }

    /// Puts the file into its folder, under its own name or the next free one.
    ///
    /// `keep` is called when its bytes are on the disk and before it has a name: with their hash and count. What it
    /// returns ends the upload.
    public func finish(
        keep: (_ sha256: String, _ byteCount: Int64) -> UploadFault? = { _, _ in nil }
    ) throws(UploadFault) -> Received {
        guard let open = part.withLock({ $0.take() }) else { throw .ended }
        return try settle(open, disk, keep).get()
    }

    private func settle(
        _ open: UploadedPart, _ disk: Disk, _ keep: (String, Int64) -> UploadFault?
    ) -> Result<Received, UploadFault> {
        guard open.byteCount > 0 || expected.map({ $0 > 0 }) ?? false else {
            Self.drop(open, disk)
            return .failure(.empty)
        }
        guard expected == nil || expected == open.byteCount else {
            let fault = UploadFault.cutShort(expected: expected ?? 0, received: open.byteCount)
            Self.drop(open, disk)
            return .failure(fault)
        }
        do throws(IntakeError) {
            try disk.setPermissions(Self.rights, of: open.file)
            try disk.sync(open.file)
            guard let hash = open.finishedHash() else { return .failure(.ended) }
            if let fault = keep(hash.text, open.byteCount) {
                Self.drop(open, disk)
                return .failure(fault)
            }
            if open.name == nil {
                let name = LeftUploads.freshName()
                guard try disk.hold(open.file) else { return .failure(.ended) }
                try disk.name(open.file, name, in: open.folder)
                open.name = name
            }
            guard let part = open.name, let name = try freeName(for: part, open.folder, disk) else {
                Self.drop(open, disk)
                return .failure(.badName(ownName, UploadTexts.namesTaken))
            }
            open.name = nil
            try disk.sync(open.folder)
            return .success(
                Received(
                    name: name, ownName: ownName, folder: place.ledgerFolder, sha256: hash.text,
                    byteCount: open.byteCount))
        } catch {
            Self.drop(open, disk)
            return .failure(UploadFault(error))
        }
    }

    /// Renames the part to the first name that nothing has: what lies there is never replaced.
    private func freeName(
        for part: FileName, _ folder: borrowing Descriptor, _ disk: Disk
    ) throws(IntakeError) -> String? {
        for number in 1...Self.mostNames {
            let text = CompanionName.numbered(ownName, number, reserving: 0)
            guard let name = FileName(text) else { return nil }
            if try disk.rename(part, in: folder, to: name, in: folder) { return text }
        }
        return nil
    }

    /// Leaves nothing behind; what was ended already stays as it is.
    public func cancel() {
        let disk = disk
        part.withLock { part in
            if let open = part.take() { Self.drop(open, disk) }
        }
    }

    private static func drop(_ part: UploadedPart, _ disk: Disk) {
        guard let name = part.name else { return }
        // One that cannot be removed now is held by nobody from here on: the next start removes it.
        do { try disk.remove(name, in: part.folder) } catch { return }
    }

    deinit { cancel() }
}

/// The bytes that came so far: a class, because it owns what cannot be copied; held by one ``UploadedFile``.
private final class UploadedPart: Sendable {
    private struct Content: ~Copyable {
        var byteCount: Int64 = 0
        var hasher: ContentHash.Hasher? = ContentHash.Hasher()
    }

    let file: Descriptor
    let folder: Descriptor
    private let hiddenName: Mutex<FileName?>
    private let content = Mutex(Content())

    init(file: consuming Descriptor, folder: consuming Descriptor, name: FileName?) {
        self.file = file
        self.folder = folder
        hiddenName = Mutex(name)
    }

    /// The hidden name, where it has one.
    var name: FileName? {
        get { hiddenName.withLock { $0 } }
        set { hiddenName.withLock { $0 = newValue } }
    }

    var byteCount: Int64 { content.withLock { $0.byteCount } }

    /// Whether these bytes begin a new step.
    func looksAtRoom(every step: Int64, adding count: Int) -> Bool {
        let before = byteCount
        return before == 0 || before / step != (before + Int64(count)) / step
    }

    func wrote(_ bytes: UnsafeRawBufferPointer) {
        // A copy of a piece of some KiB: what the lock guards may hold nothing that others see.
        let piece = [UInt8](bytes)
        content.withLock { content in
            piece.withUnsafeBytes { content.hasher?.update($0) }
            content.byteCount += Int64(piece.count)
        }
    }

    func finishedHash() -> ContentHash? { content.withLock { $0.hasher.take()?.finish() } }
}
