import Foundation

/// Which mounts the service manager means to make: units named after their mount points, those of /etc/fstab among
/// them.
struct ExpectedMounts: Sendable {
    private let unitFolders: [String]

    init(
        unitFolders: [String] = [
            "/etc/systemd/system", "/run/systemd/system", "/run/systemd/generator", "/usr/lib/systemd/system",
        ]
    ) {
        self.unitFolders = unitFolders
    }

    /// The mount point at or above a path, below the root, for which there is a unit; the lowest one.
    func mountPoint(above path: String) -> String? {
        var folder = path
        while folder.count > 1 {
            let unit = Self.unitName(of: folder)
            if unitFolders.contains(where: { FileManager.default.fileExists(atPath: "\($0)/\(unit)") }) {
                return folder
            }
            folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
        }
        return nil
    }

    /// As `systemd-escape --path --suffix=mount` makes it.
    static func unitName(of path: String) -> String {
        let parts = path.split(separator: "/").map { part in
            part.utf8.enumerated().map { index, byte in
                let isPlain: Bool =
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"):
                        true
                    case UInt8(ascii: "."): index > 0
                    default: false
                    }
                if isPlain { return String(UnicodeScalar(byte)) }
                let digits = String(byte, radix: 16)
                return "\\x" + (digits.count == 1 ? "0" : "") + digits
            }.joined()
        }
        return parts.joined(separator: "-") + ".mount"
    }
}
