/// The words by which the program knows a form of its own, kept in a hidden column right of what officers see.
///
/// The column's first three cells name the form, the unit and the period; on each line it holds the field's name.
/// Labels alone suffice to read a form: the marks tell lines apart when somebody has changed a label.
public enum FormMark {
    private static let prefix = "baocaod:"

    /// `baocaod:infrastructure`
    public static func text(_ dataset: DatasetID) -> String { prefix + dataset.rawValue }

    /// The dataset that a mark names; nil for any other text.
    public static func dataset(_ text: String) -> DatasetID? {
        guard text.hasPrefix(prefix), text.utf8.count > prefix.utf8.count else { return nil }
        return DatasetID(String(text.dropFirst(prefix.count)))
    }
}
