import Foundation
import Glibc
import Intake

/// The folder of a backup while it is made, under a name that no restore takes.
struct BackupTarget {
    private let root: String
    private let building: String
    private let name: String

    init(_ root: URL, now: Date) throws {
        let path = root.path(percentEncoded: false)
        self.root = path.hasSuffix("/") ? String(path.dropLast()) : path
        try FileManager.default.createDirectory(atPath: self.root, withIntermediateDirectories: true)
        name = BackupShelf.name(now)
        building = "\(self.root)/.\(name).part"
        // What an interrupted run left.
        for left in try FileManager.default.contentsOfDirectory(atPath: self.root)
        where left.hasPrefix(".") && left.hasSuffix(".part") {
            try FileManager.default.removeItem(atPath: "\(self.root)/\(left)")
        }
        try DurableFolder.create(building)
    }

    func path(_ name: String) -> String { "\(building)/\(name)" }

    func write(_ bytes: [UInt8], to name: String) throws {
        try makeFolder(of: name)
        try DurableFolder.write(bytes, to: path(name))
    }

    /// A file or a folder with all files in it; nothing where there is none. Links are not followed.
    func copyAny(_ source: String, to name: String) throws {
        var status = stat()
        guard lstat(source, &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFREG: try copyFile(source, to: name)
        case S_IFDIR: try copyFolder(source, to: name)
        default: return
        }
    }

    func copyFolder(_ source: String, to name: String) throws {
        guard DurableFolder.holds(source) else { return }
        for entry in try FileManager.default.contentsOfDirectory(atPath: source).sorted()
        where !entry.hasSuffix(".part") {
            try copyAny("\(source)/\(entry)", to: "\(name)/\(entry)")
        }
    }

    func remove(_ name: String) throws {
        guard unlink(path(name)) == 0 || errno == ENOENT else {
            throw IntakeError.system(.remove, path: path(name), code: errno)
        }
    }

    private func copyFile(_ source: String, to name: String) throws {
        try makeFolder(of: name)
        try FileManager.default.copyItem(atPath: source, toPath: path(name))
        try DurableFolder.sync(path(name))
    }

    private func makeFolder(of name: String) throws {
        var folder = building
        for part in name.split(separator: "/").dropLast() {
            folder += "/\(part)"
            try DurableFolder.create(folder)
        }
    }

    /// All files but the manifest, hashed as they were written.
    func entries() throws -> [BackupManifest.Entry] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: building).sorted()
        return try names.compactMap { name in
            var status = stat()
            guard lstat(path(name), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
            return BackupManifest.Entry(
                path: name, bytes: Int(status.st_size), sha256: try ContentHash(ofFile: URL(filePath: path(name))))
        }
    }

    /// Gives the backup its name; it is whole and on the disk.
    func finish(_ manifest: BackupManifest) throws -> URL {
        try DurableFolder.sync(path("baocaod.sqlite"))
        try write(try manifest.json(), to: BackupManifest.fileName)
        try DurableFolder.sync(building)
        var made = "\(root)/\(name)"
        var number = 1
        while DurableFolder.holds(made) {
            number += 1
            made = "\(root)/\(name)-\(number)"
        }
        try DurableFolder.rename(building, to: made)
        return URL(filePath: made, directoryHint: .isDirectory)
    }
}
