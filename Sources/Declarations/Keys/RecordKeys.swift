/// The keys of an export of one row a dossier.
package enum RecordKeys {
    /// Beside a dataset's fields.
    static let inDataset = KeyTable(
        "records",
        common + [
            .init(
                "counts", .named(.text), "Fields of the dataset with what a dossier must be to count.", isRequired: true
            )
        ])

    /// In a file of its own, where several datasets are counted from it.
    package static let file = KeyTable(
        "records",
        [
            .init("records", .text, "The id, in lower case ASCII.", isRequired: true),
            .init("module", .text, "The module it belongs to."),
        ] + common + [
            .init(
                "counts", .named(.named(.text)), "Datasets with their fields and what a dossier must be to count.",
                isRequired: true)
        ])

    private static let common: [DeclarationKey] = [
        .init("title", .text, "Vietnamese, as officers call the list.", isRequired: true),
        .init(
            "use", .list(.choice(["dossier", "unit", "received_date", "due_date", "result_date", "state"])),
            "Columns that every one-stop system has."),
        .init("columns", .named(.keys(column)), "Further columns."),
    ]

    static let column = KeyTable(
        "a column",
        [
            .init("title", .text, "The label that readers see."),
            .init("type", .choice(["identifier", "unit", "date", "category", "flag"]), "What it holds."),
            .init("headings", .texts, "How the column is headed, besides the title: whole labels, … for any words."),
            .init("not", .texts, "Phrases of which the label holds none."),
            .init("at", .texts, "The labels over the column from the top to the leaf."),
            .init("required", .flag, "Whether a file without it cannot be counted; true by default."),
            .init("yes", .texts, "Words of a flag that mean yes, besides those of every system."),
            .init("no", .texts, "Words of a flag that mean no."),
            .init("values", .named(.keys(value)), "The values of a category."),
            .init("like", .text, "The column before whose keys it takes."),
        ])

    static let value = KeyTable(
        "a value",
        [
            .init("title", .text, "As messages name it.", isRequired: true),
            .init("words", .texts, "A cell that is one of these has the value."),
            .init("holds", .texts, "So has a longer cell that holds one of these."),
            .init("from", .day, "The first day on which there is such a value."),
            .init("former", .list(.keys(former)), "Words of former days."),
        ])

    static let former = KeyTable(
        "former words",
        [
            .init("words", .texts, "A cell that is one of these has the value."),
            .init("holds", .texts, "So has a longer cell that holds one of these."),
            .init("until", .day, "The last day on which they were used.", isRequired: true),
        ])
}
