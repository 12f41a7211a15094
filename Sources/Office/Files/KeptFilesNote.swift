import Foundation
import Intake
import Settings

/// What the service remembers of kept files, in its state folder.
struct KeptFilesNote {
    struct Content: Codable, Equatable {
        /// By which declarations and which program they were judged last; nil when they never were, or not all.
        var judgedBy: String?
        /// Hashes of files that were judged again and whose bytes in the archive may be nobody's now.
        var leaving: Set<String> = []
    }

    private let path: String

    init(state: URL) { path = state.appending(path: "kept-files.json").path(percentEncoded: false) }

    /// One that is not there, or torn, says that nothing was judged; what is left in the archive is found by judging
    /// again.
    func read() throws -> Content {
        guard DurableFolder.holds(path) else { return Content() }
        let bytes = try Data(contentsOf: URL(filePath: path))
        do { return try JSONDecoder().decode(Content.self, from: bytes) } catch is DecodingError { return Content() }
    }

    func change(_ body: (inout Content) -> Void) throws {
        let former = try read()
        var content = former
        body(&content)
        guard content != former else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        try DurableFolder.write(Array(try encoder.encode(content)), to: path, rights: 0o600)
    }
}

extension KeptFiles {
    /// What decides how a file is judged: the program, the configuration, and all files that declare something or name
    /// units.
    static func fingerprint(_ settings: Settings) -> String {
        var lines: [String] = []
        let declaring = [settings.file].compactMap(\.self) + DeclaringFiles.of(settings)
        for path in declaring { lines.append("\(path) \(content(path))") }
        for path in settings.unitFiles.map({ $0.path(percentEncoded: false) }) + ["/proc/self/exe"] {
            lines.append("\(path) \(identity(path))")
        }
        return ContentHash(of: Array(lines.joined(separator: "\n").utf8)).text
    }

    /// The hash of a small file; of one that is too large to declare anything, or no file, what can be seen from
    /// outside.
    private static func content(_ path: String) -> String {
        do {
            let identity = try FileIdentity(ofFileAt: path)
            guard identity.size <= 1 << 20,
                try URL(filePath: path).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
            else { return "\(identity)" }
            return try ContentHash(ofFile: URL(filePath: path)).text
        } catch {
            return "-"
        }
    }

    private static func identity(_ path: String) -> String {
        do { return "\(try FileIdentity(ofFileAt: path))" } catch { return "-" }
    }
}
