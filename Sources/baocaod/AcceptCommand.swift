import ArgumentParser
import Assembly
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
            let (publisher, model) = try place.published(composition)
            let matters = try publisher.matters(model)
            let notices = try publisher.findings(model)
            let accepted = try findings.map { word -> [Finding] in
                let found = try Self.findings(word, matters, notices)
                guard !found.isEmpty else { throw CommandFailure(texts.unknownFinding(word, model.period)) }
                guard found.allSatisfy(\.isAcceptable) else { throw CommandFailure(texts.isError(word)) }
                return found
            }
            let now = Date()
            for finding in accepted.joined() {
                try publisher.store.accept(
                    AcceptedWarning(finding: finding.id, period: model.period, reason: reason, name: name, at: now))
            }
            try place.keepDecisions(publisher.store, composition)
            _ = try publisher.writeFindings(model)
            print(texts.accepted(findings.count, model.period))
        }
    }

    /// What a word names: all that is open of a matter, or the one finding.
    private static func findings(_ word: String, _ matters: [Matter], _ all: [Finding]) throws -> [Finding] {
        if let number = Matter.number(of: word) {
            guard let matter = matters.first(where: { $0.number == number }) else { return [] }
            // Accepted again, the reason takes the place of the former one.
            return matter.open.isEmpty ? matter.findings : matter.open
        }
        return Array((matters.lazy.flatMap(\.findings) + all).filter { $0.id == word }.prefix(1))
    }
}

extension Finding {
    /// Errors are to be mended; a question that holds a file may stay without an answer.
    fileprivate var isAcceptable: Bool { severity != .error || isConfirmable }
}

extension StoreOptions {
    /// The publisher, and the report of the period that was asked for.
    func published(_ composition: Composition) throws -> (publisher: ReportPublisher, model: ReportModel) {
        let publisher = try publisher(composition)
        let period = try knownPeriod(publisher.store, composition)
        guard let model = try publisher.model(period) else {
            throw CommandFailure(composition.catalogue.commands.nothingStored(period, known: []))
        }
        return (publisher, model)
    }

    /// The matter that a word like M3 names.
    func matter(_ word: String, _ publisher: ReportPublisher, _ model: ReportModel) throws -> Matter {
        let number = Matter.number(of: word)
        guard let matter = try publisher.matters(model).first(where: { $0.number == number }) else {
            throw CommandFailure(publisher.texts.unknownFinding(word, model.period))
        }
        return matter
    }
}
