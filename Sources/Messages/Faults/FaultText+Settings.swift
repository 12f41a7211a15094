import ReportingKit

/// Faults of the configuration.
extension FaultText {
    package static func unreadableSettings(_ reason: String) -> FaultText {
        FaultText("cannot be read: \(reason)", hint: "give the file with --config, encoded in UTF-8")
    }

    package static func notRewritten(_ former: String, as text: String) -> FaultText {
        FaultText("\"\(former)\" cannot be rewritten where it stands", hint: "write \"\(text)\" yourself")
    }

    package static func replacedKey(_ key: String, _ words: String, in file: String) -> FaultText {
        FaultText(
            "is now \(key), here \"\(words)\"",
            hint: "it is still read; baocaod config migrate --config \(file) rewrites the file")
    }

    package static let noReportingUnit = missing(
        "reporting_unit",
        hint: "the register's code of the territory, such as \"51\": baocaod units search NAME, or baocaod init")

    package static func tooOften(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is too often", hint: "at least 1s, or 0s for none")
    }

    package static func noGroup(_ name: String) -> FaultText {
        FaultText("\"\(name)\" is no name of a group", hint: "such as baocaod-officers")
    }

    package static func noMetricsFile(_ path: String) -> FaultText {
        FaultText(
            "\"\(path)\" is no file that a collector reads",
            hint: "a name that ends in .prom, such as /var/lib/prometheus/node-exporter/baocaod.prom")
    }

    package static let oneOfThem = "keep one of them"

    // MARK: Days

    package static let expectedDayOfMonth = FaultText("expected a day of the month")
    package static func noClosingDay(_ text: String) -> FaultText {
        FaultText(
            "\(text) is no day on which every month can close",
            hint: "1 to 27, or last for months that close with their last day")
    }
    package static func noHoliday(_ text: String) -> FaultText {
        FaultText(
            "\"\(text)\" is no day", hint: "write 2026-09-02, or 2026-02-14..2026-02-22 for days in a row, at most 31")
    }
    package static func noDay(_ text: String) -> FaultText {
        FaultText("\"\(text)\" is no day", hint: "write 2026-07-01")
    }
    package static let untilBeforeFrom = FaultText("until lies before from", hint: "change one of the days")
    package static let noDatedText = missing("text", hint: "write text: \"…\"")

    package static func oweNothing(_ set: String, among sets: [String]) -> FaultText {
        FaultText("\"\(set)\" is no set of units that can owe something", nearest: set, among: sets)
    }

    // MARK: Reports

    package static let expectedReport = FaultText(
        "expected the name of a report",
        hint: "a list of names, or each name with its keys: kiem-soat-tthc: { closing_day: 14 }")
    package static func reportTwice(_ name: String) -> FaultText {
        FaultText("\"\(name)\" stands twice", hint: oneOfThem)
    }

    // MARK: Rules

    package static let expectedRules = FaultText(
        "expected a list of rules", hint: "each with dataset, rule and severity")
    package static let incompleteRule = FaultText("a rule needs dataset and rule")
    package static func noDatasetOfBuild(_ name: String, among known: [String]) -> FaultText {
        FaultText("\"\(name)\" is no dataset of this build", nearest: name, among: known)
    }
    package static func noModuleOfBuild(_ name: String, among known: [String]) -> FaultText {
        FaultText("\"\(name)\" is no module of this build", nearest: name, among: known)
    }
    package static func noRule(_ error: ExpressionError, in text: String, fields: [String]) -> FaultText {
        let nearest = error.nearest.map { ", did you mean \"\($0)\"?" } ?? ""
        return FaultText(
            "\(error.explanation)\(nearest) after \(error.offset) characters of \"\(text)\"",
            hint: "fields: " + fields.joined(separator: ", "))
    }

    // MARK: What is taught

    package static func otherMeaning(_ word: String, _ meaning: String) -> FaultText {
        FaultText("\"\(word)\" already means \(meaning)", hint: "a word means one category of its column")
    }
    package static func noNamePattern(_ text: String) -> FaultText {
        FaultText(
            "\"\(text)\" does not say where the unit's own name stands",
            hint: "write {unit} once, as in \"Bộ phận TN&TKQ {unit}\"")
    }
}
