import CXML2
import CZip
import Foundation
import Synchronization

/// The schemas of Office Open XML (ECMA-376, transitional), by which every part of a document is validated.
package enum OfficeSchemas {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus/schemas")

    private static let office = "http://schemas.openxmlformats.org"

    /// The schema of a part, by the namespace of its root.
    private static let files = [
        "\(office)/wordprocessingml/2006/main": "wml.xsd", "\(office)/spreadsheetml/2006/main": "sml.xsd",
        "\(office)/drawingml/2006/main": "dml-main.xsd", "\(office)/drawingml/2006/chart": "dml-chart.xsd",
        "\(office)/drawingml/2006/spreadsheetDrawing": "dml-spreadsheetDrawing.xsd",
        "\(office)/package/2006/content-types": "opc-contentTypes.xsd",
        "\(office)/package/2006/relationships": "opc-relationships.xsd",
        "\(office)/package/2006/metadata/core-properties": "opc-coreProperties.xsd",
        "\(office)/officeDocument/2006/extended-properties": "shared-documentPropertiesExtended.xsd",
        "\(office)/officeDocument/2006/custom-properties": "shared-documentPropertiesCustom.xsd",
    ]

    /// Reading one takes longer than all that it is asked; one thread at a time asks it.
    private static let parsed = Mutex<[String: ParsedSchema]>([:])

    /// What the schemas refuse, with the part and the line; a part that they do not know is a fault too.
    package static func faults(of document: Data) throws -> [String] {
        try OfficePackage(document).parts.sorted { $0.key < $1.key }.flatMap { name, content in
            // The figures of a chart are a workbook of their own.
            if name.hasSuffix(".xlsx") { return try faults(of: content).map { "\(name)/\($0)" } }
            return try parsed.withLock { schemas -> [String] in
                guard let tree = ParsedPart(content) else { return ["no XML"] }
                guard let file = files[tree.namespace] else { return ["no schema for \(tree.namespace)"] }
                let schema = try schemas[file] ?? ParsedSchema(folder.appending(path: file))
                schemas[file] = schema
                return schema.faults(of: tree)
            }.map { "\(name): \($0)" }
        }
    }
}

/// The parts of a document, inflated.
package struct OfficePackage {
    package let parts: [String: Data]

    package struct Unreadable: Error {}

    package init(_ document: Data) throws {
        let bytes = document as NSData
        guard let source = zip_source_buffer_create(bytes.bytes, UInt64(bytes.length), 0, nil),
            let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), nil)
        else { throw Unreadable() }
        defer { zip_discard(archive) }
        var parts: [String: Data] = [:]
        for index in 0..<UInt64(zip_get_num_entries(archive, 0)) {
            var stat = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &stat) == 0, let name = zip_get_name(archive, index, 0),
                let entry = zip_fopen_index(archive, index, 0)
            else { throw Unreadable() }
            defer { zip_fclose(entry) }
            var content = [UInt8](repeating: 0, count: Int(stat.size))
            guard zip_fread(entry, &content, stat.size) == Int64(stat.size) else { throw Unreadable() }
            parts[String(cString: name)] = Data(content)
        }
        self.parts = parts
    }

    package func text(_ name: String) -> String { parts[name].map { String(decoding: $0, as: UTF8.self) } ?? "" }
}

/// A class because it owns the library's tree.
private final class ParsedPart {
    let tree: xmlDocPtr

    init?(_ content: Data) {
        let tree = content.withUnsafeBytes { bytes in
            xmlReadMemory(
                bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil,
                Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
        }
        guard let tree else { return nil }
        self.tree = tree
    }

    var namespace: String {
        guard let space = xmlDocGetRootElement(tree)?.pointee.ns?.pointee.href else { return "" }
        return String(cString: space)
    }

    deinit { xmlFreeDoc(tree) }
}

/// A class because it owns the library's schema.
private final class ParsedSchema {
    private let schema: xmlSchemaPtr

    struct Unreadable: Error {
        let file: String
        let faults: [String]
    }

    init(_ file: URL) throws {
        let heard = Heard()
        let context = xmlSchemaNewParserCtxt(file.path(percentEncoded: false))
        defer { xmlSchemaFreeParserCtxt(context) }
        xmlSchemaSetParserStructuredErrors(context, Heard.hear, heard.pointer)
        guard let schema = xmlSchemaParse(context) else {
            throw Unreadable(file: file.lastPathComponent, faults: heard.faults)
        }
        self.schema = schema
    }

    func faults(of part: ParsedPart) -> [String] {
        let heard = Heard()
        let context = xmlSchemaNewValidCtxt(schema)
        defer { xmlSchemaFreeValidCtxt(context) }
        xmlSchemaSetValidStructuredErrors(context, Heard.hear, heard.pointer)
        let result = xmlSchemaValidateDoc(context, part.tree)
        return result == 0 || !heard.faults.isEmpty ? heard.faults : ["refused with \(result)"]
    }

    deinit { xmlSchemaFree(schema) }
}

/// What the library has to say while it works.
private final class Heard {
    private(set) var faults: [String] = []

    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static let hear: xmlStructuredErrorFunc = { pointer, error in
        guard let pointer, let error = error?.pointee, let message = error.message else { return }
        let text = String(cString: message).trimmingCharacters(in: .whitespacesAndNewlines)
        Unmanaged<Heard>.fromOpaque(pointer).takeUnretainedValue().faults.append("line \(error.line): \(text)")
    }
}
