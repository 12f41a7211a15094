import Glibc

/// What an interrupted run left between staging and archive.
extension Archive {
    /// Finishes what the ledger knows as accepted, removes what the spool still has, and returns where the rest is:
    /// bytes that nobody knows are kept.
    func recoverIncoming(_ ledger: any IntakeLedger, exceptFor inSpool: Set<ItemID>) async throws -> [String] {
        var unknown: [String] = []
        for name in try incomingNames() {
            guard let item = SpoolRecord.item(of: name) else {
                unknown.append(path + "/incoming/" + name.exactText)
                continue
            }
            // Its settlement is done again, from the spool.
            if inSpool.contains(item) { continue }
            let entry = try await ledger.entry(of: item)
            if let entry, entry.outcome == .accepted, try finish(name, entry) { continue }
            unknown.append(path + "/incoming/" + name.exactText)
        }
        return unknown
    }

    private func incomingNames() throws(IntakeError) -> [FileName] {
        do {
            let archive = try disk.openFolder(path: path)
            return try disk.list(try disk.openFolder(Self.incoming, in: archive))
        } catch  where error.code == ENOENT {
            return []
        }
    }

    /// False when the bytes are not those that the ledger knows.
    private func finish(_ name: FileName, _ entry: ItemEntry) throws(IntakeError) -> Bool {
        let archive = try disk.openFolder(path: path)
        let incoming = try disk.openFolder(Self.incoming, in: archive)
        let staged = try disk.openFile(name, in: incoming)
        let size = try disk.examine(staged).identity.size
        guard let hash = try OwnCopy(disk: disk).hash(of: staged, size: size) else { return false }
        let place: Place
        if name.exactText.hasSuffix(".reduced") {
            // It left the spool whole and durable.
            place = Place(entry.hash, reducedTo: hash)
        } else {
            guard hash == entry.hash else { return false }
            place = Place(hash, named: entry.name)
        }
        let durability = Durability(of: 1, disk: disk)
        try durability.written(staged)
        try shelve(staged: name, in: incoming, archive, at: place, keeping: hash, durability)
        return true
    }
}
