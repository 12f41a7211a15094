import Foundation
import Intake

/// A file of an input folder with the sub-folders it stands in.
public struct InputFile: Sendable {
    public let url: URL
    /// In NFC, as names are compared.
    public let name: String
    /// Relative to the input folder; nil at its top.
    public let folder: String?

    init(url: URL, name: String, folder: String?) {
        self.url = url
        self.name = name
        self.folder = folder
    }

    /// A single file, named on the command line.
    public init(url: URL) {
        self.init(url: url, name: url.lastPathComponent.precomposedStringWithCanonicalMapping, folder: nil)
    }
}

/// Lists the files of a folder and its sub-folders that could be exports, in a stable order.
///
/// The same entries are passed over as in watched folders: lock files, half copies, hidden and system files, links, devices.
public enum InputFiles {
    public static func list(_ root: URL) throws -> [InputFile] {
        let keys: Set<URLResourceKey> = [.isRegularFileKey, .isSymbolicLinkKey, .isDirectoryKey]
        var files: [InputFile] = []
        var folders: [(url: URL, path: [String])] = [(root, [])]
        while let (folder, path) = folders.popLast() {
            for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: Array(keys))
            {
                let values = try url.resourceValues(forKeys: keys)
                guard let name = FileName(url.lastPathComponent) else { continue }
                if values.isSymbolicLink == true { continue }
                if values.isDirectory == true {
                    if EntryName(ofFolder: name) == .candidate { folders.append((url, path + [url.lastPathComponent])) }
                } else if values.isRegularFile == true, EntryName(ofFile: name) == .candidate {
                    files.append(
                        InputFile(
                            url: url, name: url.lastPathComponent.precomposedStringWithCanonicalMapping,
                            folder: path.isEmpty ? nil : path.joined(separator: "/")))
                }
            }
        }
        return files.sorted { ($0.folder ?? "", $0.name) < ($1.folder ?? "", $1.name) }
    }
}
