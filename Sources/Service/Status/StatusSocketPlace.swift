import Foundation
import Intake
import Settings

/// The path of the daemon's socket.
///
/// Under systemd in the unit's runtime directory, which exists even when the disk with the state fails; its name tells
/// the state folder, so that the daemon of a configuration is found among those of several offices. Elsewhere in the
/// state folder.
struct StatusSocketPlace {
    private let stateFolder: String
    private let runtimeRoot: String

    /// `runtimeRoot` is where runtime directories are made: `/run`.
    init(_ settings: Settings, runtimeRoot: String = "/run") {
        stateFolder = settings.stateFolder
        self.runtimeRoot = runtimeRoot
    }

    /// Where the daemon listens before it touches its state; nil without a runtime directory of the unit.
    func inRuntimeDirectory(_ environment: [String: String]) -> String? {
        guard let directory = environment["RUNTIME_DIRECTORY"]?.split(separator: ":").first.map(String.init),
            directory.hasPrefix(runtimeRoot + "/" + Self.prefix)
        else { return nil }
        return directory + "/" + name
    }

    var inStateFolder: String { stateFolder + "/status.sock" }

    /// Where it may be, the likeliest first.
    var candidates: [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: runtimeRoot, isDirectory: &isFolder), isFolder.boolValue,
            case .success(let entries) = Result(catching: {
                try FileManager.default.contentsOfDirectory(atPath: runtimeRoot)
            })
        else { return [inStateFolder] }
        let directories = entries.filter { $0.hasPrefix(Self.prefix) }.sorted()
        return directories.map { "\(runtimeRoot)/\($0)/\(name)" } + [inStateFolder]
    }

    /// As the units name their runtime directories.
    private static let prefix = "baocaod"

    private var name: String { "status-\(ContentHash(of: Array(stateFolder.utf8)).text.prefix(16)).sock" }
}

extension Settings {
    /// The state folder as a path without a slash at its end.
    package var stateFolder: String {
        let path = folders.state.path(percentEncoded: false)
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
