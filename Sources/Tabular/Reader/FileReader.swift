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

    /// Office files are archives; the entries tell which.
    private func readArchive(_ bytes: Data) throws(ReadingError) -> Reading {
        let archive: PackageArchive
        do throws(PackageArchive.Fault) {
            archive = try PackageArchive(bytes, limits: limits)
        } catch {
            throw error.readingError(.xlsx)
        }
        let names = archive.entryNames.map { $0.lowercased().replacingOccurrences(of: "\\", with: "/") }
        if names.contains(where: { $0.hasSuffix("workbook.bin") }) { throw .binaryWorkbook }
        if names.contains(where: { $0.hasSuffix("word/document.xml") || $0.hasPrefix("word/") }) {
            return try DOCXReader(limits: limits).read(bytes)
        }
        if names.contains("content.xml") { return try ODSReader(limits: limits).read(bytes) }
        if names.contains(where: { $0.hasSuffix("workbook.xml") }) || archive.contains("_rels/.rels") && names.contains(where: { $0.contains("worksheets/") }) {
            return try XLSXReader(limits: limits).read(archive)
        }
        throw .typeUnknown(looksLike: names.isEmpty ? nil : "ZIP")
    }
}
