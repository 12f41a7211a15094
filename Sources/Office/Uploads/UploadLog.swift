import Foundation
import Glibc
import Intake
import Synchronization

/// A file that somebody sent through the page: who, under which name, and which returned file it answers.
public struct UploadRecord: Hashable, Sendable, Codable {
    public let id: String
    /// The account that sent it.
    public let account: String
    /// The officer's own name.
    public let ownName: String
    /// The name in the drop folder, which differs where that one was taken.
    public internal(set) var name: String
    public let folder: String?
    public internal(set) var sha256: String
    public internal(set) var byteCount: Int64
    public internal(set) var at: Date
    /// The number, in the ledger, of the returned file that it corrects.
    public let answers: Int64?
    /// It never reached the folder.
    public internal(set) var isVoid = false

    enum CodingKeys: String, CodingKey {
        case id, account, name, folder, sha256, at, answers
        case ownName = "own_name"
        case byteCount = "bytes"
        case isVoid = "void"
    }
}

/// What was sent through the page, in a file of its own: a line each, so that a verdict is found again after a reload
/// and after a restart. What became of a file is in the ledger and nowhere else.
public final class UploadLog: Sendable {
    private struct State {
        var records: [String: UploadRecord] = [:]
        /// In the order in which they were sent.
        var order: [String] = []
        /// In the file, of records that are not told of any more too.
        var lines = 0
    }

    private let path: String
    private let state: Mutex<State>

    /// So many are told of; older ones are in the ledger.
    private let most: Int

    /// `folder` is the page's own; lines that were cut short by the end of a process are passed over.
    public convenience init(folder: URL) throws { try self.init(folder: folder, most: 20_000) }

    init(folder: URL, most: Int) throws {
        self.most = most
        path = folder.appending(path: "uploads.jsonl").path(percentEncoded: false)
        var state = State()
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        if FileManager.default.fileExists(atPath: path) {
            for line in try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")) {
                state.lines += 1
                if case .success(let record) = Result(catching: { try decoder.decode(UploadRecord.self, from: line) }) {
                    Self.add(record, to: &state, most)
                }
            }
        }
        self.state = Mutex(state)
    }

    public subscript(id: String) -> UploadRecord? {
        state.withLock { $0.records[id] }.flatMap { $0.isVoid ? nil : $0 }
    }

    /// What an account sent, the newest first.
    public func sent(by account: String, limit: Int) -> [UploadRecord] {
        state.withLock { state in
            var sent: [UploadRecord] = []
            for id in state.order.reversed() where sent.count < limit {
                if let record = state.records[id], record.account == account, !record.isVoid { sent.append(record) }
            }
            return sent
        }
    }

    /// The files that were sent to correct a returned one.
    public func answers(to number: Int64) -> [UploadRecord] {
        state.withLock { state in
            state.order.compactMap { state.records[$0] }.filter { $0.answers == number && !$0.isVoid }
        }
    }

    /// Keeps a record, or what is known of it by now, before anybody relies on it.
    func keep(_ record: UploadRecord) throws(IntakeError) {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .secondsSince1970
        guard case .success(let line) = Result(catching: { try encoder.encode(record) }) else { return }
        try state.withLock { state throws(IntakeError) in
            try Self.append(Array(line) + [UInt8(ascii: "\n")], to: path)
            state.lines += 1
            Self.add(record, to: &state, most)
            guard state.lines >= Self.linesPerRecord * most else { return }
            try shorten(&state, encoder)
        }
    }

    /// The file is written anew when it has so many lines for each record that is told of: a file has two of its own.
    private static let linesPerRecord = 4

    /// Leaves out of the file what is not told of any more, and all lines of a record but its last.
    private func shorten(_ state: inout State, _ encoder: JSONEncoder) throws(IntakeError) {
        var bytes: [UInt8] = []
        for record in state.order.compactMap({ state.records[$0] }) {
            guard case .success(let line) = Result(catching: { try encoder.encode(record) }) else { continue }
            bytes += Array(line) + [UInt8(ascii: "\n")]
        }
        try DurableFolder.write(bytes, to: path)
        state.lines = state.order.count
    }

    private static func add(_ record: UploadRecord, to state: inout State, _ most: Int) {
        if state.records.updateValue(record, forKey: record.id) == nil { state.order.append(record.id) }
        if state.order.count > most { state.records[state.order.removeFirst()] = nil }
    }

    private static func append(_ line: [UInt8], to path: String) throws(IntakeError) {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else { throw .system(.createFile, path: path, code: errno) }
        defer { close(descriptor) }
        try DurableFolder.writeAll(line, to: descriptor, path: path)
        guard fdatasync(descriptor) == 0 else { throw .system(.sync, path: path, code: errno) }
    }
}
