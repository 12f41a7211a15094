/// What the draft of a declaration says of what is uncertain in it: English, as all that administrators read.
package enum DatasetDraftTexts {
    package static func made(of rows: Int, in files: Int) -> String {
        "Draft of a table that nobody declared, made from \(counted(rows, "row")) of \(counted(files, "file"))."
    }
    package static let mend =
        "Read it, mend it, and put it into /etc/baocaod/datasets; “baocaod config check” looks at it."
    package static func unsure(_ doubt: String) -> String { "unsure: \(doubt)" }
    package static func unproven(rows: Int, different: Int) -> String {
        "fits \(counted(rows, "row")), \(different) different: proves nothing; enable when right"
    }
    package static func rows(_ count: Int) -> String { counted(count, "row") }
    package static func evidence(_ source: String, rows count: Int, different: Int, failing: Int) -> String {
        "\(source), \(rows(count)), \(different) different" + (failing > 0 ? ", wrong in \(failing)" : "")
    }
    private static func counted(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }

    // MARK: The table

    package static let noKey = "no column names the rows"
    package static func persons(_ columns: Int) -> String {
        "\(columns) columns are headed by names of persons and are left out"
    }
    package static func personal(_ columns: Int) -> String {
        "\(columns) columns say who somebody is and are left out"
    }
    package static func codes(_ columns: Int) -> String { "\(columns) columns of codes are left out" }
    package static let noTitle = "no title stands above the table"
    package static let otherPeriods =
        "groups name several periods and hold different columns; each column is a field of its own"
    package static func ofSomeFiles(_ files: Int, _ columns: String) -> String {
        "columns of some of the \(files) files only are left out: \(columns)"
    }
    package static let otherTitles = "the files' titles differ; the first one's is used"
    package static func notSummed(_ columns: Int) -> String {
        "the total row is not the sum of the rows in \(columns) of its columns"
    }
    package static func linesLeftOut(_ lines: Int) -> String {
        "lines left out that do not read like indicators: \(lines)"
    }
    package static func firstLines(_ lines: Int) -> String { "only the first \(lines) lines are declared" }

    // MARK: Fields

    package static let catalogue = "may count one catalogue that units share; then over_units: none"
    package static let noValue = "the file holds no value of it; taken as text"
    package static let choice = "a choice; only the words that this file has are listed"
    package static func words(_ count: Int) -> String {
        "\(count) different words; list them as choices to have them checked"
    }
    package static func negativeAmounts(in measure: String) -> String {
        "amounts below 0 are kept as they are written, in \(measure)"
    }
    package static let noScale = "amounts without a stated scale; taken as đồng"
    package static let negative = "figures below 0"
    package static let decimals = "figures with decimals, and the heading says neither rate nor score"
    package static let noMeasure = "what is counted is not said"

    // MARK: Relations

    package static func nearly(_ relation: String, failing: Int) -> String {
        "\(relation) in all rows but \(failing): wrong figures in this file?"
    }
    package static func noRate(_ field: String) -> String { "no two columns give \(field)" }
    package static let manyColumns = "the table has so many columns that not all relations were tried"
    package static func constants(_ columns: Int) -> String {
        "\(columns) columns have one value in all rows; nothing was concluded from them"
    }
    /// `rows` is nil for many.
    package static func wrongFormula(_ field: String, rows: Int?) -> String {
        "the formula printed for \(field) is wrong in \(rows.map { "\($0)" } ?? "many") rows"
    }

    package static let partly = "“trong đó”"
    package static let longerHeading = "its heading goes on from the other's"
    package static let groupTotal = "its group's total"

    package static let printed = "printed under the headings"
    package static let totalOfGroup = "a total of its group"
    package static let beside = "columns beside each other"
    package static let ofTable = "columns of the table"
    package static let ofFigures = "found in the figures alone"

    // MARK: Lists of dossiers

    package static let dossiers = [
        "A list of dossiers or persons: it is not kept, only counted. Say what is counted of its rows;",
        "until then it is not used. Its columns are:",
    ]
    package static let personalColumn = " (says who somebody is; never declare it)"
}
