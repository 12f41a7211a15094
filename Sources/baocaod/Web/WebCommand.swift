import ArgumentParser

struct WebCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "web",
        abstract: "Serve the page: drop files, read the report, follow every figure to its cell.",
        subcommands: [WebServeCommand.self, WebCheckCommand.self], defaultSubcommand: WebServeCommand.self)
}
