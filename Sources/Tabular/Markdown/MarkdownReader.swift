import Files
import Foundation
import ReportingKit
import TextEncoding

/// Reads Markdown and plain text with its habits: `#` headings, lists, pipe tables, paragraphs over several lines.
struct MarkdownReader {
    let limits: ReadingLimits

    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        let utf8 = try TextDecoder(format: .markdown).decode(bytes).utf8
        guard !utf8.contains(0) else { throw .unreadable(format: .markdown, reason: "zero bytes in a text file") }
        var assembly = MarkdownAssembly(limits: limits)
        for line in String(decoding: utf8, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        {
            try assembly.add(MarkdownLine(line))
        }
        return try assembly.finish()
    }
}
