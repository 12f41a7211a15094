import Foundation
import ReportingKit
import Tabular

/// Parts that a document gets besides those of its template, with the lines that name them: types of content and
/// relationships.
///
/// What the template has of these lines stays; elements are put in front of the end of each part.
struct PackageChanges {
    static let office = "http://schemas.openxmlformats.org"
    static let typesName = "[Content_Types].xml"
    static let packageRelations = "_rels/.rels"
    static let documentRelations = "word/_rels/document.xml.rels"

    /// The parts that are other than in the template, in the order in which they were changed.
    private(set) var parts: [(name: String, content: Data)] = []
    private let original: [String: String]

    /// `original` are the parts that name others, as the template has them.
    init(_ original: [String: String], parts: [(name: String, content: Data)] = []) {
        self.original = original
        self.parts = parts
    }

    func content(of name: String) -> Data? { parts.first { $0.name == name }?.content }

    mutating func set(_ name: String, _ content: Data) {
        if let place = parts.firstIndex(where: { $0.name == name }) {
            parts[place].content = content
        } else {
            parts.append((name, content))
        }
    }

    /// A part that the template need not have: its type, and who refers to it under which id. Where the template has
    /// its one part of a kind under another name, that one is changed.
    mutating func add(_ name: String, _ content: Data, type: String, relation: Relation) {
        if !relation.isOneOfSeveral, let known = target(of: relation) { return set(known, content) }
        set(name, content)
        let override = "PartName=\"/\(name)\""
        if let types = text(Self.typesName), !types.contains(override) {
            append(
                "<Override xmlns=\"\(Self.office)/package/2006/content-types\" \(override) ContentType=\"\(type)\"/>",
                to: Self.typesName, types)
        }
        // A text without styles, headers and pictures has no relationships yet.
        let none = "<Relationships xmlns=\"\(Self.office)/package/2006/relationships\"></Relationships>"
        let relations = text(relation.part) ?? none
        append(
            "<Relationship xmlns=\"\(Self.office)/package/2006/relationships\" Id=\"\(relation.id)\" Type=\"\(relation.kind)\" "
                + "Target=\"\(relation.target)\"/>", to: relation.part, relations)
    }

    struct Relation {
        /// The part that holds it.
        let part: String
        let id: String
        let kind: String
        let target: String
        /// Whether there may be others of its kind.
        let isOneOfSeveral: Bool
    }

    /// The part that a relationship of the package names.
    private func target(of relation: Relation) -> String? {
        let tags = text(relation.part)?.matches(of: /<(?:\w+:)?Relationship\s[^>]*>/).map(\.0) ?? []
        guard let tag = tags.first(where: { $0.contains("\"\(relation.kind)\"") }),
            let target = tag.firstMatch(of: /Target="\/?([^"]+)"/)
        else { return nil }
        return String(target.1)
    }

    private func text(_ name: String) -> String? {
        content(of: name).map { String(decoding: $0, as: UTF8.self) } ?? original[name]
    }

    private mutating func append(_ element: String, to name: String, _ text: String) {
        set(name, Data(CustomProperties.adding(element, to: text).utf8))
    }
}
