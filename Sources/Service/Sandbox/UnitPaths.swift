import Foundation
import Settings
import Systemd

/// What the installed unit of a configuration lets the service write and reach, as the service manager has it.
public struct UnitPaths: Sendable {
    private let unit: String
    private let writable: [String]
    private let properties: [String: String]

    /// Nil where no service manager answers, or has no such unit.
    public init?(_ unit: ServiceUnit) {
        let names = [
            "LoadState", "ProtectSystem", "ReadWritePaths", "StateDirectory", "RuntimeDirectory", "PrivateNetwork",
            "IPAddressAllow",
        ]
        guard let values = unit.properties(names, within: .seconds(2)), values["LoadState"] == "loaded",
            values["ProtectSystem"] == "strict"
        else { return nil }
        self.init(unit: unit.name, values)
    }

    init(unit: String, _ values: [String: String]) {
        self.unit = unit
        properties = values
        let named = Self.words(values["ReadWritePaths"] ?? "").map { path in
            String(path.drop { $0 == "-" || $0 == "+" })
        }
        writable =
            named
            + (values["StateDirectory"] ?? "").split(separator: " ").map { "/var/lib/\($0)" }
            + (values["RuntimeDirectory"] ?? "").split(separator: " ").map { "/run/\($0)" }
    }

    /// One warning for each folder of the configuration outside of them, and one for servers of the store that the unit
    /// may not reach.
    public func warnings(_ settings: Settings, network: StoreNetwork?) -> [String] {
        let unreachable = network?.warning(unit, properties, file: settings.file)
        return (unreachable.map { [$0] } ?? []) + warnings(settings)
    }

    private func warnings(_ settings: Settings) -> [String] {
        ServiceFolder.all(of: settings).filter { folder in !writable.contains { $0.isFolder(above: folder.path) } }.map
        {
            "warning: \($0.key): \(unit) may not write in \($0.path); baocaod config sandbox --config \(settings.file ?? "FILE") --install allows it"
        }
    }

    /// As `systemctl show` separates them: by spaces, with quotes around a path that has some, or with escapes.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case " " where !isQuoted:
                if !word.isEmpty { words.append(word) }
                word = ""
            case "\\":
                let digits = String(String.UnicodeScalarView(rest.dropFirst().prefix(2)))
                if rest.first == "x", let code = UInt8(digits, radix: 16) {
                    word.unicodeScalars.append(UnicodeScalar(code))
                    rest = rest.dropFirst(3)
                } else if let next = rest.popFirst() {
                    word.unicodeScalars.append(next)
                }
            case "\"": isQuoted.toggle()
            default: word.unicodeScalars.append(scalar)
            }
        }
        return word.isEmpty ? words : words + [word]
    }
}
