import Foundation
import Intake
import ReportingKit
import Store

/// Finds the bytes of a file of the ledger: in the archive where it was accepted, among the answers where it went back.
package struct LedgerBytes: Sendable {
    package enum Place: Sendable {
        case file(URL)
        /// Rows of dossiers: what is kept of them is no file of theirs.
        case counted
        /// They lie nowhere where they are looked for, or are others.
        case gone
    }

    private let archive: URL?
    private let answers: [URL]

    /// - Parameter given: folders with the files that `batch` was given, which keeps none itself.
    package init(_ composition: Composition, output: OutputFolder, given: [URL]) {
        let answers = composition.settings.folders.answerFolders
        self.init(
            archive: composition.settings.archive,
            answers: [answers.returned, answers.settled, output.returned].compactMap(\.self) + given)
    }

    /// - Parameter answers: folders with files that went back, or were given.
    package init(archive: URL?, answers: [URL]) {
        self.archive = archive
        self.answers = answers
    }

    package func place(of entry: LedgerEntry) throws -> Place {
        if let archive {
            let files = try ArchiveShelf(archive).files(of: entry.file.sha256)
            if let whole = files.first(where: { $0.name.reduced == nil }) {
                return try isWhole(whole.url, entry.file) ? .file(whole.url) : .gone
            }
            if !files.isEmpty { return .counted }
        }
        for folder in answers {
            if let file = try search(folder, entry.file) { return .file(file) }
        }
        return .gone
    }

    /// A file of the same bytes, wherever below the folder; its name may have got an ending. Only those of the same
    /// size are read.
    private func search(_ folder: URL, _ file: ReceivedFile) throws -> URL? {
        let keys: [URLResourceKey] = [.isRegularFileKey, .fileSizeKey, .isSymbolicLinkKey]
        guard
            let below = FileManager.default.enumerator(
                at: folder, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
        else { return nil }
        for case let url as URL in below {
            let values = try url.resourceValues(forKeys: Set(keys))
            guard values.isRegularFile == true, values.isSymbolicLink != true, values.fileSize == file.byteCount,
                try isWhole(url, file)
            else { continue }
            return url
        }
        return nil
    }

    private func isWhole(_ url: URL, _ file: ReceivedFile) throws -> Bool {
        try ContentHash(ofFile: url).text == file.sha256
    }
}
