import Glibc

/// What goes to the officer about one file, and where. All its errors concern the officers' folder.
struct Delivery {
    let outgoing: OutgoingFolder
    let file: TakenFile
    let companions: [Companion]

    private var disk: Disk { outgoing.disk }
    private var item: ItemID { file.item }

    /// The names that others of a batch have chosen and not yet used.
    typealias Reserved = Set<[String]>

    /// The name and folder in the record, unless they cannot be used any more; else a free name. True when it is new.
    func choose(
        for record: inout SpoolRecord, besides reserved: inout Reserved, isRetry: Bool, _ durability: Durability
    ) throws(IntakeError) -> Bool {
        let opened = try outgoing.open(record.destinationFolder ?? record.subfolders, durability)
        let isSameFolder = opened.subfolders == record.destinationFolder
        let place = [outgoing.path] + opened.subfolders
        if isSameFolder, let chosen = record.destination, try isUsable(chosen, isRetry: isRetry, in: opened.folder),
            reserved.insert(place + [chosen]).inserted
        {
            return false
        }
        var chosen = try freeName(record, after: nil, in: opened.folder)
        while !reserved.insert(place + [chosen]).inserted {
            chosen = try freeName(record, after: chosen, in: opened.folder)
        }
        record.destination = chosen
        record.destinationFolder = opened.subfolders
        return true
    }

    /// Another name than the one that somebody took since it was chosen.
    func chooseAnother(for record: inout SpoolRecord, _ durability: Durability) throws(IntakeError) {
        let opened = try outgoing.open(record.destinationFolder ?? record.subfolders, durability)
        record.destination = try freeName(record, after: record.destination, in: opened.folder)
        record.destinationFolder = opened.subfolders
    }

    private func freeName(
        _ record: SpoolRecord, after taken: String?, in folder: borrowing Descriptor
    ) throws(IntakeError) -> String {
        try outgoing.freeName(
            for: record.name, of: item, after: taken, endings: companions.map(\.ending), in: folder)
    }

    /// Whether nothing is in the way but what an interrupted run wrote. That text may say something else by now; but
    /// while an answer was parked, others may have taken its name: only the same text, or one with the same number, is
    /// its own then.
    private func isUsable(
        _ chosen: String, isRetry: Bool, in folder: borrowing Descriptor
    ) throws(IntakeError) -> Bool {
        for companion in companions {
            let name = chosen + companion.ending
            guard let status = try disk.examine(.plain(name), in: folder) else { continue }
            if status.kind == .file, !isRetry { continue }
            let (hash, size) = (ContentHash(of: companion.bytes), Int64(companion.bytes.count))
            if try outgoing.holds(hash, size: size, as: name, in: folder) { continue }
            if try !outgoing.isAboutTheSame(companion, as: name, in: folder) { return false }
        }
        return true
    }

    /// Whether the file is where the record says.
    func isPlaced(_ record: SpoolRecord, _ durability: Durability) throws(IntakeError) -> Bool {
        guard let chosen = record.destination, let subfolders = record.destinationFolder else { return false }
        let opened = try outgoing.open(subfolders, durability)
        guard opened.subfolders == subfolders else { return false }
        return try outgoing.holds(file.hash, size: file.size, as: chosen, in: opened.folder)
    }

    /// Writes what will be renamed when it is durable; with the file itself where a rename from the spool does not
    /// reach.
    func stage(
        _ record: SpoolRecord, copying copy: FileName?, from spool: borrowing Descriptor, _ durability: Durability
    ) throws(IntakeError) {
        let folder = try open(record, durability)
        if let copy { try outgoing.stageFile(copy, from: spool, of: item, in: folder, durability) }
        for (index, companion) in companions.enumerated() {
            try outgoing.stage(companion, number: index + 1, of: item, in: folder, durability)
        }
        try outgoing.removeStaged(from: companions.count + 1, of: item, in: folder)
    }

    /// Removes what an interrupted run staged where nothing is told any more.
    func removeStaged(_ record: SpoolRecord, _ durability: Durability) throws(IntakeError) {
        guard record.destinationFolder != nil else { return }
        try outgoing.removeStaged(from: 0, of: item, in: try open(record, durability))
    }

    /// Gives the staged file its name; false when something has it.
    func placeStagedFile(_ record: SpoolRecord, _ durability: Durability) throws(IntakeError) -> Bool {
        guard let chosen = record.destination else { return false }
        let folder = try open(record, durability)
        return try outgoing.placeFile(as: chosen, of: item, in: folder)
    }

    enum Moved { case here, nameTaken, needsCopy }

    /// Moves the officer's own file back, with his rights and times.
    func move(
        _ record: SpoolRecord, from spool: borrowing Descriptor, _ durability: Durability
    ) throws(IntakeError) -> Moved {
        guard let chosen = record.destination else { return .nameTaken }
        let folder = try open(record, durability)
        do {
            return try disk.rename(record.originalName, in: spool, to: .plain(chosen), in: folder) ? .here : .nameTaken
        } catch  where error.code == EXDEV {
            return .needsCopy
        }
    }

    func placeCompanions(_ record: SpoolRecord, _ durability: Durability) throws(IntakeError) {
        guard let chosen = record.destination else { return }
        let folder = try open(record, durability)
        for (index, companion) in companions.enumerated() {
            try outgoing.place(companion, number: index + 1, for: chosen, of: item, in: folder)
        }
        try durability.written(folder)
    }

    /// The folder that was chosen; one that was swapped meanwhile is an error, and the next try chooses anew.
    private func open(_ record: SpoolRecord, _ durability: Durability) throws(IntakeError) -> Descriptor {
        let subfolders = record.destinationFolder ?? []
        let opened = try outgoing.open(subfolders, durability)
        guard opened.subfolders == subfolders else {
            throw .system(.openFolder, path: ([outgoing.path] + subfolders).joined(separator: "/"), code: EACCES)
        }
        return opened.take()
    }
}
