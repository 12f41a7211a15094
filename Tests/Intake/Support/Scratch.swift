import Foundation
import Glibc

@testable import Intake

/// A folder of a test's own, removed with the last reference to it.
final class Scratch: Sendable {
    let path: String

    /// `root` chooses the file system.
    init(below root: String = NSTemporaryDirectory()) throws {
        path = (root.hasSuffix("/") ? root : root + "/") + "intake-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // Foundation cannot remove paths longer than the kernel takes in one call. Whatever is started has copies of all
        // descriptors until it runs.
        if (try? FileManager.default.removeItem(atPath: path)) != nil { return }
        do {
            let remove = try Process.run(URL(filePath: "/bin/rm"), arguments: ["-rf", path])
            remove.waitUntilExit()
        } catch {
            print("left behind: \(path): \(error)")
        }
    }

    @discardableResult
    func folder(_ name: String) throws -> String {
        let folder = path + "/" + name
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Writes a file aside and renames it in, as a careful program does.
    func drop(_ text: String, as name: String) throws {
        let aside = path + "/.aside-\(UUID().uuidString)"
        try Data(text.utf8).write(to: URL(filePath: aside))
        guard rename(aside, path + "/" + name) == 0 else { throw IntakeError.system(.rename, path: name, code: errno) }
    }

    /// A file that lies there, with no descriptor of it anywhere: a process that another test starts meanwhile may hold
    /// one for a moment, and the kernel then tells the folder of the name that was opened that its writer closed it.
    func lay(_ text: String, as name: String) throws {
        let aside = path + "/.aside-\(UUID().uuidString)"
        try Data(text.utf8).write(to: URL(filePath: aside))
        guard link(aside, path + "/" + name) == 0 else { throw IntakeError.system(.rename, path: name, code: errno) }
        unlink(aside)
    }

    func text(_ name: String) throws -> String {
        try String(contentsOf: URL(filePath: path + "/" + name), encoding: .utf8)
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

    /// All files below a folder, sorted, without the folders.
    func files(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder).filter { name in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: "\(path)/\(folder)/\(name)", isDirectory: &isFolder)
            return exists && !isFolder.boolValue
        }.sorted()
    }
}
