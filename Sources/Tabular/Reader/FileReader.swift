import Foundation

/// Reads any file an officer can drop.
public struct FileReader: Sendable {
    private let limits: ReadingLimits
    private let menders = MisreadTextMenders()

    public init(limits: ReadingLimits) { self.limits = limits }

    /// Reads a file whole, or says why not.
    ///
    /// - Parameter name: as dropped; it only tells Markdown from other text. The bytes decide everything else.
    public func read(_ bytes: Data, name: String) throws(ReadingError) -> Reading {
        guard bytes.count <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        let reading = try readAny(try DefaultPassword.package(in: bytes) ?? bytes, name: name)
        // A quote that is never closed makes one cell of the rest of a file.
        let isTooLong = reading.sheets.contains { sheet in
            sheet.rows.contains { row in
                row.cells.contains { cell in
                    if case .text(let text) = cell.content { text.utf8.count > limits.textBytes } else { false }
                }
            }
        }
        guard !isTooLong else { throw .limit(.textBytes, allowed: limits.textBytes) }
        return reading
    }

    private func readAny(_ bytes: Data, name: String) throws(ReadingError) -> Reading {
        switch try FormatSniffer(limits: limits).format(of: bytes, name: name) {
        // Text files are decoded whole; these say that they are Unicode, and are not always.
        case .xlsx: return try XLSXReader(limits: limits).read(bytes).mendingMisreadText(menders)
        case .xls: return try XLSReader(limits: limits).read(bytes).mendingMisreadText(menders)
        case .ods: return try ODSReader(limits: limits).read(bytes).mendingMisreadText(menders)
        case .html: return try HTMLReader(limits: limits).read(bytes)
        case .spreadsheetML: return try SpreadsheetMLReader(limits: limits).read(bytes).mendingMisreadText(menders)
        case .delimited: return try DelimitedReader(limits: limits).read(bytes)
        case .docx: return try DOCXReader(limits: limits).read(bytes).mendingMisreadText(menders)
        case .markdown: return try MarkdownReader(limits: limits).read(bytes)
        case .json: return try JSONReader(limits: limits).read(bytes)
        }
    }
}
