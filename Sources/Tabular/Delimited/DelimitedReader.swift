import Foundation
import ReportingKit

/// Reads .csv, .tsv and their like: one sheet of texts. What a text means is told by the column's declared type, later.
struct DelimitedReader {
    let limits: ReadingLimits

    static let sheetName = "Trang 1"

    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        let decoded = try TextDecoder(format: .delimited).decode(bytes).utf8
        let text = try WrappedLines.unwrapped(decoded) ?? decoded
        let sheet = try text.withBytes { (raw) throws(ReadingError) in
            Sheet(name: Self.sheetName, rows: try rows(of: raw))
        }
        return Reading(format: .delimited, sheets: [sheet])
    }

    private func rows(of bytes: UnsafeRawBufferPointer) throws(ReadingError) -> [SheetRow] {
        guard !bytes.contains(0) else { throw unreadable("zero bytes in a text file") }
        let (delimiter, start) =
            Self.separatorLine(bytes) ?? (DelimiterDetection.detect(in: bytes, from: 0), 0)
        var scanner = RecordScanner(bytes, delimiter: delimiter, from: start)
        var rows: [SheetRow] = []
        var cells: [Cell] = []
        var count = 0
        var index = 0
        while true {
            cells.removeAll(keepingCapacity: true)
            let fields = try scanner.nextRecord(
                { (field) throws(ReadingError) in
                    let slice = UnsafeRawBufferPointer(rebasing: bytes[field.range])
                    guard !BlankText.isBlank(slice) else { return }
                    guard field.column < limits.columns else { throw .limit(.columns, allowed: limits.columns) }
                    guard slice.count <= limits.textBytes else { throw .limit(.textBytes, allowed: limits.textBytes) }
                    count += 1
                    guard count <= limits.cells else { throw .limit(.cells, allowed: limits.cells) }
                    cells.append(Cell(column: field.column, content: .text(Self.text(slice, isQuoted: field.isQuoted))))
                },
                fault: { unreadable($0.reason(in: bytes)) })
            guard fields != nil else { return rows }
            if !cells.isEmpty {
                rows.append(SheetRow(index: index, cells: cells))
                if let probe = limits.probe, probe.stops(after: rows) { return rows }
            }
            index += 1
        }
    }

    private func unreadable(_ reason: String) -> ReadingError { .unreadable(format: .delimited, reason: reason) }

    /// Excel's own way to name the delimiter: a first line `sep=;`, which is no row.
    static func separatorLine(_ bytes: UnsafeRawBufferPointer) -> (delimiter: UInt8?, start: Int)? {
        guard bytes.count >= 5, bytes[0] | 0x20 == UInt8(ascii: "s"), bytes[1] | 0x20 == UInt8(ascii: "e"),
            bytes[2] | 0x20 == UInt8(ascii: "p"), bytes[3] == UInt8(ascii: "=")
        else { return nil }
        var end = 5
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        if end < bytes.count, bytes[end] == 0x0A { end += 1 }
        return end > 5 || end == bytes.count ? (bytes[4], end) : nil
    }

    static func text(_ bytes: UnsafeRawBufferPointer, isQuoted: Bool) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard isQuoted else { return withoutFormula(text) }
        var plain = text
        if bytes.contains(UInt8(ascii: "\"")) { plain = plain.replacingOccurrences(of: "\"\"", with: "\"") }
        if bytes.contains(0x0D) {
            plain = plain.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
        }
        return withoutFormula(plain)
    }

    /// `="0775"` is how exports keep Excel from reading a figure as a number: a formula whose result is the text.
    private static func withoutFormula(_ text: String) -> String {
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count >= 3 else { return text }
        let inner = text.dropFirst(2).dropLast()
        let plain = inner.replacing("\"\"", with: "")
        return plain.contains("\"") ? text : String(inner.replacing("\"\"", with: "\""))
    }
}

extension RecordScanner.Fault {
    fileprivate func reason(in bytes: UnsafeRawBufferPointer) -> String {
        func line(_ offset: Int) -> Int { bytes[..<offset].count { $0 == 0x0A } + 1 }
        return switch self {
        case .quoteNotClosed(let offset): "the quotation mark opened in line \(line(offset)) is never closed"
        case .textAfterQuote(let offset): "text after the closing quotation mark in line \(line(offset))"
        }
    }
}
