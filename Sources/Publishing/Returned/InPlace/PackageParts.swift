import Archive
import Foundation
import Tabular

/// The parts of a package that are changed; all others are copied as they are compressed.
struct PackageParts {
    private let archive: Archive
    private let original: Data
    private var changed: [String: [UInt8]] = [:]
    private var added: [String] = []

    /// A part beyond this many bytes is not changed in place.
    private static let partBytes = 32 << 20

    init(_ original: Data) throws {
        var limits = ReadingLimits()
        limits.partBytes = Self.partBytes
        archive = try Archive(original, format: .xlsx, limits: limits)
        self.original = original
    }

    /// The sheets with their parts, and the workbook's styles.
    func workbook() throws -> WorkbookParts { try WorkbookParts(of: archive) }

    func related(to part: String) throws -> [WorkbookParts.Relationship] {
        try WorkbookParts.relationships(of: part, in: archive)
    }

    func contains(_ part: String) -> Bool { archive.contains(part) || changed[part] != nil }

    /// The name as the archive has it.
    private func stored(_ part: String) -> String {
        if archive.entryNames.contains(part) { return part }
        return archive.entryNames.first { $0.lowercased() == part.lowercased() } ?? part
    }

    func bytes(_ part: String) throws -> [UInt8] {
        let name = stored(part)
        if let changed = changed[name] { return changed }
        return [UInt8](try archive.bytes(of: name))
    }

    mutating func put(_ part: String, _ bytes: [UInt8]) {
        let name = stored(part)
        if !archive.contains(name), changed[name] == nil { added.append(name) }
        changed[name] = bytes
    }

    /// A name that no part has, "xl/comments7.xml".
    func freeName(_ stem: String, _ ending: String) -> String {
        var number = 1
        while contains("\(stem)\(number)\(ending)") { number += 1 }
        return "\(stem)\(number)\(ending)"
    }

    /// The package in the original's order, new parts at its end.
    func finished() throws -> Data {
        var writer = try ZipWriter(copyingFrom: original)
        for name in archive.entryNames where !name.hasSuffix("/") {
            if let bytes = changed[name] {
                try writer.add(name, Data(bytes))
            } else {
                try writer.copy(name)
            }
        }
        for name in added { try writer.add(name, Data(changed[name] ?? [])) }
        return try writer.finish()
    }
}
