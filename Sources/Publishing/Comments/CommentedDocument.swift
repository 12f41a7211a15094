import Archive
import Foundation
import ReportingKit
import Tabular

/// A Word file with comments added; everything else stays as it is.
public struct CommentedDocument {
    public enum Fault: Error {
        /// It has no main part that can be written to.
        case noDocument
    }

    private static let main = "word/document.xml"

    private let bytes: Data
    private let limits: ReadingLimits
    /// As Word shows who says it.
    private let author: String

    public init(_ bytes: Data, author: String, limits: ReadingLimits) {
        self.bytes = bytes
        self.author = author
        self.limits = limits
    }

    /// The file with the comments whose places it has; those of one place stand in one comment.
    public func commented(_ comments: [WordComment]) throws -> Data {
        let archive = try Archive(bytes, format: .docx, limits: limits)
        guard archive.contains(Self.main), let tree = XMLTree(try archive.bytes(of: Self.main)) else {
            throw Fault.noDocument
        }
        let places = try WordPlaces(bytes, limits: limits)
        let located = Self.together(comments).compactMap { comment in
            Self.element(of: comment.place, in: places).map { (element: $0, comment: comment) }
        }
        var part = try CommentsPart(of: archive)
        let elements = tree.elements(Set(located.map(\.element)))
        for (place, comment) in located {
            guard let element = elements[place], let paragraph = Self.paragraph(in: element) else { continue }
            let id = part.add(comment.text, author: author)
            CommentAnchor(paragraph: paragraph, id: id).mark(comment.words, fromEnd: comment.fromEnd)
        }
        guard part.isChanged else { return bytes }
        return try packed(archive, tree.bytes, part)
    }

    /// The file without the comments of this author: those of an answer that came back are out of date. Others' comments stay.
    public func withoutOwnComments() throws -> Data {
        let archive = try Archive(bytes, format: .docx, limits: limits)
        guard archive.contains(Self.main), let part = try CommentsPart(of: archive).without(author: author),
            let tree = XMLTree(try archive.bytes(of: Self.main))
        else { return bytes }
        for element in tree.elements(named: ["commentRangeStart", "commentRangeEnd", "commentReference"])
        where element.attribute("id").map(part.ids.contains) == true {
            // The run that held the reference holds nothing else.
            if element.localName == "commentReference", let run = element.parent, run.localName == "r" {
                run.remove()
            } else {
                element.remove()
            }
        }
        return try packed(archive, [Self.main: tree.bytes, part.name: part.content])
    }

    private func packed(_ archive: Archive, _ document: Data, _ part: CommentsPart) throws -> Data {
        var changed = try part.parts(of: archive)
        changed[Self.main] = document
        return try packed(archive, changed)
    }

    private func packed(_ archive: Archive, _ changed: [String: Data]) throws -> Data {
        var zip = try ZipWriter(copyingFrom: bytes)
        for name in archive.entryNames where changed[name] == nil { try zip.copy(name) }
        for (name, content) in changed.sorted(by: { $0.key < $1.key }) { try zip.add(name, content) }
        return try zip.finish()
    }

    /// Comments of one place and the same words are one, in their order.
    private static func together(_ comments: [WordComment]) -> [WordComment] {
        var order: [Key] = []
        var texts: [Key: [String]] = [:]
        for comment in comments {
            let key = Key(place: comment.place, words: comment.words, fromEnd: comment.fromEnd)
            if texts[key] == nil { order.append(key) }
            if texts[key, default: []].contains(comment.text) { continue }
            texts[key, default: []].append(comment.text)
        }
        return order.map {
            WordComment(
                $0.place, words: $0.words, fromEnd: $0.fromEnd, text: texts[$0, default: []].joined(separator: "\n"))
        }
    }

    private struct Key: Hashable {
        let place: WordComment.Place
        let words: String?
        let fromEnd: Int?
    }

    private static func element(of place: WordComment.Place, in places: WordPlaces) -> Int? {
        switch place {
        case .paragraph(let number): places.paragraph(number)
        case .cell(let sheet, let cell): places.cell(cell, of: sheet)
        }
    }

    /// A paragraph itself, or the first of a cell.
    private static func paragraph(in element: XMLElement) -> XMLElement? {
        element.localName == "p" ? element : element.children.first { $0.localName == "p" }
    }
}
