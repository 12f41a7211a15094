import ArgumentParser
import Office
import Foundation
import ReportingKit

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the report and appendices of a period again from the store.",
        discussion: "Same data, same template: same bytes.")

    @Flag(help: "Fill the document ten times more and print the median time of that alone.")
    var times = false

    @OptionGroup var place: StoreOptions
    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.compositionForReport(place)
        try CommandFailure.reporting {
            let publisher = try place.publisher(composition)
            let period = try place.knownPeriod(publisher.store, composition)
            guard let model = try publisher.model(period) else {
                throw CommandFailure(composition.catalogue.commands.nothingStored(period, known: []))
            }
            for file in try publisher.writeAll(model) {
                print(file.path(percentEncoded: false))
            }
            if times {
                let taken = try publisher.fillingTimes(model, count: 10).sorted()
                print(composition.catalogue.commands.filled(in: "\(taken[taken.count / 2])"))
            }
        }
    }
}
