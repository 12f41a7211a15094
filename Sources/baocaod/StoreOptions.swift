import ArgumentParser
import Assembly
import Messages
import Office
import Service
import Foundation
import ReportingKit
import Settings
import Store

/// Which store a command works on: the service's, or the one that `batch` keeps in its output folder.
struct StoreOptions: ParsableArguments {
    @Option(help: "The period, such as 2023-H1, or last: the newest one with data.")
    var period: PeriodChoice = .last

    @Option(
        help: "The output folder of batch, which holds its store. Without it: the service's store and output folder.",
        completion: .directory)
    var output: String?

    @Option(
        name: .customLong("report"),
        help: "The report, such as kiem-soat-tthc. Without it: the first that the configuration names.")
    var report: String?

    /// The office as it makes the report that was asked for.
    func office(_ composition: Composition) throws -> Composition {
        guard let report else { return composition }
        if let office = composition.of(ReportID(report)) { return office }
        let known = composition.reportIDs.map(\.rawValue)
        throw CommandFailure(
            CommandTexts.unknownReport(report, nearest: NearestName.of(report, among: known), known: known))
    }

    func folder(_ composition: Composition) -> OutputFolder {
        OutputFolder(
            root: output.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? composition.settings.folders.output)
    }

    /// Commands of root act as the service's user from here on, unless they work on a folder of batch elsewhere.
    func actAsService(_ settings: Settings) throws {
        try ServiceUser.assume(settings, worksOnState: output == nil, writesTo: output.map { [$0] } ?? [])
    }

    func store(_ composition: Composition) throws -> ReportStore {
        try actAsService(composition.settings)
        return try output == nil ? composition.openStore() : composition.openStore(in: folder(composition))
    }

    func publisher(_ composition: Composition) throws -> ReportPublisher {
        ReportPublisher(
            composition: try office(composition), store: try store(composition), output: folder(composition))
    }

    /// Where the page keeps its users and who is signed in: below the state folder, or beside the store of batch.
    func pageFolder(_ settings: Settings) -> URL { Self.pageFolder(settings, output: output) }

    static func pageFolder(_ settings: Settings, output: String?) -> URL {
        let state =
            output.map {
                URL(filePath: $0, directoryHint: .isDirectory).appending(path: "state", directoryHint: .isDirectory)
            } ?? settings.folders.state
        return state.appending(path: "web", directoryHint: .isDirectory)
    }

    /// The service's archive; nil for the store of `batch`, which has none.
    func archive(_ composition: Composition) -> URL? { output == nil ? composition.settings.archive : nil }

    /// The period that was asked for, which must have data, or finer ones within it.
    func knownPeriod(_ store: ReportStore, _ composition: Composition) throws -> Period {
        let known = try store.periods()
        let office = try office(composition)
        let ofReport = known.filter(office.isMade)
        guard let period = period.choose(from: ofReport.isEmpty ? known : ofReport) else {
            throw CommandFailure(composition.catalogue.commands.emptyStore)
        }
        guard known.contains(where: period.contains) else {
            throw CommandFailure(composition.catalogue.commands.nothingStored(period, known: known))
        }
        return period
    }

    /// The report of the period, as the store has it now.
    func model(_ composition: Composition) throws -> ReportModel {
        try CommandFailure.reporting {
            let publisher = try publisher(composition)
            let period = try knownPeriod(publisher.store, composition)
            guard let model = try publisher.model(period) else {
                throw CommandFailure(composition.catalogue.commands.nothingStored(period, known: []))
            }
            return model
        }
    }
}
