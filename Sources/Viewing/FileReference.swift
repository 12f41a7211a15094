import Assembly
import Foundation
import Office
import ReportingKit
import Store

/// A file as pages name it: who sent what when, and where it can be looked at.
package struct FileReference: Hashable, Sendable {
    /// The number of its receipt, which is its page's; nil for one that the ledger does not have.
    package let id: Int64?
    /// As dropped; of a file of an archive with the way in it.
    package let name: String
    /// The drop folder, which says who sent it; nil for the common one.
    package let folder: String?
    package let receivedAt: Date?
    /// The order of acceptance; nil for one that was not accepted.
    package let order: Int64?

    package init(id: Int64?, name: String, folder: String?, receivedAt: Date?, order: Int64?) {
        self.id = id
        let folders = (folder ?? "").split(separator: "/").map(String.init)
        let archive = folders.firstIndex { $0.lowercased().hasSuffix(".zip") } ?? folders.count
        self.name = (folders[archive...] + [name]).joined(separator: " → ")
        self.folder = archive == 0 ? nil : folders[..<archive].joined(separator: "/")
        self.receivedAt = receivedAt
        self.order = order
    }

    package init(_ file: NumberedEntry) {
        self.init(
            id: file.entry.id, name: file.entry.file.name, folder: file.entry.file.folder,
            receivedAt: file.entry.file.receivedAt, order: file.order)
    }
}

/// The files of lineage by their rows in the ledger, each looked up once.
struct FileReferences {
    private let store: ReportStore
    private var known: [SourceFile: FileReference] = [:]

    init(_ store: ReportStore) { self.store = store }

    mutating func reference(_ file: SourceFile) throws -> FileReference {
        if let reference = known[file] { return reference }
        let entry = try store.accepted(sha256: file.sha256, name: file.name, receivedAt: file.receivedAt)
        let reference =
            entry.map(FileReference.init)
            ?? FileReference(
                id: nil, name: file.name, folder: file.folder, receivedAt: file.receivedAt, order: nil)
        known[file] = reference
        return reference
    }
}
