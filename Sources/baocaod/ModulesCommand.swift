import ArgumentParser
import Declarations
import Foundation
import Messages
import ReportingKit

struct ModulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "modules",
        abstract: "List the modules with the datasets of this office, and what they declare.",
        discussion: """
            With --markdown what modules declare is printed as the tables of their README files.
            Exit codes: 0 printed, 2 usage, or a faulty configuration.
            Example: baocaod modules --markdown digitization
            """)

    @Flag(help: "Print fields, rules, figures and appendices as Markdown.")
    var markdown = false

    @Option(help: .hidden)
    var readmes: String?

    @Argument(help: "The modules to print; all by default.")
    var only: [String] = []

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let modules = composition.settings.modules(of: EnabledModules.all)
        let known = modules.map(\.id.rawValue)
        if let unknown = only.first(where: { !known.contains($0) }) {
            throw ValidationError(CommandFailure.said(CommandTexts.noModule(unknown, known: known)))
        }
        let wanted = modules.filter { only.isEmpty || only.contains($0.id.rawValue) }
        if let readmes { return try Self.writeReadmes(of: wanted, under: URL(filePath: readmes)) }
        if markdown {
            for module in wanted { print("# \(module.title) (`\(module.id)`)\n\n\(ModuleMarkdown(module).text)") }
        } else {
            for module in wanted {
                Self.list(
                    module, isEnabled: composition.settings.enables(module.id), composition.registry,
                    composition.catalogue.commands)
            }
        }
    }

    /// Each module's README lies in the folder that is called like its type.
    private static func writeReadmes(of modules: [any ProcessorModule], under folder: URL) throws {
        for module in modules {
            let type = "\(type(of: module))"
            guard type.hasSuffix("Module") else { continue }
            let file = folder.appending(path: "\(type.dropLast("Module".count))/README.md")
            let text = try String(contentsOf: file, encoding: .utf8)
            if let current = ModuleMarkdown(module).update(text), current != text {
                try current.write(to: file, atomically: true, encoding: .utf8)
            }
        }
    }

    private static func list(
        _ module: any ProcessorModule, isEnabled: Bool, _ registry: ModuleRegistry, _ texts: CommandTexts
    ) {
        print(texts.module(module.id.rawValue, module.title, isEnabled: isEnabled))
        for dataset in module.datasets {
            print(
                "  "
                    + texts.dataset(
                        dataset.id.rawValue, dataset.title, fields: dataset.fields.count, rules: dataset.rules.count))
        }
        for records in module.records {
            let fills = records.fills.map(\.dataset.rawValue)
            print("  " + texts.records("\(records.id)", records.title, fills: fills))
        }
        let ids = Set(module.appendices.map(\.id))
        let said = registry.appendices.filter { ids.contains($0.id) }
        for appendix in said.isEmpty ? module.appendices : said {
            print("  " + texts.appendix("\(appendix.id)", appendix.title))
        }
        print(
            "  "
                + texts.declared(
                    figures: module.figures.count, sections: module.sections.count,
                    crossChecks: module.crossChecks.count))
    }
}
