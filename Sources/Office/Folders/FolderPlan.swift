import Glibc

/// What has to be done that folders are as they are wanted; looked at first, carried out when it is asked for.
public struct FolderPlan: Sendable {
    public enum Step: Hashable, Sendable {
        case make
        /// It is there and has other rights: owner, group, mode and lists as they are.
        case change(from: String)
        case same
    }

    public let steps: [(folder: OfficerFolder, step: Step)]
    private let accounts: [String: SystemAccounts.Folder]

    /// Throws ``FolderMakingFault`` for users and groups that the system does not know, all of them at once.
    public init(_ folders: [OfficerFolder]) throws(FolderMakingFault) {
        var accounts: [String: SystemAccounts.Folder] = [:]
        var unknown: Set<String> = []
        for folder in folders {
            do { accounts[folder.path] = try SystemAccounts.Folder(folder) } catch { unknown.formUnion(error.names) }
        }
        guard unknown.isEmpty else { throw .unknownAccounts(unknown.sorted()) }
        self.accounts = accounts
        var steps: [(folder: OfficerFolder, step: Step)] = []
        for folder in folders {
            guard let ids = accounts[folder.path] else { continue }
            guard let place = try FolderPlace.open(folder.path) else {
                steps.append((folder, .make))
                continue
            }
            let found = try place.rights()
            let wanted = ids.rights(of: folder)
            let isSame = found == (place.knowsLists() ? wanted : wanted.withoutLists)
            steps.append((folder, isSame ? .same : .change(from: found.text)))
        }
        self.steps = steps
    }

    public var isDone: Bool { steps.allSatisfy { $0.step == .same } }

    /// Carried out again it does nothing. Returns folders on whose file system there are no access lists.
    public func apply() throws(FolderMakingFault) -> [String] {
        var withoutLists: [String] = []
        for (folder, step) in steps where step != .same {
            guard let ids = accounts[folder.path] else { continue }
            let place = try FolderPlace.make(folder.path)
            if try !place.set(ids.rights(of: folder)) { withoutLists.append(folder.path) }
        }
        return withoutLists
    }
}

/// Why folders were not made.
public enum FolderMakingFault: Error {
    /// Users and groups that are to own folders.
    case unknownAccounts([String])
    /// A name of a path is something else than a folder, or a link that somebody besides root could have put there.
    case notAFolder(String)
    case system(String, Int32)

    var names: [String] { if case .unknownAccounts(let names) = self { names } else { [] } }
}
