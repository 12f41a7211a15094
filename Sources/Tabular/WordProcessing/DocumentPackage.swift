import Foundation
import ReportingKit

/// The parts of a .docx, .docm or .dotx: found through its relationships, never by fixed names. Relationships that lead
/// outside of the file are not followed.
struct DocumentPackage {
    private let archive: Archive
    private let limits: ReadingLimits
    let mainPart: String
    private let relationships: [Relationship]

    struct Relationship {
        /// The last step of the type's address: transitional and strict documents differ before it.
        let kind: String
        /// From the root of the package.
        let target: String
    }

    init(_ bytes: Data, limits: ReadingLimits) throws(ReadingError) {
        let archive = try Archive(bytes, format: .docx, limits: limits)
        self.archive = archive
        self.limits = limits
        let roots = try Self.relationships(of: "", in: archive, limits: limits)
        guard let main = roots.first(where: { $0.kind == "officeDocument" }) else {
            throw .unreadable(format: .docx, reason: "no main document in the package")
        }
        mainPart = main.target
        relationships = try Self.relationships(of: main.target, in: archive, limits: limits)
    }

    /// The document is held in memory as blocks, so its part has to be one that may be held in memory.
    func openMainPart() throws(ReadingError) -> XMLPullReader {
        XMLPullReader(try archive.bytes(of: mainPart), format: .docx, limits: limits)
    }

    /// A part that the main document names by its role, such as "styles"; nil when there is none.
    func openPart(_ kind: String) throws(ReadingError) -> XMLPullReader? {
        guard let part = relationships.first(where: { $0.kind == kind }), archive.contains(part.target) else {
            return nil
        }
        return XMLPullReader(try archive.bytes(of: part.target), format: .docx, limits: limits)
    }

    /// Those of a part, or of the package itself for an empty name.
    private static func relationships(
        of part: String, in archive: Archive, limits: ReadingLimits
    ) throws(ReadingError) -> [Relationship] {
        let steps = part.split(separator: "/")
        let folder = steps.dropLast().joined(separator: "/")
        let name = (folder.isEmpty ? "" : folder + "/") + "_rels/" + (steps.last ?? "") + ".rels"
        guard archive.contains(name) else { return [] }
        let reader = XMLPullReader(try archive.bytes(of: name), format: .docx, limits: limits)
        var result: [Relationship] = []
        try reader.forEachElement { (element) throws(ReadingError) in
            guard element == "Relationship", reader.attribute("TargetMode") != "External",
                let type = reader.attribute("Type"), let target = reader.attribute("Target")
            else { return }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            result.append(Relationship(kind: kind, target: resolved(target, in: folder)))
        }
        return result
    }

    /// A target such as `styles.xml`, `/word/styles.xml` or `../styles.xml`.
    private static func resolved(_ target: String, in folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.replacingOccurrences(of: "\\", with: "/").split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}
