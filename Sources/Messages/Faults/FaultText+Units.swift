/// Faults of kinds and lists of units.
extension FaultText {
    // MARK: Kinds

    package static func noKindName(_ name: String) -> FaultText {
        FaultText(
            "\"\(name)\" is no name of a kind",
            hint: "write small letters without accents and underscores, as lists of units will: neighbourhood_group")
    }
    package static let noKindWords = missing(
        "words", hint: "the words with which names of such units begin: words: [cụm dân cư]")
    package static func noLevel(_ text: String, from highest: Int, communes: Int) -> FaultText {
        FaultText(
            "\"\(text)\" is no level",
            hint: "a number from \(highest) to 9, communes have \(communes); leave it out for bodies")
    }

    // MARK: Rows of a list

    package static func unreadableUnits(_ reason: String) -> FaultText {
        FaultText("cannot be read: \(reason)", hint: "the files are named under \"units\" in the configuration")
    }
    package static func firstLine(_ columns: String) -> FaultText { FaultText("the first line must be: \(columns)") }
    package static func columns(_ count: Int, due: Int) -> FaultText {
        FaultText("\(count) columns where \(due) are due", hint: "quote a cell that holds a comma")
    }
    package static func noKind(_ word: String, among kinds: [String]) -> FaultText {
        FaultText(
            "\"\(word)\" is no kind of unit",
            hint: Nearest.hint(for: word, among: kinds)
                + "; further kinds are declared under \"kinds\" in the configuration")
    }
    package static let noCodeOrName = FaultText("code or name is missing")
    package static let noDate = FaultText("a date is not in the form 2025-07-01")
    package static let endsBeforeItBegins = FaultText("valid_to is before valid_from")
    package static func codeTwice(_ code: String, from day: String, line: Int) -> FaultText {
        FaultText("code \(code) valid from \(day.isEmpty ? "the beginning" : day) already stands on line \(line)")
    }

    // MARK: The list as a whole

    package static func noParent(_ code: String, on day: String) -> FaultText {
        FaultText(
            "no unit has the parent's code \(code) on \(day)",
            hint: "baocaod units search NAME finds a code; an ended parent needs valid_to here too")
    }
    package static func parentMissing(_ kind: String) -> FaultText {
        FaultText("a unit of the kind \(kind) needs a parent")
    }
    package static func codeAtOneTime(_ code: String) -> FaultText {
        FaultText("the code \(code) has another row for the same time", hint: "end the former one by valid_to")
    }
    package static let nameTwice = FaultText(
        "another unit has the same name under the same parent", hint: "files could mean either")
}
