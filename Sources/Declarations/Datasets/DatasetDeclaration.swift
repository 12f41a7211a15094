import ReportingKit
import YAMLReading

/// What one YAML file declares: a dataset, and what is offered to reports from it.
package struct DatasetDeclaration: Sendable {
    /// The file as messages name it.
    package let file: String
    /// The module it names; nil leaves it to the folder, or to `other`.
    package let module: ModuleID?
    package let definition: DatasetDefinition
    package var records: [RecordDefinition] = []
    package var figures: [FigureDefinition] = []
    package var comparisons: [ComparisonDefinition] = []
    package var appendices: [AppendixDefinition] = []
    package var crossChecks: [CrossCheck] = []
    /// The last day of a month for this table's periods, where it is not the report's.
    package var closingDay: Int?
    package var closingPlace: FilePlace?
    package var isEnabled = true
    /// The dataset to which it adds.
    package var extends: DatasetID?
    /// The dataset whose place it takes.
    package var replaces: DatasetID?
}
