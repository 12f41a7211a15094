import Foundation

/// Files of folders that several hosts watch, and of a ledger that they share.
extension Intake {
    /// Enters taken files. Where hosts share the ledger, officers' files leave their folders when their bytes are there,
    /// and what another host entered is let go.
    func enter(_ taken: [TakenFile]) async throws -> [TakenFile] {
        guard let sharing else {
            try await ledger.enter(taken)
            return taken
        }
        let here = try await sharing.enterHere(taken)
        let folder = try spool.open()
        for file in taken {
            guard let record = try spool.record(of: file.item, in: folder) else { continue }
            leaveOriginal(record)
            if !here.contains(file.item) { try spool.removePieces(of: file.item, in: folder) }
        }
        return taken.filter { here.contains($0.item) }
    }

    /// The ledger holds its bytes: one that stays is known again by its mark.
    func leaveOriginal(_ record: SpoolRecord) {
        do { try spool.removeEntered(record, foldersByID) } catch {
            report(
                .fileParked(record.folder, path: (record.subfolders + [record.name]).joined(separator: "/"), error))
        }
    }

    /// Archives all of whose files are entered leave their folders; one of which no file is this host's is another's to
    /// tell of.
    func leaveOpenedArchives() throws(IntakeError) {
        let folder = try spool.open()
        for archive in archives
        where !ready.contains(where: { file in archive.members.contains { $0.item == file.item } }) {
            guard let record = try spool.record(of: archive.file.item, in: folder) else { continue }
            leaveOriginal(record)
            if archive.members.contains(where: { inHand.contains($0.item) }) { continue }
            var isHere = false
            for member in archive.members where try spool.record(of: member.item, in: folder) != nil { isHere = true }
            if isHere { continue }
            archives.removeAll { $0.file.item == archive.file.item }
            try spool.removePieces(of: archive.file.item, in: folder)
        }
    }

    /// What came of a file that was to be taken over.
    public enum TakeOver: Hashable, Sendable {
        /// It is on its way here already.
        case known
        /// It comes with the next batch.
        case waiting
        /// It is decided on, and its answer may be missing; the caller settles it.
        case decided(TakenFile)
    }

    /// Brings a file that another host entered into the spool; from there it goes the way of every file.
    public func takeOver(
        _ file: EnteredFile, fill: @Sendable (_ path: String) throws -> Void
    ) throws -> TakeOver {
        guard !inHand.contains(file.item), !recovered.contains(where: { $0.item == file.item }),
            let taken = try spool.takeOver(file, fill: fill)
        else { return .known }
        if file.outcome != .waiting {
            inHand.insert(file.item)
            return .decided(taken)
        }
        recovered.append(taken)
        recovered.sort { $0.item < $1.item }
        watcher.call()
        return .waiting
    }

    /// Another host has taken these over: nothing of them is this one's any more.
    public func letGo(_ items: Set<ItemID>) throws {
        inHand.subtract(items)
        recovered.removeAll { items.contains($0.item) }
        let folder = try spool.open()
        for item in items { try spool.removePieces(of: item, in: folder) }
    }
}

extension SpoolRecovery {
    /// What an interrupted run left of a ledger that hosts share. Files that were not entered lie in their folders;
    /// those that are another host's by now are let go.
    func recoverShared(
        _ item: ItemID, _ stand: Stand, _ entry: ItemEntry?, _ sharing: any SharedLedger,
        _ report: inout RecoveryReport
    ) async throws {
        switch (stand, entry) {
        case (.copied(let record, let size), let entry?):
            // The ledger knows where a file with a lost record came from, and gives it again as one to take over.
            guard record.folder != .unknown else { break }
            guard try await sharing.holds(item) else { break }
            report.entered.append(record)
            let file = spool.taken(record, size: size, entry.hash)
            if entry.outcome == .waiting {
                report.waiting.append(file)
            } else {
                report.decided.append(.init(file: file, outcome: entry.outcome))
            }
            return
        case (.copied(let record, let size), nil):
            guard let members = record.files else { break }
            var isEntered = false
            for member in members where try await ledger.entry(of: member.item) != nil { isEntered = true }
            guard isEntered else { break }
            report.archives.append(try openedArchive(record, size: size, members))
            return
        default: break
        }
        try removePieces(of: item)
        report.neverTaken += 1
    }
}
