import Dispatch
import Foundation

/// A unit of the service manager, asked by `systemctl`.
public struct ServiceUnit: Sendable {
    /// How a unit stands.
    public struct State: Sendable {
        public let name: String
        /// `active`, `failed`, `inactive`, `activating`
        public let active: String
        /// `success`, `exit-code`, `watchdog`
        public let result: String

        public init(name: String, active: String, result: String) {
            self.name = name
            self.active = active
            self.result = result
        }
    }

    public let name: String

    public init(name: String) { self.name = name }

    /// The unit that runs the daemon of a configuration: `baocaod.service` for /etc/baocaod/baocaod.yaml,
    /// `baocaod@binh-son.service` for /etc/baocaod/binh-son.yaml; nil for a file elsewhere.
    public init?(configuration path: String) {
        let folder = "/etc/baocaod/"
        guard path.hasPrefix(folder), path.hasSuffix(".yaml") else { return nil }
        let office = String(path.dropFirst(folder.count).dropLast(".yaml".count))
        guard !office.isEmpty, office.utf8.allSatisfy(Self.isInstanceCharacter) else { return nil }
        name = office == "baocaod" ? "baocaod.service" : "baocaod@\(office).service"
    }

    /// The instance of a template unit; nil for a plain unit.
    public var instance: String? {
        guard let at = name.firstIndex(of: "@"), name.hasSuffix(".service") else { return nil }
        return String(name[name.index(after: at)...].dropLast(".service".count))
    }

    private static func isInstanceCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// How it stands; nil where no service manager answers within `patience`.
    public func state(within patience: Duration) -> State? {
        guard let values = properties(["ActiveState", "Result", "LoadState"], within: patience),
            values["LoadState"] == "loaded"
        else { return nil }
        return State(name: name, active: values["ActiveState"] ?? "unknown", result: values["Result"] ?? "unknown")
    }

    /// Properties of the unit as the service manager has them; nil where none answers in time.
    public func properties(_ names: [String], within patience: Duration) -> [String: String]? {
        let arguments = ["show", "--property=" + names.joined(separator: ","), name]
        guard let text = Self.systemctl(arguments, within: patience) else { return nil }
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let equals = line.firstIndex(of: "=") else { continue }
            values[String(line[..<equals])] = String(line[line.index(after: equals)...])
        }
        return values
    }

    /// Lets the service manager read its units again; false where there is none, or it refuses.
    public static func reloadManager() -> Bool { systemctl(["daemon-reload"], within: .seconds(60)) != nil }

    /// What it prints; nil when it fails or takes longer.
    private static func systemctl(_ arguments: [String], within patience: Duration) -> String? {
        guard FileManager.default.fileExists(atPath: "/run/systemd/system") else { return nil }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/systemctl")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        guard case .success = Result(catching: { try process.run() }) else { return nil }
        guard ended.wait(timeout: .now() + .milliseconds(Int(patience / .milliseconds(1)))) == .success else {
            process.terminate()
            return nil
        }
        // A few lines: they fit into the pipe before anybody reads them.
        let text = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        return process.terminationStatus == 0 ? text : nil
    }
}
