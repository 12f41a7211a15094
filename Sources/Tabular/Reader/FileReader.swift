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
        let reading: Reading
        do throws(ReadingError) {
            reading = try readAny(try DefaultPassword.package(in: bytes) ?? bytes, name: name)
        } catch {
            // Archives of files are opened before they are read; of one that was not it is told why.
            if case .unreadable = error, name.lowercased().hasSuffix(".zip") {
                // Cut off, it looks like what lies in it.
                throw .zipped(.broken, name: nil)
            }
            guard case .typeUnknown(looksLike: "ZIP") = error else { throw error }
            throw ZippedFiles.fault(of: FileContent(bytes), limits: limits) ?? error
        }
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
