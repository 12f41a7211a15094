import Foundation
import Intake
import Store

/// Of a store that several hosts share the database holds the bytes, and a host's archive is a cache of them.
extension ArchiveAgreement {
    func checkShared() throws -> Result {
        var result = Result()
        var records: [LedgerRecord] = []
        try store.forEachRecord { if $0.state.isArchived { records.append($0) } }
        var sound: Set<String> = []
        for record in records.sorted(by: { $0.row < $1.row }) {
            result.filesChecked += 1
            if sound.contains(record.sha256) { continue }
            let kept = try store.reduction(of: record.sha256) ?? record.sha256
            switch try hash(kept) {
            case nil:
                result.missing += 1
                result.faults.append(.missing(name: record.name, sha256: record.sha256, folder: store.name))
            case kept: sound.insert(record.sha256)
            default: result.faults.append(.copyChanged(name: record.name, path: "\(store.name) content \(kept)"))
            }
        }
        for copy in try ArchiveShelf(archive).files() where try ContentHash(ofFile: copy.url) != copy.name.kept {
            result.faults.append(
                .copyChanged(name: copy.url.lastPathComponent, path: copy.url.path(percentEncoded: false)))
        }
        return result
    }

    /// Of the bytes that the database has under a hash; nil where it has none.
    private func hash(_ sha256: String) throws -> String? {
        var hasher = ContentHash.Hasher()
        let isThere = try store.readContent(sha256) { part in part.withUnsafeBytes { hasher.update($0) } }
        let hash = hasher.finish()
        return isThere ? hash.text : nil
    }
}
