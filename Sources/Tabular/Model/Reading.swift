import Files
import ReportingKit

/// Everything read from one file: its tables as sheets, and its running text when it is a document.
public struct Reading: Sendable {
    public let format: FileFormat
    /// For documents: each table is a sheet of its own, named "Bảng 1", "Bảng 2", in document order.
    public let sheets: [Sheet]
    /// For .docx and .md only.
    public let text: TextDocument?
    /// Of a .json the value itself, for datasets that say where their rows stand in it.
    public let json: JSONValue?

    public init(format: FileFormat, sheets: [Sheet], text: TextDocument? = nil, json: JSONValue? = nil) {
        self.format = format
        self.sheets = sheets
        self.text = text
        self.json = json
    }
}
