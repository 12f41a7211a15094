/// Cells of a file that wait for an answer, as the question lists them.
public enum WaitingCellTexts {
    /// Nothing else is in force.
    public static func alone(_ field: String, _ value: String, cell: String) -> String {
        "“\(field)” \(value) (\(cell))"
    }

    /// Beside what is in force, in a list whose heading says which is which.
    public static func pair(_ field: String, inForce: String, here: String, cell: String) -> String {
        "“\(field)” \(inForce) / \(here) (\(cell))"
    }

    public static func difference(_ field: String, inForce: String, here: String, cell: String) -> String {
        "“\(field)” đang dùng \(inForce), tệp này ghi \(here) (\(cell))"
    }
}
