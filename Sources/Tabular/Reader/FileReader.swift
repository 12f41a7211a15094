import Foundation

/// Reads any file an officer can drop.
public struct FileReader: Sendable {
    private let limits: ReadingLimits

    public init(limits: ReadingLimits) { self.limits = limits }

    /// Reads a file whole, or says why not.
    ///
    /// - Parameter name: as dropped; it only tells Markdown from other text. The bytes decide everything else.
    public func read(_ bytes: Data, name: String) throws(ReadingError) -> Reading {
        guard bytes.count <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        switch try FormatSniffer(limits: limits).format(of: bytes, name: name) {
        case .xlsx: return try XLSXReader(limits: limits).read(bytes)
        case .xls: return try XLSReader(limits: limits).read(bytes)
        case .ods: return try ODSReader(limits: limits).read(bytes)
        case .html: return try HTMLReader(limits: limits).read(bytes)
        case .spreadsheetML: return try SpreadsheetMLReader(limits: limits).read(bytes)
        case .delimited: return try DelimitedReader(limits: limits).read(bytes)
        case .docx: return try DOCXReader(limits: limits).read(bytes)
        case .markdown: return try MarkdownReader(limits: limits).read(bytes)
        }
    }
}
