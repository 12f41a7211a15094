import Assembly
import Foundation
import Messages
import Publishing
import ReportingKit
import Settings
import Store

/// The forms that units fill in for a period, with what the store has of the one before.
public struct Forms {
    public struct File: Sendable {
        public let name: String
        public let bytes: Data
    }

    private let composition: Composition
    private let store: ReportStore?
    private let period: Period
    private var former: [DatasetID: [UnitCode: [FieldName: FieldValue]]] = [:]
    private var formerMembers: [DatasetID: [UnitCode: [TableForm.Member]]] = [:]

    /// `store` is nil where nothing was sent yet.
    public init(_ composition: Composition, store: ReportStore?, period: Period) throws {
        self.composition = composition
        self.store = store
        self.period = period
        guard let store, let before = period.former else { return }
        for table in try store.tables(within: before) where table.period == before && table.origin == .stated {
            for row in table.rows.map(\.row) {
                guard let unit = row.unit?.code else { continue }
                guard row.member.isEmpty else {
                    formerMembers[table.dataset, default: [:]][unit, default: []].append(
                        TableForm.Member(title: row.member, former: row.values.mapValues(\.value)))
                    continue
                }
                former[table.dataset, default: [:]][unit, default: [:]].merge(row.values.mapValues(\.value)) { $1 }
            }
        }
    }

    public func workbook(
        _ dataset: DatasetDefinition, _ unit: AdministrativeUnit, _ relation: UnitRelation,
        values: [FieldName: FieldValue] = [:], note: FormNote? = nil
    ) throws -> File {
        let module = composition.registry.module(owning: dataset.id)?.id
        let form = FormWorkbook(
            dataset: dataset, unit: unit, relation: relation, period: period, values: values,
            former: former[dataset.id]?[unit.code] ?? [:], sending: sending(module, to: unit, note))
        return File(name: FormName.text(dataset.title, unit, period, ending: ".xlsx"), bytes: try form.bytes())
    }

    /// The form of rows as somebody filled it in.
    func rows(
        _ dataset: DatasetDefinition, _ unit: AdministrativeUnit, filled members: [TableForm.Member], note: FormNote?
    ) throws -> File {
        let module = composition.registry.module(owning: dataset.id)?.id
        let form = TableForm(
            dataset: dataset, unit: unit, period: period, members: members,
            sending: sending(module, to: unit, note))
        return File(name: FormName.text(dataset.title, unit, period, ending: ".xlsx"), bytes: try form.bytes())
    }

    /// The form of a list, or of a table with a row for each member of the dimension: those that are declared, else those that the unit had in
    /// the period before.
    public func rows(_ dataset: DatasetDefinition, _ unit: AdministrativeUnit) throws -> File {
        let module = composition.registry.module(owning: dataset.id)?.id
        let former = formerMembers[dataset.id]?[unit.code] ?? []
        let declared = (dataset.layout == .list ? nil : dataset.dimension)?.members ?? []
        let members = declared.filter { $0.validity.holds(on: period.lastDay) }.map { member in
            TableForm.Member(
                title: member.title, former: former.first { $0.title == member.title }?.former ?? [:])
        }
        let form = TableForm(
            dataset: dataset, unit: unit, period: period, members: members.isEmpty ? former : members,
            sending: sending(module, to: unit))
        return File(name: FormName.text(dataset.title, unit, period, ending: ".xlsx"), bytes: try form.bytes())
    }

    /// The template for each body of the office, or for the office itself where it has none, with the report's sections.
    public func narrative() throws -> [File] {
        let own = composition.register.units([.office], of: composition.settings.reportingUnit, in: period.days)
        let offices = own.isEmpty ? [composition.reportingUnit(in: period)].compactMap(\.self) : own
        let sections = composition.registry(in: period).sections
        return try offices.map { office in
            let former = try formerText(of: office)
            let form = NarrativeForm(
                office: office, period: period, sections: NarrativeForm.Section.all(sections, former: former),
                sending: sending("narrative", to: office))
            return File(
                name: FormName.text(WorkbookFormTexts.narrative, office, period, ending: ".docx"),
                bytes: try form.bytes())
        }
    }

    /// What the office wrote for the period before; of files in no folder of a unit nobody knows whose they are, so all have them.
    private func formerText(of office: AdministrativeUnit) throws -> [SectionID: [String]] {
        guard let store, let before = period.former else { return [:] }
        let texts = try store.narrative(period: before).filter { text in
            switch composition.senders.value.sender(of: text.file) {
            case .unit(let code): code == office.code
            case .office, .account: true
            }
        }
        return Dictionary(
            texts.map { ($0.text.section, $0.text.lines.map(\.text)) }, uniquingKeysWith: { $0 + $1 })
    }

    /// The folder of the module as officers see it, with that of the unit in it, and the day that the report gives.
    private func sending(_ module: ModuleID?, to unit: AdministrativeUnit, _ note: FormNote? = nil) -> FormSending {
        let folders = composition.settings.folders
        let folder = module.flatMap { folders.modules[$0] } ?? folders.inbox
        let name = [folder.lastPathComponent, unit.code == composition.settings.reportingUnit ? nil : unit.name]
        let settings = composition.reportSettings
        return FormSending(
            folder: name.compactMap(\.self).joined(separator: "/"),
            due: DueDays(settings.dueDays, holidays: composition.settings.holidays).due(period), note: note)
    }
}
