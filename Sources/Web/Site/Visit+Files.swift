import Serving
import Store

/// Who may open a file.
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
}
