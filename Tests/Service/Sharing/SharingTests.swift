import DigitizationModule
import Foundation
import Intake
import Office
import OfficeSupport
import ReportingKit
import Store
import TestSupport
import Testing

@testable import Service

/// Two hosts with one inbox and one store.
@Suite(.serialized, .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct SharingTests {
    private let temporary: TemporaryFolder
    private let schema: String

    init() throws {
        temporary = try TemporaryFolder("sharing")
        schema = "s" + UUID().uuidString.replacing("-", with: "").lowercased()
        try SharingHost.makeSchema(schema)
    }

    private func host(_ name: String, lease: Duration = .seconds(3_600)) throws -> SharingHost {
        try SharingHost(name, shared: temporary.url, schema: schema, lease: lease)
    }

    private func drop(_ text: String = Self.csv, as name: String) throws {
        try Data(text.utf8).write(to: temporary.url.appending(path: "inbox/\(name)"))
    }

    private static let csv = UnknownTable.csv

    private func names(_ folder: String) throws -> [String] {
        let url = temporary.url.appending(path: folder)
        guard FileManager.default.fileExists(atPath: url.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: url.path).filter { !$0.hasPrefix(".") }.sorted()
    }

    @Test func anOfficersFileStaysUntilTheStoreHoldsItsBytes() async throws {
        let one = try host("one")
        defer { one.stop() }
        _ = try await one.intake.start()
        try drop(as: "a.csv")
        let taken = try await one.work(until: .entered)
        #expect(taken.map(\.name) == ["a.csv"])
        #expect(try names("inbox") == [])
        var bytes = Data()
        #expect(try one.store.readContent(taken[0].hash.text) { bytes += $0 })
        #expect(bytes == Data(Self.csv.utf8))
    }

    @Test func aHostThatDiedBeforeTheEntryLeavesTheFileInItsFolder() async throws {
        let one = try host("one")
        _ = try await one.intake.start()
        try drop(as: "a.csv")
        // As a host that copied it and went no further.
        let spool = URL(filePath: one.settings.places.spool)
        one.stop()
        #expect(try names("inbox") == ["a.csv"])
        try Data("x".utf8).write(to: spool.appending(path: "0000000000000001.copy"))
        let again = try host("one")
        defer { again.stop() }
        _ = try await again.intake.start()
        #expect(try await again.work().map(\.name) == ["a.csv"])
        #expect(try again.store.entries().map(\.file.name) == ["a.csv"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: spool.path).isEmpty)
    }

    @Test func filesOfADeadHostAreDoneByTheOtherOne() async throws {
        let dead = try host("dead", lease: .zero)
        _ = try await dead.intake.start()
        try drop(as: "a.csv")
        _ = try await dead.work(until: .entered)
        dead.stop()
        let other = try host("other")
        defer { other.stop() }
        _ = try await other.intake.start()
        #expect(try await other.takeOver() == ["a.csv"])
        #expect(try await other.work().map(\.name) == ["a.csv"])
        #expect(try other.store.entries().map(\.state) == [.kept])
        #expect(try names("answers/Giay nhan").count == 1)
        #expect(try other.sharing.renew(limit: 64).isEmpty)
    }

    @Test func anAnswerThatADeadHostOwedIsDeliveredOnce() async throws {
        let dead = try host("dead", lease: .zero)
        _ = try await dead.intake.start()
        try drop(as: "a.csv")
        _ = try await dead.work(until: .decided)
        dead.stop()
        let other = try host("other")
        defer { other.stop() }
        _ = try await other.intake.start()
        #expect(try await other.takeOver() == ["a.csv"])
        #expect(try names("answers/Giay nhan").count == 1)
    }

    @Test func anAnswerThatWasDeliveredIsNotDeliveredAgain() async throws {
        let dead = try host("dead", lease: .zero)
        _ = try await dead.intake.start()
        try drop(as: "a.csv")
        let files = try await dead.work(until: .entered)
        let settlements = try await dead.pipeline.process(files, dead.composition).settlements
        // The claim is another host's before it could be ended.
        let other = try host("other", lease: .seconds(3_600))
        defer { other.stop() }
        _ = try await other.intake.start()
        let came = try other.sharing.renew(limit: 64)
        await dead.intake.settle(settlements)
        dead.stop()
        #expect(try names("answers/Giay nhan").count == 1)
        for file in try other.sharing.entered(came, other.settings) {
            let outcome = try await other.intake.takeOver(file) { [sharing = other.sharing] in
                try sharing.write(file.hash, to: $0)
            }
            guard case .decided(let taken) = outcome else {
                Issue.record("it was decided on")
                continue
            }
            let decided = RecoveryReport.Decided(file: taken, outcome: file.outcome)
            await other.intake.settle(
                [(decided.file, try other.pipeline.settlement(of: decided, other.composition))], isTakenOver: true)
        }
        #expect(try names("answers/Giay nhan").count == 1)
    }

    @Test func aHostThatWasTooLateLetsTheFileGo() async throws {
        let late = try host("late", lease: .zero)
        _ = try await late.intake.start()
        try drop(as: "a.csv")
        let files = try await late.work(until: .entered)
        let other = try host("other")
        defer { other.stop() }
        _ = try await other.intake.start()
        _ = try await other.takeOver()
        let error = await #expect(throws: ClaimsLost.self) {
            _ = try await late.pipeline.process(files, late.composition)
        }
        #expect(error?.items == [files[0].item.text])
        try await late.intake.letGo([files[0].item])
        #expect(try FileManager.default.contentsOfDirectory(atPath: late.settings.places.spool).isEmpty)
        _ = try await other.work()
        #expect(try other.store.entries().count == 1)
        late.stop()
    }

    @Test func filesOfOtherHostsComeIntoTheArchive() async throws {
        let one = try host("one")
        _ = try await one.intake.start()
        try drop(as: "a.csv")
        _ = try await one.work()
        one.stop()
        let other = try host("other")
        defer { other.stop() }
        let entry = try #require(try other.store.entries().first)
        #expect(try SharedContent(other.store).fill(other.settings.archive, with: entry.file))
        #expect(try !SharedContent(other.store).fill(other.settings.archive, with: entry.file))
        let file = other.settings.archive.appending(
            path: ArchivePlace.path(of: try #require(ContentHash(entry.file.sha256)), named: "a.csv"))
        #expect(try Data(contentsOf: file) == Data(Self.csv.utf8))
        #expect(try Verification(other.publisher(), archive: other.settings.archive).run().faults == [])
    }

    /// The files of a host's output, by their paths.
    private func written(_ host: SharingHost) throws -> [String: Data] {
        let output = host.settings.folders.output
        let paths = try FileManager.default.subpathsOfDirectory(atPath: output.path).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: output.appending(path: path).path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
        return Dictionary(
            uniqueKeysWithValues: try paths.map { ($0, try Data(contentsOf: output.appending(path: $0))) })
    }

    private func publish(_ host: SharingHost, at now: Double) throws {
        let period = try #require(Period(id: "2023-H1"))
        let through = try host.composition.newest(for: period, in: host.store)
        let model = try #require(try host.publisher().model(period))
        _ = try host.publisher().publish(model, through: through, now: Date(timeIntervalSince1970: now))
    }

    @Test func hostsMakeTheSameReportByteForByte() async throws {
        let samples = TestOffice.root.appending(path: "config/samples/2023-H1/in")
        let hosts = [try host("one"), try host("two")]
        for host in hosts { _ = try await host.intake.start() }
        for (host, name) in zip(hosts, ["PL1 - van ban trong huyen.xlsx", "PL5 - so hoa cap xa.csv"]) {
            try FileManager.default.copyItem(
                at: samples.appending(path: name), to: temporary.url.appending(path: "inbox/\(name)"))
            #expect(try await host.work().map(\.name) == [name])
        }
        try publish(hosts[0], at: 1_688_500_000)
        try publish(hosts[1], at: 1_688_600_000)
        let (one, two) = (try written(hosts[0]), try written(hosts[1]))
        #expect(one["report/2023-H1/bao-cao.docx"] != nil)
        #expect(one.keys.sorted() == two.keys.sorted())
        for (path, bytes) in one { #expect(bytes == two[path], "\(path)") }
        for host in hosts { host.stop() }
    }

    /// Whoever makes a report first finds what changed; nobody else knows a former one.
    @Test func whatACorrectionChangedLiesInEveryHostsFolder() async throws {
        let hosts = [try host("one"), try host("two"), try host("three")]
        for host in hosts { _ = try await host.intake.start() }
        let table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
        try drop(table.csv, as: "so hoa.csv")
        #expect(try await hosts[0].work().count == 1)
        for host in hosts { try publish(host, at: 1_688_500_000) }
        try drop(table.corrected().csv, as: "so hoa sua.csv")
        #expect(try await hosts[1].work().count == 1)
        for host in hosts.prefix(2) { try publish(host, at: 1_688_600_000) }
        let name = "report/2023-H1/thay-doi.txt"
        let found = try #require(try written(hosts[0])[name])
        #expect(String(decoding: found, as: UTF8.self).contains("19.426 → 19.427"))
        #expect(try written(hosts[1])[name] == found)
        // One that made no report meanwhile makes the next one first: nothing is corrected since, and what was stands.
        let next = "PL1 - van ban trong huyen.xlsx"
        try FileManager.default.copyItem(
            at: TestOffice.root.appending(path: "config/samples/2023-H1/in/\(next)"),
            to: temporary.url.appending(path: "inbox/\(next)"))
        #expect(try await hosts[0].work().count == 1)
        try publish(hosts[2], at: 1_688_700_000)
        #expect(try written(hosts[2])[name] == found)
        for host in hosts { host.stop() }
    }
}
