import Assembly
import Foundation
import ReportingKit

/// One dataset of one set and period as normalized CSV: unit rows only, with the place each was read from.
public struct NormalizedDataset: Sendable {
    /// A row with the places it came from: one, or those of the newest statements of a unit, or of the rows that it was
    /// made of.
    public struct SourcedRow: Sendable {
        public let row: DatasetRow
        let sources: [(file: String, sheet: String, row: Int)]

        public init(row: DatasetRow, file: String) {
            self.row = row
            sources = [(file, row.sheet, row.row)]
        }

        public init(_ row: Assembly.SourcedRow) {
            self.row = row.row
            let places = row.sources
            // Files of several months often have one name in folders of their own.
            sources = places.map { place in
                let folder = places.count > 1 ? place.file.folder.map { $0 + "/" } ?? "" : ""
                return (folder + place.file.name, place.sheet, place.row)
            }
        }
    }

    public let definition: DatasetDefinition
    public let set: UnitSet
    public let rows: [SourcedRow]
    /// Whether columns of free text are left out.
    private let isWithoutText: Bool

    public init(definition: DatasetDefinition, set: UnitSet, rows: [SourcedRow], isWithoutText: Bool = false) {
        self.definition = definition
        self.set = set
        self.rows = rows
        self.isWithoutText = isWithoutText
    }

    /// `forests.subordinates.csv`
    public var fileName: String { "\(definition.id).\(set).csv" }

    /// The fields that rows of this set can have.
    var fields: [FieldDefinition] { isWithoutText ? allFields.filter { $0.type != .text } : allFields }

    private var allFields: [FieldDefinition] {
        guard definition.layout == .form else { return definition.fields }
        return definition.fields(askedOf: set == .subordinates ? .subordinate : .own)
    }

    static let leading = ["unit_code", "unit_label", "unit_name"]
    static let trailing = ["source_file", "source_sheet", "source_row"]

    public var csv: String {
        var text = CSVText()
        let dimension = definition.dimension.map { [$0.name] } ?? []
        text.append(Self.leading + dimension + fields.map(\.name.rawValue) + Self.trailing)
        for source in rows {
            let row = source.row
            let values = fields.map { field -> String in
                guard let value = row[field.name] else { return "" }
                if case .text(let text) = value { return CSVText.escaped(text) }
                return value.plainText
            }
            text.append(
                [row.unit?.code.rawValue ?? "", CSVText.escaped(row.unitLabel), CSVText.escaped(row.unitName)]
                    + (definition.dimension == nil ? [] : [CSVText.escaped(row.member)]) + values
                    + [
                        Self.joined(source.sources.map(\.file)), Self.joined(source.sources.map(\.sheet)),
                        source.sources.map { "\($0.row)" }.joined(separator: Self.separator),
                    ])
        }
        return text.text
    }

    /// Between the places of a row that was made of several: the n-th file, sheet and row belong together.
    private static let separator = "; "

    private static func joined(_ names: [String]) -> String { CSVText.escaped(names.joined(separator: separator)) }

    /// Whether some row has several places.
    var hasJoinedSources: Bool { rows.contains { $0.sources.count > 1 } }
}
