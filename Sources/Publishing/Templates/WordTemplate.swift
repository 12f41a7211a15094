import Archive
import Foundation
import Messages
import ReportingKit
import Tabular

/// A Word file with placeholders, read and checked once, filled as often as wanted.
///
/// `{{ name | filter }}` prints a value with the formatting of the placeholder. `{% if … %}`, `{% elif … %}`, `{% else %}`, `{% endif %}`,
/// `{% for x in list %}` and `{% endfor %}` act on what stands between them: paragraphs and tables when they stand alone in a paragraph,
/// rows when they stand alone in a row, runs of text within a paragraph. Reference: docs/reference/templates.md.
public struct WordTemplate: Sendable {
    /// A filled document.
    public struct Result: Sendable {
        public let document: Data
        /// Titles of figures that the document wanted to print and that have no data.
        public let missing: [String]
    }

    private enum Entry: Sendable {
        case unchanged(String)
        case compiled(String, [TemplatePiece])

        var name: String {
            switch self {
            case .unchanged(let name), .compiled(let name, _): name
            }
        }
    }

    private let entries: [Entry]
    /// The file itself: what is not filled goes into each report as it is compressed there. Styles are most of a template.
    private let bytes: Data
    private let properties: CustomProperties?
    /// The parts that name others.
    private let relations: [String: String]
    /// The values of datasets that it names, each path once.
    let references: [DataReference]
    /// The names behind `appendices`, in the document's order.
    let appendices: [(id: String, part: String)]

    /// Reads a .docx or .dotx. `shape` says which names there are.
    ///
    /// Throws ``TemplateFaults`` with everything that is wrong.
    public init(_ bytes: Data, shape: [String: TemplateShape]) throws {
        let archive: Archive
        do {
            archive = try Archive(bytes, format: .docx, limits: ReadingLimits())
        } catch {
            throw TemplateFaults(faults: [
                TemplateFault(part: "file", paragraph: 0, excerpt: "", message: TemplateTexts.noWordFile)
            ])
        }
        var entries: [Entry] = []
        var faults: [TemplateFault] = []
        var references: [DataReference] = []
        var appendices: [(id: String, part: String)] = []
        for name in archive.entryNames {
            // Read though it is not looked at: a damaged entry is told here, not by Word.
            let content = try archive.bytes(of: name)
            guard Self.isFilled(name), let tree = XMLTree(content), let root = tree.root else {
                entries.append(.unchanged(name))
                continue
            }
            let part = name.split(separator: "/").last.map { String($0.dropLast(4)) } ?? name
            var compiler = TemplateCompiler(part: part, shape: shape)
            entries.append(.compiled(name, compiler.compilePart(root)))
            faults += compiler.faults
            references += compiler.references
            if name == "word/document.xml" { appendices = compiler.appendices }
        }
        guard archive.contains("word/document.xml") else {
            throw TemplateFaults(faults: [
                TemplateFault(part: "file", paragraph: 0, excerpt: "", message: TemplateTexts.noWordFile)
            ])
        }
        guard faults.isEmpty else { throw TemplateFaults(faults: faults) }
        self.entries = entries
        self.appendices = appendices
        var known: Set<DataReference> = []
        self.references = references.filter { known.insert($0).inserted }
        properties = try CustomProperties(of: archive)
        let naming = [
            PackageChanges.typesName, PackageChanges.packageRelations, PackageChanges.documentRelations,
        ].filter(archive.contains)
        relations = Dictionary(
            uniqueKeysWithValues: try naming.map { ($0, String(decoding: try archive.bytes(of: $0), as: UTF8.self)) })
        self.bytes = bytes
    }

    private static func isFilled(_ name: String) -> Bool {
        name == "word/document.xml"
            || (name.hasPrefix("word/header") || name.hasPrefix("word/footer")) && name.hasSuffix(".xml")
    }

    /// What the filled document says, paragraph by paragraph, tables aside.
    func paragraphs(_ context: [String: TemplateValue]) -> [String] {
        for case .compiled("word/document.xml", let pieces) in entries {
            var renderer = TemplateRenderer()
            renderer.render(pieces.besidesTables(), TemplateScope(context: context))
            return RenderedParagraphs(renderer.text).texts
        }
        return []
    }

    /// Fills the template for a page: the same walk, each run with the figure that it prints.
    func page(_ context: [String: TemplateValue]) throws -> RenderedDocument {
        for case .compiled(Self.documentName, let pieces) in entries {
            var renderer = TemplateRenderer(notes: RunNotes())
            renderer.render(pieces, TemplateScope(context: context))
            let archive = try Archive(bytes, format: .docx, limits: ReadingLimits())
            func part(_ name: String) throws -> Data? { archive.contains(name) ? try archive.bytes(of: name) : nil }
            return RenderedDocument(
                blocks: DocumentBlocks.of(
                    Data(renderer.text.utf8), figures: renderer.notes?.figures ?? [], charts: renderer.charts,
                    looks: DocumentLooks(try part("word/styles.xml")),
                    numbering: try part("word/numbering.xml").map { try WordNumbering(part: $0) }),
                gaps: renderer.missing)
        }
        return RenderedDocument(blocks: [], gaps: [])
    }

    /// Fills the template: same values, same bytes. With a mark the document says what it is, with `described` what it is about.
    func render(
        _ context: [String: TemplateValue], mark: ProductMark? = nil, described: DocumentProperties? = nil
    ) throws -> Result {
        var missing: [String] = []
        var filled: [String: Data] = [:]
        var package = PackageChanges(relations, parts: mark.flatMap { properties?.parts(with: $0) } ?? [])
        described?.write(to: &package)
        for case .compiled(let name, let pieces) in entries {
            var renderer = TemplateRenderer()
            renderer.render(pieces, TemplateScope(context: context))
            missing += renderer.missing.filter { !missing.contains($0) }
            filled[name] = Data(renderer.text.utf8)
            // Headers and footers have relationships of their own, which nothing writes: a chart belongs into the text.
            if name == Self.documentName { try ChartParts.write(renderer.charts, to: &package) }
        }
        var zip = try ZipWriter(copyingFrom: bytes)
        for entry in entries {
            if let content = filled[entry.name] ?? package.content(of: entry.name) {
                try zip.add(entry.name, content)
            } else {
                try zip.copy(entry.name)
            }
        }
        for part in package.parts where !entries.contains(where: { $0.name == part.name }) {
            try zip.add(part.name, part.content)
        }
        return Result(document: try zip.finish(), missing: missing)
    }

    private static let documentName = "word/document.xml"
}
