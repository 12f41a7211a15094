import ArgumentParser
import Assembly
import Foundation
import Messages
import Office
import ReportingKit
import Store

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract:
            "Show what changed between two versions of a period: figures, sentences, appendices, and which files did it.",
        discussion: """
            Versions are numbered as baocaod history lists them. The second may be left out: the newest.
            Exit codes: 0 the versions say the same, 1 they differ, 2 usage or configuration.
            """)

    @Argument(help: "The period, such as 2023-H1, or last.")
    var period: PeriodChoice

    @Argument(help: "The former version, such as 1 or v1.")
    var from: String

    @Argument(help: "The later version; without it the newest.")
    var to: String?

    @Flag(help: "Print as JSON.")
    var json = false

    @Option(help: "The output folder of batch. Without it: the service's store.", completion: .directory)
    var output: String?

    @Option(help: "The report, such as kiem-soat-tthc. Without it: the first that the configuration names.")
    var report: String?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let texts = composition.catalogue.commands
        let words = HistoryText(texts: texts, title: { composition.registry.dataset($0)?.title })
        let impact = try CommandFailure.reporting {
            let place = StoreOptions(period: period, output: output, report: report)
            let publisher = try place.publisher(composition)
            let period = try place.knownPeriod(publisher.store, composition)
            let versions = try publisher.store.history(of: period)
            let (first, second) = (
                try Self.version(from, versions, texts),
                try to.map { try Self.version($0, versions, texts) } ?? versions.last
            )
            guard let second, let before = try publisher.model(period, through: first.through),
                let after = try publisher.model(period, through: second.through)
            else { throw CommandFailure(texts.noVersions(period)) }
            if !json {
                print(texts.difference(period, first.number, second.number))
                for version in versions where version.number > first.number && version.number <= second.number {
                    print(
                        "  \(texts.version(version.number))  \(version.decision.map(words.decision) ?? version.file.name)"
                    )
                }
            }
            return try ImpactStatement(period, before: before, after: after, try place.office(composition))
        }
        if json { try printJSON(impact) } else { printText(impact, texts) }
        if !impact.isEmpty { throw ExitCode(1) }
    }

    private static func version(
        _ text: String, _ versions: [PeriodVersion], _ texts: CommandTexts
    ) throws -> PeriodVersion {
        let number = Int(text.hasPrefix("v") ? String(text.dropFirst()) : text)
        guard let version = versions.first(where: { $0.number == number }) else {
            throw CommandFailure(texts.unknownVersion(text, last: versions.count))
        }
        return version
    }

    private func printText(_ impact: ImpactStatement, _ texts: CommandTexts) {
        guard !impact.isEmpty else { return print(texts.sameReport) }
        print(texts.changedFigures(impact.difference.figures.count))
        for figure in impact.difference.figures where !figure.id.hasPrefix("section/") {
            print(
                "  "
                    + texts.changed(
                        figure.id, title: figure.title, before: figure.before?.vietnamese,
                        after: figure.after?.vietnamese, files: figure.fileSummary))
        }
        print(texts.changedSentences(impact.sentences.count))
        for change in impact.sentences {
            if let before = change.before { print("  - \(before)") }
            if let after = change.after { print("  + \(after)") }
        }
    }

    private struct Figure: Encodable {
        let id: String
        let title: String
        let before: String?
        let after: String?
        let files: [String]
    }

    private struct Sentence: Encodable {
        let before: String?
        let after: String?
    }

    private struct Contents: Encodable {
        let period: String
        let figures: [Figure]
        let sentences: [Sentence]
    }

    private func printJSON(_ impact: ImpactStatement) throws {
        try JSONOutput.print(
            Contents(
                period: impact.period.id,
                figures: impact.difference.figures.map {
                    Figure(
                        id: $0.id, title: $0.title, before: $0.before?.plainText, after: $0.after?.plainText,
                        files: $0.files)
                }, sentences: impact.sentences.map { Sentence(before: $0.before, after: $0.after) }))
    }
}
