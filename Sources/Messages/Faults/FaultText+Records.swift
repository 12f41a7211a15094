import ReportingKit

/// Faults of the declaration of a list of dossiers.
extension FaultText {
    private static let use = "use: [dossier, unit, received_date]"
    package static func needsColumn(isUnit: Bool) -> FaultText {
        FaultText("needs exactly one column \(isUnit ? "that names the unit" : "that tells dossiers apart")", hint: use)
    }
    package static let needsReceivedDate = FaultText(
        "needs the column received_date", hint: "it puts a dossier into a period; \(use)")
    package static func countedAlready(_ field: FieldName) -> FaultText {
        FaultText("\"\(field)\" is counted already")
    }
    package static let expectedCondition = FaultText("expected a condition", hint: "received in period")

    // MARK: What is added

    package static func notOfExport(_ key: String) -> FaultText {
        FaultText(
            "\"\(key)\" cannot be said of an export that is declared already", hint: "columns and counts can be added")
    }
    package static func notOfColumn(_ key: String) -> FaultText {
        FaultText(
            "\"\(key)\" cannot be said of a column that is declared already", hint: "headings and words can be added")
    }
    package static func notOfValue(_ key: String) -> FaultText {
        FaultText("\"\(key)\" cannot be said of a value that is declared already", hint: "words can be added")
    }
    package static let addedColumnRequired = FaultText(
        "a column that is added must be optional", hint: "required: false")
    package static func lacksValue(_ column: FieldName, _ name: CategoryName, among known: [String]) -> FaultText {
        FaultText("the column \"\(column)\" has no value \"\(name)\"", nearest: name.rawValue, among: known)
    }
    package static func noColumnType(_ word: String?, among types: [String]) -> FaultText {
        word.map { notAllowed($0, among: types) } ?? missing("type", hint: Nearest.hint(for: "", among: types))
    }

    // MARK: Conditions and expressions

    package static let nestedTooDeeply = FaultText("nested too deeply")
    package static func unexpected(_ token: String) -> FaultText { FaultText("unexpected \"\(token)\"") }
    package static func expected(_ text: String) -> FaultText { FaultText("expected \(text)") }
    package static let expectedValue = expected("a value")
    package static let expectedNumber = expected("a number")
    package static let expectedColumn = expected("a column")
    package static func whatOf(_ column: FieldName) -> FaultText {
        FaultText("what of \"\(column)\"?", hint: "is VALUE, is other, is dated, after COLUMN, not after COLUMN")
    }
    package static func noValue(_ word: String?, of column: FieldName, among known: [String]) -> FaultText {
        FaultText(
            word.map { "\"\($0)\" is no value of \(column)" } ?? "expected a value",
            hint: word.flatMap { NearestName.question(for: $0, among: known) }
                ?? "allowed: " + known.joined(separator: ", "))
    }
    package static func noFunction(_ name: String, allowed: [String]) -> FaultText {
        FaultText("no function \"\(name)\"", hint: "allowed: " + allowed.joined(separator: ", "))
    }
    package static func countsUnits(_ field: FieldName) -> FaultText {
        FaultText("counts the units of a set", hint: "count(subordinates.\(field))")
    }
    package static let expectedSet = FaultText(
        "expected a set of units", hint: "allowed: " + UnitSet.allCases.map(\.rawValue).joined(separator: ", "))
    package static func ofWhichUnits(_ field: String) -> FaultText {
        FaultText("of which units is \"\(field)\"?", hint: "write whole.\(field) or subordinates.\(field)")
    }
}
