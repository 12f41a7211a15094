import Foundation
import Intake
import Processing
import ReportingKit
import Settings
import Store
import Tabular

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
        let processed = composition.processor.process(
            try FileContent(contentsOf: kept.url),
            context: composition.context(fileName: file.name, folder: file.folder, now: file.receivedAt, period: nil))
        let judgement = FileJudgement(
            file: file, processed: processed.belonging(to: Self.dropFolder(of: file), composition.registry),
            composition: composition)
        guard !processed.tables.isEmpty || !processed.narrative.isEmpty else {
            return .lost("gives no data any more: the modules, the register or the program changed")
        }
        // Confirmed questions are kept with the file as notices. It was taken, so it is not held by one now.
        let questioned = try judgement.questioned(against: store)
        return .read(questioned.isAcceptable ? questioned : judgement)
    }

    /// The module's folder, which is the first part of what the ledger keeps; the inbox has no name there.
    private static func dropFolder(of file: ReceivedFile) -> FolderID {
        FolderID(file.folder.map { String($0.prefix { $0 != "/" }) } ?? Settings.inboxID.text)
    }
}
