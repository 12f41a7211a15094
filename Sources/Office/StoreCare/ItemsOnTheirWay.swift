import Foundation
import Intake

/// The files that are in the spool at one moment, by item: between their folder and the archive.
struct ItemsOnTheirWay {
    let items: Set<String>

    init(spool: URL) throws {
        let path = spool.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else {
            items = []
            return
        }
        items = Set(
            try FileManager.default.contentsOfDirectory(atPath: path).compactMap { ItemID($0.prefix(16))?.text })
    }
}
