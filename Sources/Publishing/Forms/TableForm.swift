import Foundation
import Messages
import ReportingKit

/// A form of rows, as a workbook: a list, or one row for each member of a dimension. Headings are locked, cells typed; rows are filled in from
/// the first one on.
///
/// Recognition reads it like any table, by its headings.
public struct TableForm: Sendable {
    /// A member that has its row already, with what the unit said of it in the period before, and what it says now
    /// where the form is filled in. Of a list: a row without a title.
    public struct Member: Sendable {
        public let title: String
        public let former: [FieldName: FieldValue]
        public let values: [FieldName: FieldValue]

        public init(
            title: String, former: [FieldName: FieldValue], values: [FieldName: FieldValue] = [:]
        ) {
            self.title = title
            self.former = former
            self.values = values
        }
    }

    let dataset: DatasetDefinition
    let unit: AdministrativeUnit
    let period: Period
    let members: [Member]
    let sending: FormSending

    /// `members` are empty for a list that nobody filled in.
    public init(
        dataset: DatasetDefinition, unit: AdministrativeUnit, period: Period, members: [Member] = [],
        sending: FormSending = FormSending()
    ) {
        self.dataset = dataset
        self.unit = unit
        self.period = period
        self.members = members
        self.sending = sending
    }

    /// The form as a file. Same form, same bytes.
    public func bytes() throws -> Data {
        try XLSXWorkbook.bytes(title: "\(dataset.title) – \(unit.name)", created: period.firstDay) { workbook in
            var names = SheetNames()
            let sheet = try workbook.addSheet(names.name(WorkbookFormTexts.sheet))
            let lists = try FormLists(fields: dataset.typedColumns, workbook: workbook, names: &names)
            try TableFormSheet(form: self, lists: lists).write(on: sheet)
        }
    }
}
