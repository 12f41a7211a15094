import Foundation
import Glibc
import Threading

/// From whole files to taken ones.
extension Intake {
    /// At most this many bytes of small files are copied at once: more would delay other work on the disk.
    private static let batchBytes: Int64 = 64 << 20
    /// After this time a large file is tried again that the spool had no room for or failed with.
    private static let retryTime = Duration.seconds(60)
    /// The same for a file whose bytes cannot be read.
    static let rereadTime = Duration.seconds(600)

    /// Small files go to the next batches, large ones wait for their turn beside them.
    func queue(_ files: [WatchedFile]) {
        for file in files {
            if file.file.identity.size >= LargeFiles.threshold { largeQueue.append(file) } else { queue.append(file) }
        }
        takeNextLarge()
    }

    /// Whether there is something to do before waiting for the watcher.
    var hasMore: Bool {
        !queue.isEmpty || !unfinished.isEmpty || !ready.isEmpty || !recovered.isEmpty || needsRecovery
    }

    /// The next files that are durable in the spool; empty when the next step has to be tried, or nothing is left.
    func takeNext(_ limit: Int) throws(IntakeError) -> [TakenFile] {
        if !unfinished.isEmpty { return try complete(limit) }
        if !ready.isEmpty { return Array(ready.prefix(limit)) }
        var bytes: Int64 = 0
        let batch = queue.prefix(limit).prefix { file in
            bytes += file.file.identity.size
            return bytes <= Self.batchBytes
        }
        if batch.isEmpty { return [] }
        report(.takesFiles(batch.count))
        queue.removeFirst(batch.count)
        return try take(Array(batch))
    }

    private func take(_ whole: [WatchedFile]) throws(IntakeError) -> [TakenFile] {
        let wanted = whole.map { self.wanted($0) }
        let haul = spool.take(wanted)
        var releases: [(EntryKey, WatchedFile.Release)] = []
        var taken: [TakenFile] = []
        for (index, watched) in whole.enumerated() {
            let result = index < haul.results.count ? haul.results[index] : .gone
            releases.append((watched.key, release(watched, result)))
            if case .taken(let file) = result { taken.append(file) }
        }
        watcher.release(releases)
        if let fault = haul.fault {
            // One that could not be put back is in the spool.
            needsRecovery = true
            if taken.isEmpty { throw fault }
        }
        return taken
    }

    private func wanted(_ watched: WatchedFile) -> Spool.Wanted {
        let time = wallClock()
        watchClock(at: time)
        return Spool.Wanted(file: watched.file, item: items.next(at: time), time: time)
    }

    private func release(_ watched: WatchedFile, _ result: Spool.TakeResult) -> WatchedFile.Release {
        switch result {
        case .taken, .gone: return .done
        case .changed: return .unsettled
        case .putBack:
            report(.filePutBack(watched.file.folder.id, path: watched.file.relativePath))
            return .unsettled
        case .notPermitted(let error): return .notPermitted(error)
        case .unreadable(let error):
            return .parked(.unreadable(error.description), error, retryIn: Self.rereadTime)
        case .refused(let refusal): return .refused(refusal)
        }
    }

    // MARK: Large files

    /// Begins with the smallest of the large files that wait, unless one is being taken.
    func takeNextLarge() {
        guard !isTakingLarge, !stopFlag.isSet else { return }
        if let item = largeUnfinished.first {
            largeUnfinished.removeFirst()
            isTakingLarge = true
            large.insert(item)
            Task(executorPreference: Lane.short) { await self.completeLarge(item) }
        } else if let index = largeQueue.indices.min(by: {
            largeQueue[$0].file.identity.size < largeQueue[$1].file.identity.size
        }) {
            let watched = largeQueue.remove(at: index)
            isTakingLarge = true
            let wanted = wanted(watched)
            large.insert(wanted.item)
            Task(executorPreference: Lane.short) { await self.takeLarge(watched, wanted) }
        }
    }

    private func takeLarge(_ watched: WatchedFile, _ wanted: Spool.Wanted) async {
        switch await largeFiles.take(wanted) {
        case .result(let result):
            if case .taken(let file) = result { ready.append(file) }
            watcher.release([(watched.key, release(watched, result))])
        case .fault(.stopped): break
        case .fault(let error):
            watcher.release([
                (watched.key, .parked(.noRoom(error.description), error, retryIn: Self.retryTime))
            ])
            // It may be in the spool, when it could not be put back.
            needsRecovery = true
        }
        endLarge(wanted.item)
    }

