import Foundation
import Glibc

/// What a host of a shared store is called: the same as long as its state folder is.
enum HostName {
    private static let fileName = "host"

    /// "host-a 3f2a51c0". Two state folders of one machine are two hosts.
    static func of(_ state: URL) throws -> String {
        let file = state.appending(path: fileName)
        if FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) {
            let name = try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
            if !name.isEmpty { return name }
        }
        var bytes = [CChar](repeating: 0, count: 256)
        gethostname(&bytes, bytes.count - 1)
        let machine = String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        let random = UInt32.random(in: .min ... .max)
        let name = "\(machine.isEmpty ? "host" : machine) \(String(random, radix: 16))"
        try DurableFolder.write(Array((name + "\n").utf8), to: file.path(percentEncoded: false))
        return name
    }
}
