/// Looks at the beginning of a long sheet: one that begins with nothing that could ever be used is not read to its end.
public struct RowProbe: Sendable {
    /// How many rows with content are looked at.
    public let rows: Int
    let isPromising: @Sendable ([SheetRow]) -> Bool

    public init(rows: Int, isPromising: @escaping @Sendable ([SheetRow]) -> Bool) {
        self.rows = rows
        self.isPromising = isPromising
    }

    /// Whether reading stops after these rows: there are just enough of them, and none begins a table.
    func stops(after beginning: [SheetRow]) -> Bool {
        beginning.count == rows && !isPromising(beginning)
    }
}
