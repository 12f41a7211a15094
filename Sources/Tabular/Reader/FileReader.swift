import Files
import Foundation

/// Reads any file an officer can drop.
public struct FileReader: Sendable {
    private let limits: ReadingLimits
    private let probe: RowProbe?
    private let menders = MisreadTextMenders()

    /// - Parameter probe: ends long sheets that begin with nothing of use; nil reads all of them.
    public init(limits: ReadingLimits, probe: RowProbe? = nil) {
        self.limits = limits
        self.probe = probe
    }

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
        let format = try FormatSniffer(limits: limits).format(of: bytes, name: name)
        let reading = try read(bytes, as: format)
        return format.isMended ? reading.mendingMisreadText(menders) : reading
    }

    private func read(_ bytes: Data, as format: FileFormat) throws(ReadingError) -> Reading {
        switch format {
        case .docx: return try DOCXReader(limits: limits).read(bytes)
        case .markdown: return try MarkdownReader(limits: limits).read(bytes)
        case .json: return try JSONReader(limits: limits).read(bytes)
        case .xlsx, .xls, .ods, .html, .spreadsheetML, .delimited:
            var kept = KeptSheets(limits: limits, probe: probe)
            _ = try format.readSheets(of: FileContent(bytes), limits: limits, into: &kept)
            return Reading(format: format, sheets: kept.sheets)
        }
    }
}
