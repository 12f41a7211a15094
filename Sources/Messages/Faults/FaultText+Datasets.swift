import ReportingKit

/// Faults of a dataset's declaration.
extension FaultText {
    package static let noDatasetID = missing("dataset", hint: "begin with \"dataset: NAME\"")
    package static let noDatasetTitle = missing("title", hint: "say in Vietnamese what officers call the table")

    package static func ofOtherRows(_ key: String, hint: String) -> FaultText {
        FaultText("\(key) say nothing of such rows", hint: hint)
    }
    package static let rowsWithHeader = "rows: units, members, indicators or items"
    package static let fieldsOfIndicators = FaultText(
        "a table of indicators has lines and columns", hint: "columns")
    package static func cannotOwe(_ set: String, among sets: [String]) -> FaultText {
        FaultText("\"\(set)\" is no set of units that can owe it", nearest: set, among: sets)
    }

    // MARK: Lines

    package static func ofColumns(_ key: String) -> FaultText {
        FaultText("\(key) of a line is that of each column", hint: "say it under columns")
    }
    package static func declaredTwice(_ key: String, _ text: String, first line: Int) -> FaultText {
        FaultText("\(key) \"\(text)\" is declared twice, first in line \(line)")
    }

    // MARK: Fields

    package static let noFields = areMissing("fields", hint: "a mapping from names to fields")
    package static func nameOfFacet(_ name: String) -> FaultText {
        FaultText("\"\(name)\" is what templates call a value's facet", hint: "choose another name")
    }
    package static let sumOfOne = FaultText("a sum needs two fields at least")
    package static let rateOfOtherType = FaultText("a field with a rate is of type rate", hint: "leave type out")
    package static func ofOtherField(_ key: String, hint: String) -> FaultText {
        FaultText("\(key) says nothing of such a field", hint: hint)
    }
    package static let ofDecimals = "of decimals and rates"
    package static let ofNumbers = "of numbers"
    package static let ofWords = "of text, choices and dates"
    package static let jsonOfDataset = "json: { key: … } of the dataset"
    package static let noChoices = areMissing("choices", hint: "a list of the words")

    // MARK: Rules and checks

    package static let expectedDatasetRules = expectedList(of: "rules", hint: rule)
    package static let noCheck = missing("check", hint: rule)
    private static let rule = "such as \"a = b + c\""

    package static let nothingChecked = FaultText("says nothing that is checked", hint: "agree or at_most")
    package static func besideAgree(_ key: String) -> FaultText {
        FaultText("\(key) stands beside agree", hint: "a check of its own")
    }
    package static func noTableAlone(_ set: UnitSet) -> FaultText {
        FaultText(
            "no table is of the set \"\(set)\" alone",
            hint: "allowed: " + UnitSet.places.map(\.rawValue).joined(separator: ", "))
    }
    package static let agreesAlone = FaultText("sets agree with each other", hint: "name two")
    package static let expectedBound = FaultText("expected two: a sum of fields and dataset.field")
    package static func noFieldOfDataset(_ text: String) -> FaultText {
        FaultText("\"\(text)\" names no field of a dataset", hint: "dataset.field")
    }

    // MARK: Appendices and figures

    package static func noSet(_ word: String?) -> FaultText {
        let sets = UnitSet.allCases.map(\.rawValue)
        return word.map { none($0, "set of units", among: sets) }
            ?? missing("set", hint: Nearest.hint(for: "", among: sets))
    }
    package static func noAppendix(of set: String, among sets: [String]) -> FaultText {
        FaultText(
            "no appendix of the set \"\(set)\" before it", hint: NearestName.question(for: set, among: sets))
    }
    package static func numbers(_ count: Int, columns: Int) -> FaultText {
        FaultText("\(count) numbers for \(columns) columns", hint: "one for each column, or auto")
    }
    package static func noOrder(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is no order", hint: "register, FIELD or FIELD desc")
    }
    package static func noFormat(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is no format", hint: "allowed: count, padded, text, decimal(2), percent(2)")
    }
}
