import ReportingKit
import Tabular

/// What a person types for a field outside of a sheet, read as the same text in a cell would be.
package enum TypedText {
    /// Nil for what is no value of the field, or lies outside of its range.
    package static func value(_ text: String, of field: FieldDefinition) -> FieldValue? {
        let cell = CleanCell(Cell(column: 0, content: .text(text)))
        guard case .value(let value) = ValueReader.read(cell, as: field) else { return nil }
        return value
    }
}
