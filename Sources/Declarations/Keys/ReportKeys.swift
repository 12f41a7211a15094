import ReportingKit

/// The keys of a report kind's file.
package enum ReportKeys {
    package static let report = KeyTable(
        "a report",
        [
            .init("report", .text, "The name, which is also its folder's.", isRequired: true),
            .init("title", .text, "Vietnamese: what the report is on.", isRequired: true),
            .init(
                "levels", .list(.choice(UnitKinds.shipped.all.map(\.rawValue))),
                "The levels of territory that make it."),
            .init(
                "periods", .list(.choice(["week", "month", "quarter", "half", "nine_months", "year"])),
                "The periods it is made for."),
            .init(
                "closing_day", .either([.number, .choice(["last"])]),
                "1 to 27: the last day of its months; last for the month's own."),
            .init("due_days", .number, "How many days after a period's end its data are due."),
            .init(
                "datasets", .named(.either([.choice(["required", "optional"]), .keys(use)])),
                "The datasets it is made of."),
            .init("sections", .named(.keys(section)), "Sections that free text goes to."),
            .init("more_sections", .named(.keys(section)), "Sections besides those of the modules."),
            .init("appendices", .named(.keys(appendix)), "The tables at its end."),
            .init("comparisons", .list(.choice(["former", "last_year"])), "With which periods figures are compared."),
            .init("targets", .named(.keys(target)), "What figures are to reach: dataset.set.field."),
            .init("charts", .named(.keys(chart)), "Pictures for {{ chart.NAME }} and for the workbook."),
            .init("summary", .keys(summary), "What the page for the leader shows."),
            .init("recipients", .texts, "To whom it goes."),
        ])

    static let use = KeyTable(
        "a report's dataset",
        [
            .init("use", .choice(["required", "optional"]), "Whether the report lacks it when it is missing."),
            .init("due", .list(.choice(["own", "offices", "subordinates"])), "Whose units owe it."),
        ])

    static let section = KeyTable(
        "a section",
        [
            .init("title", .text, "Its heading.", isRequired: true),
            .init("headings", .texts, "Further headings by which documents name it."),
            .init("parent", .text, "The section around it."),
            .init(
                "levels", .list(.choice(UnitKinds.shipped.all.map(\.rawValue))),
                "The levels of territory whose report has it."),
        ])

    static let appendix = KeyTable(
        "an appendix",
        [
            .init("dataset", .text, "The dataset it prints.", isRequired: true),
            .init("set", .texts, "The units that it lists."),
            .init("title", .text, "Its heading."),
            .init("columns", .either([.choice(["all"]), .texts]), "The fields; all by default."),
            .init("without", .texts, "Fields that are left out."),
            .init(
                "list", .named(.text),
                "Texts of which each part between semicolons is a row, with what the rows are; in place of columns."),
            .init("where", .text, "The rows that it lists: late > 0."),
            .init("order_by", .text, "register, or a field: late desc."),
            .init("top", .number, "Only so many rows from the top."),
            .init("bottom", .number, "Only so many rows from the bottom."),
            .init("numbers", .either([.choice(["auto"]), .texts]), "The row of column numbers."),
            .init("total", .text, "The label of the last row."),
            .init("unit_title", .text, "The heading of the units' column."),
        ])

    static let chart = KeyTable(
        "a chart",
        [
            .init(
                "kind", .choice(["bar", "line"]), "bar: units beside each other; line: one figure over periods.",
                isRequired: true),
            .init("of", .text, "What it shows: dataset.set.field.", isRequired: true),
            .init("title", .text, "Its heading; what the field is called by default."),
            .init("top", .number, "Of bars: only so many of the first; 15 by default."),
            .init("bottom", .number, "Of bars: so many of the last."),
            .init("periods", .number, "Of a line: 2 to 12 periods, the report's the last; 6 by default."),
        ])

    static let summary = KeyTable(
        "a summary",
        [
            .init(
                "figures", .either([.texts, .named(.text)]),
                "At most eight figures, dataset.set.field, with what the page calls each; by default targets and the datasets' first."
            ),
            .init(
                "ranking", .either([.texts, .named(.text)]),
                "At most three fields of units by which the best and the lowest are named, with what the page calls each."
            ),
        ])

    static let target = KeyTable(
        "a target",
        [
            .init("at_least", .number, "It is to be so much."), .init("at_most", .number, "It is to be no more."),
            .init("title", .text, "What the sentence calls it."),
            .init("basis", .text, "The document that sets it."),
        ])
}
