import Foundation
import ReportingKit

/// A file of an input folder with the sub-folders it stands in.
public struct InputFile: Sendable {
    public let url: URL
    /// In NFC, as names are compared.
    public let name: String
    /// Relative to the input folder; nil at its top.
    public let folder: String?
}

/// Lists the files of a folder and its sub-folders that could be exports, in a stable order.
///
/// What offices and transfers leave behind is passed over: lock files, half copies, hidden files, system files. Symbolic links are not followed.
public enum InputFiles {
    public static func list(_ root: URL) throws -> [InputFile] {
        let keys: [URLResourceKey] = [.isRegularFileKey, .isSymbolicLinkKey, .isDirectoryKey]
        let rootPath = root.standardizedFileURL.path(percentEncoded: false)
        var files: [InputFile] = []
        guard let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: keys) else {
            throw CocoaError(.fileReadNoSuchFile)
        }
        for case let url as URL in walker {
            let values = try url.resourceValues(forKeys: Set(keys))
            let name = url.lastPathComponent.precomposedStringWithCanonicalMapping
            if values.isSymbolicLink == true || isLeftover(name) {
                walker.skipDescendants()
                continue
            }
            guard values.isRegularFile == true else { continue }
            let parent = url.deletingLastPathComponent().standardizedFileURL.path(percentEncoded: false)
            let folder = parent.dropFirst(rootPath.count).trimmingCharacters(in: CharacterSet(charactersIn: "/"))
            files.append(InputFile(url: url, name: name, folder: folder.isEmpty ? nil : folder))
        }
        return files.sorted { ($0.folder ?? "", $0.name) < ($1.folder ?? "", $1.name) }
    }

    /// Lock files of Word, Excel and LibreOffice, unfinished transfers, system files, our own explanations.
    public static func isLeftover(_ name: String) -> Bool {
        let lower = name.lowercased()
        return name.hasPrefix(".") || name.hasPrefix("~$") || ["desktop.ini", "thumbs.db"].contains(lower)
            || [".tmp", ".part", ".filepart", ".crdownload", ".loi.txt", ".nhan.txt"].contains { lower.hasSuffix($0) }
    }
}
