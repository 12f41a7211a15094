import Foundation
import Glibc
import Office
import ReportingKit

/// Makes the folders of an installed office, as root may.
enum FolderMaking {
    /// What the administrator has to do; nil when the folders are there.
    static func run(_ folders: OfficeFolders, _ modules: [ModuleID]) -> String? {
        guard let rights = folders.rights else { return nil }
        let path = rights.path(percentEncoded: false)
        guard geteuid() == 0, isMade(path) else { return "systemd-tmpfiles --create \(path)" }
        // Only those in which nothing is: an officer must not find a folder that nobody watches.
        for folder in folders.formerFolders(modules) { rmdir(folder) }
        return nil
    }

    private static func isMade(_ path: String) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/systemd-tmpfiles")
        process.arguments = ["--create", path]
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
