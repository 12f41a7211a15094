import Foundation
import Messages
import ReportingKit
import Store

/// Withdraws a file that is kept because nobody declared its tables, before it is taken; its bytes leave the archive.
///
/// It is named by the number of its receipt. Of a file that was taken meanwhile, what it states is withdrawn, see ``DecideStatement``.
public struct WithdrawKept {
    public enum Fault: VietnameseFault {
        case notKept(Int64)

        public var description: String { words.english }
        public var vietnamese: String { words.vietnamese }

        private var words: Bilingual {
            switch self {
            case .notKept(let number): ReturnedFileTexts.notKept(number)
            }
        }
    }

    private let store: ReportStore
    private let archive: URL?

    /// `archive` is nil for the store of `batch`, which has none.
    public init(_ store: ReportStore, archive: URL?) {
        self.store = store
        self.archive = archive
    }

    @discardableResult
    public func callAsFunction(_ number: Int64, name: String, reason: String, now: Date) throws -> ReceivedFile {
        let finding = Finding(.fileWithdrawn(name: name, reason: reason), .notice)
        guard let record = try store.withdrawKept(number, finding) else { throw Fault.notKept(number) }
        if let archive {
            // What is cut short from here on is added by the service's next start; the bytes are noted as nobody's.
            try LedgerKeeping(store, archive: archive).keep(withdrawn: record, now: now)
            try removeBytes(record.sha256, archive)
        }
        return record.file
    }

    private func removeBytes(_ hash: String, _ archive: URL) throws {
        guard try store.states(sha256: hash).isDisjoint(with: [.accepted, .kept, .taken, .processing]) else { return }
        for copy in try ArchiveShelf(archive).files(of: hash) where copy.name.reduced == nil {
            try FileManager.default.removeItem(at: copy.url)
            try DurableFolder.sync(DurableFolder.parent(of: copy.url.path(percentEncoded: false)))
        }
    }
}
