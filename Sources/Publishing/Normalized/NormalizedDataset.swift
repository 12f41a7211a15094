import Foundation
import ReportingKit

/// One dataset of one set and period as normalized CSV: unit rows only, with the place each was read from.
public struct NormalizedDataset: Sendable {
    /// A row with the file it came from.
    public struct SourcedRow: Sendable {
        public let row: DatasetRow
        public let file: String

        public init(row: DatasetRow, file: String) {
            self.row = row
            self.file = file
        }
    }

    public let definition: DatasetDefinition
    public let set: UnitSet
    public let rows: [SourcedRow]

    public init(definition: DatasetDefinition, set: UnitSet, rows: [SourcedRow]) {
        self.definition = definition
        self.set = set
        self.rows = rows
    }

    /// `digitization.subordinates.csv`
    public var fileName: String { "\(definition.id).\(set).csv" }

    /// The fields that rows of this set can have.
    var fields: [FieldDefinition] {
        guard definition.layout == .form else { return definition.fields }
        return definition.fields(at: set == .subordinates ? .commune : .district)
    }

    static let leading = ["unit_code", "unit_label", "unit_name"]
    static let trailing = ["source_file", "source_sheet", "source_row"]

    public var csv: String {
        var text = CSVText()
        text.append(Self.leading + fields.map(\.name.rawValue) + Self.trailing)
        for source in rows {
            let row = source.row
            let values = fields.map { field -> String in
                guard let value = row[field.name] else { return "" }
                if case .text(let text) = value { return CSVText.escaped(text) }
                return value.plainText
            }
            text.append(
                [row.unit?.code.rawValue ?? "", CSVText.escaped(row.unitLabel), CSVText.escaped(row.unitName)] + values
                    + [CSVText.escaped(source.file), CSVText.escaped(row.sheet), "\(row.row)"])
        }
        return text.text
    }
}
