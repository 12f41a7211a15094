import ArgumentParser
import Foundation
import Messages
import ReportingKit
import Settings

struct UnitCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check an office's own list of units: every fault with its line.",
        discussion: "Exit codes: 0 no fault, 2 faults, or a file that cannot be read.")

    @Argument(
        help: "CSV files: code,name,kind,parent,valid_from,valid_to,aliases.", completion: .file(extensions: ["csv"]))
    var files: [String]

    @Option(
        name: .shortAndLong, help: "A configuration whose own kinds of units the files may name.", completion: .file())
    var config: String?

    func run() throws {
        let units = try CommandFailure.reporting {
            let urls = files.map { URL(filePath: $0) }
            let kinds =
                try config.map {
                    try SettingsReader(modules: EnabledModules.all).read(URL(filePath: $0)).unitKinds
                } ?? .shipped
            let units = try UnitRegisterReader.read(urls, kinds: kinds)
            let faults = try urls.flatMap { try UnitListFaults.of($0, kinds: kinds) }
            if !faults.isEmpty { throw SettingsErrors(faults) }
            return units
        }
        print(CommandTexts.ofConfiguration.unitsChecked(units.count))
    }
}
