import ArgumentParser
import Declarations

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of declarations, by which editors complete and check them.",
        discussion: """
            Name it in a file's first line: # yaml-language-server: $schema=/usr/share/baocaod/schema/dataset.json
            Exit codes: 0 printed, 2 usage.
            Example: baocaod schema dataset > dataset.json
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable { case dataset, records, report }

    @Argument(help: "dataset, records (an export of one row a dossier) or report (a report kind).")
    var kind: Kind

    func run() {
        switch kind {
        case .dataset: print(DeclarationSchema.dataset.text, terminator: "")
        case .records: print(DeclarationSchema.records.text, terminator: "")
        case .report: print(DeclarationSchema.report.text, terminator: "")
        }
    }
}
