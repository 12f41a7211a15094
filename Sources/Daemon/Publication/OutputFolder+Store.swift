import Foundation
import Store

extension OutputFolder {
    /// The store that `batch` and `report` keep beside what they write.
    public func openStore() throws -> ReportStore {
        let folder = root.appending(path: "state", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try ReportStore(path: folder.appending(path: "baocaod.sqlite").path(percentEncoded: false))
    }
}
