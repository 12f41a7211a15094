/// What can go wrong with the store.
public enum StoreError: Error, Hashable, Sendable {
    /// The file was written by a newer version of the program.
    case newerSchema(path: String)
    /// The file cannot be opened or is no store; `reason` is SQLite's.
    case unusable(path: String, reason: String)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .newerSchema(let path):
            "\(path) was written by a newer version of baocaod; install that version, or use another state folder"
        case .unusable(let path, let reason):
            "\(path) cannot be used as the store: \(reason); check the folder's owner, rights and free space"
        }
    }
}
