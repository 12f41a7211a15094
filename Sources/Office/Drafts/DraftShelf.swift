import Drafts
import Foundation
import Glibc
import Intake

/// The drafts of tables that nobody declared, for the administrator: `chua-biet/<dataset>-<headings>.yaml` below the
/// output root.
///
/// Tables of the same headings have one draft, the first that was made; the number of drafts is limited.
public struct DraftShelf: Sendable {
    /// A draft that is there.
    public struct Entry: Hashable, Sendable {
        /// `chua-biet/giai_ngan-0f3a….yaml`
        public let path: String
        public let title: String
    }

    static let folder = "chua-biet"
    static let ending = ".yaml"
    package static let maximumDrafts = 200

    private let output: OutputFolder

    public init(_ output: OutputFolder) { self.output = output }

    /// What became of drafts.
    package struct Added {
        package var written: [Entry] = []
        /// Whether some found no place.
        package var isFull = false
    }

    /// Whether no further draft finds a place.
    public func isFull() throws -> Bool { try names().count >= Self.maximumDrafts }

    /// Writes the drafts whose headings are new, each whole. Beyond the limit nothing is written; the file can be
    /// drafted by hand.
    @discardableResult
    package func add(_ drafts: [Draft]) throws -> Added {
        guard !drafts.isEmpty else { return Added() }
        let names = try names()
        let known = Set(names.compactMap(Self.fingerprint))
        let free = max(0, Self.maximumDrafts - names.count)
        var fresh: [Draft] = []
        var added = Added()
        for draft in drafts where !known.contains(draft.fingerprint) {
            if fresh.contains(where: { $0.fingerprint == draft.fingerprint }) { continue }
            if fresh.count < free { fresh.append(draft) } else { added.isFull = true }
        }
        added.written = try fresh.map { draft in
            let name = "\(draft.id)-\(draft.fingerprint)\(Self.ending)"
            try output.write(Data(draft.yaml.utf8), to: try OutputPath([Self.folder], name))
            return Entry(path: "\(Self.folder)/\(name)", title: draft.title)
        }
        return added
    }

    /// What is there, in the order of names.
    public func entries() throws -> [Entry] {
        let reader = OutputReader(output)
        return try names().sorted().map { name in
            let found = try reader.find(try OutputPath([Self.folder], name))
            guard case .file(let bytes, _) = found else { return Entry(path: "\(Self.folder)/\(name)", title: "") }
            return Entry(path: "\(Self.folder)/\(name)", title: Self.title(in: String(decoding: bytes, as: UTF8.self)))
        }
    }

    /// Names of drafts; none where the folder is missing.
    private func names() throws -> [String] {
        guard FileManager.default.fileExists(atPath: output.root.path(percentEncoded: false)) else { return [] }
        return try OutputReader(output).names(in: [Self.folder]).filter {
            $0.hasSuffix(Self.ending) && !$0.hasPrefix(".")
        }
    }

    /// The hash behind the last dash of a name.
    private static func fingerprint(_ name: String) -> String? {
        name.dropLast(ending.count).split(separator: "-").last.map(String.init)
    }

    private static func title(in yaml: String) -> String {
        let line = yaml.split(whereSeparator: \.isNewline).first { $0.hasPrefix("title: ") }
        return line.map { $0.dropFirst(7).trimmingCharacters(in: ["\"", " "]) } ?? ""
    }
}
