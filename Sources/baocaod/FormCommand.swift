import ArgumentParser
import Office
import Service
import Foundation
import Publishing
import ReportingKit

struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Write the form that units fill in for a module without exports.",
        discussion: """
            One workbook a unit: typed cells, drop-down lists, locked headings, in Vietnamese. Filled forms are dropped into \
            the watched folder like any export.
            Example: baocaod form infrastructure --period 2023-H1 --output bieu-mau
            """)

    @Argument(help: "The module, such as infrastructure.")
    var module: String

    @Option(help: "The period the form asks for, such as 2023-H1.")
    var period: Period

    @Option(help: "The unit's code; without it one form for the reporting unit and each territory one level below.")
    var unit: String?

    @Option(help: "The folder to write to; created when missing.", completion: .directory)
    var output: String = "."

    @Option(
        help: "Values to fill in beforehand: a CSV file with unit_code,field,value, such as last period's.",
        completion: .file(extensions: ["csv"]))
    var values: String?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            let forms = try dataset(composition)
            let filled = try values.map { try FormValues(csv: URL(filePath: $0), dataset: forms) }
            try ServiceUser.assume(composition.settings, worksOnState: false, writesTo: [output])
            let folder = OutputFolder(root: URL(filePath: output, directoryHint: .isDirectory))
            for (unit, relation) in try units(composition, forms) {
                let form = FormWorkbook(
                    dataset: forms, unit: unit, relation: relation, period: period, values: filled?[unit.code] ?? [:])
                let file = try folder.write(
                    try form.bytes(),
                    to: try OutputPath([], "\(module) - \(unit.code) - \(unit.name) - \(period.id).xlsx"))
                print(file.path(percentEncoded: false))
            }
        }
    }

    private func dataset(_ composition: Composition) throws -> DatasetDefinition {
        guard let found = composition.registry.modules.first(where: { $0.id.rawValue == module }) else {
            let known = composition.registry.modules.map(\.id.rawValue).joined(separator: ", ")
            throw CommandFailure("there is no enabled module \"\(module)\"; enabled: \(known)")
        }
        let registry = composition.registry(in: period)
        guard let form = found.datasets.compactMap({ registry.dataset($0.id) }).first(where: { $0.layout == .form })
        else {
            throw CommandFailure("the module \(module) has no form: its figures come from exports")
        }
        return form.asked(on: period.lastDay)
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
            guard !forms.fields(askedOf: found, as: relation).isEmpty else {
                throw CommandFailure("the form of \(module) asks nothing of \(found.name) (\(unit)) in \(period.id)")
            }
            return [(found, relation)]
        }
        return composition.formUnits(of: forms, in: period)
    }
}
