import ArgumentParser
import Foundation
import Office
import ReportingKit
import Store

struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accept a warning with a reason: it is kept and shown in the report's annex of data quality.",
        discussion: """
            A number such as M3 stands in the annex of data quality beside the report, in baocaod status and in what baocaod finalize lists; \
            it means everything of its cause that is open. A finding's id, sixteen digits in findings.json, means that finding alone.
            """)

    @Argument(help: "The number, such as M3, or the finding's id; several may be given.")
    var findings: [String]

    @Option(help: "Why it may stand.")
    var reason: String

    @Option(help: "Who answers for it.")
    var name: String

    @OptionGroup var place: StoreOptions
    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let texts = composition.catalogue.commands
        try CommandFailure.reporting {
            guard !reason.allSatisfy(\.isWhitespace), !name.allSatisfy(\.isWhitespace) else {
                throw CommandFailure(texts.reasonAndName)
            }
            let (decisions, period) = try place.decisions(composition)
            try AcceptMatter(decisions)(
                findings, of: period, report: try place.office(composition).kind.id, reason: reason,
                by: DecidedBy(name, now: Date()))
            print(texts.accepted(findings.count, period))
        }
    }
}

extension StoreOptions {
    /// What is decided on, and the period that was asked for.
    func decisions(_ composition: Composition) throws -> (place: DecisionPlace, period: Period) {
        let store = try store(composition)
        let period = try knownPeriod(store, composition)
        return (decisions(composition, store), period)
    }

    func decisions(_ composition: Composition, _ store: ReportStore) -> DecisionPlace {
        DecisionPlace(composition, store: store, output: folder(composition), archive: archive(composition))
    }
}
