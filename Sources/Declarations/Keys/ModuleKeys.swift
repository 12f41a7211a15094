/// The keys of a module's file.
package enum ModuleKeys {
    package static let module = KeyTable(
        "a module",
        [
            .init("module", .text, "The id.", isRequired: true),
            .init("title", .text, "Vietnamese, as officers call the domain.", isRequired: true),
            .init("folder", .text, "The drop folder as officers see it, without tones; by default the id."),
            .init("datasets", .texts, "The order of its datasets, where it is not that of its files' names."),
            .init("terms", .named(.keys(term)), "Terms whose words changed in time."),
            .init("sections", .named(.keys(section)), "Sections of the report that free text goes to, in order."),
        ])

    static let term = KeyTable(
        "a term",
        [
            .init("words", .text, "The words of today.", isRequired: true),
            .init("former", .named(.text), "The last day on which other words were used, with them."),
        ])

    static let section = KeyTable(
        "a section",
        [
            .init("title", .text, "Its heading as reports print it.", isRequired: true),
            .init("parent", .text, "The section around it."),
            .init("headings", .texts, "Further headings by which documents name it."),
        ])
}
