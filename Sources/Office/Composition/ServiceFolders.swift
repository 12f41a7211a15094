import Foundation
import Intake
import ReportingKit
import Settings

extension Settings {
    package static let inboxID = FolderID("inbox")

    /// The drop folders: the inbox, and one for each enabled module that has one.
    package var dropFolders: [DropFolder] {
        let named =
            [(Self.inboxID, folders.inbox)]
            + enabledModules.compactMap { module in folders.modules[module].map { (FolderID(module.rawValue), $0) } }
        return named.map { id, url in
            DropFolder(
                id: id, path: url.path(percentEncoded: false).trimmedSlash, quietTime: folders.quietTime,
                closedQuietTime: closedQuietTime(of: id), unclosedQuietTime: folders.quietTime * 15,
                rescanInterval: folders.rescan(of: id.text),
                fileBytes: Int64(limits.fileBytes))
        }
    }

    /// What the kernel reports of a network mount are this machine's own writers only: there a closed file may have
    /// another one.
    private func closedQuietTime(of id: FolderID) -> Duration {
        folders.rescan(of: id.text) == nil ? min(folders.quietTime, .milliseconds(100)) : folders.quietTime
    }

    package var places: IntakePlaces {
        let answers = folders.answerFolders
        return IntakePlaces(
            spool: folders.spool.path(percentEncoded: false).trimmedSlash,
            archive: folders.state.appending(path: "archive").path(percentEncoded: false).trimmedSlash,
            returned: answers.returned.path(percentEncoded: false).trimmedSlash,
            receipts: answers.receipts.path(percentEncoded: false).trimmedSlash,
            settled: answers.settled?.path(percentEncoded: false).trimmedSlash)
    }

    package var storePath: String { folders.state.appending(path: "baocaod.sqlite").path(percentEncoded: false) }
}

extension Composition {
    /// How the names of answers end.
    package var answerEndings: AnswerEndings { settings.folders.answers == nil ? .former : .current }
}

extension String {
    fileprivate var trimmedSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
