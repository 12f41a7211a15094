import Foundation
import Intake
import ReportingKit
import Settings
import Store
import Tabular

/// A file as it comes in, wherever from: where its bytes are, and what the ledger holds of it.
public struct IncomingFile: Sendable {
    /// Where the bytes can be read; nobody changes them meanwhile.
    public let content: URL
    /// Its folder is that of the module it was dropped for, then the sub-folders; nil at the inbox's top.
    public let file: ReceivedFile

    public init(content: URL, file: ReceivedFile) {
        self.content = content
        self.file = file
    }
}

extension InputFile {
    /// The same as if it had been dropped.
    func incoming(_ settings: Settings, at now: Date) throws -> IncomingFile {
        let size = try FileManager.default.attributesOfItem(atPath: url.path(percentEncoded: false))[.size] as? Int
        return IncomingFile(
            content: url,
            file: ReceivedFile(
                name: name, sha256: try ContentHash(ofFile: url).text, byteCount: size ?? 0,
                folder: dropFolder(settings), receivedAt: now))
    }

    /// A file of an archive that lies where `archive` does.
    init(_ member: ZippedFiles.Member, at path: String, from archive: InputFile, _ settings: Settings) {
        let folders = (archive.dropFolder(settings).map { [$0] } ?? []) + [archive.name] + member.folders
        self.init(path: path, name: member.name, folder: folders.joined(separator: "/"), isPlaced: true)
    }

    /// The folder as the ledger names it. A first sub-folder that is called like a module's drop folder stands for it,
    /// and a file that is in a drop folder of the configuration is in that one.
    private func dropFolder(_ settings: Settings) -> String? {
        if isPlaced { return folder }
        let path = url.standardizedFileURL.deletingLastPathComponent().pathComponents
        for drop in settings.dropFolders {
            guard let below = Self.components(of: path, below: drop.path) else { continue }
            let module = drop.id == Settings.inboxID ? [] : [drop.id.text]
            let parts = module + below
            return parts.isEmpty ? nil : parts.joined(separator: "/")
        }
        guard let folder else { return nil }
        var parts = folder.split(separator: "/").map(String.init)
        let named = settings.dropFolders.first { drop in
            drop.id != Settings.inboxID && URL(filePath: drop.path).lastPathComponent == parts.first
        }
        if let named { parts[0] = named.id.text }
        return parts.joined(separator: "/")
    }

    /// Drop folders taken apart: every file asks for each.
    private static let folders = BoundedCache<ExactText, [String]>(limit: 64)

    /// The folders between a drop folder and the file; nil when it is not there.
    private static func components(of file: [String], below folder: String) -> [String]? {
        let outer = folders.value(for: ExactText(folder)) {
            URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL.pathComponents
        }
        guard file.starts(with: outer) else { return nil }
        return file.dropFirst(outer.count).map(\.precomposedStringWithCanonicalMapping)
    }
}
