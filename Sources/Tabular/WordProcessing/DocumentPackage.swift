import Archive
import Files
import Foundation
import Markup
import ReportingKit

/// The parts of a .docx, .docm or .dotx: found through its relationships, never by fixed names. Relationships that lead
/// outside of the file are not followed.
///
/// The document is held in memory as blocks, so its parts have to be such as may be held in memory.
struct DocumentPackage {
    private let archive: Archive
    private let mainPart: String
    private let relationships: PackageRelationships

    init(_ bytes: Data, limits: ReadingLimits) throws(ReadingError) {
        archive = try Archive(bytes, format: .docx, limits: limits)
        guard case .document(let part) = try PackageContents(of: archive) else {
            throw .unreadable(format: .docx, reason: "no main document in the package")
        }
        mainPart = part
        relationships = try PackageRelationships(of: part, in: archive)
    }

    func openMainPart() throws(ReadingError) -> XMLPullReader { try open(mainPart) }

    /// A part that the main document names by its role, such as "styles"; nil when there is none.
    func openPart(_ kind: String) throws(ReadingError) -> XMLPullReader? {
        guard let part = relationships.part(ofKind: kind), archive.contains(part) else { return nil }
        return try open(part)
    }

    private func open(_ part: String) throws(ReadingError) -> XMLPullReader {
        XMLPullReader(try archive.bytes(of: part), format: .docx, limits: archive.limits)
    }
}
