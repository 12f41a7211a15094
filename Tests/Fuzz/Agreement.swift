import Foundation
import ReportingKit

@testable import Files
@testable import Markup
@testable import Tabular

/// Compares a fast way with the full one. A difference ends the run like a crash, so that the fuzzer keeps the input.
enum Agreement {
    static func ofSheetParsers(_ input: Data, limits: ReadingLimits) {
        let context = WorkbookContext(
            strings: SharedStrings(), styles: CellStyles(), countsDaysFrom1904: false, limits: limits)
        func read(_ parser: some SheetPartParser) -> [String]? {
            var kept = KeptSheets(limits: limits)
            var mergesUsed = 0
            kept.beginSheet("", isHidden: false)
            do throws(ReadingError) {
                try parser.parse(
                    { () throws(ReadingError) -> any PartBytes in BytesPart(input) }, in: context,
                    mergesUsed: &mergesUsed, into: &kept)
                kept.endSheet()
                let content = kept.sheets[0]
                return content.rows.map(describe) + ["\(content.merges)", "\(content.hiddenColumns.sorted())"]
            } catch {
                return nil
            }
        }
        let (fast, full) = (read(ScanningSheetPartParser()), read(XMLSheetPartParser()))
        // The scanner takes a sheet whose damage lies in what it need not understand, an attribute twice for instance.
        guard let fast, let full else { return }
        precondition(fast == full, "the scanner and the full parser disagree")
    }

    /// With rows read without the parser, and by it alone: both see the same, or refuse.
    static func ofXMLReaders(_ input: Data, limits: ReadingLimits) {
        let plain = events(
            XMLPullReader(
                BytesPart(input, isOfUnknownSize: true), plain: "table:table-row", format: .ods, limits: limits))
        let parsed = events(XMLPullReader(BytesPart(input), format: .ods, limits: limits))
        precondition(plain == parsed, "plain rows and the parser disagree")
    }

    private static func events(_ reader: XMLPullReader) -> [String]? {
        var events: [String] = []
        var text: [UInt8] = []
        func endText() {
            if !text.isEmpty { events.append(String(decoding: text, as: UTF8.self)) }
            text = []
        }
        do throws(ReadingError) {
            while true {
                switch try reader.next() {
                case .start:
                    endText()
                    var tag = "<\(reader.name.string) \(reader.depth) \(reader.isForeign)"
                    reader.forEachAttribute { name, value, namespace in
                        tag += " {\(namespace?.string ?? "")}\(name.string)=\(String(decoding: value, as: UTF8.self))"
                    }
                    events.append(tag)
                case .end:
                    endText()
                    events.append(">\(reader.name.string) \(reader.depth)")
                case .text: text += Array(reader.text)
                case .endOfDocument: return events
                }
            }
        } catch {
            return nil
        }
    }

    static func ofDelimitedReaders(_ input: Data, limits: ReadingLimits) {
        var passed = PassedRows()
        do throws(ReadingError) {
            guard try PassingReader(limits: limits).read(FileContent(input), name: "a.csv", into: &passed),
                passed.format == .delimited
            else { return }
            let whole = try FileReader(limits: limits).read(input, name: "a.csv").sheets[0]
            precondition(
                passed.rows == whole.rows.map(describe).filter { !$0.isEmpty },
                "reading in passing and reading whole disagree")
        } catch {
            // Refusing is what most inputs deserve; the reader of whole files looks at more than rows.
        }
    }

    /// The first 64 columns, where readers in passing look.
    fileprivate static func describe(_ row: SheetRow) -> String {
        let cells = row.cells.filter { $0.column < 64 }.map { "\($0.column)=\($0.content)" }
        return cells.isEmpty ? "" : "\(row.index) \(row.isHidden) " + cells.joined(separator: " ")
    }
}

private struct PassedRows: SheetReceiver {
    struct Counter: RowCounter {
        var rows: [SheetRow] = []
        mutating func count(_ row: PassingRow) {
            rows.append(SheetRow(index: row.index, cells: row.cells.map(\.kept), isHidden: row.isHidden))
        }
        mutating func endBlock() -> [SheetRow] {
            defer { rows = [] }
            return rows
        }
    }

    var format: FileFormat?
    var rows: [String] = []

    mutating func begin(_ beginning: SheetBeginning) -> RowCounting<Counter>? {
        format = beginning.format
        return RowCounting(firstRow: 0, columns: Set(0..<64)) { Counter() }
    }

    mutating func collect(_ block: [SheetRow], firstRow: Int) {
        rows += block.map {
            Agreement.describe(SheetRow(index: $0.index + firstRow, cells: $0.cells, isHidden: $0.isHidden))
        }
        .filter { !$0.isEmpty }
    }

    mutating func end(_ counters: [Counter]) {}
}

private final class BytesPart: PartBytes {
    private var bytes: Data
    let declaredSize: Int

    init(_ bytes: Data, isOfUnknownSize: Bool = false) {
        self.bytes = bytes
        declaredSize = isOfUnknownSize ? 0 : bytes.count
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        let count = min(buffer.count, bytes.count)
        bytes.copyBytes(to: buffer, count: count)
        bytes = bytes.dropFirst(count)
        return count
    }

    func withdraw() {}
}