    private func completeLarge(_ item: ItemID) async {
        do {
            if let file = try await largeFiles.complete(item, folders: foldersByID) { ready.append(file) }
        } catch  where error == .stopped {
            // The next start finds it.
        } catch {
            report(.fileParked(.unknown, path: item.text, error))
            await sleep(Self.retryTime)
            largeUnfinished.append(item)
        }
        endLarge(item)
    }

    private func endLarge(_ item: ItemID) {
        large.remove(item)
        isTakingLarge = false
        takeNextLarge()
        watcher.call()
    }

    // MARK: What an interrupted run left

    var foldersByID: [FolderID: DropFolder] {
        Dictionary(folders.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func recover() async throws -> RecoveryReport {
        let recovery = SpoolRecovery(spool: spool, archive: archive, ledger: ledger, sharing: sharing)
        var known = inHand.union(recovered.map(\.item)).union(ready.map(\.item)).union(large).union(parked.items)
        known.formUnion(unfinished + largeUnfinished)
        known.formUnion(parked.restingItems)
        known.formUnion(archives.map(\.file.item))
        var (found, newest) = try await recovery.run(exceptFor: known)
        // Nothing is left in the spool of an item that is gone whole: only the ledger tells of it.
        known.formUnion(found.waiting.map(\.item) + found.unfinished + found.missing)
        if sharing == nil {
            found.missing += try await ledger.waitingItems().filter { !known.contains($0) }
            if let item = try await ledger.newestItem() { items.skip(to: item) }
        } else {
            for record in found.entered { leaveOriginal(record) }
            // What was not entered is found in its folder again.
            if found.neverTaken > 0 { watcher.rescan() }
        }
        if let newest { items.skip(to: newest) }
        watchClock(at: wallClock())
        // Some may have been taken over meanwhile.
        recovered += found.waiting.filter { file in !inHand.contains(file.item) && !recovered.contains(file) }
        unfinished += found.unfinished
        archives += found.archives
        if !found.unknown.isEmpty { report(.unknownFiles(found.unknown)) }
        return found
    }

    /// Gives out what was entered by an earlier run, when its copy is still what was entered.
    func giveOutRecovered(_ limit: Int) throws(IntakeError) -> [TakenFile] {
        while let first = recovered.first, unfinished.first.map({ first.item < $0 }) ?? true {
            var given: [TakenFile] = []
            var bytes: Int64 = 0
            // In the order they were taken: of two files that say the same, the later one is in force.
            for file in recovered.prefix(limit) where unfinished.first.map({ file.item < $0 }) ?? true {
                bytes += file.size
                if bytes > Self.batchBytes, !given.isEmpty { break }
                given.append(file)
            }
            var whole: [TakenFile] = []
            for file in given where try isWhole(file) { whole.append(file) }
            recovered.removeFirst(given.count)
            restored()
            if whole.isEmpty { continue }
            inHand.formUnion(whole.map(\.item))
            return whole
        }
        return []
    }

    private func isWhole(_ file: TakenFile) throws(IntakeError) -> Bool {
        if try spool.holds(file) { return true }
        report(.unknownFiles([file.contentPath]))
        return false
    }

    /// Enters nothing: makes durable what was not, small files here and large ones beside.
    private func complete(_ limit: Int) throws(IntakeError) -> [TakenFile] {
        var small: [ItemID] = []
        var bytes: Int64 = 0
        while let item = unfinished.first, small.count < limit, bytes < Self.batchBytes,
            recovered.first.map({ item < $0.item }) ?? true
        {
            unfinished.removeFirst()
            let size = try spool.sizeToComplete(item)
            if size >= LargeFiles.threshold {
                largeUnfinished.append(item)
            } else {
                small.append(item)
                bytes += size
            }
        }
        takeNextLarge()
        let durability = Durability(of: small.count, disk: disk)
        var taken: [TakenFile] = []
        for item in small {
            if let file = try spool.complete(item, folders: foldersByID, durability) { taken.append(file) }
        }
        try durability.all(in: [spool.path])
        return taken
    }
}
