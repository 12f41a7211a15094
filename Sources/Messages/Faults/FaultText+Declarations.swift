import ReportingKit

/// Faults of declarations whatever they declare: names, days, numbers, lists of things.
extension FaultText {
    package static func unlisted(_ reason: String) -> FaultText { FaultText("cannot be listed: \(reason)") }
    package static func unknownKind(_ kinds: String, hint: String? = nil) -> FaultText {
        FaultText("begins \(kinds)", hint: hint)
    }
    package static let noKindOfFile = unknownKind("with none of dataset, records, module")
    package static func neitherKind(isReport: Bool) -> FaultText {
        unknownKind(
            "neither with dataset nor with records",
            hint: isReport ? "report kinds have a folder of their own" : "the first key says what a file declares")
    }

    package static func areMissing(_ keys: String, hint: String? = nil) -> FaultText {
        FaultText("\(keys) are missing", hint: hint)
    }

    /// What is declared somewhere else and is not there: "field", "term".
    package static func no(_ kind: String, _ name: String, among known: some Sequence<String>) -> FaultText {
        FaultText("no \(kind) \"\(name)\"", hint: NearestName.question(for: name, among: known))
    }
    package static func no(_ kind: String, _ name: String, allowed: [String]) -> FaultText {
        FaultText("no \(kind) \"\(name)\"", nearest: name, among: allowed)
    }
    package static func noneBefore(_ kind: String, _ name: String, among known: some Sequence<String>) -> FaultText {
        FaultText("no \(kind) \"\(name)\" before it", hint: NearestName.question(for: name, among: known))
    }
    package static func lacksField(_ dataset: DatasetID, _ name: String, among known: [String]) -> FaultText {
        FaultText("\"\(dataset)\" has no field \"\(name)\"", nearest: name, among: known)
    }

    package static func expectedList(of things: String, hint: String? = nil) -> FaultText {
        FaultText("expected a list of \(things)", hint: hint)
    }
    package static let expectedList = FaultText("expected a list")

    package static func noName(_ name: String) -> FaultText {
        FaultText("\"\(name)\" is no name", hint: "letters a to z, digits and _, beginning with a letter")
    }
    package static func noFolderName(_ name: String) -> FaultText {
        FaultText("\"\(name)\" is no name of a folder", hint: "such as: 01-Van ban den di")
    }
    package static func noWord(_ heading: String) -> FaultText {
        FaultText("\"\(heading)\" holds no word", hint: "… stands for any words beside those that a heading has")
    }
    package static let endsBeforeBeginning = FaultText("ends before it begins")
    package static func noDayOfTerm(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is no day", hint: "write 2023-12-31: words")
    }
    package static func noDatasetClosingDay(_ text: String) -> FaultText {
        FaultText("\(text) is no day on which every month can close", hint: "a number from 1 to 27")
    }
    package static func noNumber(_ text: String, hint: String? = nil) -> FaultText {
        FaultText("\"\(text)\" is no number", hint: hint)
    }
    package static let writtenNumber = "write 100 or 2.5"
    package static func noDigits(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is no number of digits", hint: "0 to 6")
    }

    /// An expression that cannot be read.
    package static func noExpression(_ error: ExpressionError, fields: [String]) -> FaultText {
        FaultText(
            error.explanation,
            hint: error.nearest.map { "did you mean \"\($0)\"?" } ?? "fields: " + fields.joined(separator: ", "))
    }
}
