import ArgumentParser
import Foundation
import Office
import ReportingKit

struct PackageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package",
        abstract: "Pack an issued period into one file that the office above takes like any export.",
        discussion: """
            The file holds what the unit states as a whole, its tables, where each figure comes from down to the cell, and the hashes of the \
            issued report. It holds no free text, no list and no document. The same edition gives the same bytes each time; a later one, issued \
            after the period was opened again, takes the place of the former where it is taken. The digest that is printed is the SHA-256 \
            of baocaod-package.json, in which the hash of everything else stands.
            """)

    @Argument(help: "The period, such as 2023-H1, or last.")
    var period: PeriodChoice

    @Option(help: "The folder in which the file is made; without it the current one.", completion: .directory)
    var to: String = "."

    @Option(help: "The output folder of batch. Without it: the service's store.", completion: .directory)
    var output: String?

    @Option(help: "The report, such as kiem-soat-tthc. Without it: the first that the configuration names.")
    var report: String?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            let place = StoreOptions(period: period, output: output, report: report)
            let target = URL(filePath: to, directoryHint: .isDirectory)
            let publisher = try place.publisher(composition)
            let package = try PeriodPackage(
                try place.knownPeriod(publisher.store, composition), by: publisher, opening: publisher.packages)
            let file = target.appending(path: package.name)
            try package.bytes.write(to: file, options: .atomic)
            print(
                composition.catalogue.commands.packed(
                    file.path(percentEncoded: false), edition: package.edition, figures: package.figures,
                    digest: package.digest))
        }
    }
}
