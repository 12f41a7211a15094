import Glibc

/// Tells officers, in the folder of returned files, why something of theirs is not taken; the file stays where it is.
struct AnswerDesk: Sendable {
    let returned: OutgoingFolder

    private var disk: Disk { returned.disk }

    /// Writes the text beside where the file would lie if it came back, unless the same text lies there.
    func leave(_ companion: Companion, about obstructed: Obstructed, as item: ItemID) throws(IntakeError) {
        let durability = Durability(of: 1, disk: disk)
        let opened = try returned.open(obstructed.subfolders.map(\.exactText), durability)
        let folder = opened.take()
        let hash = ContentHash(of: companion.bytes)
        try returned.stage(companion, number: 1, of: item, in: folder, durability)
        var names = CompanionName.Free(
            for: obstructed.fileName.exactText, reserving: companion.ending.utf8.count, item: item)
        while true {
            let name = names.next()
            if try returned.holds(hash, size: Int64(companion.bytes.count), as: name + companion.ending, in: folder) {
                try returned.removeStaged(number: 1, of: item, in: folder)
                return
            }
            if try returned.placeNew(companion, number: 1, for: name, of: item, in: folder) { break }
        }
        try disk.sync(folder)
    }
}
