import ArgumentParser
import Messages
import ReportingKit

struct UnitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units",
        abstract: "The unit register: list it, search it, follow a unit through time, check an office's own list.",
        discussion:
            "The units of the whole country, before and after 01/07/2025, are part of the program; files under \"units\" add to them.",
        subcommands: [UnitListCommand.self, UnitSearchCommand.self, UnitHistoryCommand.self, UnitCheckCommand.self],
        defaultSubcommand: UnitListCommand.self)
}

/// One unit on one line: code, kind, name, when it existed.
enum UnitLine {
    static func text(_ unit: AdministrativeUnit) -> String {
        let validity = CommandTexts.ofConfiguration.validity(from: unit.id.validFrom, to: unit.validTo)
        return [unit.code.rawValue, unit.kind.rawValue, unit.name, validity].joined(separator: "\t")
    }
}

struct UnitListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The units around and below the reporting unit, or which of them a label means.")

    @Option(help: "Only units that exist on this day, such as 2025-07-01.")
    var on: CalendarDate?

    @Option(help: "Say which unit this label means, as a file would write it.")
    var match: String?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let register = composition.register
        if let match {
            let day = on ?? register.units.compactMap(\.validTo).max() ?? Period(year: 2025, .year)?.firstDay
            guard let day else { return }
            print(Self.describe(register.match(match, on: day, within: composition.settings.reportingUnit)))
            return
        }
        for unit in register.units where on.map(unit.isValid) ?? true { print(UnitLine.text(unit)) }
    }

    private static func describe(_ match: UnitMatch) -> String {
        func name(_ unit: AdministrativeUnit) -> String { "\(unit.code) \(unit.name)" }
        let texts = CommandTexts.ofConfiguration
        return switch match {
        case .unit(let unit): name(unit)
        case .ambiguous(let units): texts.match(.ambiguous(units.map(name)))
        case .outOfTime(let unit): texts.match(.outOfTime(name(unit)))
        case .outside(let unit): texts.match(.outside(name(unit)))
        case .unknown(let nearest): texts.match(.unknown(near: nearest.map(name)))
        }
    }
}
