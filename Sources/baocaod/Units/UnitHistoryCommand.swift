import ArgumentParser
import Foundation
import Messages
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
            CommandOutput.error.line(CommandFailure.said(CommandTexts.noUnitCoded(code)))
            throw ExitCode(1)
        }
        let texts = CommandTexts.ofConfiguration
        for unit in units {
            print(UnitLine.text(unit))
            for link in register.lineage.forebears(of: unit.id) { print(Self.line(texts.formedFrom, link, register)) }
            for link in register.lineage.heirs(of: unit.id) { print(Self.line(texts.mergedInto, link, register)) }
        }
    }

    private static func line(_ way: String, _ link: UnitLineage.Link, _ register: UnitRegister) -> String {
        let name = register.unit(link.unit)?.name ?? ""
        let texts = CommandTexts.ofConfiguration
        return "  \(texts.day(link.date))  \(way)  \(texts.share(link.share.rawValue))  \(link.unit.code)  \(name)"
    }
}
