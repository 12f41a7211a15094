import Archive
import Foundation
import ReportingKit
import TextEncoding

/// Where a file of an archive belongs, made of the name that its packer stored: never above the archive, and readable.
struct ZippedName {
    let folders: [String]
    let name: String

    /// So many folders of a path are kept, those next to the file.
    private static let depth = 6

    /// Nil for an entry that only says that a folder is there.
    init?(_ entry: ArchiveDirectory.Entry) {
        let text = entry.otherName.map(Self.decoded) ?? entry.name
        guard text.last != "/", text.last != "\\" else { return nil }
        let parts = text.precomposedStringWithCanonicalMapping.split { $0 == "/" || $0 == "\\" }.map(Self.cleaned)
            .filter { !$0.isEmpty && $0 != "." && $0 != ".." && !($0.count == 2 && $0.hasSuffix(":")) }
        guard let name = parts.last else { return nil }
        self.name = name
        folders = Array(parts.dropLast().suffix(Self.depth))
    }

    /// Characters that a folder does not show, or that turn the reading direction, are marks.
    private static func cleaned(_ part: Substring) -> String {
        String(
            String.UnicodeScalarView(
                part.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .lineSeparator, .paragraphSeparator, .format: "_"
                    default: scalar
                    }
                })
        ).trimmingCharacters(in: .whitespaces)
    }

    /// Names of packers that know no Unicode are in the code page of the machine: of Windows in Vietnamese, or of
    /// consoles.
    private static func decoded(_ bytes: [UInt8]) -> String {
        func text(_ page: [UInt16]) -> String {
            String(decoding: bytes.map { $0 < 0x80 ? UInt16($0) : page[Int($0) - 0x80] }, as: UTF16.self)
                .precomposedStringWithCanonicalMapping
        }
        let pages = [CodePages.windows1258, CodePages.cp437].map(text)
        return pages.min { strange($0) < strange($1) } ?? pages[0]
    }

    /// How many characters are no letters of Vietnamese.
    private static func strange(_ text: String) -> Int {
        text.count { character in
            guard !character.isASCII else { return false }
            return !character.isLetter || VietnameseText.accentless(String(character)).contains { !$0.isASCII }
        }
    }
}
