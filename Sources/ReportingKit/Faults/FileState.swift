/// The state of a file in the ledger.
public enum FileState: String, Hashable, Sendable, Codable, CaseIterable {
    /// In the spool, not yet read.
    case taken
    case processing
    case accepted
    case returned
    /// Its bytes had been accepted before and are in force.
    case duplicate
    /// Received and used by nothing: tables that nobody declared. It is judged again when the declarations change.
    case kept
}
