import Foundation

/// What a file is, told from its bytes; its name says nothing certain.
enum Sniffed: Equatable {
    case zip
    /// An OLE compound file.
    case compound
    case html
    case spreadsheetML
    case text
    case other(looksLike: String?)
}

enum FormatSniffer {
    static func sniff(_ bytes: Data) -> Sniffed {
        let head = [UInt8](bytes.prefix(4_096))
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .compound }
        for (name, signature) in foreign where head.starts(with: signature) { return .other(looksLike: name) }
        if head.dropFirst(4).starts(with: [0x66, 0x74, 0x79, 0x70]) { return .other(looksLike: "MP4") }
        let text = beginning(head)
        if text.contains("urn:schemas-microsoft-com:office:spreadsheet") && text.contains("<?xml")
            || text.contains("progid=\"excel.sheet\"") && !text.contains("<html")
        {
            return .spreadsheetML
        }
        for tag in ["<html", "<table", "<!doctype html", "<body", "<meta ", "<style", "<div", "<tr"] where text.contains(tag) {
            if text.hasPrefix("<") || text.hasPrefix(tag) { return .html }
        }
        if text.hasPrefix("<?xml") { return .other(looksLike: "XML") }
        return isText(head) ? .text : .other(looksLike: nil)
    }

    private static let foreign: [(String, [UInt8])] = [
        ("PDF", Array("%PDF".utf8)), ("JPEG", [0xFF, 0xD8, 0xFF]), ("PNG", [0x89, 0x50, 0x4E, 0x47]),
        ("GIF", Array("GIF8".utf8)), ("RAR", Array("Rar!".utf8)), ("7-Zip", [0x37, 0x7A, 0xBC, 0xAF]),
        ("GZIP", [0x1F, 0x8B]), ("EXE", [0x4D, 0x5A, 0x90]), ("EXE", Array("MZ".utf8) + [0x00]), ("RTF", Array("{\\rtf".utf8)),
        ("TIFF", [0x49, 0x49, 0x2A, 0x00]), ("TIFF", [0x4D, 0x4D, 0x00, 0x2A]), ("BMP", Array("BM".utf8) + [0x36]),
        ("ELF", [0x7F, 0x45, 0x4C, 0x46]), ("WPS", [0xD0, 0xCF, 0x11, 0xE0, 0x0E]),
    ]

    /// The first characters in lower case, whatever the Unicode encoding.
    private static func beginning(_ head: [UInt8]) -> String {
        let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        let bytes = isUTF16 ? head.filter { $0 != 0 && $0 < 0x80 } : head
        var text = String(decoding: bytes, as: UTF8.self)[...]
        while let first = text.unicodeScalars.first, first == "\u{FEFF}" || first.properties.isWhitespace {
            text = Substring(text.unicodeScalars.dropFirst())
        }
        return text.lowercased()
    }

    /// Text has no control characters but tabs, line breaks and form feeds; in UTF-16 every other byte may be zero.
    private static func isText(_ head: [UInt8]) -> Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
        let zeros = head.filter { $0 == 0 }.count
        if zeros > 0 { return zeros * 3 > head.count && zeros * 5 < head.count * 4 }
        return !head.contains { $0 < 0x09 || (0x0E...0x1F).contains($0) && $0 != 0x1A && $0 != 0x1B }
    }
}
