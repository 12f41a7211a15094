import Foundation
import Glibc
import Intake

/// A file of an input folder with the sub-folders it is in.
public struct InputFile: Sendable {
    private let path: String
    /// In NFC, as names are compared.
    public let name: String
    /// Relative to the input folder; nil at its top.
    public let folder: String?
    /// Whether `folder` is as the ledger names it.
    let isPlaced: Bool

    init(path: String, name: String, folder: String?, isPlaced: Bool = false) {
        self.isPlaced = isPlaced
        self.path = path
        self.name = name
        self.folder = folder
    }

    fileprivate static func composed(_ name: String) -> String {
        name.utf8.allSatisfy { $0 < 0x80 } ? name : name.precomposedStringWithCanonicalMapping
    }

    public var url: URL { URL(filePath: path, directoryHint: .notDirectory) }

    /// A single file, named on the command line.
    public init(url: URL) {
        self.init(
            path: url.path(percentEncoded: false), name: Self.composed(url.lastPathComponent),
            folder: nil)
    }
}

/// Lists the files of a folder and its sub-folders that could be exports, in a stable order.
///
/// The same entries are passed over as in watched folders: lock files, half copies, hidden and system files, links,
/// devices.
public enum InputFiles {
    public static func list(_ root: URL) throws -> [InputFile] {
        var files: [InputFile] = []
        var top = root.path(percentEncoded: false)
        if top.count > 1, top.hasSuffix("/") { top.removeLast() }
        var folders: [(folder: String, path: [String])] = [(top, [])]
        while let (folder, path) = folders.popLast() {
            for (text, kind) in try FolderEntries.of(folder) {
                guard let name = FileName(text) else { continue }
                switch kind {
                case .folder:
                    if EntryName(ofFolder: name) == .candidate {
                        folders.append((folder + "/" + text, path + [text]))
                    }
                case .file:
                    if EntryName(ofFile: name) == .candidate {
                        files.append(
                            InputFile(
                                path: folder + "/" + text, name: InputFile.composed(text),
                                folder: path.isEmpty ? nil : path.joined(separator: "/")))
                    }
                case .other: continue
                }
            }
        }
        return files.sorted { ($0.folder ?? "", $0.name) < ($1.folder ?? "", $1.name) }
    }
}

/// The entries of a folder with what they are, as the folder itself says: asking each file took longer than reading it.
private enum FolderEntries {
    enum Kind { case file, folder, other }

    static func of(_ path: String) throws -> [(name: String, kind: Kind)] {
        guard let stream = opendir(path) else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        defer { closedir(stream) }
        var entries: [(String, Kind)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            switch Int(entry.pointee.d_type) {
            case DT_REG: entries.append((name, .file))
            case DT_DIR: entries.append((name, .folder))
            case DT_UNKNOWN: entries.append((name, examined(path + "/" + name)))
            default: entries.append((name, .other))
            }
        }
        return entries
    }

    /// For file systems whose folders do not say.
    private static func examined(_ path: String) -> Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else { return .other }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }
}
