import Foundation
import Settings

/// Finds folders of the configuration in which the unit's sandbox lets the service not write.
///
/// `ProtectSystem=strict` mounts everything read-only but what the unit names: the mount is read-only, its file system
/// is not. A disk that failed, or was remounted read-only, is the other way round, and waited for; so is a folder on a
/// mount that is still to come.
public struct SandboxCheck: Sendable {
    private let mounts: MountTable
    private let expected: ExpectedMounts
    /// The unit whose sandbox it is.
    private let unit: String
    /// `$STATE_DIRECTORY`: where the unit keeps its state.
    private let stateDirectory: String?

    init(mounts: MountTable, expected: ExpectedMounts, unit: String, stateDirectory: String?) {
        self.mounts = mounts
        self.expected = expected
        self.unit = unit
        self.stateDirectory = stateDirectory
    }

    /// Nil for a process that runs outside of the service's units.
    public static var ofThisProcess: SandboxCheck? {
        let environment = ProcessInfo.processInfo.environment
        guard environment["INVOCATION_ID"] != nil,
            case .success(let groups) = Result(catching: {
                try String(contentsOfFile: "/proc/self/cgroup", encoding: .utf8)
            }),
            let unit = unit(inControlGroups: groups),
            case .success(let mounts) = Result(catching: { try MountTable.ofThisProcess() })
        else { return nil }
        return SandboxCheck(
            mounts: mounts, expected: ExpectedMounts(), unit: unit,
            stateDirectory: environment["STATE_DIRECTORY"]?.split(separator: ":").first.map(String.init))
    }

    /// `0::/system.slice/system-baocaod.slice/baocaod@binh-son.service` names the unit last; systemd escapes "-" there
    /// as in the unit's name.
    static func unit(inControlGroups text: String) -> String? {
        for line in text.split(separator: "\n") {
            let name = line.split(separator: "/").last { $0.hasSuffix(".service") }
            if let name, name.hasPrefix("baocaod") { return String(name) }
        }
        return nil
    }

    /// Throws all folders that cannot be written because of the sandbox, each at its line.
    public func check(_ settings: Settings) throws(SettingsErrors) {
        let outside = ServiceFolder.all(of: settings).filter { isOutside($0.path) }
        guard !outside.isEmpty else { return }
        throw SettingsErrors(outside.map { error($0, settings) })
    }

    private func isOutside(_ path: String) -> Bool {
        let mount = mounts.mount(of: path)
        if let mount, mount.root.hasSuffix("/inaccessible/dir") { return true }
        guard let mount, mount.isReadOnly, !mount.fileSystemIsReadOnly else { return false }
        // What is mounted later on the host appears in the sandbox as well, and may be written there.
        if let point = expected.mountPoint(above: path), point != mount.point { return false }
        return true
    }

    private func error(_ folder: ServiceFolder, _ settings: Settings) -> SettingsError {
        let suggestion =
            folder.key == "folders.state" && stateDirectory.map { $0 != folder.path } == true
            ? "write \(stateDirectory ?? ""), the state directory of this unit; or " : ""
        let addition = SandboxDropIn.assignment("ReadWritePaths", [folder.path]) ?? "ReadWritePaths="
        return folder.place.error(
            key: folder.key, message: "the sandbox of \(unit) does not allow to write in \(folder.path)",
            hint:
                "\(suggestion)add \(addition) to the unit: baocaod config sandbox --config \(settings.file ?? "FILE") --install"
        )
    }
}
