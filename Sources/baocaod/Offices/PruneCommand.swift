import ArgumentParser
import Foundation
import Messages
import Office

struct PruneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Remove answers that nobody needs any more; without --apply only say how much there is.",
        discussion: """
            Receipts of taken files, returned files that a later one settled, stores that were moved aside. Never the store, the archive, issued reports, \
            files that wait, or returned files that are still open. May run beside the service.
            Exit codes: 0 said or removed, 2 usage or configuration.
            Example: baocaod prune --older-than 730 --apply
            """)

    @Option(help: "Only what has lain for more than so many days.")
    var olderThan = 730

    @Flag(help: "Remove it.")
    var apply = false

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        // A receipt has to be found as long as somebody asks for it.
        if olderThan < 30 { throw ValidationError("--older-than takes a number of days from 30 on.") }
    }

    func run() throws {
        let composition = try options.compositionOfService()
        let texts = CommandTexts.ofConfiguration
        try CommandFailure.reporting {
            let pruning = Pruning(composition, olderThan: olderThan, now: Date())
            let found = try pruning.find()
            guard !found.isEmpty else { return print(texts.nothingToPrune(olderThan)) }
            if apply { try pruning.remove(found) }
            for kind in Pruning.Kind.allCases {
                let files = found.filter { $0.kind == kind }
                guard !files.isEmpty else { continue }
                print(
                    texts.pruned(
                        kind.rawValue, files.count, bytes: files.reduce(0) { $0 + $1.bytes }, isDone: apply))
            }
            if !apply { print(texts.pruneWithApply) }
        }
    }
}
