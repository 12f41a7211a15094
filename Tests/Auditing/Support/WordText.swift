import CZip
import Foundation

/// The texts of a Word document with their places, to be changed one by one in its XML.
struct WordText {
    struct Run {
        /// Where its text stands in the XML.
        let range: Range<String.Index>
        let text: String
        /// Table, row and cell, counted from zero; nil outside of tables.
        let cell: Cell?
        /// The number of its paragraph in the XML.
        let paragraph: Int
    }

    struct Cell: Hashable {
        let table: Int
        let row: Int
        let column: Int
    }

    struct Fault: Error {}

    private let original: Data
    let xml: String
    let runs: [Run]

    init(_ document: Data) throws {
        original = document
        xml = String(decoding: try Self.entry("word/document.xml", of: document), as: UTF8.self)
        var runs: [Run] = []
        var (table, row, column, paragraph) = (-1, -1, -1, -1)
        var isInTable = false
        for match in xml.matches(of: #/<(/?)w:(tbl|tr|tc|p|t)(?:\s[^>]*)?>/#) {
            let isEnd = !match.output.1.isEmpty
            switch (match.output.2, isEnd) {
            case ("tbl", false): (table, row, isInTable) = (table + 1, -1, true)
            case ("tbl", true): isInTable = false
            case ("tr", false): (row, column) = (row + 1, -1)
            case ("tc", false): column += 1
            case ("p", false): paragraph += 1
            case ("t", false):
                guard let end = xml[match.range.upperBound...].firstRange(of: "</w:t>") else { continue }
                let range = match.range.upperBound..<end.lowerBound
                let cell = isInTable ? Cell(table: table, row: row, column: column) : nil
                runs.append(Run(range: range, text: String(xml[range]), cell: cell, paragraph: paragraph))
            default: continue
            }
        }
        self.runs = runs
    }

    func text(ofParagraph number: Int) -> String { runs.filter { $0.paragraph == number }.map(\.text).joined() }

    func text(_ cell: Cell) -> String { runs.filter { $0.cell == cell }.map(\.text).joined() }

    /// The document with other texts in some runs.
    func replacing(_ texts: [Int: String]) throws -> Data {
        var changed = xml
        for (index, text) in texts.sorted(by: { $0.key > $1.key }) { changed.replaceSubrange(runs[index].range, with: text) }
        return try Self.replacing("word/document.xml", of: original, with: Data(changed.utf8))
    }

    // MARK: The archive

    private static func entry(_ name: String, of document: Data) throws -> Data {
        try withArchive(document) { archive, _ in
            var stat = zip_stat_t()
            guard zip_stat(archive, name, 0, &stat) == 0, let entry = zip_fopen(archive, name, 0) else { throw Fault() }
            defer { zip_fclose(entry) }
            var bytes = [UInt8](repeating: 0, count: Int(stat.size))
            guard zip_fread(entry, &bytes, stat.size) == Int64(stat.size) else { throw Fault() }
            return Data(bytes)
        }
    }

    private static func replacing(_ name: String, of document: Data, with content: Data) throws -> Data {
        try withArchive(document) { archive, file in
            let bytes = content as NSData
            guard let source = zip_source_buffer(archive, bytes.bytes, UInt64(bytes.length), 0),
                zip_file_add(archive, name, source, UInt32(ZIP_FL_OVERWRITE)) >= 0
            else { throw Fault() }
            guard withExtendedLifetime(bytes, { zip_close(archive) }) == 0 else { throw Fault() }
            return try Data(contentsOf: file)
        }
    }

    private static func withArchive<Value>(_ document: Data, _ work: (OpaquePointer, URL) throws -> Value) throws -> Value {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).docx")
        try document.write(to: file)
        defer { unlink(file.path) }
        var code: Int32 = 0
        guard let archive = zip_open(file.path, 0, &code) else { throw Fault() }
        return try work(archive, file)
    }
}
