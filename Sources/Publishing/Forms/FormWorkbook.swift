import Foundation
import Messages
import ReportingKit

/// A form that a unit fills in, as a workbook: locked labels, typed cells, what to enter beside them.
///
/// Made from the dataset's declaration alone; filled with values it serves as a sample.
public struct FormWorkbook: Sendable {
    private let dataset: DatasetDefinition
    private let unit: AdministrativeUnit
    private let relation: UnitRelation
    private let period: Period
    private let values: [FieldName: FieldValue]
    private let former: [FieldName: FieldValue]
    private let sending: FormSending

    /// `relation` is how the unit stands to the reporting territory, which decides what it is asked; `former` is what
    /// it said in the period before, printed beside.
    public init(
        dataset: DatasetDefinition, unit: AdministrativeUnit, relation: UnitRelation, period: Period,
        values: [FieldName: FieldValue], former: [FieldName: FieldValue] = [:], sending: FormSending = FormSending()
    ) {
        self.dataset = dataset
        self.unit = unit
        self.relation = relation
        self.period = period
        self.values = values
        self.former = former
        self.sending = sending
    }

    /// The form as a file. Same form, same bytes.
    public func bytes() throws -> Data {
        try XLSXWorkbook.bytes(title: "\(dataset.title) – \(unit.name)", created: period.firstDay) {
            workbook in
            var names = SheetNames()
            let sheet = try workbook.addSheet(names.name(WorkbookFormTexts.sheet))
            let fields = dataset.asked(on: period.lastDay).typedFields(askedOf: unit, as: relation)
            let lists = try FormLists(fields: fields, workbook: workbook, names: &names)
            try FormSheet(
                dataset: dataset, fields: fields, unit: unit, period: period, values: values,
                former: former, sending: sending, lists: lists
            )
            .write(on: sheet)
        }
    }
}
