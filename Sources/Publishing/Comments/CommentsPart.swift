import Archive
import Foundation
import Tabular

/// The part of a Word file that holds its comments; one that it has already keeps those in it.
struct CommentsPart {
    private static let types = "[Content_Types].xml"
    private static let relationships = "word/_rels/document.xml.rels"
    private static let office = "http://schemas.openxmlformats.org"
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    private let name: String
    private let existing: String?
    private var added: [String] = []
    private var next: Int

    var isChanged: Bool { !added.isEmpty }

    init(of archive: Archive) throws {
        let relationships = try Self.text(Self.relationships, archive) ?? ""
        name = Self.target(in: relationships) ?? "word/comments.xml"
        existing = try Self.text(name, archive)
        // Numbers are not used twice.
        let numbers = (existing ?? "").matches(of: /:id="([0-9]{1,9})"/).compactMap { Int($0.1) }
        next = (numbers.max() ?? -1) + 1
    }

    private static func text(_ name: String, _ archive: Archive) throws -> String? {
        try archive.contains(name) ? String(decoding: archive.bytes(of: name), as: UTF8.self) : nil
    }

    /// Where the document says that its comments are.
    private static func target(in relationships: String) -> String? {
        for relationship in relationships.matches(of: /<Relationship\s[^>]*>/)
        where relationship.0.contains("/comments\"") {
            guard let target = relationship.0.firstMatch(of: /Target="([^"]+)"/)?.1 else { continue }
            return target.hasPrefix("/") ? String(target.dropFirst()) : "word/" + target
        }
        return nil
    }

    /// Returns the comment's number.
    mutating func add(_ text: String, author: String) -> Int {
        defer { next += 1 }
        let initials = author.split(separator: " ").prefix(2).compactMap(\.first).map(String.init).joined().uppercased()
        let paragraphs = text.split(separator: "\n").map {
            "<w:p><w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(String($0)))</w:t></w:r></w:p>"
        }
        added.append(
            "<w:comment xmlns:w=\"\(Self.word)\" w:id=\"\(next)\" w:author=\"\(XMLText.escaped(author, quotes: true))\" "
                + "w:initials=\"\(XMLText.escaped(initials, quotes: true))\">\(paragraphs.joined())</w:comment>")
        return next
    }

    /// The part without an author's comments, and their numbers; nil where he has none.
    func without(author: String) -> (name: String, content: Data, ids: Set<String>)? {
        guard let existing, let tree = XMLTree(Data(existing.utf8)), let root = tree.root else { return nil }
        let own = root.children.filter { $0.localName == "comment" && $0.attribute("author") == author }
        guard !own.isEmpty else { return nil }
        let ids = Set(own.compactMap { $0.attribute("id") })
        for comment in own { comment.remove() }
        return (name, tree.bytes, ids)
    }

    /// The parts that change with the comments added.
    func parts(of archive: Archive) throws -> [String: Data] {
        let base =
            existing
            ?? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"\(Self.word)\"></w:comments>"
        var parts = [name: Data(CustomProperties.adding(added.joined(), to: base).utf8)]
        guard existing == nil else { return parts }
        let types = try Self.text(Self.types, archive) ?? ""
        let override =
            "<Override xmlns=\"\(Self.office)/package/2006/content-types\" PartName=\"/\(name)\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>"
        parts[Self.types] = Data(CustomProperties.adding(override, to: types).utf8)
        let relationships =
            try Self.text(Self.relationships, archive)
            ?? "<Relationships xmlns=\"\(Self.office)/package/2006/relationships\"></Relationships>"
        let relationship =
            "<Relationship xmlns=\"\(Self.office)/package/2006/relationships\" Id=\"baocaodComments\" "
            + "Type=\"\(Self.office)/officeDocument/2006/relationships/comments\" Target=\"/\(name)\"/>"
        parts[Self.relationships] = Data(CustomProperties.adding(relationship, to: relationships).utf8)
        return parts
    }
}
