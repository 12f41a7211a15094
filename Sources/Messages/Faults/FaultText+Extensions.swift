import ReportingKit

/// Faults of what changes a dataset that is there: versions, extensions, replacements.
extension FaultText {
    package static func datasetAlready(_ id: DatasetID, _ title: String, isShipped: Bool) -> FaultText {
        FaultText(
            "there is a dataset \"\(id)\" already: \(title)",
            hint: isShipped
                ? "write \"extends: \(id)\" or \"replaces: \(id)\", or choose another id"
                : "versions of one dataset have days that do not overlap, under valid")
    }
    package static let differsFromVersion = FaultText(
        "is of another type, scale or sum over units than in the other version",
        hint: "equal names are one series: choose another name")
    package static func declaredAlready(_ name: String) -> FaultText { FaultText("\"\(name)\" is declared already") }
    package static func countedNowhere(_ dataset: DatasetID) -> FaultText {
        FaultText("is counted into \"\(dataset)\", which no dataset is")
    }

    // MARK: What is stored

    private static let version = "or say from which day on it is so, in a version of its own: valid: { from: … }"
    package static func fieldGone(_ field: FieldName) -> FaultText {
        FaultText(
            "stored figures have the field \"\(field)\", which is gone",
            hint: "keep it, write was: [\(field)] under the field that it is called now, \(version)")
    }
    package static func differsFromStored(_ difference: StoredDifference) -> FaultText {
        FaultText("stored figures are of another \(difference.rawValue)", hint: "leave it, \(version)")
    }
    package static func newError(on field: FieldName) -> FaultText {
        FaultText(
            "a new error on \"\(field)\" would return what was taken",
            hint: "severity: warning, or a version of its own: valid: { from: … }")
    }

    /// In what a field differs from the one whose figures are stored.
    package enum StoredDifference: String, Sendable {
        case type, scale, rate, sum
        case average = "average over units"
        case sumOverUnits = "sum over units"
        case sumOverTime = "sum over time"
    }

    // MARK: Extensions

    package static let addedFieldRequired = FaultText(
        "a field that is added must be optional", hint: "required: false")
    package static let addedRuleIsError = FaultText(
        "a rule that is added to figures of a shipped dataset is a warning", hint: "severity: warning")
    package static func noDimension(_ id: DatasetID) -> FaultText { FaultText("\"\(id)\" has no dimension") }
    package static let openDimension = FaultText(
        "the dimension is open: any words name a member", hint: leftOut)
    package static let formAlready = FaultText("the dataset has its form already", hint: leftOut)
    package static let jsonAlready = FaultText("the dataset says where its rows stand already", hint: leftOut)
    private static let leftOut = "leave it out"

    package static func notOfExtension(_ key: String, _ can: Addition) -> FaultText {
        FaultText("\"\(key)\" cannot be said of a dataset that is extended", hint: can.words)
    }

    /// What can be said instead.
    package enum Addition: Sendable {
        case replacement(of: DatasetID)
        case membersAndHeadings, headingsAndChoices, headings

        var words: String {
            switch self {
            case .replacement(let id): "\"replaces: \(id)\" declares the whole dataset anew"
            case .membersAndHeadings: "members and headings can be added"
            case .headingsAndChoices: "headings, and words of a choice, can be added to a field"
            case .headings: "headings can be added to a line"
            }
        }
    }
}
