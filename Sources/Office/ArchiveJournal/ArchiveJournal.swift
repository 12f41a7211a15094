import Foundation
import Glibc
import Intake

/// The second copy of what only the ledger knows, beside the bytes it is about: `archive/journal/2026-11.jsonl`.
///
/// One line an event (``JournalLine``), only ever appended, on the disk before anything that was decided leaves the
/// spool. From archive and journal the store can be built again (``StoreRebuilding``).
struct ArchiveJournal: Sendable {
    private let archive: String
    private let folder: String

    init(archive: URL) {
        let path = archive.path(percentEncoded: false)
        self.archive = path.hasSuffix("/") ? String(path.dropLast()) : path
        folder = self.archive + "/journal"
    }

    /// Whether there is one at all: an archive of an earlier version has none.
    var exists: Bool { DurableFolder.holds(folder) }

    /// Appends events, all on the disk when it returns. A line that a power cut left unfinished is removed first:
    /// nothing was acknowledged by it.
    func append(_ events: [JournalEvent], now: Date) throws {
        guard !events.isEmpty else { return }
        let bytes = try events.flatMap(JournalLine.encoded)
        try DurableFolder.create(folder)
        // Commands and the service write to one journal.
        let lock = try open(folder + "/lock", O_RDWR | O_CREAT)
        defer { close(lock) }
        guard flock(lock, LOCK_EX) == 0 else { throw IntakeError.system(.lock, path: folder, code: errno) }
        // Never an older file than the newest: a clock that was set back does not change the order.
        let month = "\(now.formatted(.iso8601.year().month())).jsonl"
        let name = max(month, try names().last ?? "")
        let path = "\(folder)/\(name)"
        let isNew = !DurableFolder.holds(path)
        let descriptor = try open(path, O_RDWR | O_CREAT)
        defer { close(descriptor) }
        let end = try Self.endOfLastLine(descriptor, path)
        do {
            guard ftruncate(descriptor, end) == 0, lseek(descriptor, end, SEEK_SET) == end else {
                throw IntakeError.system(.write, path: path, code: errno)
            }
            try DurableFolder.writeAll(bytes, to: descriptor, path: path)
            guard fsync(descriptor) == 0 else { throw IntakeError.system(.sync, path: path, code: errno) }
        } catch {
            // What was written of it would be taken for written, and it is written again.
            _ = ftruncate(descriptor, end)
            throw error
        }
        if isNew { try DurableFolder.sync(folder) }
    }

    /// All events in their order, or those after a place that the journal holds; `unreadable` is told of each line that
    /// is torn or was changed, by file and by its number among those that were read.
    ///
    /// - Returns: behind the last whole line; nil in a journal without lines.
    @discardableResult
    func forEach(
        after place: JournalPlace? = nil, _ body: (JournalEvent) throws -> Void, unreadable: (String, Int) -> Void
    ) throws -> JournalPlace? {
        guard exists else { return nil }
        let names = try names()
        var (former, end) = (place?.former ?? [:], place)
        for name in names.drop(while: { $0 != place?.name && place != nil }) {
            let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
            var number = 0
            var rest = bytes.dropFirst(name == place?.name ? place?.offset ?? 0 : 0)
            while !rest.isEmpty {
                number += 1
                let line = rest.prefix { $0 != UInt8(ascii: "\n") }
                let isWhole = line.endIndex < bytes.endIndex
                rest = rest.dropFirst(line.count + 1)
                if let event = JournalLine.decoded(line) {
                    try body(event)
                } else if isWhole || name != names.last {
                    // But for the very last, which a power cut tore: nobody relied on it.
                    unreadable(name, number)
                }
            }
            if let place = Self.place(name, bytes, former: former) { end = place }
            former[name] = bytes.count
        }
        return end
    }

    /// Whether the journal begins as it did when somebody read it up to the place.
    func holds(_ place: JournalPlace) throws -> Bool {
        guard exists, try names().prefix(while: { $0 <= place.name }).count == place.former.count + 1 else {
            return false
        }
        for (name, length) in place.former where self.length(name) != length { return false }
        guard place.lineLength > 0, place.offset >= place.lineLength, length(place.name) >= place.offset else {
            return false
        }
        let file = try FileHandle(forReadingFrom: URL(filePath: "\(folder)/\(place.name)"))
        defer { try? file.close() }
        try file.seek(toOffset: UInt64(place.offset - place.lineLength))
        return ContentHash(of: [UInt8](try file.read(upToCount: place.lineLength) ?? Data())).text == place.lineHash
    }

    /// Behind the last line of a file that is whole.
    private static func place(_ name: String, _ bytes: Data, former: [String: Int]) -> JournalPlace? {
        guard let last = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
        let start = bytes[..<last].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.startIndex
        let line = [UInt8](bytes[start...last])
        return JournalPlace(
            former: former, name: name, offset: last + 1, lineLength: line.count,
            lineHash: ContentHash(of: line).text)
    }

    /// In bytes; -1 of a file that is gone.
    private func length(_ name: String) -> Int {
        var status = stat()
        return stat("\(folder)/\(name)", &status) == 0 ? Int(status.st_size) : -1
    }

    /// The newest decision on a file or a report, without reading more than the end of the journal; nil when there is
    /// none.
    func newestDecision() throws -> JournalEvent? {
        guard exists else { return nil }
        for name in try names().reversed() {
            let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
            var rest = bytes[...]
            while !rest.isEmpty {
                let start = rest.dropLast().lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.startIndex
                let line = rest[start...]
                rest = rest[..<start]
                guard let event = JournalLine.decoded(line.last == UInt8(ascii: "\n") ? line.dropLast() : line) else {
                    continue
                }
                switch event {
                case .file, .issued, .decided, .storeBegun, .setAside: return event
                case .warning, .reopened, .numbered, .asked, .unknown: continue
                }
            }
        }
        return nil
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }.sorted()
    }

    private func open(_ path: String, _ flags: Int32) throws(IntakeError) -> Int32 {
        let descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else { throw .system(.openFile, path: path, code: errno) }
        return descriptor
    }

    /// Behind the last line that is whole.
    private static func endOfLastLine(_ descriptor: Int32, _ path: String) throws(IntakeError) -> off_t {
        var end = lseek(descriptor, 0, SEEK_END)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while end > 0 {
            let start = max(0, end - off_t(buffer.count))
            let count = pread(descriptor, &buffer, Int(end - start), start)
            guard count == Int(end - start) else { throw .system(.read, path: path, code: errno) }
            if let last = buffer[..<count].lastIndex(of: UInt8(ascii: "\n")) { return start + off_t(last) + 1 }
            end = start
        }
        guard end == 0 else { throw .system(.examine, path: path, code: errno) }
        return 0
    }
}
