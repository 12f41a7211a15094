import Files
import Foundation
import ReportingKit
import TextEncoding

/// Reads HTML, which most exports named .xls are: each table of data is a sheet, with the text above it.
struct HTMLReader: SheetReader {
    static let format = FileFormat.html
    let limits: ReadingLimits

    /// What a table is shows only at its end, so its rows wait for it, packed.
    func read(_ content: FileContent, into sink: inout some RowSink) throws(ReadingError) {
        for (number, rows) in try sheets(in: try bytes(of: content), probe: sink.probe).enumerated() {
            try rows.give("Bảng \(number + 1)", to: &sink)
        }
    }

    private func sheets(in bytes: Data, probe: RowProbe?) throws(ReadingError) -> [SheetRows] {
        guard !bytes.isEmpty else { throw .empty }
        let text = ConditionalSections.removed(
            from: try TextDecoder(format: .html).decode(bytes, declared: Self.declaredEncoding(bytes)).utf8)
        // "Save as web page" puts the sheets into files of a folder beside.
        if text.count < 1 << 20, Self.contains("<frameset", text), !Self.contains("<table", text) {
            throw .unsupported(.webPageOfFrames)
        }
        try text.withBytes { (raw) throws(ReadingError) in
            if let start = raw.baseAddress, memchr(start, 0, raw.count) != nil {
                throw .unreadable(format: .html, reason: "zero bytes in a text file")
            }
            try HTMLTagGuard.check(raw)
        }
        var builder = HTMLTableBuilder(limits: limits, probe: probe, byteCount: text.count)
        try HTMLEvents(nestingAllowed: limits.nesting).parse(text, into: &builder)
        return try HTMLSheets.made(of: try builder.finish(), limits: limits)
    }

    private static func contains(_ tag: String, _ text: Data) -> Bool {
        String(decoding: text, as: UTF8.self).lowercased().contains(tag)
    }

    /// The name after `charset=` in the head of the file.
    private static func declaredEncoding(_ bytes: Data) -> String? {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
        guard let start = head.range(of: "charset=")?.upperBound else { return nil }
        let name = head[start...].drop { "\"' ".contains($0) }.prefix {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
        }
        return name.isEmpty ? nil : String(name)
    }
}
