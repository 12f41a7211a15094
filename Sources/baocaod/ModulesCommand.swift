import ArgumentParser
import ReportingKit

struct ModulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "modules", abstract: "List the processor modules of this build and what they declare.")

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let (enabled, registry) = try CommandFailure.reporting {
            let composition = try options.composition()
            return (composition.settings.enabledModules, composition.registry)
        }
        for module in EnabledModules.all {
            print("\(module.id)  (\(enabled.contains(module.id) ? "enabled" : "disabled"))  \(module.title)")
            for dataset in module.datasets {
                print(
                    "  dataset \(dataset.id): \(dataset.title), \(dataset.fields.count) fields, \(dataset.rules.count) rules"
                )
            }
            for records in module.records {
                print(
                    "  records \(records.id): \(records.title), fills \(records.fills.map(\.dataset.rawValue).joined(separator: ", "))"
                )
            }
            let ids = Set(module.appendices.map(\.id))
            let said = registry.appendices.filter { ids.contains($0.id) }
            for appendix in said.isEmpty ? module.appendices : said {
                print("  appendix \(appendix.id): \(appendix.title)")
            }
            print(
                "  \(module.figures.count) figures, \(module.sections.count) sections, \(module.crossChecks.count) cross-checks"
            )
        }
    }
}
