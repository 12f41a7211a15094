@testable import Intake

extension DropFolder {
    /// A folder whose files settle at once, or never while a writer has them open.
    static func test(
        _ id: String = "inbox", at path: String, quietTime: Duration = .milliseconds(20),
        rescanInterval: Duration? = nil
    ) -> DropFolder {
        DropFolder(
            id: FolderID(id), path: path, quietTime: quietTime, unclosedQuietTime: .seconds(3600),
            rescanInterval: rescanInterval)
    }
}
