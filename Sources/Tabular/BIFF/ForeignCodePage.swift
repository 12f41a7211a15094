import Glibc

/// Texts in code pages of other languages, which a .xls of Excel 5 may be written in. The C library knows them.
enum ForeignCodePage {
    /// Nil for code pages that are not known and for bytes that are no text in them.
    static func text(_ bytes: UnsafeRawBufferPointer, page: UInt16) -> String? {
        let name =
            switch page {
            case 10000, 0x8000: "MACINTOSH"
            case 65001: "UTF-8"
            default: "CP\(page)"
            }
        let converter = iconv_open("UTF-8", name)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // No character of a code page takes more than four bytes of UTF-8.
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 4)
        var left = input.count
        var room = output.count
        let isConverted = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                return iconv(converter, &from, &left, &to, &room) != Int(bitPattern: UInt.max) && left == 0
            }
        }
        guard isConverted else { return nil }
        let utf8 = output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
        return String(validating: utf8, as: UTF8.self)
    }
}
