import ArgumentParser
import Assembly
import Office
import Foundation
import Publishing
import ReportingKit

struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Follow a figure of the report back to the cells it came from.",
        discussion: """
            A figure is named as in lineage.json beside the report: documents.committee.incoming_total for a sentence, \
            documents_subordinates/21064/incoming_total for a cell of an appendix, documents_subordinates/total/incoming_total for a total. \
            A part of a name lists the figures that have it in their names or titles.
            Exit codes: 0 found, 1 no such figure, 2 usage or configuration.
            """)

    @Argument(help: "The figure, or a part of its name or title.")
    var figure: String

    @Flag(help: "Print all inputs of long sums.")
    var all = false

    @OptionGroup var place: StoreOptions
    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let model = try place.model(composition)
        let texts = composition.catalogue.commands
        let figures = model.tracedFigures
        let text = LineageText(limit: all ? .max : 12, texts: texts)
        if let exact = figures.first(where: { $0.id == figure }) {
            try follow(exact, composition, text)
            return
        }
        let key = VietnameseText.comparisonKey(figure)
        let found = figures.filter {
            $0.id.contains(figure) || (!key.isEmpty && VietnameseText.comparisonKey($0.title).contains(key))
        }
        guard !found.isEmpty else {
            CommandOutput.error.line(texts.unknownFigure(figure, model.period))
            throw ExitCode(1)
        }
        if found.count == 1 {
            try follow(found[0], composition, text)
        } else {
            for figure in found { print("\(figure.id) = \(figure.value.vietnamese)  \(figure.title)") }
        }
    }

    /// Prints the figure with what packages of units below say of it, and by whom these are signed.
    private func follow(_ figure: TracedFigure, _ composition: Composition, _ text: LineageText) throws {
        try CommandFailure.reporting {
            let packages = PackageLineage(
                try place.store(composition), archive: place.archive(composition), limits: composition.limits)
            text.lines(figure.having(try packages.opened(figure.lineage))).forEach { print($0) }
            for told in try packages.signatures(of: figure.lineage) {
                print("  \(told.file.name): \(composition.catalogue.sentence(for: told.finding))")
            }
        }
    }
}
