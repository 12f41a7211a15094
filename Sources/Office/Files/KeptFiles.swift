import Foundation
import Intake
import Logging
import ReportingKit
import Settings
import Store

/// Files that were received and are not used, because their tables were not declared: judged again when declarations
/// change.
///
/// Here is found which of them are known by now. They come back into the spool and from there go the way of every file,
/// so that whatever ends that way early is put in order like any other. What is still unknown stays as it is.
package struct KeptFiles {
    private let composition: Composition
    private let store: ReportStore
    private let note: KeptFilesNote
    private let logger: Logger

    private static let page = 256

    package init(_ composition: Composition, _ store: ReportStore, logger: Logger) {
        self.composition = composition
        self.store = store
        note = KeptFilesNote(state: composition.settings.folders.state)
        self.logger = logger
    }

    /// Whether they were judged by other declarations, or by another program.
    package func areDue() throws -> Bool { try note.read().judgedBy != Self.fingerprint(composition.settings) }

    /// Gives each that is known by now to `take`, a page at a time in the order in which they came, and notes at the
    /// end by what they were judged.
    ///
    /// `take` says which of them are on their way. `goesOn` is asked before each file; what is left is due again.
    package func judgeAgain(
        goesOn: () -> Bool, take: ([ArchivedFile]) async throws -> [ItemID]
    ) async throws {
        let fingerprint = Self.fingerprint(composition.settings)
        let judge = JudgeFile(composition, store: nil)
        var (last, isWhole) = (Int64(0), true)
        while true {
            let page = try store.kept(after: last, limit: Self.page)
            guard let end = page.last?.entry.id else { break }
            last = end
            var known: [ArchivedFile] = []
            for (entry, item) in page {
                guard goesOn() else { return }
                // One that cannot be read keeps nothing from the others.
                do {
                    if let file = try archived(entry, item, judge) { known.append(file) }
                } catch {
                    isWhole = false
                    logger.warning("\(entry.file.name) was kept and cannot be judged again: \(error)")
                }
            }
            if known.isEmpty { continue }
            // Their bytes may be nobody's soon, and may name people: noted before anything is decided.
            try note.change { $0.leaving.formUnion(known.map(\.hash.text)) }
            let taken = try await take(known)
            if taken.count < known.count { isWhole = false }
        }
        if isWhole { try note.change { $0.judgedBy = fingerprint } }
    }

    /// Nil for one that is as unknown as it was: a declaration that was taken away again is no reason to send a file
    /// back.
    private func archived(_ entry: LedgerEntry, _ item: String, _ judge: JudgeFile) throws -> ArchivedFile? {
        guard let item = ItemID(item), let hash = ContentHash(entry.file.sha256) else { return nil }
        let copies = try ArchiveShelf(composition.settings.archive).files(of: entry.file.sha256)
        guard let kept = copies.first(where: { $0.name.reduced == nil }) else {
            logger.warning("\(entry.file.name) was kept and is not in the archive: its officer has to send it again")
            return nil
        }
        let judgement = try judge(IncomingFile(content: kept.url, file: entry.file))
        if judgement.isKept || judgement.knowsNothing { return nil }
        let place = composition.settings.dropPlace(of: entry.file)
        return ArchivedFile(
            item: item, folder: place.folder, subfolders: place.subfolders, name: entry.file.name, hash: hash,
            takenAt: entry.file.receivedAt, path: kept.url.path(percentEncoded: false))
    }

    // MARK: What is left in the archive

    /// Removes from the archive the bytes of files that were kept and went back, or of which a reduced copy stands
    /// there now.
    ///
    /// Costs nothing where no file was judged again. Cut short, it is done by the next.
    package func removeLeftBytes(now: Date) throws {
        let leaving = try note.read().leaving
        if leaving.isEmpty { return }
        let archive = composition.settings.archive
        var settled: Set<String> = []
        for hash in leaving.sorted() {
            let states = try store.states(sha256: hash)
            // Kept for another sender as well, or still in the spool.
            if !states.isDisjoint(with: [.kept, .taken, .processing]) { continue }
            let copies = try ArchiveShelf(archive).files(of: hash)
            if states.contains(.accepted) {
                let isCounted = try store.isCounted(sha256: hash)
                guard !isCounted || copies.contains(where: { $0.name.reduced != nil }) else { continue }
                if isCounted { try remove(copies) }
            } else {
                if !copies.isEmpty, !store.isShared {
                    try ArchiveJournal(archive: archive).append(
                        [.setAside(sha256: hash, why: "went back to its officer when its tables were declared")],
                        now: now)
                }
                try remove(copies)
            }
            settled.insert(hash)
        }
        if !settled.isEmpty { try note.change { $0.leaving.subtract(settled) } }
    }

    private func remove(_ copies: [ArchiveShelf.File]) throws {
        for copy in copies where copy.name.reduced == nil {
            try FileManager.default.removeItem(at: copy.url)
            try DurableFolder.sync(DurableFolder.parent(of: copy.url.path(percentEncoded: false)))
        }
    }
}

extension FileJudgement {
    /// Whether it is as unknown as it was. A list of dossiers or persons is not: it does not stay.
    fileprivate var knowsNothing: Bool {
        processed.tables.isEmpty && processed.narrative.isEmpty
            && processed.findings.contains { $0.code == .fileNothingRecognized }
    }
}

extension Settings {
    /// The drop folder that a file came through and the sub-folders in it; the ledger names the folder of a module
    /// before the sub-folders.
    package func dropPlace(of file: ReceivedFile) -> (folder: FolderID, subfolders: [String]) {
        let path = file.folder?.split(separator: "/").map(String.init) ?? []
        guard let module = dropFolders.map(\.id).first(where: { $0.text == path.first && $0 != Settings.inboxID })
        else {
            return (Settings.inboxID, path)
        }
        return (module, Array(path.dropFirst()))
    }
}
