import Foundation
import Messages
import ReportingKit

/// A file that figures come from.
public struct SourceFile: Hashable, Sendable, Codable {
    public let name: String
    public let sha256: String
    /// The drop folder, and so whose; nil for the common inbox.
    public let folder: String?
    public let receivedAt: Date?

    public init(name: String, sha256: String, folder: String? = nil, receivedAt: Date? = nil) {
        self.name = name
        self.sha256 = sha256
        self.folder = folder
        self.receivedAt = receivedAt
    }
}

/// A figure with its value, or without one when no file supplies it.
public struct FigureValue: Sendable {
    public let definition: FigureDefinition
    /// Nil when data are missing, or when no number of the report holds what they give.
    public let value: FieldValue?
    public let lineage: Lineage?
    /// Whether there are data, and what they give is too large to be printed.
    public let isOutOfRange: Bool
    /// What it was in the period before and in the same period a year ago; nil where they cannot be compared.
    public internal(set) var former: FigureComparison?
    public internal(set) var lastYear: FigureComparison?

    public init(definition: FigureDefinition, value: FieldValue?, lineage: Lineage?, isOutOfRange: Bool = false) {
        self.definition = definition
        self.value = value
        self.lineage = lineage
        self.isOutOfRange = isOutOfRange
    }
}

public struct AppendixCell: Sendable {
    public let value: FieldValue
    public let lineage: Lineage

    public init(value: FieldValue, lineage: Lineage) {
        self.value = value
        self.lineage = lineage
    }
}

public struct AppendixRow: Sendable {
    /// As the report prints it.
    public let label: String
    /// Nil for the total row.
    public let unit: UnitCode?
    /// One for each field of the appendix, in its order; nil prints as a dash.
    public let cells: [AppendixCell?]

    /// Of a line of indicators what its value is: a rate has its digits and sign; nil for other rows.
    public var line: FieldDefinition?

    public init(label: String, unit: UnitCode? = nil, cells: [AppendixCell?]) {
        self.label = label
        self.unit = unit
        self.cells = cells
    }
}

public struct AppendixTable: Sendable {
    public let definition: AppendixDefinition
    /// From 1; printed in Roman numerals. Zero for one that the template does not print.
    public let number: Int
    public let fields: [FieldDefinition]
    /// Empty when no file supplied the table.
    public let rows: [AppendixRow]
    public let total: AppendixRow?
    /// Titles of columns that have figures and no total: what does not add up over units.
    public let uncounted: [String]
    /// Titles of columns whose total is no sum but what a file declares of all units.
    public let declared: [String]
    /// What an appendix of a few first or last rows was chosen from; nil for any other.
    public let ranking: Ranking?

    public init(
        definition: AppendixDefinition, number: Int, fields: [FieldDefinition], rows: [AppendixRow],
        total: AppendixRow?, uncounted: [String] = [], declared: [String] = [], ranking: Ranking? = nil
    ) {
        self.definition = definition
        self.number = number
        self.fields = fields
        self.rows = rows
        self.total = total
        self.uncounted = uncounted
        self.declared = declared
        self.ranking = ranking
    }
}

extension AppendixTable {
    /// "Phụ lục II"; one that the report does not number by its title.
    public var name: String { number > 0 ? AppendixTexts.name(number) : definition.title }
}

/// Free text of one section, with the file each line came from.
public struct SectionText: Sendable {
    public struct Line: Sendable {
        public let style: NarrativeText.Style
        public let text: String
        public let source: SourceFile
        /// The paragraph of the document, from 1.
        public let paragraph: Int

        public init(style: NarrativeText.Style, text: String, source: SourceFile, paragraph: Int = 0) {
            self.style = style
            self.text = text
            self.source = source
            self.paragraph = paragraph
        }
    }

    public let definition: SectionDefinition
    /// Empty when no document supplied the section.
    public let lines: [Line]

    public init(definition: SectionDefinition, lines: [Line]) {
        self.definition = definition
        self.lines = lines
    }
}

/// The rows of a list dataset, such as issued documents.
public struct ListTable: Sendable {
    public let dataset: DatasetDefinition
    let sourced: [SourcedRow]

    public var rows: [DatasetRow] { sourced.map(\.row) }

    init(dataset: DatasetDefinition, rows: [SourcedRow]) {
        self.dataset = dataset
        sourced = rows
    }
}

/// Everything a report of one period says, every figure with what it was computed from. Writers only lay it out.
public struct ReportModel: Sendable {
    public let period: Period
    /// The finer periods of which rows of the report are composed.
    public let parts: [Period]
    public let reportingUnit: AdministrativeUnit
    /// What sets and terms are called in the report.
    public let words: TitleWords
    /// All figures that the territory can have, those without data too, in the order declared.
    public let figures: [FigureValue]
    public let appendices: [AppendixTable]
    public let sections: [SectionText]
    public let lists: [ListTable]
    public let completeness: [Completeness]
    /// Contradictions, missing figures and whatever else concerns the report and no single file.
    public let findings: [Finding]
    /// What the leader's page and the charts show.
    public let summary: ReportSummaryValues

    public init(
        period: Period, parts: [Period] = [], reportingUnit: AdministrativeUnit, words: TitleWords,
        figures: [FigureValue], appendices: [AppendixTable],
        sections: [SectionText], lists: [ListTable], completeness: [Completeness], findings: [Finding],
        summary: ReportSummaryValues = .none
    ) {
        self.period = period
        self.parts = parts
        self.reportingUnit = reportingUnit
        self.words = words
        self.figures = figures
        self.appendices = appendices
        self.sections = sections
        self.lists = lists
        self.completeness = completeness
        self.findings = findings
        self.summary = summary
    }
}
