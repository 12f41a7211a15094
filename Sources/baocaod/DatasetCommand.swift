import ArgumentParser

struct DatasetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dataset",
        abstract: "Declarations of tables: write the first one of a table that the product does not know.",
        subcommands: [DatasetDraftCommand.self])
}
