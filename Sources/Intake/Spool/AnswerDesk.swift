import Glibc

/// Tells officers, in the folder of returned files, why something of theirs is not taken; the file stays where it is.
struct AnswerDesk: Sendable {
    struct Answer: Sendable {
        let obstructed: Obstructed
        let companion: Companion
        let item: ItemID
    }

    let returned: OutgoingFolder

    private var disk: Disk { returned.disk }

    /// Writes texts beside where the files would be if they came back, unless the same text is there. Returns those
    /// that could not be written. All share the syncs.
    func leave(_ answers: [Answer]) -> [(Obstructed, IntakeError)] {
        let durability = Durability(of: answers.count, disk: disk)
        var failed: [(Obstructed, IntakeError)] = []
        var staged: [(Answer, subfolders: [String])] = []
        for answer in answers {
            do throws(IntakeError) {
                if let subfolders = try stage(answer, durability) { staged.append((answer, subfolders)) }
            } catch { failed.append((answer.obstructed, error)) }
        }
        if staged.isEmpty { return failed }
        do throws(IntakeError) {
            try durability.all(in: [returned.path])
            for (answer, subfolders) in staged {
                do throws(IntakeError) { try place(answer, subfolders, durability) } catch {
                    failed.append((answer.obstructed, error))
                }
            }
            try durability.all(in: [returned.path])
        } catch {
            failed += staged.map { ($0.0.obstructed, error) }
        }
        return failed
    }

    /// The folder it was staged in; nil when the officer has the text.
    private func stage(_ answer: Answer, _ durability: Durability) throws(IntakeError) -> [String]? {
        let opened = try returned.open(answer.obstructed.subfolders.map(\.exactText), durability)
        let subfolders = opened.subfolders
        let folder = opened.take()
        let companion = answer.companion
        let hash = ContentHash(of: companion.bytes)
        var names = names(answer)
        while true {
            let name = names.next() + companion.ending
            if try returned.holds(hash, size: Int64(companion.bytes.count), as: name, in: folder) { return nil }
            if try disk.examine(.plain(name), in: folder) == nil { break }
        }
        try returned.stage(companion, number: 1, of: answer.item, in: folder, durability)
        return subfolders
    }

    private func place(_ answer: Answer, _ subfolders: [String], _ durability: Durability) throws(IntakeError) {
        let opened = try returned.open(subfolders, durability)
        guard opened.subfolders == subfolders else {
            throw .system(.openFolder, path: ([returned.path] + subfolders).joined(separator: "/"), code: EACCES)
        }
        let folder = opened.take()
        var names = names(answer)
        while !(try returned.placeNew(answer.companion, number: 1, for: names.next(), of: answer.item, in: folder)) {}
        try durability.written(folder)
    }

    private func names(_ answer: Answer) -> CompanionName.Free {
        CompanionName.Free(
            for: answer.obstructed.fileName.exactText, reserving: answer.companion.ending.utf8.count, item: answer.item)
    }
}
