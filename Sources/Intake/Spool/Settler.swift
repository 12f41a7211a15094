import Glibc

/// Carries out decisions: files to their places, texts to the officers, and last the records out of the spool.
///
/// Nothing leaves the spool before all that came of it is durable on its own file system, so an interrupted settlement
/// is finished by doing it anew. A fault of an officer's folder parks the files that go there and no others.
struct Settler: Sendable {
    let spool: Spool
    let archive: Archive
    let returned: OutgoingFolder
    let receipts: OutgoingFolder

    /// What could not be done now.
    struct Parked: Sendable {
        let file: TakenFile
        let settlement: Settlement
        let error: IntakeError
    }

    struct Outcome: Sendable {
        var parked: [Parked] = []
        /// Files that were written on after they were copied: what was written is in its drop folder as a new file.
        var putBack: [TakenFile] = []
    }

    /// Where the fault is decides who waits.
    enum Fault: Error {
        case ours(IntakeError)
        case outgoing(IntakeError)
    }

    private struct Work {
        let file: TakenFile
        let settlement: Settlement
        let isRetry: Bool
        var record: SpoolRecord
        var delivery: Delivery?
        /// How a returned file comes to its folder.
        var way = Way.none
        /// Whether the record's next state is prepared and not adopted.
        var isPrepared = false

        enum Way { case none, move, stagedCopy }
    }

    private var disk: Disk { spool.disk }

    /// Throws for faults of the spool and the archive. `isRetry` is for what was parked by this run.
    func settle(
        _ settlements: [(TakenFile, Settlement)], folders: [FolderID: DropFolder], isRetry: Bool
    ) throws(IntakeError) -> Outcome {
        let folder = try spool.open()
        let durability = Durability(of: settlements.count, disk: disk)
        var outcome = Outcome()
        var works: [Work] = []
        for (file, settlement) in settlements {
            // Without a record the settlement is complete.
            guard let record = try spool.record(of: file.item, in: folder) else { continue }
            works.append(Work(file: file, settlement: settlement, isRetry: isRetry, record: record))
        }
        if works.isEmpty { return outcome }
        var reserved: Delivery.Reserved = []
        try forEach(&works, &outcome) { work throws(Fault) in try stage(&work, &reserved, folder, durability) }
        try makeDurable(&works, &outcome, durability)
        try forEach(&works, &outcome) { work throws(Fault) in try place(&work, folder, durability) }
        try makeDurable(&works, &outcome, durability)
        for work in works where try leave(work, folder, folders) { outcome.putBack.append(work.file) }
        return outcome
    }

    /// Does a step for each file; those whose officers' folder fails are parked.
    private func forEach(
        _ works: inout [Work], _ outcome: inout Outcome, _ step: (inout Work) throws(Fault) -> Void
    ) throws(IntakeError) {
        var going: [Work] = []
        for var work in works {
            do {
                try step(&work)
                going.append(work)
            } catch {
                switch error {
                case .ours(let error): throw error
                case .outgoing(let error):
                    outcome.parked.append(Parked(file: work.file, settlement: work.settlement, error: error))
                }
            }
        }
        works = going
    }

    private func makeDurable(
        _ works: inout [Work], _ outcome: inout Outcome, _ durability: Durability
    ) throws(IntakeError) {
        let synced = try durability.all(in: [spool.path, archive.path])
        let paths = Set(works.compactMap { $0.delivery?.outgoing.path })
        for path in paths {
            do {
                try durability.all(in: [path], except: synced)
            } catch {
                let failed = works.filter { $0.delivery?.outgoing.path == path }
                outcome.parked += failed.map { Parked(file: $0.file, settlement: $0.settlement, error: error) }
                works.removeAll { $0.delivery?.outgoing.path == path }
            }
        }
    }

    // MARK: Staging

    private func stage(
        _ work: inout Work, _ reserved: inout Delivery.Reserved, _ folder: borrowing Descriptor,
        _ durability: Durability
    ) throws(Fault) {
        let file = work.file
        let reducedName = SpoolRecord.reducedName(of: file.item)
        do {
            switch work.settlement {
            case .archived:
                try archive.stage(
                    SpoolRecord.copyName(of: file.item), from: folder, expecting: file.hash, durability)
            case .reduced(let hash, _):
                if try disk.examine(reducedName, in: folder) != nil {
                    try disk.sync(try disk.openFile(reducedName, in: folder))
                }
                try archive.stage(reducedName, from: folder, expecting: hash, durability)
            case .opened: break
            case .returned:
                // An issued report's period was refused after the copy was made.
                try disk.remove(reducedName, in: folder)
            }
        } catch { throw .ours(error) }
        try stageDelivery(&work, &reserved, folder, durability)
    }

