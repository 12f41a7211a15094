import Foundation
import Intake
import Store

/// Reads an archived file again as it was read when it was accepted.
struct ArchivedFileReading {
    let composition: Composition
    let store: ReportStore
    let shelf: ArchiveShelf

    enum Outcome {
        case read(FileJudgement)
        /// Why its data cannot be had.
        case lost(String)
    }

    func read(_ file: ReceivedFile) throws -> Outcome {
        guard let kept = try shelf.files(of: file.sha256).first(where: { $0.name.reduced == nil }) else {
            return .lost("is not in the archive")
        }
        return try read(file, kept)
    }

    func read(_ file: ReceivedFile, _ kept: ArchiveShelf.File) throws -> Outcome {
        guard try ContentHash(ofFile: kept.url) == kept.name.original else {
            return .lost("was changed in the archive")
        }
        let read = try JudgeFile(composition, store: store).read(IncomingFile(content: kept.url, file: file))
        guard !read.own.processed.tables.isEmpty || !read.own.processed.narrative.isEmpty || read.own.isDraft else {
            return .lost("gives no data any more: the modules, the register or the program changed")
        }
        // Confirmed questions are kept with the file as notices. It was taken, so it is not held by one now.
        return .read(read.questioned.isAcceptable ? read.questioned : read.own)
    }
}
