import Foundation
import ReportingKit

/// One of several offices on one server: a name, and what belongs to it besides its configuration.
///
/// Its daemon is `baocaod@NAME`, its officers' group `baocaod-NAME`: officers of one office reach no other's folders.
public struct OfficeInstance: Sendable {
    public let name: String
    /// "/" but for tests.
    private let root: URL

    /// Throws ``SetupFault`` for a name that units, groups and files cannot have alike.
    public init(_ name: String, root: URL = URL(filePath: "/")) throws {
        let isName =
            !name.isEmpty && name.utf8.count <= Self.longest && name.utf8.first.map(Self.isLetter) == true
            && name.utf8.allSatisfy { Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
            && name.utf8.last != UInt8(ascii: "-")
        guard isName, !Self.taken.contains(name) else {
            throw SetupFault(
                description:
                    "\"\(name)\" is no name for an office: a letter, then letters a-z, digits and -, at most \(Self.longest), such as binh-son"
            )
        }
        self.name = name
        self.root = root
    }

    /// A group's name has at most 32 characters.
    private static let longest = 20
    /// Groups of the package are named so.
    private static let taken: Set<String> = ["baocaod", "officers", "web", "notify", "report", "folders", "removed"]

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    public var group: String { "baocaod-\(name)" }
    public var configuration: URL { file("etc/baocaod/\(name).yaml") }
    public var stateFolder: URL { file("var/lib/baocaod-\(name)") }
    public var dropFolder: URL { file("srv/baocaod/\(name)") }
    public var unit: String { "baocaod@\(name).service" }

    /// The group, as systemd-sysusers makes it.
    public var groupFile: SetupFile {
        SetupFile(
            file("etc/sysusers.d/baocaod-\(name).conf"),
            "# Made by baocaod instance add: whose members may drop files of this office and fetch what comes back.\ng \(group) -\n"
        )
    }

    /// Its daemons may do with the group's files what they may do with those of baocaod-officers.
    public var dropIns: [SetupFile] {
        ["baocaod@", "baocaod-report@", "baocaod-web@"].map {
            SetupFile(
                file("etc/systemd/system/\($0)\(name).service.d/office.conf"),
                "# Made by baocaod instance add: officers' files belong to this group.\n[Service]\nSupplementaryGroups=\(group)\n"
            )
        }
    }

    /// Everything below /etc that is the office's own, as far as it is there.
    public var files: [URL] {
        let folder = OfficeFolders(configuration: URL(filePath: "/etc/baocaod/\(name).yaml"))
        let own =
            [
                configuration, file("etc/baocaod/\(folder.unitList)"), file("etc/tmpfiles.d/baocaod-\(name).conf"),
                groupFile.url,
            ]
            + dropIns.map(\.url)
            + ["baocaod@", "baocaod-report@"].map { file("etc/systemd/system/\($0)\(name).service.d/folders.conf") }
            + ["baocaod@", "baocaod-report@", "baocaod-web@", "baocaod-notify@"].map {
                file("etc/systemd/system/\($0)\(name).service.d/store.conf")
            }
        return own.filter { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
    }

    /// Moves its files aside, below /etc/baocaod/removed, in the folders in which they lay. Store, archive and officers'
    /// folders are not touched. Returns where they are.
    public func setAside(now: Date) throws -> URL {
        let time = CalendarDate.inVietnam(now).iso
        let shelf = file("etc/baocaod/removed", isFolder: true)
        guard
            let place = (1...999).lazy.map({
                shelf.appending(path: "\(name)-\(time)" + ($0 == 1 ? "" : "-\($0)"), directoryHint: .isDirectory)
            })
            .first(where: { !FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) })
        else { throw SetupFault(description: "\(shelf.path(percentEncoded: false)): too many of this name") }
        // The configuration last: until then the office is there, and doing it again does the rest.
        for url in files.reversed() { try move(url, to: place.appending(path: relative(url))) }
        return place
    }

    /// Where files of an office of this name were set aside, the newest first.
    public func setAsideBefore() throws -> [URL] {
        let shelf = file("etc/baocaod/removed", isFolder: true)
        let path = shelf.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let pattern = try Regex("\(name)-[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]+)?")
        return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.wholeMatch(of: pattern) != nil }
            .sorted { $0.compare($1, options: .numeric) == .orderedDescending }
            .map { shelf.appending(path: $0, directoryHint: .isDirectory) }
    }

    /// Puts files that were set aside back where they lay; one that is there now stays.
    public func putBack(_ place: URL) throws -> [URL] {
        let path = place.path(percentEncoded: false)
        var put: [URL] = []
        for name in try FileManager.default.subpathsOfDirectory(atPath: path).sorted() {
            let (from, to) = (place.appending(path: name), root.appending(path: name))
            guard try from.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true,
                !FileManager.default.fileExists(atPath: to.path(percentEncoded: false))
            else { continue }
            try move(from, to: to)
            put.append(to)
        }
        return put
    }

    private func move(_ from: URL, to: URL) throws {
        try FileManager.default.createDirectory(at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: from, to: to)
    }

    private func file(_ path: String, isFolder: Bool = false) -> URL {
        root.appending(path: path, directoryHint: isFolder ? .isDirectory : .notDirectory)
    }

    private func relative(_ url: URL) -> String {
        String(url.path(percentEncoded: false).dropFirst(root.path(percentEncoded: false).count))
    }
}
