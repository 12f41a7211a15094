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

    /// With rows read from their bytes, and from the parser's events alone: both come to the same, or refuse.
    static func ofOpenDocumentRows(_ input: Data, limits: ReadingLimits) {
        func read(_ reader: XMLPullReader) -> [String]? {
            var kept = KeptSheets(limits: limits)
            do throws(ReadingError) {
                var content = ODSContent(reader, commonStyles: ODSTextStyles(), limits: limits)
                try content.read(into: &kept)
            } catch {
                return nil
            }
            return kept.sheets.flatMap { sheet in
                ["\(sheet.name) \(sheet.isHidden) \(sheet.merges) \(sheet.hiddenColumns.sorted())"]
                    + sheet.rows.map { row in
                        "\(row.index) \(row.isHidden) \(row.cells.map { "\($0.column)=\($0.content)" })"
                    }
            }
        }
        let plain = read(
            XMLPullReader(
                BytesPart(input, isOfUnknownSize: true), plain: "table:table-row", format: .ods, limits: limits))
        let parsed = read(XMLPullReader(BytesPart(input), format: .ods, limits: limits))
        precondition(plain == parsed, "plain rows and the parser disagree")
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
