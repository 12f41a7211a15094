import Glibc

/// Puts away what came back once a later file has settled it: explanation, marked copy, and the file where its officer
/// left it.
///
/// Everything goes through descriptors, as officers may write in these folders.
struct SettledAnswers: Sendable {
    let returned: OutgoingFolder
    let settled: OutgoingFolder

    private var disk: Disk { returned.disk }

    /// At most this many folders and files are looked at; more are an officer's own archive.
    private static let entries = 20_000
    private static let depth = 8

    /// `isSettled` is asked of the name of each file of which an explanation lies here.
    ///
    /// - Returns: how many files' answers were put away.
    func putAway(_ isSettled: (String) throws -> Bool) throws -> Int {
        var (looked, moved) = (0, 0)
        var folders: [[FileName]] = [[]]
        while let path = folders.popLast(), looked < Self.entries {
            let folder: Descriptor
            do throws(IntakeError) { folder = try disk.openFolder(path, below: returned.path) } catch {
                // Somebody changed it meanwhile.
                continue
            }
            let names = try disk.list(folder)
            looked += names.count
            var texts: [String: [FileName]] = [:]
            for name in names {
                guard let status = try disk.examine(name, in: folder) else { continue }
                if status.kind == .folder {
                    if path.count < Self.depth { folders.append(path + [name]) }
                } else if status.kind == .file, let subject = Self.subject(of: name) {
                    texts[subject, default: []].append(name)
                }
            }
            for (subject, companions) in texts.sorted(by: { $0.key < $1.key }) {
                let hasText = companions.contains { Self.isText($0) }
                guard hasText, try isSettled(subject) else { continue }
                try move(subject, companions, from: folder, path.map(\.exactText))
                moved += 1
            }
        }
        return moved
    }

    /// The file that a text or a copy is about.
    private static func subject(of name: FileName) -> String? {
        guard let text = name.text, let ending = AnswerEndings.all.first(where: { text.hasSuffix($0) }) else {
            return nil
        }
        return String(text.dropLast(ending.count))
    }

    private static func isText(_ name: FileName) -> Bool {
        guard let text = name.text else { return false }
        return AnswerEndings.texts.contains { text.hasSuffix($0) }
    }

    private func move(
        _ subject: String, _ companions: [FileName], from folder: borrowing Descriptor, _ path: [String]
    ) throws(IntakeError) {
        let opened = try settled.open(path, Durability(of: 1, disk: disk))
        let target = opened.take()
        for name in [FileName(subject)].compactMap(\.self) + companions {
            guard try disk.examine(name, in: folder) != nil else { continue }
            var number = 1
            while number < 100 {
                let free = FileName.plain(CompanionName.numbered(name.exactText, number, reserving: 0))
                if try disk.rename(name, in: folder, to: free, in: target) { break }
                number += 1
            }
        }
    }
}

extension Intake {
    /// Puts away the answers about returned files that later ones have settled; `isSettled` is asked of the names of
    /// such files. What cannot be put away stays where it is.
    public func putAwayAnswers(_ isSettled: @Sendable (String) throws -> Bool) {
        guard let settled = places.settled else { return }
        let answers = SettledAnswers(
            returned: OutgoingFolder(path: places.returned, disk: disk),
            settled: OutgoingFolder(path: settled, disk: disk))
        do { _ = try answers.putAway(isSettled) } catch {
            report(.fileParked(.unknown, path: settled, error as? IntakeError ?? .ledger(String(describing: error))))
        }
    }
}
