import Foundation
import Intake
import ReportingKit
import Store

/// Reads an archived file again as it was read when it was accepted.
struct ArchivedFileReading {
    let composition: Composition
    let store: ReportStore
    let shelf: ArchiveShelf

    enum Outcome {
        case read(FileJudgement)
        /// Why its data cannot be had.
        case lost(ArchivedFileLoss)
    }

    func read(_ file: ReceivedFile) throws -> Outcome {
        guard let kept = try shelf.files(of: file.sha256).first(where: { $0.name.reduced == nil }) else {
            return .lost(.missing)
        }
        return try read(file, kept)
    }

    func read(_ file: ReceivedFile, _ kept: ArchiveShelf.File) throws -> Outcome {
        guard try ContentHash(ofFile: kept.url) == kept.name.original else {
            return .lost(.changed)
        }
        let read = try JudgeFile(composition, store: store).read(IncomingFile(content: kept.url, file: file))
        guard !read.own.processed.tables.isEmpty || !read.own.processed.narrative.isEmpty || read.own.isDraft else {
            return .lost(.withoutData)
        }
        // Confirmed questions are kept with the file as notices. It was taken, so it is not held by one now.
        return .read(read.questioned.isAcceptable ? read.questioned : read.own)
    }
}
