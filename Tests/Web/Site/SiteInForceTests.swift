import Foundation
import Logging
import Office
import OfficeSupport
import Serving
import Settings
import Store
import Synchronization
import TestSupport
import Testing

@testable import Web

struct SiteInForceTests {
    private static let person = Person(account: "a", name: "A", roles: [.editor])
    private static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// An office whose store and configuration file the test changes, and a clock that is set by hand.
    private final class Place: Sendable {
        let folder: TemporaryFolder
        let seconds = Mutex(0.0)
        let isFaulty = Mutex(false)

        init() throws {
            folder = try TemporaryFolder("in-force")
            try write("1")
        }

        var output: OutputFolder { OutputFolder(root: folder.url.appending(path: "output")) }
        var file: URL { folder.url.appending(path: "baocaod.yaml") }

        func write(_ text: String) throws { try Data(text.utf8).write(to: file, options: .atomic) }

        func makeStore() throws { try TestOffice.composition.get().openStore(in: output).close() }

        func site() throws -> SiteInForce {
            let start = ContinuousClock.now
            let (output, file) = (output, file.path(percentEncoded: false))
            return try SiteInForce(
                logger: silent, now: { [self] in start + .seconds(seconds.withLock { $0 }) },
                watched: { _ in [file, output.storePath] },
                compose: { [self] in
                    if isFaulty.withLock({ $0 }) { throw SettingsErrors([]) }
                    let text = try String(contentsOfFile: file, encoding: .utf8)
                    return try TestOffice.composition { $0.page.names = ["may-\(text)"] }
                },
                open: { composition in
                    Site(
                        composition: composition, store: try composition.readStore(in: output), output: output,
                        signIn: Visitor(), logger: silent)
                })
        }
    }

    private struct Visitor: SignIn {
        func person(of request: WebRequest) -> Person? { SiteInForceTests.person }
    }

    private func ask(_ site: SiteInForce) async -> WebResponse {
        let request = WebRequest(method: .get, path: "/", headers: ["host": "localhost"])
        return await site.respond(to: request, with: Routes.all.first { $0.path == "/" })
    }

    @Test func withoutAStoreThePageSaysSoAndLooksAgain() async throws {
        let place = try Place()
        let site = try place.site()
        let response = await ask(site)
        #expect(response.status == 503)
        #expect(response.text.contains("Chưa có kho số liệu"))
        #expect(!response.text.contains(place.folder.url.path()))
        #expect(response.header("content-security-policy") != nil)
        #expect(!FileManager.default.fileExists(atPath: place.output.storePath))
        try place.makeStore()
        place.seconds.withLock { $0 += 2 }
        #expect(await ask(site).status == 200)
    }

    @Test func aDamagedStoreIsToldOf() async throws {
        let place = try Place()
        try FileManager.default.createDirectory(
            at: URL(filePath: place.output.storePath).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(repeating: 7, count: 9_000).write(to: URL(filePath: place.output.storePath))
        let response = await ask(try place.site())
        #expect(response.status == 503)
        #expect(response.text.contains("bị hỏng"))
    }

    @Test func aChangedConfigurationIsNoticedAndAFaultyOneChangesNothing() async throws {
        let place = try Place()
        try place.makeStore()
        let site = try place.site()
        #expect(try site.site().composition.settings.page.names == ["may-1"])
        try place.write("22")
        place.seconds.withLock { $0 += 2 }
        #expect(try site.site().composition.settings.page.names == ["may-22"])
        place.isFaulty.withLock { $0 = true }
        try place.write("333")
        place.seconds.withLock { $0 += 2 }
        #expect(try site.site().composition.settings.page.names == ["may-22"])
        place.isFaulty.withLock { $0 = false }
        site.reload()
        #expect(try site.site().composition.settings.page.names == ["may-333"])
    }
}
