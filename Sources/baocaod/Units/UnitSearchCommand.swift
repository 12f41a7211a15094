import ArgumentParser
import Foundation
import Messages
import Office
import ReportingKit
import Settings

struct UnitSearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Units of the whole country by code or by words of their names.",
        discussion: """
            Accents may be left out: "binh son" finds Xã Bình Sơn. The province around a unit narrows the search: "binh son quang ngai". \
            Exit codes: 0 found, 1 nothing found, 2 usage or configuration.
            """)

    @Argument(help: "A code, or words of a name.")
    var words: [String]

    @Option(help: "Only units that exist on this day, such as 2025-07-01.")
    var on: CalendarDate?

    @Option(help: "So many lines at most.")
    var limit = 50

    @Option(name: .shortAndLong, help: "A configuration whose own units are searched too.", completion: .file())
    var config: String?

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit has to be above 0") }
    }

    func run() throws {
        let added = try CommandFailure.reporting { () throws -> [AdministrativeUnit] in
            guard let config else { return [] }
            let settings = try SettingsReader.withDatasets(of: EnabledModules.all).read(URL(filePath: config))
            return try UnitRegisterReader.read(settings.unitFiles, kinds: settings.unitKinds)
        }
        let found = UnitSearch(adding: added).units(words.joined(separator: " "), on: on)
        for unit in found.prefix(limit) {
            print(UnitLine.text(unit.unit) + (unit.around.map { "\t" + $0 } ?? ""))
        }
        if found.count > limit {
            print(CommandTexts.ofConfiguration.moreUnits(found.count - limit, all: found.count))
        }
        if found.isEmpty {
            CommandOutput.error.line(CommandFailure.said(CommandTexts.noUnitNamed))
            throw ExitCode(1)
        }
    }
}
