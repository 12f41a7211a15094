import ArgumentParser
import Foundation
import Logging
import Office
import ReportingKit
import Serving
import Settings
import Web

struct WebCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "web",
        abstract: "Serve the page: drop files, read the report, follow every figure to its cell.")

    @Option(help: "The port on 127.0.0.1.")
    var port = 8080

    @OptionGroup var place: StoreOptions
    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            let site = Site(
                composition: composition, store: try place.store(composition), output: place.folder(composition),
                signIn: OfficeSignIn(
                    composition.settings, local: try LocalSignIn(in: place.pageFolder(composition.settings))),
                changes: try changes(composition.settings),
                logger: Logger(label: "baocaod.web"))
            try Self.serve(site, .address(host: "127.0.0.1", port: port))
        }
    }

    /// What the page has to know after a restart lies in a folder of its own.
    private func changes(_ settings: Settings) throws -> SiteChanges {
        let folder = place.pageFolder(settings)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try SiteChanges(settings, folder: folder)
    }

    private static func serve(_ site: Site, _ place: WebServer.Place) throws {
        let done = DispatchSemaphore(value: 0)
        let task = Task {
            defer { done.signal() }
            try await site.server().run(on: place) { port in print("http://127.0.0.1:\(port ?? 0)/") }
        }
        done.wait()
        _ = task
    }
}
