import ArgumentParser
import Foundation
import Logging
import Messages
import Office
import ReportingKit
import Service
import Serving
import Settings
import Systemd
import Threading
import Viewing
import Web

struct WebServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the page until told to stop.",
        discussion: """
            Behind a socket of systemd (baocaod-web.socket) it serves that one, and leaves when nobody asked anything for ten minutes; \
            systemd starts it with the next request. Otherwise it listens on this machine only: other machines reach it through a web \
            server in front, see docs/how-to/page.md. SIGHUP reads the configuration again, SIGTERM ends it when the requests in hand are \
            answered.
            """)

    @Option(help: "Where to listen, an address of this machine itself.")
    var listen = "127.0.0.1:8080"

    @Option(
        help: "Leave after so many seconds without a request. Without it: 600 behind a socket of systemd, else never.")
    var idle: Int?

    @Option(
        help: "The output folder of batch, which holds its store. Without it: the service's store and output folder.",
        completion: .directory)
    var output: String?

    @Option(
        help: "A folder with the files that batch was given, which keeps none itself: their sheets can be looked at.",
        completion: .directory)
    var input: [String] = []

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        HeapTrim.shareArenas()
        // Before anything is opened: from here on it ends in order when it is told to stop.
        let signals = ServiceSignals.ofThisProcess()
        let destination = LogDestination.ofThisProcess(environment: ProcessInfo.processInfo.environment)
        LoggingSystem.bootstrap { label in
            switch destination {
            case .journal: JournalLogHandler(label: label, identifier: "baocaod-web")
            case .lines: LineLogHandler(label: label)
            }
        }
        let logger = Logger(label: "baocaod-web")
        let passed = try PassedDescriptor.all()
        guard passed.count <= 1 else { throw CommandFailure(CommandTexts.manySockets(passed.count)) }
        let place = try passed.first.map { WebServer.Place.descriptor($0.descriptor) } ?? Self.address(listen)
        let idle: Duration? = self.idle.map { Duration.seconds($0) } ?? (passed.isEmpty ? nil : .seconds(600))
        let site = try CommandFailure.reporting { try siteInForce(logger) }
        try CommandFailure.reporting {
            let process = PageProcess(site: site, signals: signals, logger: logger, idle: idle)
            try Awaited.value(on: nil) { try await process.run(on: place) }
        }
        // Its threads are still there: exit(3) would take away beneath them what libraries keep for the whole process.
        fflush(nil)
        _exit(0)
    }

    private func siteInForce(_ logger: Logger) throws -> SiteInForce {
        let (options, output) = (options, output)
        let given = input.map { URL(filePath: $0, directoryHint: .isDirectory) }
        let settings = try options.settings()
        try ServiceUser.assume(settings, worksOnState: output == nil, writesTo: output.map { [$0] } ?? [])
        let pages = StoreOptions.pageFolder(settings, output: output)
        // What the page has to know after a restart lies in a folder of its own.
        try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
        let local = try LocalSignIn(in: pages)
        // One for the whole process: it knows the uploads in hand and who follows events.
        let changes = try SiteChanges(settings, folder: pages)
        let file = try options.path().path(percentEncoded: false)
        let folder = output.map { OutputFolder(root: URL(filePath: $0, directoryHint: .isDirectory)) }
        return try SiteInForce(
            logger: logger,
            watched: { composition in
                guard let composition else { return [file] }
                return WatchedFiles.of(
                    composition, configuration: file, store: folder?.storePath ?? composition.settings.storePath)
            },
            compose: { try options.composedQuietly() },
            open: { composition in
                changes.use(composition.settings)
                // The store of batch has no daemon: the page decides on it by itself.
                let decisions: any DecisionDesk =
                    if let folder {
                        DirectDecisions(composition, store: try composition.openStore(in: folder), output: folder)
                    } else {
                        DaemonDecisions(composition.settings)
                    }
                return Site(
                    composition: composition,
                    store: try folder.map { try composition.readStore(in: $0) } ?? composition.readStore(),
                    output: folder ?? OutputFolder(root: composition.settings.folders.output),
                    signIn: OfficeSignIn(composition.settings, local: local),
                    changes: changes, decisions: decisions, drafts: FormDrafts(in: pages), logger: logger, given: given)
            })
    }

    /// Only addresses of this machine itself: nobody else could be told from a forger.
    private static func address(_ text: String) throws -> WebServer.Place {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]),
            let host = ["127.0.0.1": "127.0.0.1", "localhost": "127.0.0.1", "[::1]": "::1"][String(text[..<colon])]
        else { throw CommandFailure(CommandTexts.notLoopback(text)) }
        return .address(host: host, port: Int(port))
    }
}
