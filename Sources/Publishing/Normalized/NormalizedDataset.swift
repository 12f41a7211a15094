import Foundation
import ReportingKit

/// One dataset of one scope and period as normalized CSV: unit rows only, with the place each was read from.
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
    public let scope: Scope
    public let rows: [SourcedRow]

    public init(definition: DatasetDefinition, scope: Scope, rows: [SourcedRow]) {
        self.definition = definition
        self.scope = scope
        self.rows = rows
    }

    /// `digitization.communes.csv`
    public var fileName: String { "\(definition.id).\(scope).csv" }

    /// The fields that rows of this scope can have.
    var fields: [FieldDefinition] {
        guard definition.layout == .form else { return definition.fields }
        return definition.fields(at: scope == .communes ? .commune : scope == .province ? .province : .district)
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
