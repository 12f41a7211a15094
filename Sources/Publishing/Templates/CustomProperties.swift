import Archive
import Foundation
import Tabular

/// The parts of a Word file that name custom properties: the properties themselves, their content type and the relationship to them.
///
/// What the template has of these parts stays; elements are put in front of the end of each.
struct CustomProperties: Sendable {
    private let part: String
    private let properties: String?
    private let types: String
    private let relationships: String

    private static let typesName = "[Content_Types].xml"
    private static let relationshipsName = "_rels/.rels"

    /// Nil for a template without content types: no Word file.
    init?(of archive: Archive) throws(ReadingError) {
        guard archive.contains(Self.typesName), archive.contains(Self.relationshipsName) else { return nil }
        func text(_ name: String) throws(ReadingError) -> String {
            String(decoding: try archive.bytes(of: name), as: UTF8.self)
        }
        part = try ProductMarkReader.propertiesPart(of: archive)
        types = try text(Self.typesName)
        relationships = try text(Self.relationshipsName)
        properties = archive.contains(part) ? try text(part) : nil
    }

    /// The three parts with a mark in them.
    func parts(with mark: ProductMark) -> [(name: String, content: Data)] {
        let office = "http://schemas.openxmlformats.org"
        var (types, relationships) = (types, relationships)
        if properties == nil {
            types = Self.adding(
                "<Override xmlns=\"\(office)/package/2006/content-types\" PartName=\"/\(part)\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>", to: types
            )
            relationships = Self.adding(
                "<Relationship xmlns=\"\(office)/package/2006/relationships\" Id=\"baocaodProperties\" "
                    + "Type=\"\(office)/officeDocument/2006/relationships/custom-properties\" Target=\"\(part)\"/>",
                to: relationships)
        }
        return [
            (Self.typesName, Data(types.utf8)), (Self.relationshipsName, Data(relationships.utf8)),
            (part, Data(marked(mark).utf8)),
        ]
    }

    /// The part of a document that has no properties besides.
    static func part(with mark: ProductMark) -> String { marked(mark, nil) }

    private func marked(_ mark: ProductMark) -> String { Self.marked(mark, properties) }

    private static func marked(_ mark: ProductMark, _ properties: String?) -> String {
        let space = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
        let texts = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
        let base =
            properties
            ?? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\"\(space)\"></Properties>"
        // Numbers of properties begin at 2 and are not used twice.
        let numbers = base.matches(of: /pid="([0-9]{1,6})"/).compactMap { Int($0.1) }
        let first = max(1, numbers.max() ?? 1) + 1
        let added = mark.properties.enumerated().map { index, property in
            "<property xmlns=\"\(space)\" fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(first + index)\" "
                + "name=\"\(property.name)\"><vt:lpwstr xmlns:vt=\"\(texts)\">\(XMLText.escaped(property.value))</vt:lpwstr></property>"
        }
        return adding(added.joined(), to: base)
    }

    /// Puts an element in front of the end of the root element.
    static func adding(_ element: String, to text: String) -> String {
        if let end = text.range(of: "</", options: .backwards) {
            return text.replacingCharacters(in: end.lowerBound..<end.lowerBound, with: element)
        }
        // An empty root: <Properties …/>.
        guard let end = text.range(of: "/>", options: .backwards),
            let name = text.matches(of: /<([A-Za-z][A-Za-z0-9:]*)/).last?.1
        else { return text }
        return text.replacingCharacters(in: end, with: ">\(element)</\(name)>")
    }
}
