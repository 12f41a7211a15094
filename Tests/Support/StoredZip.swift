import Foundation

/// A zip archive whose entries are stored as they are.
package enum StoredZip {
    /// An entry: the bytes of its name as they are stored, and what the archive says of it.
    package struct Entry {
        package var name: [UInt8]
        package var content: Data
        package var isEncrypted = false
        /// How the archive says that the entry is packed (APPNOTE.TXT 4.4.5).
        package var method = 0
        /// What the directory declares; nil for the truth.
        package var declaredSize: Int?

        package init(_ name: String, _ content: Data) {
            self.init(name: Array(name.utf8), content)
        }

        package init(name: [UInt8], _ content: Data) {
            self.name = name
            self.content = content
        }
    }

    package static func bytes(_ entries: [(name: String, content: String)]) -> Data {
        bytes(entries.map { Entry($0.name, Data($0.content.utf8)) })
    }

    package static func bytes(_ entries: [Entry]) -> Data {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let (name, content) = (entry.name, Array(entry.content))
            let common: [UInt8] =
                number(20, 2) + number(entry.isEncrypted ? 1 : 0, 2) + number(entry.method, 2) + number(0, 2)
                + number(0x21, 2)
                + number(Int(crc(content)), 4)
                + number(content.count, 4) + number(entry.declaredSize ?? content.count, 4) + number(name.count, 2)
                + number(0, 2)
            directory +=
                number(0x0201_4b50, 4) + number(20, 2) + common + number(0, 10) + number(archive.count, 4) + name
            archive += number(0x0403_4b50, 4) + common + name + content
        }
        let end: [UInt8] =
            number(0x0605_4b50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
            + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
        return Data(archive + directory + end)
    }

    private static func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { $0 < 8 ? UInt8((value >> ($0 * 8)) & 0xFF) : 0 }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = ~0
        for byte in bytes { sum = (sum >> 8) ^ crcs[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
        return ~sum
    }

    /// Of each byte alone.
    private static let crcs: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? (rest >> 1) ^ 0xEDB8_8320 : rest >> 1 }
    }
}
