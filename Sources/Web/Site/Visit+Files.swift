import Foundation
import Serving
import Store

/// Who may see and open a file: one rule, which lists apply as a condition.
extension Visit {
    /// An officer opens what was sent for the own units: from their folder, by the own account, or with rows of theirs
    /// alone. Who reads all of a period opens every file.
    func mayOpen(file row: Int64) throws -> Bool {
        let person = try person
        if person.units == nil || !person.roles.isDisjoint(with: [.editor, .leader, .administrator]) { return true }
        guard let file = try site.store.file(row: row)?.entry.file else { return true }
        if try sees(file) { return true }
        // What came from a unit's folder is that unit's, whatever stands in it.
        if case .unit = site.composition.statementRules.sender(file) { return false }
        let units = try site.store.unitsStated(inFile: row)
        return !units.isEmpty && units.allSatisfy { person.sees($0) }
    }

    /// Whether the file was sent by this person, or from the folder of an own unit: the bytes are the sender's.
    func sent(_ file: ReceivedFile) throws -> Bool { try person.units != nil && sees(file) || hasSent(file) }

    func sees(_ file: ListedFile) throws -> Bool { try mayOpen(file: file.entry.id) }

    /// The same as the condition of a list. Nil for all files.
    func ownFiles() throws -> FileFilter.Own? {
        guard let units = ownUnits else { return nil }
        var own = FileFilter.Own(folders: [], units: units)
        for folder in try site.store.folders() {
            let file = ReceivedFile(name: "", sha256: "", byteCount: 0, folder: folder, receivedAt: Date())
            guard case .unit(let code) = site.composition.statementRules.sender(file) else { continue }
            if units.contains(code) { own.folders.insert(folder) } else { own.foreign.insert(folder) }
        }
        let sent = site.changes?.log.sent(by: visitor?.account ?? "", limit: Self.sentLately) ?? []
        own.sent = Set(sent.map { .init(sha256: $0.sha256, name: $0.name, folder: $0.folder) })
        return own
    }

    /// What somebody sent through the page is known again for so many files.
    static let sentLately = 500
}