    private func stageDelivery(
        _ work: inout Work, _ reserved: inout Delivery.Reserved, _ folder: borrowing Descriptor,
        _ durability: Durability
    ) throws(Fault) {
        let isReturned = if case .returned = work.settlement { true } else { false }
        let companions = work.settlement.companions
        let delivery = Delivery(outgoing: isReturned ? returned : receipts, file: work.file, companions: companions)
        if !isReturned, companions.isEmpty {
            do { try delivery.removeStaged(work.record, durability) } catch { throw .outgoing(error) }
            return
        }
        let written: Bool
        if isReturned {
            do { written = try spool.wasWrittenOn(work.record, copiedAs: work.file.hash, in: folder) } catch {
                throw .ours(error)
            }
            do { work.way = try way(of: work.record, delivery, written, folder, durability) } catch {
                throw .outgoing(error)
            }
        }
        let isNew: Bool
        do {
            isNew = try delivery.choose(for: &work.record, besides: &reserved, isRetry: work.isRetry, durability)
        } catch { throw .outgoing(error) }
        if isNew {
            do { try spool.prepare(work.record, in: folder, durability) } catch { throw .ours(error) }
            work.isPrepared = true
        }
        let copy = work.way == .stagedCopy ? SpoolRecord.copyName(of: work.file.item) : nil
        do { try delivery.stage(work.record, copying: copy, from: folder, durability) } catch { throw .outgoing(error) }
        work.delivery = delivery
    }

    private func way(
        of record: SpoolRecord, _ delivery: Delivery, _ wasWrittenOn: Bool, _ folder: borrowing Descriptor,
        _ durability: Durability
    ) throws(IntakeError) -> Work.Way {
        let hasOriginal = try disk.examine(record.originalName, in: folder) != nil
        // An interrupted run moved it, or copied it.
        if record.way == .renamed, !hasOriginal { return .none }
        if try delivery.isPlaced(record, durability) { return .none }
        // What was judged goes back, not what was written since.
        if !hasOriginal || wasWrittenOn { return .stagedCopy }
        let here = try disk.examine(folder).identity.device
        let there = try disk.examine(try disk.openFolder(path: delivery.outgoing.path)).identity.device
        return here == there ? .move : .stagedCopy
    }

    // MARK: Placing

    private func place(
        _ work: inout Work, _ folder: borrowing Descriptor, _ durability: Durability
    ) throws(Fault) {
        let file = work.file
        do {
            if work.isPrepared { try spool.adopt(work.record, in: folder) }
            switch work.settlement {
            case .archived:
                try archive.shelve(
                    SpoolRecord.copyName(of: file.item), at: Archive.Place(file), keeping: file.hash, durability)
            case .reduced(let hash, _):
                try archive.shelve(
                    SpoolRecord.reducedName(of: file.item), at: Archive.Place(file.hash, reducedTo: hash),
                    keeping: hash, durability)
            case .opened, .returned: break
            }
        } catch { throw .ours(error) }
        guard let delivery = work.delivery else { return }
        try placeFile(&work, delivery, folder, durability)
        do { try delivery.placeCompanions(work.record, durability) } catch { throw .outgoing(error) }
    }

    private func placeFile(
        _ work: inout Work, _ delivery: Delivery, _ folder: borrowing Descriptor, _ durability: Durability
    ) throws(Fault) {
        while true {
            do {
                switch work.way {
                case .none: return
                case .stagedCopy: if try delivery.placeStagedFile(work.record, durability) { return }
                case .move:
                    switch try delivery.move(work.record, from: folder, durability) {
                    case .here: return
                    case .nameTaken: break
                    case .needsCopy:
                        // One file system under two mounts.
                        try delivery.stage(
                            work.record, copying: SpoolRecord.copyName(of: work.file.item), from: folder,
                            Durability(of: 1, disk: disk))
                        work.way = .stagedCopy
                        continue
                    }
                }
                // Somebody has put a file there since the name was chosen.
                try delivery.chooseAnother(for: &work.record, durability)
            } catch { throw .outgoing(error) }
            do { try spool.rewrite(work.record, in: folder) } catch { throw .ours(error) }
        }
    }

    // MARK: Leaving

    /// Removes what is left in the spool; true when the officer's file was written on and put back.
    private func leave(
        _ work: Work, _ folder: borrowing Descriptor, _ folders: [FolderID: DropFolder]
    ) throws(IntakeError) -> Bool {
        guard try spool.wasWrittenOn(work.record, copiedAs: work.file.hash, in: folder) else {
            try spool.remove(work.record, in: folder)
            return false
        }
        do throws(IntakeError) {
            if let source = try spool.sourceFolder(of: work.record, folders) {
                try spool.putBack(work.record, into: source, from: folder)
            } else {
                try giveOut(work.record, folder)
            }
        } catch  where error.isAboutRights || error.code == EXDEV || error.code == ENOSPC || error.code == EDQUOT {
            try giveOut(work.record, folder)
        }
        try spool.removePieces(of: work.file.item, in: folder)
        return true
    }

    /// What was written on goes to the folder of returned files where its own is closed.
    private func giveOut(_ record: SpoolRecord, _ folder: borrowing Descriptor) throws(IntakeError) {
        let target = try disk.openFolder(path: returned.path)
        var names = CompanionName.Free(for: record.name, reserving: 0, item: record.item)
        while true {
            let name = FileName.plain(names.next())
            do throws(IntakeError) {
                if try disk.rename(record.originalName, in: folder, to: name, in: target) { break }
            } catch  where error.code == EXDEV {
                let durability = Durability(of: 1, disk: disk)
                try returned.stageFile(record.originalName, from: folder, of: record.item, in: target, durability)
                guard try returned.placeFile(as: name.exactText, of: record.item, in: target) else { continue }
                try disk.sync(target)
                try disk.remove(record.originalName, in: folder)
                break
            }
        }
        try disk.sync(target)
    }
}
