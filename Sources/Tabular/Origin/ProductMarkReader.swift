import Archive
import Files
import Foundation
import Markup

/// Looks for the mark of this program's own documents: in packages of OOXML and OpenDocument, in OpenDocument as one XML file, and in .doc.
public struct ProductMarkReader: Sendable {
    private let limits: ReadingLimits

    public init(limits: ReadingLimits) { self.limits = limits }

    /// A mark, and whether the document that bears it is one of OOXML, as the program makes them: others were saved by somebody.
    package struct Found: Sendable {
        package let mark: ProductMark
        package let isOOXML: Bool
    }

    /// Nil for files of others, and for what cannot be read: reading it says why.
    package func mark(of content: FileContent) -> ProductMark? { find(in: content)?.mark }

    package func find(in content: FileContent) -> Found? {
        guard let bytes = Self.wholeIfMarked(content) else { return nil }
        do throws(ReadingError) {
            if bytes.starts(with: Self.packageStart) { return try packageMark(bytes) }
            let mark =
                if bytes.starts(with: CompoundFile.signature) {
                    ProductMark(try LegacyProperties(CompoundFile(bytes)).texts)
                } else if bytes.starts(with: Self.richTextStart) {
                    ProductMark(Self.richTextProperties(bytes))
                } else {
                    try documentMark(bytes)
                }
            return mark.map { Found(mark: $0, isOOXML: false) }
        } catch {
            return nil
        }
    }

    /// No report is as large; workbooks of this container are read only once.
    private static let legacyBytes = 16 << 20
    private static let richTextStart = Data("{\\rtf".utf8)
    private static let packageStart = Data([0x50, 0x4B, 0x03, 0x04])

    /// The bytes of a file that may have properties.
    private static func wholeIfMarked(_ content: FileContent) -> Data? {
        let start = UnsafeMutableRawBufferPointer.allocate(byteCount: 1_024, alignment: 1)
        defer { start.deallocate() }
        do throws(FileContent.Fault) {
            let count = try content.read(into: start, at: 0)
            let beginning = Data(start.prefix(count))
            let isFlat = beginning.range(of: Data("opendocument:xmlns:office".utf8)) != nil
            let isLegacy =
                (beginning.starts(with: CompoundFile.signature) || beginning.starts(with: richTextStart))
                && content.byteCount <= legacyBytes
            return beginning.starts(with: packageStart) || isFlat || isLegacy ? try content.whole() : nil
        } catch {
            return nil
        }
    }

    private func packageMark(_ bytes: Data) throws(ReadingError) -> Found? {
        let archive = try Archive(bytes, format: .docx, limits: limits)
        if archive.contains("meta.xml"), !archive.contains("[Content_Types].xml") {
            return try mark(in: XMLPullReader(archive.open("meta.xml"), format: .ods, limits: limits)).map {
                Found(mark: $0, isOOXML: false)
            }
        }
        let part = try Self.propertiesPart(of: archive)
        guard archive.contains(part) else { return nil }
        return try mark(in: XMLPullReader(archive.open(part), format: .docx, limits: limits)).map {
            Found(mark: $0, isOOXML: true)
        }
    }

    /// Where a package of OOXML has its custom properties, or would have them.
    package static func propertiesPart(of archive: Archive) throws(ReadingError) -> String {
        let related = try PackageRelationships(of: "", in: archive)
        return related.relationships.first { $0.kind == "custom-properties" }?.part ?? "docProps/custom.xml"
    }

    /// Properties of a rich text stand near its start: `{\propname …}\proptype30{\staticval …}`.
    private static func richTextProperties(_ bytes: Data) -> [String: String] {
        let start = String(decoding: bytes.prefix(256 << 10), as: UTF8.self)
        let pairs = start.matches(
            of: /\{\\propname ([^{}\\]{1,64})\}\s*\\proptype30\s*\{\\staticval ([^{}\\]{0,256})\}/)
        return Dictionary(pairs.map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
    }

    private func documentMark(_ bytes: Data) throws(ReadingError) -> ProductMark? {
        try mark(in: XMLPullReader(bytes, format: .ods, limits: limits))
    }

    /// `property` of OOXML and `user-defined` of OpenDocument hold a name and a text.
    private func mark(in reader: XMLPullReader) throws(ReadingError) -> ProductMark? {
        var properties: [String: String] = [:]
        while true {
            switch try reader.next() {
            case .start where reader.name == "property" || reader.name == "user-defined":
                guard let name = reader.attribute("name"), properties.count < limits.archiveEntries else { continue }
                properties[name] = try reader.elementText()
            case .start where reader.name == "body": return ProductMark(properties)
            case .endOfDocument: return ProductMark(properties)
            default: continue
            }
        }
    }
}
