import Foundation
import Intake
import ReportingKit
import Settings
import Synchronization
import Threading

/// Receives files that persons send through the page into the drop folders.
///
/// One a process: it knows how many files each person is sending.
public final class ReceiveUpload: Sendable {
    /// A file on its way. Not finished, it leaves nothing behind when nobody holds it any more.
    public final class Upload: Sendable {
        private let file: UploadedFile
        private let record: UploadRecord
        private let owner: ReceiveUpload

        fileprivate init(_ file: UploadedFile, _ record: UploadRecord, _ owner: ReceiveUpload) {
            self.file = file
            self.record = record
            self.owner = owner
        }

        /// By which its verdict is asked for.
        public var id: String { record.id }

        public func write(_ bytes: UnsafeRawBufferPointer) throws(UploadFault) { try file.write(bytes) }

        /// Puts the file into the drop folder. Who sent it is kept before it appears there.
        public func finish(now: Date) throws(UploadFault) -> UploadRecord {
            var record = record
            record.at = now
            do {
                let received = try file.finish { sha256, byteCount in
                    (record.sha256, record.byteCount) = (sha256, byteCount)
                    do throws(IntakeError) { try owner.log.keep(record) } catch { return UploadFault(error) }
                    return nil
                }
                (record.name, record.sha256, record.byteCount) = (
                    received.name, received.sha256, received.byteCount
                )
            } catch {
                record.isVoid = true
                // A record of a file that never came names nothing in the ledger.
                do throws(IntakeError) { try owner.log.keep(record) } catch { throw UploadFault(error) }
                throw error
            }
            do throws(IntakeError) { try owner.log.keep(record) } catch { throw UploadFault(error) }
            return record
        }

        /// The same on another thread: it waits for the disk.
        public func finished(now: Date) async throws -> UploadRecord {
            do {
                return try await ReceiveUpload.threads.run { [self] in try finish(now: now) }
            } catch is BoundedThreads.Busy {
                throw UploadFault.busy
            }
        }

        public func cancel() { file.cancel() }

        deinit {
            file.cancel()
            owner.senders.end(record.account)
        }
    }

    /// So many files of one person come at once.
    public static let most = 3

    private static let threads = BoundedThreads("baocaod.upload", most: 8, waiting: 256)

    private let settings: Mutex<Settings>
    fileprivate let log: UploadLog
    fileprivate let senders = SendersAtOnce(most: ReceiveUpload.most)

    /// Parts that a former process left are removed.
    public init(_ settings: Settings, log: UploadLog) {
        self.settings = Mutex(settings)
        self.log = log
        LeftUploads.remove(settings)
        LeftUploads.removeTrials()
    }

    /// Files that begin from now on go into the folders of these settings; those on their way go where they were going.
    public func use(_ settings: Settings) { self.settings.withLock { $0 = settings } }

    /// `folder` is `inbox` or a module's name, `unit` the name of the unit whose figures the account sends; nil for the
    /// office. `answers` is the number of the returned file that this one corrects, which the caller has looked up.
    public func begin(
        _ name: String, in folder: String, unit: String?, account: String, byteCount: Int64?, answers: Int64? = nil
    ) throws(UploadFault) -> Upload {
        let place = try UploadPlace(folder, unit: unit, settings.withLock(\.self))
        try senders.begin(account)
        do throws(UploadFault) {
            let file = try UploadedFile(name, to: place, byteCount: byteCount)
            let record = UploadRecord(
                id: UUID().uuidString.lowercased(), account: account, ownName: try UploadPlace.name(name),
                name: try UploadPlace.name(name), folder: place.ledgerFolder, sha256: "", byteCount: byteCount ?? 0,
                at: Date(timeIntervalSince1970: 0), answers: answers)
            return Upload(file, record, self)
        } catch {
            senders.end(account)
            throw error
        }
    }
}
