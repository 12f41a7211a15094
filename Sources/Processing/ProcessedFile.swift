import ReportingKit
import Recognition
import Tabular

/// What became of one file: its datasets and text when it can be taken, and everything there is to say about it.
public struct ProcessedFile: Sendable {
    /// Nil when the bytes are of no readable format.
    public let format: FileFormat?
    /// The sheets as read, for a marked copy; empty when the file could not be read or holds records.
    public let sheets: [Sheet]
    public let tables: [RecognizedTable]
    public let narrative: [NarrativeText]
    public let narrativePeriod: Period?
    public let findings: [Finding]
    /// The export of one row a dossier that the file holds. Such a file names people: of its rows nothing is kept but
    /// counts, and no copy of it is made.
    public let records: RecognizedRecords?
    /// The value of a JSON file of which nothing is known, for its draft.
    package var json: JSONValue?
    /// The cells that were read of its sheets.
    public var areas = ReadAreas()

    public init(
        format: FileFormat?, sheets: [Sheet], tables: [RecognizedTable], narrative: [NarrativeText],
        narrativePeriod: Period?,
        findings: [Finding], records: RecognizedRecords? = nil
    ) {
        self.format = format
        self.sheets = sheets
        self.tables = tables
        self.narrative = narrative
        self.narrativePeriod = narrativePeriod
        self.findings = findings
        self.records = records
    }

    /// A file with an error is returned whole: a part of a file would be a figure nobody sent.
    public var isAcceptable: Bool { !findings.contains { $0.severity == .error } }
}

extension ProcessedFile {
    /// The same file with one more finding.
    public func adding(_ finding: Finding) -> ProcessedFile { having(findings + [finding]) }

    /// The same file with other findings.
    package func having(_ findings: [Finding]) -> ProcessedFile {
        var file = ProcessedFile(
            format: format, sheets: sheets, tables: tables, narrative: narrative, narrativePeriod: narrativePeriod,
            findings: findings, records: records)
        file.json = json
        file.areas = areas
        return file
    }
}
