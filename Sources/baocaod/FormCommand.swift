import ArgumentParser
import Foundation
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
            for form in try datasets(composition) {
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
        guard FileManager.default.fileExists(atPath: composition.settings.storePath) else { return nil }
        return { try composition.openStore() }
    }

    private func datasets(_ composition: Composition) throws -> [DatasetDefinition] {
        let registry = composition.registry(in: period)
        if module == "narrative" { return [] }
        if let dataset = registry.dataset(DatasetID(module)) {
            guard dataset.canBeTyped else {
                throw CommandFailure("the dataset \(module) has no form: its rows are no units with one figure a field")
            }
            return [dataset.asked(on: period.lastDay)]
        }
        guard let found = composition.registry.modules.first(where: { $0.id.rawValue == module }) else {
            let known = composition.registry.modules.map(\.id.rawValue).joined(separator: ", ")
            throw CommandFailure("there is no enabled module \"\(module)\"; enabled: \(known)")
        }
        let ids = Set(found.datasets.map(\.id))
        let typed = registry.datasets.filter { ids.contains($0.id) && $0.canBeTyped }
        guard !typed.isEmpty else {
            throw CommandFailure("the module \(module) has no form: its figures come from exports")
        }
        return typed.map { $0.asked(on: period.lastDay) }
    }

    private func units(
        _ composition: Composition, _ forms: DatasetDefinition
    ) throws -> [(unit: AdministrativeUnit, relation: UnitRelation)] {
        let (register, reporting) = (composition.register, composition.settings.reportingUnit)
        if let unit {
            guard let found = register.unit(UnitCode(unit), on: period.lastDay) else {
                throw CommandFailure(
                    "no unit has the code \(unit) on \(period.lastDay); see: baocaod units --on \(period.lastDay)")
            }
            guard let relation = register.relation(of: found, to: reporting, in: period.days) else {
                throw CommandFailure("\(found.name) (\(unit)) does not lie in the reporting unit \(reporting)")
            }
            guard !forms.typedFields(askedOf: found, as: relation).isEmpty else {
                throw CommandFailure("the form of \(module) asks nothing of \(found.name) (\(unit)) in \(period.id)")
            }
            return [(found, relation)]
        }
        return composition.formUnits(of: forms, in: period)
    }
}
