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
        private let file: TrialFile
        private let account: String

        fileprivate init(
            _ check: TrialCheck, _ name: String, _ place: UploadPlace, of account: String, byteCount: Int64?
        ) throws(UploadFault) {
            // One process may look at files for several offices.
            let account = "\(account) \(check.composition.settings.folders.state.path(percentEncoded: false))"
            try TrialCheck.senders.begin(account)
            do throws(UploadFault) {
                file = try TrialFile(limit: Int64(check.composition.settings.limits.fileBytes), byteCount: byteCount)
            } catch {
                TrialCheck.senders.end(account)
                throw error
            }
            self.account = account
            self.check = check
            self.name = name
            self.place = place
        }

        public func write(_ bytes: UnsafeRawBufferPointer) throws(UploadFault) { try file.write(bytes) }

        /// On another thread: reading a file takes as long as it takes.
        public func judge(now: Date) async throws -> Result {
            let (check, name, place, file) = (check, name, place, file)
            do {
                // The file is held until it was read, also where nobody waits for the answer any more.
                return try await TrialCheck.threads.run {
                    try withExtendedLifetime(file) {
                        try check.judge(
                            file.url, byteCount: file.byteCount, name: name, folder: place.ledgerFolder, now: now)
                    }
                }
            } catch is BoundedThreads.Busy {
                throw UploadFault.busy
            }
        }

        deinit { TrialCheck.senders.end(account) }
    }

    /// `folder`, `unit` and `account` as for an upload; `byteCount` is what was announced.
    public func begin(
        _ name: String, in folder: String, unit: String?, account: String, byteCount: Int64? = nil
    ) throws -> Trial {
        let place = try UploadPlace(folder, unit: unit, composition.settings)
        return try Trial(self, try UploadPlace.name(name), place, of: account, byteCount: byteCount)
    }

    func judge(_ file: URL, byteCount: Int64, name: String, folder: String?, now: Date) throws -> Result {
        let received = ReceivedFile(
            name: name, sha256: try ContentHash(ofFile: file).text, byteCount: Int(byteCount), folder: folder,
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
