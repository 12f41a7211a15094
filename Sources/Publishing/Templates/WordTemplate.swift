import Foundation
import Tabular

/// A Word file with placeholders, read and checked once, filled as often as wanted.
///
/// `{{ name | filter }}` prints a value with the formatting of the placeholder. `{% if … %}`, `{% elif … %}`, `{% else %}`, `{% endif %}`,
/// `{% for x in list %}` and `{% endfor %}` act on what stands between them: paragraphs and tables when they stand alone in a paragraph,
/// rows when they stand alone in a row, runs of text within a paragraph. docs/templates.md tells administrators.
public struct WordTemplate: Sendable {
    /// A filled document.
    public struct Result: Sendable {
        public let document: Data
        /// Titles of figures that the document wanted to print and that have no data.
        public let missing: [String]
    }

    private enum Entry: Sendable {
        case unchanged(String, Data)
        case compiled(String, [TemplatePiece])
    }

    private let entries: [Entry]

    /// Reads a .docx or .dotx. `shape` says which names there are.
    ///
    /// Throws ``TemplateFaults`` with everything that is wrong.
    public init(_ bytes: Data, shape: [String: TemplateShape]) throws {
        let archive: Archive
        do {
            archive = try Archive(bytes, format: .docx, limits: ReadingLimits())
        } catch {
            throw TemplateFaults(faults: [
                TemplateFault(part: "file", paragraph: 0, excerpt: "", message: "the template is no Word file (.docx)")
            ])
        }
        var entries: [Entry] = []
        var faults: [TemplateFault] = []
        for name in archive.entryNames {
            let content = try archive.bytes(of: name)
            guard Self.isFilled(name), let tree = XMLTree(content), let root = tree.root else {
                entries.append(.unchanged(name, content))
                continue
            }
            let part = name.split(separator: "/").last.map { String($0.dropLast(4)) } ?? name
            var compiler = TemplateCompiler(part: part, shape: shape)
            entries.append(.compiled(name, compiler.compilePart(root)))
            faults += compiler.faults
        }
        guard archive.contains("word/document.xml") else {
            throw TemplateFaults(faults: [
                TemplateFault(part: "file", paragraph: 0, excerpt: "", message: "the template is no Word file (.docx)")
            ])
        }
        guard faults.isEmpty else { throw TemplateFaults(faults: faults) }
        self.entries = entries
    }

    private static func isFilled(_ name: String) -> Bool {
        name == "word/document.xml" || (name.hasPrefix("word/header") || name.hasPrefix("word/footer")) && name.hasSuffix(".xml")
    }

    /// Fills the template: same values, same bytes.
    public func render(_ context: [String: TemplateValue]) throws -> Result {
        var zip = try ZipWriter()
        var missing: [String] = []
        for entry in entries {
            switch entry {
            case .unchanged(let name, let content): try zip.add(name, content)
            case .compiled(let name, let pieces):
                var renderer = TemplateRenderer()
                renderer.render(pieces, TemplateScope(context: context))
                missing += renderer.missing.filter { !missing.contains($0) }
                try zip.add(name, Data(renderer.text.utf8))
            }
        }
        return Result(document: try zip.finish(), missing: missing)
    }
}
