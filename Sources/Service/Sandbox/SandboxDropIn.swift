import Foundation
import Settings
import Systemd

/// The drop-in that lets the service's units write in the folders of a configuration, and wait for their mounts.
public struct SandboxDropIn: Sendable {
    private let file: String
    private let paths: [String]

    /// Throws for paths that a unit file cannot hold, or whose opening would make the sandbox pointless.
    public init(_ settings: Settings) throws(SettingsErrors) {
        let folders = ServiceFolder.all(of: settings)
        let faults = folders.compactMap(Self.fault)
        guard faults.isEmpty else { throw SettingsErrors(faults) }
        file = settings.file ?? ""
        // What is below another one of them is opened with that one.
        let all = Set(folders.map(\.path))
        paths = all.filter { path in !all.contains { $0 != path && $0.isFolder(above: path) } }.sorted()
    }

    public var text: String {
        let lines = [
            "# Made by: baocaod config sandbox --config \(ControlCharacters.escaped(file))",
            "# The folders of that configuration. To be made again when they change.",
            "[Unit]", Self.assignment("RequiresMountsFor", paths) ?? "",
            "", "[Service]",
            "# One that is missing (-) keeps no unit from starting: the service says so and waits for it.",
            Self.assignment("ReadWritePaths", paths, prefix: "-") ?? "",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// The drop-in's places, for the daemon's unit and for the one that makes its report.
    public static func files(for unit: ServiceUnit) -> [String] {
        let report = unit.instance.map { "baocaod-report@\($0).service" } ?? "baocaod-report.service"
        return [unit.name, report].map { "/etc/systemd/system/\($0).d/folders.conf" }
    }

    /// `KEY="/a" "/b"`; nil when one of the paths cannot be written there.
    static func assignment(_ key: String, _ paths: [String], prefix: String = "") -> String? {
        let quoted = paths.compactMap(quoted)
        guard quoted.count == paths.count else { return nil }
        return key + "=" + quoted.map { prefix.isEmpty ? $0 : "\"\(prefix)" + $0.dropFirst() }.joined(separator: " ")
    }

    /// As systemd.syntax(7) has it; `%` begins a specifier. Nil for control characters, a line break among them.
    private static func quoted(_ path: String) -> String? {
        guard path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }) else {
            return nil
        }
        var text = "\""
        for character in path.unicodeScalars {
            switch character {
            case "\"", "\\": text += "\\" + String(character)
            case "%": text += "%%"
            default: text.unicodeScalars.append(character)
            }
        }
        return text + "\""
    }

    private static func fault(_ folder: ServiceFolder) -> SettingsError? {
        if quoted(folder.path) == nil {
            return folder.place.error(
                key: folder.key, message: "the path has control characters, which no unit file can hold", hint: nil)
        }
        for hidden in ["/home", "/root", "/run/user", "/tmp", "/var/tmp"] where hidden.isFolder(above: folder.path) {
            return folder.place.error(
                key: folder.key, message: "\(hidden) is hidden from the service (ProtectHome=, PrivateTmp=)",
                hint: "take a folder below /srv, /data or a mount of its own")
        }
        let tooMuch = [
            "/", "/usr", "/etc", "/boot", "/bin", "/sbin", "/lib", "/lib64", "/var", "/var/lib", "/srv", "/dev",
            "/proc", "/sys", "/run",
        ]
        if tooMuch.contains(folder.path) {
            return folder.place.error(
                key: folder.key,
                message: "to let the service write in all of \(folder.path) would leave nothing of its sandbox",
                hint: "take a folder of its own below it")
        }
        for system in ["/usr", "/etc", "/boot", "/dev", "/proc", "/sys"] where system.isFolder(above: folder.path) {
            return folder.place.error(
                key: folder.key, message: "\(system) belongs to the system",
                hint: "take a folder below /srv or /var/lib")
        }
        return nil
    }
}
