import Files

extension FileFormat {
    /// Whether texts say that they are Unicode and are not always; text files are decoded whole.
    var isMended: Bool {
        switch self {
        case .xlsx, .xls, .ods, .spreadsheetML, .docx: true
        case .html, .delimited, .markdown, .json: false
        }
    }

    /// Reads the sheets of a file of this format into a sink; false for documents, which are more than sheets.
    func readSheets(
        of content: FileContent, limits: ReadingLimits, into sink: inout some RowSink
    ) throws(ReadingError) -> Bool {
        switch self {
        case .xlsx: try XLSXReader(limits: limits).read(content, into: &sink)
        case .xls: try XLSReader(limits: limits).read(content, into: &sink)
        case .html: try HTMLReader(limits: limits).read(content, into: &sink)
        case .spreadsheetML: try SpreadsheetMLReader(limits: limits).read(content, into: &sink)
        case .ods: try ODSReader(limits: limits).read(content, into: &sink)
        case .delimited: try DelimitedReader(limits: limits).read(content, into: &sink)
        case .docx, .markdown, .json: return false
        }
        return true
    }
}
