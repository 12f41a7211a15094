import Foundation
import Hummingbird
import Logging
import NIOCore
import Office
import OfficeSupport
import ReportingKit
import TestSupport
import Viewing

@testable import Serving
@testable import Web

/// The page on an office of its own, which takes requests as bytes. The first byte of an input says who asks, the second in what pieces the body comes.
///
/// No request may end the process, be answered with a fault of the page's own, or leave anything but whole files in the drop folder.
final class FuzzedPage: Sendable {
    static let shared: FuzzedPage = {
        do { return try FuzzedPage() } catch {
            FileHandle.standardError.write(Data("the page's office cannot be made: \(error)\n".utf8))
            exit(2)
        }
    }()

    private let folder: TemporaryFolder
    private let office: TestOffice
    private let routers: [WebRouter]
    private let logger = Logger(label: "fuzz") { _ in SwiftLogNoOpLogHandler() }

    private init() throws {
        let folder = try TemporaryFolder("fuzzed-page")
        for name in ["inbox", "web", "state"] {
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: name), withIntermediateDirectories: false)
        }
        let composition = try TestOffice.composition { settings in
            settings.folders.inbox = folder.url.appending(path: "inbox", directoryHint: .isDirectory)
            settings.folders.state = folder.url.appending(path: "state", directoryHint: .isDirectory)
            settings.folders.modules = [:]
            settings.limits.fileBytes = 16 << 10
        }
        let office = try TestOffice(composition)
        if let table = composition.registry.dataset("digitization") {
            let communes = try ExportTable.reference(5, table, set: .subordinates)
            var whole = try ExportTable.reference(3, table, set: .whole)
            whole.period = communes.period
            try office.drop(communes.csv, as: "cap xa.csv")
            try office.drop(whole.csv, as: "ca huyen.csv", day: 1)
            try office.drop(communes.csv.replacing("770", with: "77o"), as: "sai.csv", day: 2)
        }
        (self.folder, self.office) = (folder, office)
        let changes = try SiteChanges(composition.settings, folder: folder.url.appending(path: "web"))
        let logger = logger
        let local = try LocalSignIn(in: folder.url.appending(path: "web"))
        let proxied = OfficeSignIn(Proxies(composition.settings, users: [Self.proxy]), local: local)
        let signIns: [any SignIn] = [proxied] + Self.people.map { Everybody(person: $0) }
        routers = signIns.map { signIn in
            var site = Site(
                composition: composition, store: office.store, output: office.output, signIn: signIn, changes: changes,
                logger: logger)
            site.decisions = AgreeingDesk()
            site.drafts = FormDrafts(in: folder.url.appending(path: "web"))
            let asked = site
            return WebRouter(
                Routes.all.map { route in
                    WebRoute(route.method, route.path) { await asked.respond(to: $0, with: route) }
                }, otherwise: { await asked.respond(to: $0, with: nil) })
        }
    }

    private static let proxy: UInt32 = 33
    private static let people = [
        Person(account: "an", name: "An", roles: [.officer], units: ["21064"]),
        Person(account: "binh", name: "Bình", roles: [.editor]),
        Person(account: "chi", name: "Chi", roles: [.leader]),
        Person(account: "dung", name: "Dũng", roles: [.administrator]),
        Person(account: "em", name: "Em", roles: Set(Person.Role.allCases)),
    ]

    func take(_ input: [UInt8]) {
        guard input.count > 2, let parsed = RequestBytes(input[2...]) else { return }
        let router = routers[Int(input[0]) % routers.count]
        let request = parsed.request(pieces: Int(input[1]) + 1)
        let peer: Peer = input[0] >= 0x80 ? .process(user: Self.proxy) : .address
        let context = RoutedContext(source: .init(logger: logger, peer: peer, remote: RemoteAddress("192.0.2.1")))
        let path = parsed.head.path ?? ""
        let done = DispatchSemaphore(value: 0)
        Task {
            do {
                let response = try await router.respond(to: request, context)
                judge(response, path)
                try await response.body.write(NobodyListens(isWaiting: path.hasPrefix("/su-kien")))
            } catch is NobodyListens.Left {
                // Events go on until the browser leaves.
            } catch {
                preconditionFailure("\(path): \(error)")
            }
            done.signal()
        }
        done.wait()
        tidy()
    }

    private func judge(_ response: Response, _ path: String) {
        precondition((200...599).contains(response.status.code))
        // Nothing that is asked is the page's fault; events need the daemon, which is not there.
        precondition(
            response.status.code < 500 || response.status.code == 507 || path.hasPrefix("/su-kien")
                || path.hasPrefix("/suc-khoe"), "\(path): \(response.status)")
    }

    /// Whole files alone may have come, into the drop folder alone.
    private func tidy() {
        do {
            let files = FileManager.default
            let beside = try files.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false)).sorted()
            precondition(beside == ["inbox", "state", "web"], "\(beside)")
            let inbox = folder.url.appending(path: "inbox", directoryHint: .isDirectory)
            for file in try files.subpathsOfDirectory(atPath: inbox.path(percentEncoded: false)) {
                precondition(!file.split(separator: "/").contains { $0.hasPrefix(".") }, "\(file) is left")
            }
            for file in try files.contentsOfDirectory(at: inbox, includingPropertiesForKeys: nil) {
                try files.removeItem(at: file)
            }
        } catch {
            preconditionFailure("\(error)")
        }
    }
}

private struct Everybody: SignIn {
    let person: Person

    func person(of request: WebRequest) -> Person? { person }
}

/// Carries everything out by doing nothing: the daemon's side has tests of its own.
private struct AgreeingDesk: DecisionDesk {
    var isPossible: Bool { true }

    func accept(_ matters: [String], of report: ReportPeriod, reason: String, by person: Person, key: String) {}
    func ask(_ matters: [String], of report: ReportPeriod, text: String, by person: Person, key: String) {}
    func reply(
        to matter: String, of report: ReportPeriod, unit: UnitCode?, text: String, by person: Person, key: String
    ) {}
    func finalize(_ report: ReportPeriod, _ issue: Issue, withOpen: String?, by person: Person, key: String) {}
    func reopen(_ report: ReportPeriod, reason: String, by person: Person, key: String) {}
    func send(_ form: FilledForm, by person: Person, key: String) -> String { "phieu.xlsx" }
}

/// The other end of an answer.
private struct NobodyListens: ResponseBodyWriter {
    struct Left: Error {}

    let isWaiting: Bool

    mutating func write(_ buffer: ByteBuffer) throws { if isWaiting { throw Left() } }
    consuming func finish(_ trailingHeaders: HTTPFields?) {}
}
