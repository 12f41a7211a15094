import Foundation

/// The folders of answers to officers: in one beside the inbox, under names that officers read, or in the output folder
/// as before there was one.
public struct AnswerFolders: Sendable, Equatable {
    /// A receipt for each file taken.
    public let receipts: URL
    /// Files that could not be taken, each with its explanation.
    public let returned: URL
    /// What was returned and is settled by a later file; nil where that stays.
    public let settled: URL?
    /// ``returned`` as an officer is told of it.
    public let returnedName: String

    init(_ folders: FolderSettings) {
        func folder(_ root: URL, _ name: String) -> URL { root.appending(path: name, directoryHint: .isDirectory) }
        guard let answers = folders.answers else {
            receipts = folder(folders.output, "receipts")
            returned = folder(folders.output, "returned")
            settled = nil
            returnedName = "returned"
            return
        }
        receipts = folder(answers, "Giay nhan")
        returned = folder(answers, "Da tra lai")
        settled = folder(answers, "Da xu ly")
        returnedName = answers.lastPathComponent + "/Da tra lai"
    }
}

extension FolderSettings {
    public var answerFolders: AnswerFolders { AnswerFolders(self) }
}
