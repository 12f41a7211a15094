import Foundation
import Logging
import Office

/// Leaves the drafts of tables that the product does not know for the administrator.
///
/// A draft that cannot be written is no reason to keep a file waiting: the journal says so, and `baocaod dataset draft` makes it again.
struct UnknownTables: Sendable {
    let logger: Logger

    func keep(_ judgement: FileJudgement) {
        let drafts = judgement.drafts
        guard !drafts.isEmpty else { return }
        let output = OutputFolder(root: judgement.composition.settings.folders.output) { [logger] notice in
            logger.warning("\(notice)")
        }
        do {
            for entry in try DraftShelf(output).add(drafts) {
                logger.notice("a table of \(judgement.file.name) is not known; its draft is \(entry.path)")
            }
        } catch {
            logger.warning("no draft of the tables of \(judgement.file.name): \(error)")
        }
    }
}
