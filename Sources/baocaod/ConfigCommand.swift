import ArgumentParser
import Foundation

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Work with the configuration.", subcommands: [Check.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check the configuration, the unit register and the templates.",
            discussion:
                "Every fault is printed with file, line and the nearest right name. Exit codes: 0 sound, 2 faulty.")

        @OptionGroup var options: ConfigurationOptions

        func run() throws {
            let composition = try options.composition()
            let path = try CommandFailure.reporting {
                try composition.checkTemplate()
                return try options.path()
            }
            print("\(path.path(percentEncoded: false)): sound")
            print(
                "  \(composition.registry.modules.count) modules, \(composition.register.units.count) units in the register"
            )
        }
    }
}
