import ArgumentParser
import Messages

/// For who changes the program: prints the pages of `docs/` that are made of it.
struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: "Print docs/reference/findings.md.", shouldDisplay: false)

    func run() { print(FindingsDocument.text, terminator: "") }
}
