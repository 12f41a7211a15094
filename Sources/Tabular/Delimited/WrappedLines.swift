import Files
import Foundation

/// Delimited text whose lines were quoted whole, as happens when all of it stood in the first column of a spreadsheet.
enum WrappedLines {
    /// The lines as they were before; nil for text that is not of this kind.
    static func unwrapped(_ text: Data) throws(ReadingError) -> Data? {
        try text.withBytes { (bytes) throws(ReadingError) in unwrapped(bytes) }
    }

    private static func unwrapped(_ bytes: UnsafeRawBufferPointer) -> Data? {
        // Most texts show with their first lines that they are not.
        guard bytes.contains(UInt8(ascii: "\"")), DelimitedReader.separatorLine(bytes) == nil,
            DelimiterDetection.detect(in: bytes, from: 0) == nil
        else { return nil }
        var scanner = RecordScanner(bytes, delimiter: nil)
        var lines = Data(capacity: bytes.count)
        var quoted = 0
        do throws(RecordScanner.Fault) {
            while true {
                var line = ""
                let fields = try scanner.nextRecord(
                    { (field) throws(RecordScanner.Fault) in
                        if field.isQuoted { quoted += 1 }
                        let slice = UnsafeRawBufferPointer(rebasing: bytes[field.range])
                        line = String(decoding: slice, as: UTF8.self)
                        if field.isQuoted { line = line.replacing("\"\"", with: "\"") }
                    }, fault: { $0 })
                guard fields != nil else { break }
                lines.append(contentsOf: line.utf8)
                lines.append(UInt8(ascii: "\n"))
            }
        } catch {
            // Quotes that do not match are for the reader to report.
            return nil
        }
        guard quoted >= 2 else { return nil }
        let isDelimited = lines.withUnsafeBytes { DelimiterDetection.detect(in: $0, from: 0) != nil }
        return isDelimited ? lines : nil
    }
}
