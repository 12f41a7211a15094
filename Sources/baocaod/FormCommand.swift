import ArgumentParser
import Foundation
import Messages
import Office
import Publishing
import ReportingKit
import Service
import Store

struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract:
            "Write the forms that units fill in where they have no export, and the template for an office's own words.",
        discussion: """
            One workbook a dataset and unit: typed cells, drop-down lists, limits, locked headings, in Vietnamese, with what the unit said in \
            the period before. `form narrative` writes a Word file for each office, with the report's headings. Filled forms are dropped into \
            the watched folder like any export.
            Example: baocaod form infrastructure --period 2023-H1 --output bieu-mau
            """)

    @Argument(help: "The module, such as infrastructure, one dataset, such as digitization, or narrative.")
    var module: String

    @Option(help: "The period the form asks for, such as 2023-H1.")
    var period: Period

    @Option(help: "The unit's code; without it one form for the reporting unit and each territory one level below.")
    var unit: String?

    @Option(help: "The folder to write to; created when missing.", completion: .directory)
    var output: String = "."

    @Option(
        help: "Values to fill in beforehand: a CSV file with unit_code,field,value.",
        completion: .file(extensions: ["csv"]))
    var values: String?

    @Option(
        help:
            "The output folder of batch whose store has the period before. Without it: the service's store, where there is one.",
        completion: .directory)
    var store: String?

    @Flag(
        help:
            "Ask for a row of each member of the table's dimension, such as a field of procedure, rather than for sums."
    )
    var members = false

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            let filled = try values.map { file in
                try FormValues(csv: URL(filePath: file), datasets: datasets(composition))
            }
            let former = try formerStore(composition)
            try ServiceUser.assume(
                composition.settings, worksOnState: former != nil && store == nil, writesTo: [output])
            let forms = try Forms(composition, store: try former?(), period: period)
            let folder = OutputFolder(root: URL(filePath: output, directoryHint: .isDirectory))
            if module == "narrative", unit == nil {
                for form in try forms.narrative() { try write(form, folder) }
                return
            }
            let texts = composition.catalogue.commands
            for form in try datasets(composition) {
                if let why = form.reasonForNoForm {
                    CommandOutput.error.line(texts.said(texts.noForm(form.title, why: why)))
                    continue
                }
                if form.isFilledInRows(members: members) {
                    for unit in try unitsOfRows(composition, form) { try write(try forms.rows(form, unit), folder) }
                    continue
                }
                for (unit, relation) in try units(composition, form) {
                    try write(
                        try forms.workbook(form, unit, relation, values: filled?[unit.code] ?? [:]), folder)
                }
            }
        }
    }

    private func write(_ form: Forms.File, _ folder: OutputFolder) throws {
        let file = try folder.write(form.bytes, to: try OutputPath([], form.name))
        print(file.path(percentEncoded: false))
    }

    /// The store that has the period before; nil where there is none.
    private func formerStore(_ composition: Composition) throws -> (() throws -> ReportStore)? {
        if let store {
            let folder = OutputFolder(root: URL(filePath: store, directoryHint: .isDirectory))
            return { try composition.openStore(in: folder) }
        }
        let settings = composition.settings
        guard settings.sharesStore || FileManager.default.fileExists(atPath: settings.storePath) else { return nil }
        return { try composition.openStore() }
    }

    private func datasets(_ composition: Composition) throws -> [DatasetDefinition] {
        let registry = composition.registry(in: period)
        if module == "narrative" { return [] }
        if let dataset = registry.dataset(DatasetID(module)) {
            if let why = dataset.reasonForNoForm {
                throw CommandFailure(composition.catalogue.commands.noForm(module, why: why))
            }
            return [dataset.asked(on: period.lastDay)]
        }
        guard let found = composition.registry.modules.first(where: { $0.id.rawValue == module }) else {
            let known = composition.registry.modules.map(\.id.rawValue)
            throw CommandFailure(composition.catalogue.commands.notEnabled(module, known: known))
        }
        let ids = Set(found.datasets.map(\.id))
        let typed = registry.datasets.filter { ids.contains($0.id) }
        guard typed.contains(where: { $0.reasonForNoForm == nil }) else {
            throw CommandFailure(composition.catalogue.commands.noForm(ofModule: module))
        }
        return typed.map { $0.asked(on: period.lastDay) }
    }

    /// A list is the reporting unit's; a table by members that of each unit that fills in a form.
    private func unitsOfRows(
        _ composition: Composition, _ form: DatasetDefinition
    ) throws -> [AdministrativeUnit] {
        guard form.layout == .list, unit == nil else { return try units(composition, form).map(\.unit) }
        return [composition.reportingUnit(in: period)].compactMap(\.self)
    }

    private func units(
        _ composition: Composition, _ forms: DatasetDefinition
    ) throws -> [(unit: AdministrativeUnit, relation: UnitRelation)] {
        let (register, reporting) = (composition.register, composition.settings.reportingUnit)
        if let unit {
            guard let found = register.unit(UnitCode(unit), on: period.lastDay) else {
                throw CommandFailure(composition.catalogue.commands.noUnit(unit, on: period.lastDay))
            }
            guard let relation = register.relation(of: found, to: reporting, in: period.days) else {
                throw CommandFailure(
                    composition.catalogue.commands.outside(found.name, unit, of: "\(reporting)"))
            }
            guard !forms.typedFields(askedOf: found, as: relation).isEmpty else {
                throw CommandFailure(
                    composition.catalogue.commands.asksNothing(module, of: found.name, unit, period))
            }
            return [(found, relation)]
        }
        return composition.formUnits(of: forms, in: period)
    }
}

extension DatasetDefinition {
    /// Whether its form has a row for each thing or member.
    fileprivate func isFilledInRows(members: Bool) -> Bool {
        guard canBeTypedInRows else { return false }
        return members || !canBeTyped || layout == .members || layout == .list
    }

    /// Why nobody can type it; nil where a form makes sense.
    fileprivate var reasonForNoForm: Bilingual? {
        guard !canBeTyped, !canBeTypedInRows else { return nil }
        return CommandTexts.countedFromRecords
    }
}
