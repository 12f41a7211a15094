import Foundation
import Intake
import Settings

/// What may be deleted after a time: answers that nobody needs any more, and stores that were moved aside.
///
/// Never touched: the store, the archive with its journal and issued reports, what is in the folders of reports, files that wait, and returned files
/// that no later one has settled.
public struct Pruning: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Of taken files; the ledger says the same.
        case receipts
        /// Returned files that a later one settled, with their explanations.
        case settled
        /// Stores that `store recover`, `store new` or `restore --replace` moved aside.
        case storesAside
    }

    public struct Found: Sendable {
        public let kind: Kind
        public let root: String
        let names: [FileName]
        public let bytes: Int64

        public var path: String { ([root] + names.map(\.exactText)).joined(separator: "/") }
    }

    private let places: IntakePlaces
    private let state: String
    private let endings: AnswerEndings
    private let disk = Disk()
    /// What was last changed before it, by the kernel's clock: times of modification come from officers' machines.
    private let before: Int64

    public init(_ composition: Composition, olderThan days: Int, now: Date) {
        places = composition.settings.places
        state = DurableFolder.parent(of: composition.settings.storePath)
        endings = composition.answerEndings
        before = Int64((now.timeIntervalSince1970 - Double(days) * 86_400) * 1_000_000_000)
    }

    public func find() throws -> [Found] {
        let receipt = endings.receipt
        var found = try files(.receipts, in: places.receipts) { $0.hasSuffix(receipt) }
        if let settled = places.settled { found += try files(.settled, in: settled) { _ in true } }
        found += try files(.storesAside, in: state, depth: 1) { $0.hasPrefix("baocaod.sqlite.aside-") }
        return found
    }

    /// Each looked at once more: what changed since it was found stays.
    public func remove(_ found: [Found]) throws {
        for file in found {
            guard let name = file.names.last else { continue }
            let folder = try disk.openFolder(Array(file.names.dropLast()), below: file.root)
            guard let status = try disk.examine(name, in: folder), status.kind == .file, status.changed < before else {
                continue
            }
            try disk.remove(name, in: folder)
        }
    }

    private func files(_ kind: Kind, in root: String, depth: Int = 8, _ isMeant: (String) -> Bool) throws -> [Found] {
        guard FileManager.default.fileExists(atPath: root) else { return [] }
        return try files(kind, root, try disk.openFolder(path: root), [], depth, isMeant)
    }

    private func files(
        _ kind: Kind, _ root: String, _ folder: borrowing Descriptor, _ above: [FileName], _ depth: Int,
        _ isMeant: (String) -> Bool
    ) throws -> [Found] {
        var found: [Found] = []
        for name in try disk.list(folder) {
            guard let status = try disk.examine(name, in: folder) else { continue }
            switch status.kind {
            case .file where status.changed < before && isMeant(name.exactText):
                found.append(Found(kind: kind, root: root, names: above + [name], bytes: status.allocated))
            // Links are never followed.
            case .folder where depth > 1:
                found += try files(
                    kind, root, try disk.openFolder(name, in: folder), above + [name], depth - 1, isMeant)
            default: continue
            }
        }
        return found
    }
}
