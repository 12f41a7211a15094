import Messages

/// A relation between columns that holds in the figures.
struct Relation: Sendable {
    enum Form: Hashable, Sendable {
        /// Columns that add up, less those that are taken away.
        case sum(plus: [Int], minus: [Int])
        /// In percent of another.
        case rate(part: [Int], whole: Int)

        var columns: [Int] {
            switch self {
            case .sum(let plus, let minus): plus + minus
            case .rate(let part, let whole): part + [whole]
            }
        }
    }

    /// What made one look for it.
    enum Source: Sendable {
        case printed, group, run, table, figures

        var words: String {
            switch self {
            case .printed: DatasetDraftTexts.printed
            case .group: DatasetDraftTexts.totalOfGroup
            case .run: DatasetDraftTexts.beside
            case .table: DatasetDraftTexts.ofTable
            case .figures: DatasetDraftTexts.ofFigures
            }
        }
    }

    /// The field on the left side, by its place among the fields.
    let subject: Int
    let form: Form
    let source: Source
    let evidence: Evidence
}

/// How well a relation is supported by the rows of a table.
struct Evidence: Sendable {
    /// Rows in which it holds and says something, and how many of these differ.
    var rows = 0
    var different = 0
    /// Rows in which it does not hold.
    var failing = 0
    /// Rows that were looked at, whatever they said.
    var looked = 0
    /// The logarithm to base ten of the chance that so many different rows fit by accident.
    var logChance = 0.0

    var holds: Bool { failing == 0 && rows > 0 }
}

/// A column `smaller` that never exceeds `larger`, where words or group say that it is a part of it.
struct Bound: Sendable {
    let smaller: Int
    let larger: Int
    let rows: Int
    let reason: String
}
