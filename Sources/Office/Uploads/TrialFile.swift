import Foundation
import Glibc
import Intake
import Synchronization

/// Bytes that are looked at for a moment and kept by nobody.
///
/// They lie in a file without a name, which the kernel drops with its last descriptor: however the trial or the process
/// ends, nothing of it stays. Where the file system has no such files it has a hidden name, held by a lock;
/// ``LeftUploads`` removes those that nobody holds.
final class TrialFile: Sendable {
    /// Where such files lie: the process's own folder of temporary files.
    static var place: String { FileManager.default.temporaryDirectory.path(percentEncoded: false) }

    /// Free space is looked at again after so many bytes: others write, too, and not every sender announces a length.
    private static let roomStep: Int64 = 16 << 20

    private let disk: Disk
    private let place: String
    private let folder: Descriptor
    private let file: Descriptor
    private let name: FileName?
    private let limit: Int64
    private let reserve: Int64
    private let written = Mutex<Int64>(0)

    /// `byteCount` is what was announced; nil where nothing was. `reserve` stays free on the disk.
    init(
        limit: Int64, byteCount: Int64?, reserve: Int64 = UploadedFile.reserve, in place: String = TrialFile.place,
        disk: Disk = Disk()
    ) throws(UploadFault) {
        if let byteCount, byteCount > limit { throw .tooLarge(limit: limit) }
        var name: FileName?
        do throws(IntakeError) {
            let folder = try disk.openFolder(path: place)
            if let byteCount { try Self.requireRoom(for: byteCount, reserve, in: folder, disk) }
            file = try Self.create(&name, in: folder, disk)
            self.folder = folder
        } catch {
            throw UploadFault(error)
        }
        (self.name, self.limit, self.reserve, self.place, self.disk) = (name, limit, reserve, place, disk)
    }

    private static func create(
        _ name: inout FileName?, in folder: borrowing Descriptor, _ disk: Disk
    ) throws(IntakeError) -> Descriptor {
        if let file = try disk.createUnnamed(in: folder, mode: 0o600) { return file }
        let hidden = LeftUploads.freshName()
        let file = try disk.createFile(hidden, in: folder, mode: 0o600)
        name = hidden
        do throws(IntakeError) {
            // Nobody else knows the name yet.
            _ = try disk.hold(file)
        } catch {
            remove(hidden, in: folder, disk)
            throw error
        }
        return file
    }

    private static func requireRoom(
        for count: Int64, _ reserve: Int64, in folder: borrowing Descriptor, _ disk: Disk
    ) throws(IntakeError) {
        let (needed, isTooMuch) = count.addingReportingOverflow(reserve)
        guard !isTooMuch, try disk.freeBytes(of: folder) >= needed else {
            throw .system(.write, path: TrialFile.place, code: ENOSPC)
        }
    }

    /// One that cannot be removed now is held by nobody from here on: the next start removes it.
    private static func remove(_ name: FileName, in folder: borrowing Descriptor, _ disk: Disk) {
        do { try disk.remove(name, in: folder) } catch { return }
    }

    /// Leads to the bytes for as long as this lives.
    var url: URL {
        let path = name.map { "\(place)/\($0.exactText)" } ?? "/proc/self/fd/\(file.raw)"
        return URL(filePath: path, directoryHint: .notDirectory)
    }

    /// How many came so far.
    var byteCount: Int64 { written.withLock(\.self) }

    /// Adds what came.
    func write(_ bytes: UnsafeRawBufferPointer) throws(UploadFault) {
        let before = byteCount
        let after = before + Int64(bytes.count)
        guard after <= limit else { throw .tooLarge(limit: limit) }
        do throws(IntakeError) {
            if before == 0 || before / Self.roomStep != after / Self.roomStep {
                try Self.requireRoom(for: Int64(bytes.count), reserve, in: folder, disk)
            }
            try disk.write(bytes, to: file)
        } catch {
            throw UploadFault(error)
        }
        written.withLock { $0 = after }
    }

    deinit { if let name { Self.remove(name, in: folder, disk) } }
}
