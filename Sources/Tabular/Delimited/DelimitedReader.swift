import Files
import Foundation
import ReportingKit
import TextEncoding

/// Reads .csv, .tsv and their like: one sheet of texts. What a text means is told by the column's declared type, later.
struct DelimitedReader: SheetReader {
    static let format = FileFormat.delimited
    let limits: ReadingLimits

    static let sheetName = "Trang 1"

    func read(_ content: FileContent, into sink: inout some RowSink) throws(ReadingError) {
        guard content.byteCount <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        if try sink.takeBlocks(of: content) { return }
        let bytes = try bytes(of: content)
        guard !bytes.isEmpty else { throw .empty }
        let decoded = try TextDecoder(format: .delimited).decode(bytes).utf8
        let text = try WrappedLines.unwrapped(decoded) ?? decoded
        sink.beginSheet(Self.sheetName, isHidden: false)
        try text.withBytes { (raw) throws(ReadingError) in try read(raw, into: &sink) }
        sink.endSheet()
    }

    private func read(_ bytes: UnsafeRawBufferPointer, into sink: inout some RowSink) throws(ReadingError) {
        guard !bytes.contains(0) else {
            throw .unreadable(format: .delimited, reason: "zero bytes in a text file")
        }
        let (delimiter, start) = Self.separatorLine(bytes) ?? (DelimiterDetection.detect(in: bytes, from: 0), 0)
        var records = DelimitedRecords(bytes, delimiter: delimiter, from: start, limits: limits)
        try records.give(to: &sink)
    }

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
}
