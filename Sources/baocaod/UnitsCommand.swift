import ArgumentParser
import Foundation
import ReportingKit

struct UnitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units", abstract: "List the unit register, or say which unit a label means.")

    @Option(help: "Only units that exist on this day, such as 2025-07-01.")
    var on: String?

    @Option(help: "Say which unit this label means, as a file would write it.")
    var match: String?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let date = try on.map { text in
            guard let date = CalendarDate(iso: text) else {
                throw ValidationError("\(text) is no day; write 2025-07-01")
            }
            return date
        }
        if let match {
            let units = composition.register.units
            let day = date ?? units.compactMap(\.validTo).max() ?? Period(year: 2025, .year)?.firstDay
            guard let day else { return }
            print(Self.describe(composition.register.match(match, on: day, within: composition.settings.reportingUnit)))
            return
        }
        for unit in composition.register.units where date.map(unit.isValid) ?? true {
            let validity = [
                unit.id.validFrom.map { "from \($0)" }, unit.validTo.map { "to \($0)" },
            ].compactMap(\.self).joined(separator: " ")
            print([unit.code.rawValue, unit.kind.rawValue, unit.name, validity].joined(separator: "\t"))
        }
    }

    private static func describe(_ match: UnitMatch) -> String {
        switch match {
        case .unit(let unit): "\(unit.code) \(unit.name)"
        case .ambiguous(let units): "ambiguous: " + units.map { "\($0.code) \($0.name)" }.joined(separator: ", ")
        case .outOfTime(let unit): "not valid on that day: \(unit.code) \(unit.name)"
        case .outside(let unit): "outside the reporting unit: \(unit.code) \(unit.name)"
        case .unknown(let nearest):
            nearest.isEmpty
                ? "unknown" : "unknown; near: " + nearest.map { "\($0.code) \($0.name)" }.joined(separator: ", ")
        }
    }
}
