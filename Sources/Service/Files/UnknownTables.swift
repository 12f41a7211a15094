import Foundation
import Logging
import Office
import ReportingKit

/// Leaves the drafts of tables that the product does not know for the administrator.
///
/// A draft that cannot be written is no reason to keep a file waiting: the journal says so, and `baocaod dataset draft`
/// makes it again.
struct UnknownTables: Sendable {
    let logger: Logger

    /// - Returns: what the officer is told where a draft found no place.
    func keep(_ judgement: FileJudgement) -> Finding? {
        let drafts = judgement.drafts
        guard !drafts.isEmpty else { return nil }
        let output = OutputFolder(root: judgement.composition.settings.folders.output) { [logger] notice in
            logger.warning("\(notice)")
        }
        do {
            let added = try DraftShelf(output).add(drafts)
            for entry in added.written {
                logger.notice("a table of \(judgement.file.name) is not known; its draft is \(entry.path)")
            }
            guard added.isFull else { return nil }
            // The receipt and the status say so; a line for each of ten thousand files adds nothing.
            logger.debug(
                "no draft of a table of \(judgement.file.name): there are \(DraftShelf.maximumDrafts); declare their tables or remove them"
            )
            return Finding(
                .tableUndrafted, .warning, at: FindingPlace(file: judgement.file.name),
                expected: VietnameseNumber.count(DraftShelf.maximumDrafts))
        } catch {
            logger.warning("no draft of the tables of \(judgement.file.name): \(error)")
            return nil
        }
    }
}
