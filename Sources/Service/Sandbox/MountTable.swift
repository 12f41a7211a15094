import Foundation

/// The mounts that a process sees, from `/proc/self/mountinfo` (proc(5)).
struct MountTable: Sendable {
    struct Mount: Sendable, Equatable {
        /// The folder of its file system that is mounted: "/" but for bind mounts.
        let root: String
        let point: String
        /// Whether the mount itself allows no writing, whatever the file system does.
        let isReadOnly: Bool
        /// Whether the file system allows none: a disk that failed, or was mounted so.
        let fileSystemIsReadOnly: Bool
    }

    /// The later hides the earlier.
    let mounts: [Mount]

    init(_ text: String) {
        mounts = text.split(separator: "\n").compactMap { line in
            let halves = line.split(separator: " - ", maxSplits: 1)
            let fields = halves[0].split(separator: " ")
            let rest = halves.count == 2 ? halves[1].split(separator: " ") : []
            guard fields.count >= 6, rest.count >= 3 else { return nil }
            return Mount(
                root: Self.unescaped(fields[3]), point: Self.unescaped(fields[4]),
                isReadOnly: Self.isReadOnly(fields[5]), fileSystemIsReadOnly: Self.isReadOnly(rest[rest.count - 1]))
        }
    }

    static func ofThisProcess() throws -> MountTable {
        // The kernel gives it page by page; what reads a file at once takes the first page for all of it.
        let file = try FileHandle(forReadingFrom: URL(filePath: "/proc/self/mountinfo"))
        var text = Data()
        while let part = try file.read(upToCount: 64 << 10), !part.isEmpty { text.append(part) }
        try file.close()
        return MountTable(String(decoding: text, as: UTF8.self))
    }

    /// The mount on which a path is, or would be.
    func mount(of path: String) -> Mount? {
        mounts.filter { $0.point.isFolder(above: path) }.max { left, right in
            // Of several on one folder the last, which max finds when equal ones count as growing.
            left.point.utf8.count <= right.point.utf8.count
        }
    }

    private static func isReadOnly(_ options: Substring) -> Bool { options.split(separator: ",").contains("ro") }

    /// Spaces, tabs, line breaks and backslashes are there as three octal digits.
    private static func unescaped(_ field: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), rest.count >= 3,
                let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
            {
                bytes.append(code)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    /// Whether this folder is the path, or above it.
    func isFolder(above path: String) -> Bool {
        self == "/" || path == self || path.hasPrefix(hasSuffix("/") ? self : self + "/")
    }
}
