/// Lines of a form for text that tell what to write and what was written last time. They are in brackets and are no
/// answer, whoever saved the form since.
public enum NarrativeHint {
    private static let openings = ["Gợi ý", "Kỳ trước", "Cách ghi"]

    public static func hint(_ text: String) -> String { "[Gợi ý: \(text)]" }
    public static func former(_ text: String) -> String { "[Kỳ trước: \(text)]" }
    public static func instruction(_ text: String) -> String { "[Cách ghi: \(text)]" }

    public static func isHint(_ text: String) -> Bool {
        let clean = VietnameseText.clean(text)
        return clean.hasPrefix("[") && clean.hasSuffix("]")
            && openings.contains { clean.dropFirst().hasPrefix($0 + ":") }
    }
}
