import Foundation
import Intake
import ReportingKit
import Settings
import Store
import Threading

/// "Kiểm tra thử": judges bytes as the service would, and keeps nothing.
///
/// The page does this itself, with the use case by which the service judges: the bytes need not pass through the
/// daemon, a reader that fails on them cannot stop intake, and the store is only read.
public struct TrialCheck: Sendable {
    /// What would become of the file.
    public enum Verdict: String, Sendable {
        case accepted
        case returned
        /// It would come back with a question that its officer can answer.
        case question
        /// Nobody declared its tables yet.
        case kept
        /// Its bytes were accepted before.
        case known
        /// The report of its period is issued.
        case issued
    }

    /// Reading a file takes a processor: so many at once for all persons, and so many that wait.
    private static let threads = BoundedThreads("baocaod.trial", most: 2, waiting: 16)
    fileprivate static let senders = SendersAtOnce(most: ReceiveUpload.most)

    public struct Result: Sendable {
        public let verdict: Verdict
        public let findings: [Finding]
        public let tables: [FileCheck.Result.Table]
        /// The text that would lie beside the returned file; nil for one that would not come back.
        public let explanation: String?
    }

    private let composition: Composition
    private let store: ReportStore?

    public init(_ composition: Composition, store: ReportStore?) {
        self.composition = composition
        self.store = store
    }

    /// Collects a body in a file that is gone when the check is over, then judges it.
    public final class Trial: Sendable {
        private let check: TrialCheck
        private let name: String
        private let place: UploadPlace
        private let folder: URL
        private let limit: Int
        private let handle: FileHandle
        private let account: String

        fileprivate init(
            _ check: TrialCheck, _ name: String, _ place: UploadPlace, of account: String, byteCount: Int64?
        ) throws {
            // One process may look at files for several offices.
            let account = "\(account) \(check.composition.settings.folders.state.path(percentEncoded: false))"
            try TrialCheck.senders.begin(account)
            var isBegun = false
            defer { if !isBegun { TrialCheck.senders.end(account) } }
            self.account = account
            self.check = check
            self.name = name
            self.place = place
            limit = check.composition.settings.limits.fileBytes
            folder = FileManager.default.temporaryDirectory.appending(
                path: "baocaod-thu-\(UUID().uuidString)", directoryHint: .isDirectory)
            if let byteCount { try Self.checkRoom(for: byteCount, limit: limit) }
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            let file = folder.appending(path: "tep")
            guard
                FileManager.default.createFile(
                    atPath: file.path(percentEncoded: false), contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw UploadFault.noRoom }
            handle = try FileHandle(forWritingTo: file)
            isBegun = true
        }

        private static func checkRoom(for byteCount: Int64, limit: Int) throws {
            guard byteCount <= Int64(limit) else { throw UploadFault.tooLarge(limit: Int64(limit)) }
            let disk = Disk()
            let folder = try disk.openFolder(path: FileManager.default.temporaryDirectory.path(percentEncoded: false))
            guard try disk.freeBytes(of: folder) - UploadedFile.reserve >= byteCount else { throw UploadFault.noRoom }
        }

        public func write(_ bytes: UnsafeRawBufferPointer) throws {
            guard try Int(handle.offset()) + bytes.count <= limit else {
                throw UploadFault.tooLarge(limit: Int64(limit))
            }
            do { try handle.write(contentsOf: Data(bytes)) } catch { throw UploadFault.noRoom }
        }

        /// On another thread: reading a file takes as long as it takes.
        public func judge(now: Date) async throws -> Result {
            try handle.synchronize()
            let (check, name, place, file) = (check, name, place, folder.appending(path: "tep"))
            do {
                return try await TrialCheck.threads.run {
                    try check.judge(file, name: name, folder: place.ledgerFolder, now: now)
                }
            } catch is BoundedThreads.Busy {
                throw UploadFault.busy
            }
        }

        deinit {
            TrialCheck.senders.end(account)
            do {
                try handle.close()
                try FileManager.default.removeItem(at: folder)
            } catch {
                // The folder of temporary files is the process's own and goes with it.
            }
        }
    }

    /// `folder`, `unit` and `account` as for an upload; `byteCount` is what was announced.
    public func begin(
        _ name: String, in folder: String, unit: String?, account: String, byteCount: Int64? = nil
    ) throws -> Trial {
        let place = try UploadPlace(folder, unit: unit, composition.settings)
        return try Trial(self, try UploadPlace.name(name), place, of: account, byteCount: byteCount)
    }

    func judge(_ file: URL, name: String, folder: String?, now: Date) throws -> Result {
        let size = try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))[.size] as? Int
        let received = ReceivedFile(
            name: name, sha256: try ContentHash(ofFile: file).text, byteCount: size ?? 0, folder: folder,
            receivedAt: now)
        var judgement = try JudgeFile(composition, store: store)(IncomingFile(content: file, file: received))
        var verdict = Verdict.accepted
        if judgement.isKept {
            verdict = .kept
        } else if !judgement.isAcceptable {
            verdict = judgement.isQuestion ? .question : .returned
        } else if try store?.accepted(sha256: received.sha256) != nil {
            verdict = .known
        } else if let issued = try issuedPeriod(judgement) {
            judgement = judgement.refused(issued)
            verdict = .issued
        }
        let isReturned = [.returned, .question, .issued].contains(verdict)
        return Result(
            verdict: verdict, findings: judgement.processed.findings,
            tables: judgement.processed.tables.map { FileCheck.Result.Table(table: $0.table) },
            explanation: isReturned ? judgement.explanation(markedCopy: nil) : nil)
    }

    /// The first of its periods of which a report stands issued that is made of its tables.
    private func issuedPeriod(_ judgement: FileJudgement) throws -> Period? {
        guard let store else { return nil }
        let datasets = Dictionary(grouping: judgement.processed.tables.map(\.table), by: \.period)
        return try datasets.keys.sorted().first { period in
            try composition.reportIDs.contains { report in
                guard let issued = try store.finalization(of: ReportPeriod(report, period)) else { return false }
                return datasets[period, default: []].contains { issued.parts?.datasets.contains($0.dataset) ?? true }
            }
        }
    }
}
