import Foundation
import Settings
import Store

extension OutputFolder {
    /// The store that `batch` and `report` keep beside what they write.
    public func openStore(rules: StatementRules) throws -> ReportStore {
        try FileManager.default.createDirectory(
            at: storeFile.deletingLastPathComponent(), withIntermediateDirectories: true)
        return try ReportStore(path: storeFile.path(percentEncoded: false), rules: rules)
    }

    /// The same where there is one already.
    public func existingStore(rules: StatementRules) throws -> ReportStore {
        let path = storeFile.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError.missing(path: path) }
        return try ReportStore(path: path, rules: rules)
    }

    package var storePath: String { storeFile.path(percentEncoded: false) }

    private var storeFile: URL { root.appending(path: "state/baocaod.sqlite", directoryHint: .notDirectory) }
}

extension Settings {
    /// The store of the running service; reading it beside the service is allowed. Only the service makes it: one made
    /// by whoever asks first would not be the service's to write.
    public func openStore(rules: StatementRules?) throws -> ReportStore {
        try StoreOpening(self, makesStore: false, rules: rules).open()
    }
}
