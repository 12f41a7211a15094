import ArgumentParser
import ReportingKit

struct ModulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "modules", abstract: "List the processor modules of this build and what they declare.")

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let enabled = (try CommandFailure.reporting { try options.settings() }).enabledModules
        for module in EnabledModules.all {
            print("\(module.id)  (\(enabled.contains(module.id) ? "enabled" : "disabled"))  \(module.title)")
            for dataset in module.datasets {
                print(
                    "  dataset \(dataset.id): \(dataset.title), \(dataset.fields.count) fields, \(dataset.rules.count) rules"
                )
            }
            for appendix in module.appendices { print("  appendix \(appendix.id): \(appendix.title)") }
            print(
                "  \(module.figures.count) figures, \(module.sections.count) sections, \(module.crossChecks.count) cross-checks"
            )
        }
    }
}
