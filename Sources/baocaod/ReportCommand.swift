import ArgumentParser
import Daemon
import Foundation
import ReportingKit

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the report and appendices of a period again from the store.",
        discussion: "Same data, same template: same bytes.")

    @Option(help: "The period, such as 2023-H1, or last: the newest one with data.")
    var period: PeriodChoice

    @Option(help: "The output folder of batch, which holds the store. Without it: the service's store and output folder.", completion: .directory)
    var output: String?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            let folder = OutputFolder(
                root: output.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? composition.settings.folders.output)
            let store = try output == nil ? composition.settings.openStore() : folder.openStore()
            let known = try store.periods()
            guard let period = period.choose(from: known) else { throw CommandFailure("the store has no data yet") }
            let publisher = ReportPublisher(composition: composition, store: store, output: folder)
            guard let model = try publisher.model(period) else {
                let others = known.map(\.id).joined(separator: ", ")
                throw CommandFailure("the store has nothing for \(period.id)" + (others.isEmpty ? "" : "; it has: \(others)"))
            }
            for file in try publisher.writeNormalized(period) + publisher.writeReport(model) {
                print(file.path(percentEncoded: false))
            }
        }
    }
}
