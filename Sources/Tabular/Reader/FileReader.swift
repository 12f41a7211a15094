import Foundation

/// Reads a file of any supported format; what it is, its bytes say.
public struct FileReader: Sendable {
    private let limits: ReadingLimits

    public init(limits: ReadingLimits) {
        self.limits = limits
    }

    /// `name` only tells Markdown from other text.
    public func read(_ bytes: Data, name: String) throws(ReadingError) -> Reading {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        switch FormatSniffer.sniff(bytes) {
        case .zip: return try readArchive(bytes)
        case .compound: return try XLSReader(limits: limits).read(bytes)
        case .html: return try HTMLReader(limits: limits).read(bytes)
        case .spreadsheetML: return try SpreadsheetMLReader(limits: limits).read(bytes)
        case .text:
            if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { throw .empty }
            return isMarkdown(name) ? try MarkdownReader(limits: limits).read(bytes) : try DelimitedReader(limits: limits).read(bytes)
        case .other(let looksLike): throw .typeUnknown(looksLike: looksLike)
        }
    }

    private func isMarkdown(_ name: String) -> Bool {
        [".md", ".markdown"].contains { name.lowercased().hasSuffix($0) }
    }

    /// Office files are archives; their parts tell which.
    private func readArchive(_ bytes: Data) throws(ReadingError) -> Reading {
        let archive = try Archive(bytes, format: .xlsx, limits: limits)
        if archive.contains("content.xml") { return try ODSReader(limits: limits).read(bytes) }
        switch try PackageContents(of: archive) {
        case .workbook: return try XLSXReader(limits: limits).read(bytes)
        case .document: return try DOCXReader(limits: limits).read(bytes)
        case .binaryWorkbook: throw .binaryWorkbook
        case .presentation: throw .typeUnknown(looksLike: "PowerPoint")
        case nil: throw .typeUnknown(looksLike: archive.entryNames.isEmpty ? nil : "ZIP")
        }
    }
}
