import Foundation
import Publishing
import Serving

/// A table of a page as a file.
enum TableFile {
    enum Format: String, CaseIterable {
        case xlsx, csv

        var type: String {
            switch self {
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .csv: "text/csv; charset=utf-8"
            }
        }
    }

    static func response(_ table: PlainTable, _ format: Format) throws -> WebResponse {
        let bytes = format == .csv ? table.csv : try table.workbook()
        return Attachment.response(Array(bytes), name: "\(table.title).\(format.rawValue)", type: format.type)
    }
}

/// A file that the browser keeps and never shows.
enum Attachment {
    static func response(_ bytes: [UInt8], name: String, type: String) -> WebResponse {
        WebResponse(
            200,
            headers: [
                ("content-type", type), ("content-disposition", disposition(name)),
                ("content-length", "\(bytes.count)"),
            ], body: .bytes(bytes))
    }

    /// As RFC 6266 has it: a name of ASCII for old browsers, the whole one in UTF-8 for all others.
    static func disposition(_ name: String) -> String {
        let usable = String(name.map { "/\\:*?\"<>|".contains($0) || $0.isNewline ? "-" : $0 }.prefix(150))
        let kept = usable.hasSuffix(ending(name)) ? usable : usable + ending(name)
        let visible = String(
            String.UnicodeScalarView(kept.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
        var encoded = ""
        for byte in visible.utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._~".utf8.contains(byte)
            if isPlain {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return "attachment; filename=\"\(ascii(visible))\"; filename*=UTF-8''\(encoded)"
    }

    private static func ending(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."), name.distance(from: dot, to: name.endIndex) <= 6 else { return "" }
        return String(name[dot...])
    }

    private static func ascii(_ name: String) -> String {
        let bare = name.decomposedStringWithCanonicalMapping.unicodeScalars.compactMap { scalar -> Character? in
            switch scalar {
            case "đ": "d"
            case "Đ": "D"
            case "\"", "\\", "%": "_"
            default:
                scalar.isASCII ? Character(scalar) : scalar.properties.generalCategory == .nonspacingMark ? nil : "_"
            }
        }
        return String(bare)
    }
}
