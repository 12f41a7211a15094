import Foundation
import Publishing
import Recognition
import ReportingKit
import Settings
import Store

/// Sends a questionnaire that a person filled in: it becomes the workbook that the person could have filled in instead,
/// in the drop folder of its unit, and takes the way of every file.
///
/// So it gets the same verdict and the same words, its sheet is drawn like any, and its figures are followed down to
/// cells. The file's name says who typed it and when; the sheet says it, too.
public struct SendForm: Sendable {
    private let composition: Composition
    private let store: ReportStore?

    public init(_ composition: Composition, store: ReportStore?) {
        self.composition = composition
        self.store = store
    }

    /// - Returns: the file as it lies in the drop folder.
    public func callAsFunction(_ form: FilledForm, by person: DecidedBy) throws -> UploadedFile.Received {
        let workbook = try workbook(form, by: person)
        let unit = try unit(of: form)
        let module = composition.registry.module(owning: DatasetID(form.dataset))?.id
        let folder = module.flatMap { composition.settings.folders.modules[$0] == nil ? nil : $0.rawValue }
        let place = try UploadPlace(
            folder ?? Settings.inboxID.text,
            unit: unit.code == composition.settings.reportingUnit ? nil : unit.name, composition.settings)
        let file = try UploadedFile(workbook.name, to: place, byteCount: Int64(workbook.bytes.count))
        try workbook.bytes.withUnsafeBytes { try file.write($0) }
        return try file.finish()
    }

    /// The workbook as it would be sent, for "kiểm tra thử" too.
    public func workbook(_ form: FilledForm, by person: DecidedBy) throws -> Forms.File {
        guard !person.name.allSatisfy(\.isWhitespace) else { throw DecisionFault.nameNeeded }
        let (period, unit) = (try period(of: form), try unit(of: form))
        guard let dataset = composition.registry(in: period).dataset(DatasetID(form.dataset)) else {
            throw DecisionFault.unknownDataset(form.dataset)
        }
        let asked = dataset.asked(on: period.lastDay)
        let forms = try Forms(composition, store: store, period: period)
        let note = FormNote(person.name, at: person.now)
        let file =
            form.rows.isEmpty
            ? try single(form, asked, unit, period, forms, note) : try rows(form, asked, unit, forms, note)
        let parts = FormName.parts(of: file.name)
        return Forms.File(name: parts.stem + " - " + note.fileName + parts.ending, bytes: file.bytes)
    }

    private func single(
        _ form: FilledForm, _ dataset: DatasetDefinition, _ unit: AdministrativeUnit, _ period: Period,
        _ forms: Forms, _ note: FormNote
    ) throws -> Forms.File {
        guard dataset.canBeTyped,
            let relation = composition.register.relation(
                of: unit, to: composition.settings.reportingUnit, in: period.days)
        else { throw DecisionFault.noForm(dataset: dataset.title, unit: unit.name) }
        let fields = dataset.typedFields(askedOf: unit, as: relation)
        guard !fields.isEmpty else { throw DecisionFault.noForm(dataset: dataset.title, unit: unit.name) }
        let values = try Self.values(form.values, fields, dataset)
        guard !values.isEmpty else { throw DecisionFault.emptyForm }
        return try forms.workbook(dataset, unit, relation, values: values, note: note)
    }

    private func rows(
        _ form: FilledForm, _ dataset: DatasetDefinition, _ unit: AdministrativeUnit, _ forms: Forms, _ note: FormNote
    ) throws -> Forms.File {
        guard dataset.canBeTypedInRows else { throw DecisionFault.noForm(dataset: dataset.title, unit: unit.name) }
        let members = try form.rows.compactMap { row -> TableForm.Member? in
            let values = try Self.values(row.values, dataset.typedColumns, dataset)
            return values.isEmpty ? nil : TableForm.Member(title: row.member ?? "", former: [:], values: values)
        }
        guard !members.isEmpty else { throw DecisionFault.emptyForm }
        return try forms.rows(dataset, unit, filled: members, note: note)
    }

    /// What was typed, read as the same text in a cell would be; blank answers are left out.
    private static func values(
        _ typed: [String: String], _ fields: [FieldDefinition], _ dataset: DatasetDefinition
    ) throws(DecisionFault) -> [FieldName: FieldValue] {
        var values: [FieldName: FieldValue] = [:]
        for (name, text) in typed.sorted(by: { $0.key < $1.key }) where !text.allSatisfy(\.isWhitespace) {
            guard let field = fields.first(where: { $0.name.rawValue == name }) else {
                throw .unknownField(name, dataset: dataset.title)
            }
            guard let value = TypedText.value(text, of: field) else {
                throw .notAValue(String(text.prefix(80)), field: field.title)
            }
            if value != .absent { values[field.name] = value }
        }
        return values
    }

    private func period(of form: FilledForm) throws(DecisionFault) -> Period {
        guard let period = Period(id: form.period) else { throw .unknownPeriod(form.period) }
        return period
    }

    private func unit(of form: FilledForm) throws(DecisionFault) -> AdministrativeUnit {
        let period = try period(of: form)
        guard let unit = composition.register.unit(UnitCode(form.unit), on: period.lastDay),
            composition.register.relation(of: unit, to: composition.settings.reportingUnit, in: period.days) != nil
        else { throw .unknownUnit(form.unit) }
        return unit
    }
}
