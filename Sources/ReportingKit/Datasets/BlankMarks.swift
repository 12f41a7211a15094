/// Marks that stand where a number would, and what they mean.
public enum BlankMarks: Sendable {
    /// `none` is zero; `absent` says that there is no figure.
    case none, absent

    /// "-" and "không" mean none; a blank, "x" (does not apply, in statistical forms), "…" and the `NaN%` that exports
    /// print for a rate of nothing mean absent. Nil for anything else.
    public static func meaning(of text: String) -> BlankMarks? {
        if text.isEmpty { return .absent }
        guard text.utf8.count <= 16 else { return nil }
        return table[text.lowercased()]
    }

    private static let table: [String: BlankMarks] = [
        "-": .none, "–": .none, "—": .none, "không": .none, "khong": .none, "không có": .none, "ko": .none,
        "x": .absent, "…": .absent, "...": .absent, "n/a": .absent, "nan": .absent, "nan%": .absent,
        "null": .absent, "chưa có": .absent, "không phát sinh": .none, "kps": .none,
    ]
}
