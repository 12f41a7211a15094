import Foundation
import Settings
import Store

extension OutputFolder {
    /// The store that `batch` and `report` keep beside what they write.
    public func openStore() throws -> ReportStore {
        let folder = root.appending(path: "state", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try ReportStore(path: folder.appending(path: "baocaod.sqlite").path(percentEncoded: false))
    }
}

extension Settings {
    /// The store of the running service; reading it beside the service is allowed. Only the service makes it: one made by
    /// whoever asks first would not be the service's to write.
    public func openStore() throws -> ReportStore {
        guard FileManager.default.fileExists(atPath: storePath) else { throw StoreError.missing(path: storePath) }
        return try ReportStore(path: storePath)
    }
}
