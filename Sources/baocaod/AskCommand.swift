import ArgumentParser
import Foundation
import Office
import ReportingKit
import Store

struct AskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract:
            "Ask the unit about what is open: the question is put into its folder, and that it was asked is kept.",
        discussion: """
            The question lies in the unit's folder of returned files. What was asked stays open until the unit sends other figures, or until \
            its answer is kept: baocaod answer M3 --reason TEXT --name NAME.
            """)

    @Argument(help: "The number, such as M3; several may be given.")
    var matters: [String]

    @Option(help: "What to ask besides, in a few words.")
    var text: String = ""

    @Option(help: "Who asks.")
    var name: String

    @OptionGroup var place: StoreOptions
    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let texts = composition.catalogue.commands
        try CommandFailure.reporting {
            guard !name.allSatisfy(\.isWhitespace) else { throw CommandFailure(texts.nameNeeded) }
            let (decisions, period) = try place.decisions(composition)
            let asked = try AskUnits(decisions)(
                matters, of: period, report: try place.office(composition).kind.id, text: text,
                by: DecidedBy(name, now: Date()))
            for (matter, files) in asked { print(texts.asked(matter, files.map { $0.path(percentEncoded: false) })) }
        }
    }
}
