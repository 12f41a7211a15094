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
    private let cells: [Cell: String]
    private let paragraphs: [Int: String]

    init(_ document: Data) throws {
        original = document
        xml = String(decoding: try Self.entry("word/document.xml", of: document), as: UTF8.self)
        var runs: [Run] = []
        var (table, row, column, paragraph) = (-1, -1, -1, -1)
        var isInTable = false
        for (start, tag) in Self.tags(of: xml) {
            switch tag {
            case "<w:tbl": (table, row, isInTable) = (table + 1, -1, true)
            case "</w:tbl": isInTable = false
            case "<w:tr": (row, column) = (row + 1, -1)
            case "<w:tc": column += 1
            case "<w:p": paragraph += 1
            case "<w:t":
                guard let open = xml.utf8[start...].firstIndex(of: UInt8(ascii: ">")), xml[..<open].last != "/",
                    let end = xml.utf8[open...].firstIndex(of: UInt8(ascii: "<"))
                else { continue }
                let range = xml.utf8.index(after: open)..<end
                let cell = isInTable ? Cell(table: table, row: row, column: column) : nil
                runs.append(Run(range: range, text: String(xml[range]), cell: cell, paragraph: paragraph))
            default: continue
            }
        }
        self.runs = runs
        cells = Dictionary(runs.compactMap { run in run.cell.map { ($0, run.text) } }, uniquingKeysWith: +)
        paragraphs = Dictionary(runs.map { ($0.paragraph, $0.text) }, uniquingKeysWith: +)
    }

    /// Each tag's place and name, "<w:p" or "</w:tbl".
    private static func tags(of xml: String) -> [(String.Index, Substring)] {
        var tags: [(String.Index, Substring)] = []
        var rest = xml.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            let end = rest[open...].firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") } ?? rest.endIndex
            tags.append((open, xml[open..<end]))
            rest = rest[end...]
        }
        return tags
    }

    func text(ofParagraph number: Int) -> String { paragraphs[number] ?? "" }

    func text(_ cell: Cell) -> String { cells[cell] ?? "" }

    /// The document with other texts in some runs.
    func replacing(_ texts: [Int: String]) throws -> Data {
        var changed = xml
        for (index, text) in texts.sorted(by: { $0.key > $1.key }) {
            changed.replaceSubrange(runs[index].range, with: text)
        }
        return try Self.replacing("word/document.xml", of: original, with: Data(changed.utf8))
    }

    /// The document without some of its paragraphs.
    func without(paragraphs numbers: Set<Int>) throws -> Data {
        var changed = xml
        for number in numbers.sorted(by: >) {
            guard let run = runs.first(where: { $0.paragraph == number }),
                let start = changed[..<run.range.lowerBound].ranges(of: /<w:p[ >]/).last?.lowerBound,
                let end = changed[run.range.upperBound...].range(of: "</w:p>")?.upperBound
            else { throw Fault() }
            changed.removeSubrange(start..<end)
        }
        return try Self.replacing("word/document.xml", of: original, with: Data(changed.utf8))
    }

    /// The words that each comment of a document is about, and what it says.
    static func comments(in document: Data) throws -> [(words: String, text: String)] {
        let xml = String(decoding: try entry("word/document.xml", of: document), as: UTF8.self)
        let part = String(decoding: try entry("word/comments.xml", of: document), as: UTF8.self)
        func plain(_ markup: some StringProtocol) -> String { String(markup).replacing(/<[^>]*>/, with: "") }
        return try part.components(separatedBy: "<w:comment ").dropFirst().map { comment in
            guard let id = comment.firstMatch(of: /w:id="([0-9]+)"/)?.1,
                let body = comment.firstIndex(of: ">"),
                let start = xml.range(of: "<w:commentRangeStart w:id=\"\(id)\"/>")?.upperBound,
                let end = xml.range(of: "<w:commentRangeEnd w:id=\"\(id)\"/>")?.lowerBound
            else { throw Fault() }
            return (plain(xml[start..<end]), plain(comment[comment.index(after: body)...]))
        }
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

    private static func withArchive<Value>(_ document: Data, _ work: (OpaquePointer, URL) throws -> Value) throws
        -> Value
    {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).docx")
        try document.write(to: file)
        defer { unlink(file.path) }
        var code: Int32 = 0
        guard let archive = zip_open(file.path, 0, &code) else { throw Fault() }
        return try work(archive, file)
    }
}
