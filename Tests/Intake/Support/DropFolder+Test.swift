@testable import Intake

extension DropFolder {
    /// A folder whose files settle at once.
    static func test(
        _ id: String = "inbox", at path: String, quietTime: Duration = .milliseconds(20),
        closedQuietTime: Duration = .milliseconds(20), unclosedQuietTime: Duration = .milliseconds(20),
        rescanInterval: Duration? = nil, fileBytes: Int64 = 1 << 30
    ) -> DropFolder {
        DropFolder(
            id: FolderID(id), path: path, quietTime: quietTime, closedQuietTime: min(quietTime, closedQuietTime),
            unclosedQuietTime: unclosedQuietTime, rescanInterval: rescanInterval, fileBytes: fileBytes)
    }
}
