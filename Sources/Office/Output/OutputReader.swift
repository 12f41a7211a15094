import Foundation
import Glibc
import Intake
import ReportingKit

/// Looks at what is below the output root without following links.
package struct OutputReader: Sendable {
    /// What stands where a file belongs.
    package enum Found: Equatable, Sendable {
        case file(Data, isWritableByOthers: Bool)
        case missing
        /// "a symbolic link", at the path of the folder or file that should be there.
        case other(what: Bilingual, path: String)
    }

    private let root: String
    private let disk: Disk

    package init(_ output: OutputFolder, disk: Disk = Disk()) {
        root = output.root.path(percentEncoded: false)
        self.disk = disk
    }

    package func find(_ path: OutputPath) throws -> Found {
        try find(path, path.folders[...], in: try disk.openFolder(path: root), at: root) { file, entry in
            .file(Data(try disk.readAll(file)), isWritableByOthers: entry.permissions & 0o022 != 0)
        }
    }

    /// The names in a folder; none where it is missing, or is no folder.
    package func names(in folders: [String]) throws -> [String] {
        let path = try OutputPath(folders, "x").folders
        var folder = try disk.openFolder(path: root)
        for name in path {
            guard try disk.examine(name, in: folder)?.kind == .folder else { return [] }
            folder = try disk.openFolder(name, in: folder)
        }
        return try disk.list(folder).map(\.exactText)
    }

    /// Whether a file is there, whatever it holds.
    package func holdsFile(_ path: OutputPath) throws -> Bool {
        let found = try find(path, path.folders[...], in: try disk.openFolder(path: root), at: root) { _, _ in
            .file(Data(), isWritableByOthers: false)
        }
        return if case .file = found { true } else { false }
    }

    private func find(
        _ path: OutputPath, _ folders: ArraySlice<FileName>, in parent: borrowing Descriptor, at place: String,
        _ file: (borrowing Descriptor, EntryStatus) throws -> Found
    ) throws -> Found {
        let name = folders.first ?? path.name
        let text = (place.hasSuffix("/") ? place : place + "/") + name.exactText
        guard let entry = try disk.examine(name, in: parent) else { return .missing }
        guard folders.isEmpty else {
            guard entry.kind == .folder else { return .other(what: entry.kindInWords, path: text) }
            return try find(path, folders.dropFirst(), in: try disk.openFolder(name, in: parent), at: text, file)
        }
        guard entry.kind == .file else { return .other(what: entry.kindInWords, path: text) }
        let open = try disk.openFile(name, in: parent)
        let opened = try disk.examine(open)
        guard opened.kind == .file else { return .other(what: opened.kindInWords, path: text) }
        return try file(open, opened)
    }
}
