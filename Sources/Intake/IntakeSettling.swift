import Foundation
import Glibc
import Threading

/// From decisions to what officers find.
extension Intake {
    /// Carries out the ledger's decisions. Tries until it is done or the task is cancelled; a cancelled settlement is
    /// finished by the next start. Files whose officers' folder fails are parked and tried again; nobody waits for
    /// them.
    ///
    /// `isTakenOver`: another host began, and may have delivered some of the answers.
    public func settle(_ settlements: [(TakenFile, Settlement)], isTakenOver: Bool = false) async {
        while true {
            do {
                let outcome = try settler.settle(settlements, folders: foldersByID, isRetry: isTakenOver)
                note(outcome)
                inHand.subtract(settlements.map(\.0.item))
                restored()
                await tellSettled(settlements.map(\.0.item), outcome)
                break
            } catch {
                if Task.isCancelled || stopFlag.isSet { return }
                await waitAfter(error)
            }
        }
        retryParked()
        if !archives.isEmpty { await tellOfArchives() }
    }

    /// A file that was given out and cannot be read now: it is given out again later, and nobody waits for it.
    public func park(_ file: TakenFile, _ reason: String) {
        report(
            .fileParked(file.folder, path: path(of: file), .system(.read, path: file.contentPath, code: EIO)))
        parked.rest(file, reason)
        inHand.remove(file.item)
        Task(executorPreference: Lane.short) { await self.giveAgain(file) }
    }

    private func giveAgain(_ file: TakenFile) async {
        await sleep(Self.rereadTime)
        parked.wake(file.item)
        if stopFlag.isSet { return }
        recovered.append(file)
        recovered.sort { $0.item < $1.item }
        watcher.call()
    }

    private func tellSettled(_ items: [ItemID], _ outcome: Settler.Outcome) async {
        guard let sharing else { return }
        let waiting = Set(outcome.parked.map(\.file.item))
        await sharing.settled(items.filter { !waiting.contains($0) })
    }

    private func note(_ outcome: Settler.Outcome, retried: [ItemID] = []) {
        parked.replace(retried, with: outcome.parked)
        for file in outcome.putBack { report(.filePutBack(file.folder, path: path(of: file))) }
        for one in outcome.parked { report(.fileParked(one.file.folder, path: path(of: one.file), one.error)) }
    }

    private func path(of file: TakenFile) -> String { (file.subfolders + [file.name]).joined(separator: "/") }

    /// Tries parked answers again, later and later.
    private func retryParked() {
        guard !parked.isEmpty, !isRetryingParked else { return }
        isRetryingParked = true
        Task(executorPreference: Lane.short) { await self.keepRetryingParked() }
    }

    private func keepRetryingParked() async {
        var backOff = BackOff()
        while !parked.isEmpty, !stopFlag.isSet {
            await sleep(backOff.delay())
            let waiting = parked.all
            do {
                let outcome = try settler.settle(
                    waiting.map { ($0.file, $0.settlement) }, folders: foldersByID, isRetry: true)
                note(outcome, retried: waiting.map(\.file.item))
                await tellSettled(waiting.map(\.file.item), outcome)
                if !archives.isEmpty { await tellOfArchives() }
            } catch {
                // The spool or the archive fails: the next step that takes or settles reports that.
                continue
            }
        }
        isRetryingParked = false
    }

    /// Tells an officer of a file that was taken and is gone; `path` leads to it below the folder that it was dropped
    /// into.
    public func tellGone(_ path: [String], in folder: FolderID) {
        let names = path.compactMap { FileName($0) }
        guard let name = names.last, names.count == path.count else { return }
        obstructed.append(
            Obstructed(folder: folder, subfolders: Array(names.dropLast()), fileName: name, reason: .gone))
        answerNext()
    }

    /// At most this many officers are told at once; files that can be taken come first.
    private static let answersAtOnce = 64

    /// Tells officers why something is not taken.
    func answerNext() {
        let next = obstructed.prefix(Self.answersAtOnce)
        obstructed.removeFirst(next.count)
        let due = next.compactMap { obstructed in
            explain(obstructed).map {
                AnswerDesk.Answer(obstructed: obstructed, companion: $0, item: items.next(at: wallClock()))
            }
        }
        for (obstructed, error) in answers.leave(due) {
            report(.fileParked(obstructed.folder, path: obstructed.path, error))
        }
    }
}
