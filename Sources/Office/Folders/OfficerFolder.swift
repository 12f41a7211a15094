import Foundation
import ReportingKit
import Settings

/// A folder that officers reach, or that lies beside those that they do, with the rights it is to have.
public struct OfficerFolder: Hashable, Sendable {
    public let path: String
    public let owner: String
    public let group: String
    public let mode: UInt16
    /// Further groups that may do what the group may: of a unit whose officers are in several.
    public var others: [String] = []
    /// Whether what is made in it is the group's to write, whatever the umask of whoever makes it.
    public var isShared = false
    /// A group of which the service is not; it is named in the list of what is made there.
    public var isOfUnit = false
}

/// All folders of an office, those above before those below.
public struct OfficerFolders: Sendable {
    public let all: [OfficerFolder]

    /// `owner` is the service's user; `units` names units for people.
    public init(_ settings: Settings, owner: String, name: (UnitCode) -> String?) {
        let group = settings.folders.group
        func path(_ url: URL) -> String {
            let text = url.path(percentEncoded: false)
            return text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
        }
        func shared(_ path: String) -> OfficerFolder {
            OfficerFolder(path: path, owner: owner, group: group, mode: 0o2770, isShared: true)
        }
        func read(_ path: String) -> OfficerFolder {
            OfficerFolder(path: path, owner: owner, group: group, mode: 0o2750)
        }
        func plain(_ path: String) -> OfficerFolder {
            OfficerFolder(path: path, owner: owner, group: group, mode: 0o2770)
        }
        let folders = settings.folders
        let drops = settings.enabledModules.compactMap { folders.modules[$0] }.map(path).sorted()
        let answers = folders.answerFolders
        let places = [answers.receipts, answers.returned] + (answers.settled.map { [$0] } ?? [])
        let output = path(folders.output)
        var all = ([path(folders.inbox)] + drops).map(shared)
        all.append(read(output))
        // Reports and figures officers only read.
        all += ["report", "normalized"].map { read("\(output)/\($0)") }
        // What came back they clear away; what is made there is the service's.
        all += (folders.answers.map { [path($0)] } ?? []).map(plain) + places.map(path).map(plain)
        for (unit, groups) in Self.unitGroups(settings) {
            let folder = Self.folderName(unit, name(unit))
            for above in [path(folders.inbox)] + places.map(path) {
                all.append(
                    OfficerFolder(
                        path: "\(above)/\(folder)", owner: owner, group: groups[0], mode: 0o2770,
                        others: Array(groups.dropFirst()), isShared: true, isOfUnit: true))
            }
        }
        all.append(OfficerFolder(path: path(folders.spool), owner: owner, group: owner, mode: 0o700))
        self.all = all
    }

    /// The groups whose officers report for a unit, as `roles` says.
    private static func unitGroups(_ settings: Settings) -> [(UnitCode, [String])] {
        var found: [UnitCode: Set<String>] = [:]
        for grant in settings.page.grants where grant.role == .officer && !grant.groups.isEmpty {
            for unit in grant.units ?? [] { found[unit, default: []].formUnion(grant.groups) }
        }
        return found.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value.sorted()) }
    }

    /// "21064 Xa Binh An": without tones, as programs that pack files want it.
    static func folderName(_ unit: UnitCode, _ name: String?) -> String {
        let words = VietnameseText.accentless(name ?? "").split { !$0.isLetter && !$0.isNumber }
        return ([unit.rawValue] + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }).joined(separator: " ")
    }
}
