import Foundation

/// Files that people drop by mistake, by their first bytes.
enum FileSignature {
    private static let signatures: [(name: String, start: [UInt8])] = [
        ("PDF", Array("%PDF-".utf8)),
        ("JPEG", [0xFF, 0xD8, 0xFF]),
        ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ("GIF", Array("GIF87a".utf8)),
        ("GIF", Array("GIF89a".utf8)),
        ("TIFF", [0x49, 0x49, 0x2A, 0x00]),
        ("TIFF", [0x4D, 0x4D, 0x00, 0x2A]),
        ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
        ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        ("gzip", [0x1F, 0x8B, 0x08]),
        ("bzip2", Array("BZh91AY&SY".utf8)),
        ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        ("Zstandard", [0x28, 0xB5, 0x2F, 0xFD]),
        ("ELF", [0x7F, 0x45, 0x4C, 0x46]),
        ("SQLite", Array("SQLite format 3\0".utf8)),
        ("Access", [0x00, 0x01, 0x00, 0x00] + Array("Standard ".utf8)),
        ("RTF", Array("{\\rtf".utf8)),
    ]

    /// Nil for everything else, text among it.
    static func name(of bytes: Data) -> String? {
        if let found = signatures.first(where: { bytes.starts(with: $0.start) }) { return found.name }
        let start = bytes.prefix(1024)
        // Two letters could begin a text; the header that follows them has zeros in it.
        if start.starts(with: Array("MZ".utf8)), start.prefix(64).contains(0) { return "EXE" }
        if start.starts(with: Array("BM".utf8)), start.prefix(32).contains(0) { return "BMP" }
        if start.dropFirst(4).starts(with: Array("ftyp".utf8)) { return "MP4" }
        if start.starts(with: Array("RIFF".utf8)), start.dropFirst(8).starts(with: Array("WEBP".utf8)) { return "WebP" }
        // Readers of PDF accept it anywhere in the first kilobyte.
        if start.range(of: Data("%PDF-1.".utf8)) != nil, start.contains(where: { $0 >= 0x80 }) { return "PDF" }
        return nil
    }
}
