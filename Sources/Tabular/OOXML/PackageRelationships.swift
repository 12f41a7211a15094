import Archive
import Files
import Foundation
import Markup

/// How the parts of an OOXML package point to each other (ECMA-376 part 2).
///
/// Where a part lies says nothing: names differ in folder, case and slashes between writers. Only relationships tell.
struct PackageRelationships {
    struct Relationship {
        let id: String
        /// The last word of the type's address, `worksheet` or `sharedStrings`: transitional and strict files differ
        /// in the rest.
        let kind: String
        /// A part's name; nil when it is outside of the package.
        let part: String?
    }

    let relationships: [Relationship]

    /// Those of a part; of the package itself for the empty name. None where the package has no such file.
    init(of part: String, in archive: Archive) throws(ReadingError) {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let file = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
        guard archive.contains(file) else {
            relationships = []
            return
        }
        let reader = XMLPullReader(try archive.open(file), format: archive.format, limits: archive.limits)
        var found: [Relationship] = []
        while true {
            switch try reader.next() {
            case .start where reader.name == "Relationship":
                guard let id = reader.attribute("Id"), let type = reader.attribute("Type"),
                    let target = reader.attribute("Target")
                else { continue }
                // More than an archive may hold of parts lead nowhere.
                guard found.count < archive.limits.archiveEntries else {
                    throw .limit(.archiveEntries, allowed: archive.limits.archiveEntries)
                }
                let isInside = reader.attribute("TargetMode") != "External"
                found.append(
                    Relationship(
                        id: id, kind: Self.lastWord(of: type),
                        part: isInside ? Self.resolve(target, from: folder, in: archive) : nil))
            case .endOfDocument:
                relationships = found
                return
            default: continue
            }
        }
    }

    private static func lastWord(of type: String) -> String {
        let word = type.utf8.reversed().drop { $0 == UInt8(ascii: "/") }.prefix { $0 != UInt8(ascii: "/") }
        return String(decoding: word.reversed(), as: UTF8.self)
    }

    subscript(id id: String) -> Relationship? { relationships.first { $0.id == id } }

    func part(ofKind kind: String) -> String? { relationships.first { $0.kind == kind && $0.part != nil }?.part }

    /// A target is relative to its part's folder, or absolute; some writers use `\` or percent-encode it.
    private static func resolve(_ target: String, from folder: String, in archive: Archive) -> String {
        // As nearly every writer has it; the rest is for the others.
        if archive.contains(folder + target), !target.hasPrefix("/") { return folder + target }
        let target = target.replacing("\\", with: "/")
        let path = target.hasPrefix("/") ? target : folder + target
        var steps: [Substring] = []
        for step in path.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        let name = steps.joined(separator: "/")
        guard !archive.contains(name), let decoded = name.removingPercentEncoding else { return name }
        return decoded
    }
}
