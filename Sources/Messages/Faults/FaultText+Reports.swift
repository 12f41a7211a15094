import ReportingKit

/// Faults of the declaration of a kind of report.
extension FaultText {
    package static let noReportID = missing("report", hint: "begin with \"report: NAME\", the folder's name")
    package static let noReportTitle = missing("title", hint: "what the report is called in Vietnamese")
    package static let noSectionTitle = missing("title", hint: "the section's heading")
    package static func noReportName(_ name: String) -> FaultText {
        FaultText(
            "\"\(name)\" is no name of a report",
            hint: "small letters without accents, digits and hyphens, beginning with a letter: kiem-soat-tthc")
    }
    package static func otherFolder(_ folder: String) -> FaultText {
        FaultText("the folder is called \"\(folder)\"", hint: "write report: \(folder), or rename the folder")
    }

    // MARK: Appendices

    package static let noDatasetOfAppendix = missing("dataset", hint: "dataset: NAME")
    package static func noList(_ name: String) -> FaultText {
        FaultText(
            "\"\(name)\" is no text with what its parts are called",
            hint: "list: { NAME: what the rows are }, of fields of type text")
    }
    package static func noRows(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is no number of rows", hint: "write a number above 0")
    }

    // MARK: Charts and the page for the leader

    package static let noChartFigure = missing("of", hint: "of: DATASET.SET.FIELD")
    package static let noChartKind = missing("kind", hint: "kind: bar, or line")
    package static func notOfBars(_ key: String) -> FaultText { notOfChart("bars have", key) }
    package static func notOfLines(_ key: String) -> FaultText { notOfChart("a line has", key) }
    package static func notOfChart(_ kind: String, _ key: String) -> FaultText {
        FaultText("\(kind) no \"\(key)\"", hint: "leave \(key) out")
    }
    package static func noPeriods(_ text: String, _ allowed: ClosedRange<Int>) -> FaultText {
        FaultText(
            "\"\(text)\" is no number of periods", hint: "write \(allowed.lowerBound) to \(allowed.upperBound)")
    }
    package static func moreThanPage(_ count: Int, most: Int) -> FaultText {
        FaultText("\(count) are more than one page holds", hint: "at most \(most)")
    }
    package static func isComparison(_ path: String, write figure: String) -> FaultText {
        FaultText(
            "\"\(path)\" is a comparison, and what is shown is the figure itself", hint: "write \(figure)")
    }
    package static func noUnitsBeside(_ path: String, _ dataset: DatasetID, _ sets: [UnitSet]) -> FaultText {
        FaultText(
            "\"\(path)\" names no units beside each other",
            hint: "\(dataset).SET.FIELD; sets: \(sets.map(\.rawValue).joined(separator: ", "))")
    }

    // MARK: Datasets

    package static func notOfReport(_ name: String) -> FaultText {
        FaultText("\"\(name)\" is none of the report's datasets", hint: "add it under datasets")
    }
}
