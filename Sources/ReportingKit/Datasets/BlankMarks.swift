/// Marks that stand where a number would, and what they mean.
public enum BlankMarks: Sendable {
    /// `none` is zero; `absent` says that there is no figure.
    case none, absent

    /// "-" and "không" mean none; a blank, "x" (does not apply, in statistical forms), "…" and the `NaN%` that exports
    /// print for a rate of nothing mean absent. Nil for anything else.
    public static func meaning(of text: String) -> BlankMarks? {
        if text.isEmpty { return .absent }
        guard text.utf8.count <= 48 else { return nil }
        if let meaning = table[text.lowercased()] { return meaning }
        // Most texts are names.
        guard let first = text.first, "kK0cCnN().;[]/".contains(first) || dashes.contains(first) else { return nil }
        if text.allSatisfy({ dashes.contains($0) || $0 == " " }), text.contains(where: { dashes.contains($0) }) {
            return BlankMarks.none
        }
        // "(-)", "Không." and the like.
        let bare = text.trimming { "().;[]/ ".contains($0) }
        if bare.isEmpty || bare.count == text.count { return noneWords.contains(key(text)) ? BlankMarks.none : nil }
        if let meaning = table[bare.lowercased()] { return meaning }
        return noneWords.contains(key(bare)) || bare.allSatisfy { dashes.contains($0) } ? BlankMarks.none : nil
    }

    private static func key(_ text: String) -> String { VietnameseText.comparisonKey(text) }

    /// The dashes that keyboards, word processors and fonts make.
    private static let dashes: Set<Character> = ["-", "–", "—", "−", "‐", "‑", "‒", "―", "﹣", "－", "_"]

    /// Ways to say that nothing came up.
    private static let noneWords: Set<String> = Set(
        [
            "không phát sinh", "khong phat sinh", "không ps", "k phát sinh", "ko phát sinh", "không có phát sinh",
            "0 phát sinh", "không phát sinh hồ sơ", "không có hồ sơ", "không phát sinh văn bản", "không có văn bản",
            "chưa phát sinh", "không phát sinh số liệu", "không có số liệu phát sinh", "k.p.s", "kps", "nil",
        ].map(VietnameseText.comparisonKey))

    private static let table: [String: BlankMarks] = [
        "không": .none, "khong": .none, "không có": .none, "ko": .none, "x": .absent, "chưa có": .absent,
    ].merging(signs) { first, _ in first }

    /// Marks that are words of no language: they say that a cell is blank whatever its column holds.
    private static let signs: [String: BlankMarks] = [
        "-": .none, "–": .none, "—": .none, "…": .absent, "...": .absent, "/": .absent, "x/x": .absent,
        "n/a": .absent, "nan": .absent, "nan%": .absent, "null": .absent,
    ]

    /// Whether a cell of a column of which nothing is known is blank: there "không" and "x" may be answers.
    public static func isSign(_ text: String) -> Bool { text.isEmpty || signs[text.lowercased()] != nil }
}

extension String {
    fileprivate func trimming(_ isOuter: (Character) -> Bool) -> String {
        var text = drop(while: isOuter)
        while let last = text.last, isOuter(last) { text = text.dropLast() }
        return String(text)
    }
}
