import ArgumentParser
import Daemon
import Foundation
import ReportingKit

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the report and appendices of a period again from the store.",
        discussion: "Same data, same template: same bytes.")

    @Option(help: "The period, such as 2023-H1.")
    var period: Period

    @Option(help: "The output folder of batch, which holds the store.", completion: .directory)
    var output: String

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            let folder = OutputFolder(root: URL(filePath: output, directoryHint: .isDirectory))
            let store = try folder.openStore()
            let publisher = ReportPublisher(composition: composition, store: store, output: folder)
            guard let model = try publisher.model(period) else {
                let known = try store.periods().map(\.id).joined(separator: ", ")
                throw CommandFailure(
                    "the store in \(output) has nothing for \(period.id)" + (known.isEmpty ? "" : "; it has: \(known)"))
            }
            for file in try publisher.writeNormalized(period) + publisher.writeReport(model) {
                print(file.path(percentEncoded: false))
            }
        }
    }
}
