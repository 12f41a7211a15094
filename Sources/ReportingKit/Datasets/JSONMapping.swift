/// Where the rows of a dataset are in a JSON file; fields have their own paths in a row.
///
/// A path is names with dots between them, `data.evaluation`; `metrics[code=SO_HOA]` takes of an array the object whose
/// member is that.
public struct JSONMapping: Hashable, Sendable {
    /// The array of rows; empty where the file itself is that array.
    public let rows: String
    /// In a row: what names it.
    public let key: String
    /// In a row: the object that holds the fields; empty where that is the row.
    public let inRow: String

    public init(rows: String = "", key: String, inRow: String = "") {
        self.rows = rows
        self.key = key
        self.inRow = inRow
    }
}
