/// The keys by which sentences are understood.
enum SpeechKeys {
    static let speech = KeyTable(
        "speech",
        [
            .init(
                "axes", .list(.named(.texts)), "Terms with their wordings; those of one axis exclude each other.",
                isRequired: true),
            .init("compounds", .named(.texts), "Phrases that name several terms at once."),
            .init(
                "fields", .named(.texts), "The terms that a field needs, all of them and no others.", isRequired: true),
            .init("shares", .named(.text), "A field that may be said in percent of another."),
            .init("units_with", .named(.texts), "What \"100% cơ quan, đơn vị …\" says of a field."),
            .init("fillers", .texts, "Words that narrow nothing."),
            .init("others", .texts, "Phrases that hold a term's words and mean something else."),
        ])
}
