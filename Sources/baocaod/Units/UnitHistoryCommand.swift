import ArgumentParser
import Foundation
import ReportingKit

struct UnitHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "What a unit was formed from, and what became of it.",
        discussion: "A code may have meant several units: each is shown. Exit codes: 0 shown, 1 no unit has the code.")

    @Argument(help: "The code of the unit, such as 21040.")
    var code: String

    func run() throws {
        let register = UnitRegister.around(UnitCode(rawValue: code), adding: [])
        let units = register.units.filter { $0.code.rawValue == code }
        guard !units.isEmpty else {
            CommandOutput.error.line("no unit has the code \(code); baocaod units search NAME finds one")
            throw ExitCode(1)
        }
        for unit in units {
            print(UnitLine.text(unit))
            for link in register.lineage.forebears(of: unit.id) { print(Self.line("from", link, register)) }
            for link in register.lineage.heirs(of: unit.id) { print(Self.line("into", link, register)) }
        }
    }

    private static func line(_ way: String, _ link: UnitLineage.Link, _ register: UnitRegister) -> String {
        let name = register.unit(link.unit)?.name ?? ""
        return "  \(link.date)  \(way)  \(link.share.rawValue)  \(link.unit.code)  \(name)"
    }
}
