import Foundation

/// Looks for the mark of this program's own documents: in packages of OOXML and OpenDocument, and in OpenDocument as one XML file.
public struct ProductMarkReader: Sendable {
    private let limits: ReadingLimits

    public init(limits: ReadingLimits) { self.limits = limits }

    /// Nil for files of others, and for what cannot be read: reading it says why.
    package func mark(of content: FileContent) -> ProductMark? {
        guard let bytes = Self.wholeIfMarked(content) else { return nil }
        do throws(ReadingError) {
            return bytes.starts(with: Self.packageStart) ? try packageMark(bytes) : try documentMark(bytes)
        } catch {
            return nil
        }
    }

    private static let packageStart = Data([0x50, 0x4B, 0x03, 0x04])

    /// The bytes of a file that may have properties.
    private static func wholeIfMarked(_ content: FileContent) -> Data? {
        let start = UnsafeMutableRawBufferPointer.allocate(byteCount: 1_024, alignment: 1)
        defer { start.deallocate() }
        do throws(FileContent.Fault) {
            let count = try content.read(into: start, at: 0)
            let beginning = Data(start.prefix(count))
            let isFlat = beginning.range(of: Data("opendocument:xmlns:office".utf8)) != nil
            return beginning.starts(with: packageStart) || isFlat ? try content.whole() : nil
        } catch {
            return nil
        }
    }

    private func packageMark(_ bytes: Data) throws(ReadingError) -> ProductMark? {
        let archive = try Archive(bytes, format: .docx, limits: limits)
        if archive.contains("meta.xml"), !archive.contains("[Content_Types].xml") {
            return try mark(in: XMLPullReader(archive.open("meta.xml"), format: .ods, limits: limits))
        }
        let part = try Self.propertiesPart(of: archive)
        guard archive.contains(part) else { return nil }
        return try mark(in: XMLPullReader(archive.open(part), format: .docx, limits: limits))
    }

    /// Where a package of OOXML has its custom properties, or would have them.
    package static func propertiesPart(of archive: Archive) throws(ReadingError) -> String {
        let related = try PackageRelationships(of: "", in: archive)
        return related.relationships.first { $0.kind == "custom-properties" }?.part ?? "docProps/custom.xml"
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
