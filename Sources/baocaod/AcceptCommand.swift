import ArgumentParser
import Office
import Foundation
import ReportingKit
import Store

struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accept a warning with a reason: it is kept and shown in the report's annex of data quality.",
        discussion: "The finding's id stands in findings.json beside the report.")

    @Argument(help: "The finding's id, sixteen digits; several may be given.")
    var findings: [String]

    @Option(help: "Why it may stand.")
    var reason: String

    @Option(help: "Who answers for it.")
    var name: String

    @OptionGroup var place: StoreOptions
    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            guard !reason.allSatisfy(\.isWhitespace), !name.allSatisfy(\.isWhitespace) else {
                throw CommandFailure("--reason and --name must say something: they are kept")
            }
            let publisher = try place.publisher(composition)
            let period = try place.knownPeriod(publisher.store, composition)
            guard let model = try publisher.model(period) else {
                throw CommandFailure("the store has nothing for \(period.id)")
            }
            let known = Dictionary(
                try publisher.findings(model).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            for id in findings {
                guard let finding = known[id] else {
                    throw CommandFailure(
                        "\(period.id) has no finding \(id); findings.json beside the report lists them")
                }
                guard finding.severity != .error else {
                    throw CommandFailure("\(id) is an error, which cannot be accepted")
                }
            }
            for id in findings {
                try publisher.store.accept(
                    AcceptedWarning(finding: id, period: period, reason: reason, name: name, at: Date()))
            }
            try place.keepDecisions(publisher.store, composition)
            _ = try publisher.writeFindings(model)
            print("\(findings.count) accepted for \(period.id)")
        }
    }
}
