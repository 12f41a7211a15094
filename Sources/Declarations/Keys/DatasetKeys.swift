import ReportingKit

/// The keys of a dataset's file.
package enum DatasetKeys {
    package static let dataset = KeyTable(
        "a dataset",
        [
            .init("dataset", .text, "The id, in lower case ASCII: disbursement.", isRequired: true),
            .init("title", .text, "Vietnamese, as officers call it.", isRequired: true),
            .init("module", .text, "The module it belongs to: by default its folder's, else other."),
            .init(
                "form", .text,
                "The code of the printed form, II.06a/VPCP/KSTT: a table that prints it is of this dataset."),
            .init("files", .texts, "Headings of files' names that decide where headers tell as much."),
            .init("titles", .texts, "Phrases of titles that decide where headers tell as much."),
            .init("rows", .either([rows, .list(rows)]), "What a row stands for; units by default."),
            .init("key", .texts, "Headings of the column that names the row."),
            .init("dimension", .keys(dimension), "Of members: what the rows stand for within one unit."),
            .init("groups", .named(.keys(group)), "Spanning headings."),
            .init("defaults", .keys(defaults), "Keys for all fields that do not say otherwise."),
            .init("fields", .named(.keys(field)), "The columns, or the lines of a questionnaire, in order."),
            .init("lines", .list(.keys(line)), "Of indicators: one line a field."),
            .init("columns", .named(.keys(field)), "Of indicators: what is said of each line."),
            .init("other_lines", .choice(["keep", "fault"]), "What becomes of lines that are not declared."),
            .init("other_columns", .choice(["keep", "fault"]), "What becomes of columns that are not declared."),
            .init("periods", .keys(periods), "Several periods side by side: their spanning headings."),
            .init("rules", .list(.either([.text, .keys(rule)])), "What must hold in every row: a = b + c, a <= b."),
            .init("closing_day", .number, "1 to 27: the last day of a month for this table's periods."),
            .init(
                "due", .texts,
                "Which units owe it: own, offices, subordinates; by default those below, of a questionnaire the committee too."
            ),
            .init("checks", .list(.keys(check)), "What must agree between tables."),
            .init("json", .keys(json), "Where the rows stand in a JSON file."),
            .init(
                "records", .named(.keys(RecordKeys.inDataset)), "Exports of one row a dossier that are counted into it."
            ),
            .init("appendices", .list(.keys(appendix)), "Tables offered to reports."),
            .init(
                "figures", .named(.either([.text, .keys(figure)])),
                "Further figures; every field has its own without being listed."),
            .init(
                "figure_sets", .named(.keys(figureSet)),
                "Sets of units for which each of the figures is made, by the beginning of its id."),
            .init(
                "comparisons", .named(.named(.text)),
                "Figures whose changes one sentence of the report tells, with what it calls them."),
            .init("speech", .keys(SpeechKeys.speech), "How sentences speak of the fields."),
            .init("valid", .keys(validity), "The days on which this version holds."),
            .init(
                "extends", .text,
                "The dataset to which this file adds headings, words, optional fields, lines and warnings."),
            .init("replaces", .text, "The shipped dataset that this file takes the place of."),
            .init("enabled", .flag, "false: the dataset of this id is not used."),
        ])

    static let rows = KeyShape.choice(["units", "members", "indicators", "items", "counted", "questionnaire"])

    static let dimension = KeyTable(
        "a dimension",
        [
            .init("name", .text, "Its name, in lower case ASCII.", isRequired: true),
            .init("title", .text, "Vietnamese: Lĩnh vực.", isRequired: true),
            .init("headings", .texts, "Headings of the column that names the member, besides the title."),
            .init("members", .either([.texts, .named(.keys(member))]), "The members; open where none are named."),
        ])

    static let member = KeyTable(
        "a member",
        [
            .init("words", .texts, "Other ways to write it."),
            .init("valid", .keys(validity), "The days on which there is such a member."),
        ])

    static let group = KeyTable(
        "a group",
        [
            .init("title", .text, "The spanning heading.", isRequired: true),
            .init("headings", .texts, "Other spanning headings."),
        ] + field.keys.filter { Self.groupDefaults.contains($0.name) })

    /// Keys of fields that a group gives to its fields.
    private static let groupDefaults = [
        "type", "measure", "required", "over_units", "over_time", "asked_of", "kinds", "levels", "scale", "decimals",
        "max",
        "min", "valid", "hint",
    ]

    package static let field = KeyTable(
        "a field",
        [
            .init("title", .text, "The label that readers see.", isRequired: true),
            .init("group", .text, "The group whose spanning heading holds for the column."),
            .init("headings", .texts, "How the column is headed, besides the title: whole labels, … for any words."),
            .init("not", .texts, "Phrases of which the labels below the group's hold none."),
            .init("at", .texts, "The labels over the column from the top to the leaf."),
            .init(
                "type", .choice(["count", "amount", "decimal", "rate", "text", "date", "flag", "choice"]),
                "What its values are; count by default."),
            .init("measure", .text, "What is counted: hồ sơ."),
            .init(
                "scale", .choice(["đồng", "nghìn", "triệu", "tỷ"]),
                "In what amounts are counted where the table does not say it."),
            .init("decimals", .number, "Digits behind the comma; 2 by default."),
            .init("choices", .either([.texts, .named(.keys(member))]), "The words of a choice."),
            .init("required", .flag, "Whether a table without the column cannot be taken; true by default."),
            .init("min", .number, "The smallest value that makes sense."),
            .init("max", .number, "The largest value that makes sense."),
            .init("at_most", .text, "The field that it does not exceed."),
            .init("sum", .texts, "The fields that it is the sum of: a rule follows."),
            .init("rate", .keys(rate), "What it is in percent of what: rule, recomputation and figure follow."),
            .init(
                "over_units", .either([.choice(["sum", "none"]), .keys(weighted)]),
                "How the values of units become one."),
            .init(
                "over_time", .choice(["sum", "last", "first", "none", "computed"]),
                "How the values of shorter periods become one."),
            .init(
                "continues", .text,
                "Of a stock at the beginning: the field of what stood at the end of the period before."),
            .init("hint", .text, "What to enter, beside the line of a questionnaire."),
            .init("asked_of", .list(.choice(["own", "subordinates"])), "Whose questionnaires ask it; all by default."),
            .init(
                "kinds", .list(.choice(UnitKinds.shipped.all.map(\.rawValue))),
                "The kinds of units that can have it; all by default."),
            .init(
                "levels", .list(.choice(UnitKinds.shipped.all.map(\.rawValue))),
                "The levels of territory that report it; all by default."),
            .init("valid", .keys(validity), "The days on which it is asked."),
            .init("was", .texts, "Names that it had before."),
            .init("derived", .flag, "Whether it is in no file and made of other fields."),
            .init("list", .flag, "Whether its text is listed in reports."),
            .init(
                "better", .choice(BetterDirection.allCases.map(\.rawValue)),
                "Whether more or less of it is better, for the words of the leader's page."),
            .init("json", .text, "Where it stands in a row of a JSON file."),
        ])

    /// Keys of fields that may be said of all of them at once.
    static let defaults = KeyTable("defaults", field.keys.filter { !ofOneField.contains($0.name) })

    private static let ofOneField: Set<String> = [
        "title", "group", "at", "sum", "rate", "continues", "was", "derived", "list", "better", "json",
    ]

    static let rate = KeyTable(
        "a rate",
        [
            .init("part", .texts, "The field, or the fields whose sum, that is the part.", isRequired: true),
            .init("whole", .text, "The field that is the whole.", isRequired: true),
        ])

    static let weighted = KeyTable(
        "over_units", [.init("weighted", .text, "The field by which values are averaged.", isRequired: true)])

    static let line = KeyTable(
        "a line",
        [
            .init("number", .text, "As printed: 1, 1.1, II."),
            .init("name", .text, "Its name, in lower case ASCII.", isRequired: true),
            .init("title", .text, "Its title.", isRequired: true),
            .init("headings", .texts, "Further wordings of its title."),
            .init(
                "type", .choice(["count", "amount", "decimal", "rate", "text", "date", "flag"]),
                "What its value is, where there is one column of results."),
            .init("decimals", .number, "Digits behind the comma."),
            .init("measure", .text, "What is counted."),
            .init("min", .number, "The smallest value that makes sense."),
            .init("max", .number, "The largest value that makes sense; 100 of a rate."),
            .init("valid", .keys(validity), "The days on which there is such a line."),
        ])

    static let periods = KeyTable(
        "periods",
        [
            .init("period", .texts, "Of the table's own period."),
            .init("cumulative", .texts, "From the beginning of the year."),
            .init("former", .texts, "Of the period before."),
            .init("last_year", .texts, "Of the same period of last year."),
        ])

    static let rule = KeyTable(
        "a rule",
        [
            .init("check", .text, "The comparison: a = b + c.", isRequired: true),
            .init("severity", .choice(["error", "warning", "notice"]), "error by default."),
            .init("because", .text, "Why it must hold, in Vietnamese."),
        ])

    static let check = KeyTable(
        "a check",
        [
            .init("agree", .list(.choice(UnitSet.allCases.map(\.rawValue))), "A unit says the same in these sets."),
            .init("at_most", .texts, "A sum of fields, and the dataset.field that it does not exceed."),
            .init(
                "sets", .list(.choice(UnitSet.allCases.map(\.rawValue))),
                "The sets in which it must hold; level and subordinates by default."),
        ])

    static let json = KeyTable(
        "json",
        [
            .init("rows", .text, "The path of the array of rows; the file itself by default."),
            .init("key", .text, "In a row: what names it.", isRequired: true),
            .init("in", .text, "In a row: the object that holds the fields."),
        ])

    static let appendix = KeyTable(
        "an appendix",
        [
            .init("id", .text, "Its id; the dataset's and the set's by default."),
            .init("set", .choice(UnitSet.allCases.map(\.rawValue)), "The units that it lists.", isRequired: true),
            .init("title", .text, "Its heading; {set} are the words of the set."),
            .init("order", .number, "Its place among all appendices; behind the others by default."),
            .init("like", .text, "The set of the appendix before whose keys it takes."),
            .init("unit_title", .text, "The heading of the units' column."),
            .init("columns", .either([.choice(["all"]), .texts]), "The fields; all by default."),
            .init("without", .texts, "Fields that are left out."),
            .init("total", .text, "The label of the last row; Tổng cộng by default."),
            .init("numbers", .either([.choice(["auto"]), .texts]), "The row of column numbers."),
            .init("order_by", .text, "The field by which units are ordered: disbursed_rate desc."),
        ])

    static let figure = KeyTable(
        "a figure",
        [
            .init("title", .text, "Vietnamese; {units} are the words of its set.", isRequired: true),
            .init("value", .text, "How it is computed: whole.planned - whole.disbursed."),
            .init("format", .text, "count, padded, text, decimal(2) or percent(2)."),
            .init("sets", .texts, "The figure sets for which it is made; all by default."),
        ])

    static let figureSet = KeyTable(
        "a figure set",
        [
            .init("of", .text, "The set whose sums are taken; set.own for the reporting unit's row of it."),
            .init("units", .text, "The words for {units}."),
        ])

    static let validity = KeyTable(
        "valid",
        [
            .init("from", .day, "The first day."),
            .init("until", .day, "The last day."),
        ])
}
