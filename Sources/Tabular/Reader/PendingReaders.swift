import Foundation

// Readers that are still being written.

struct DOCXReader {
    let limits: ReadingLimits
    func read(_ bytes: Data) throws(ReadingError) -> Reading { throw .typeUnknown(looksLike: "Word") }
}

struct MarkdownReader {
    let limits: ReadingLimits
    func read(_ bytes: Data) throws(ReadingError) -> Reading { throw .typeUnknown(looksLike: "Markdown") }
}
