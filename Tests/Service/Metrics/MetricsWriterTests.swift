import Foundation
import Logging
import OfficeSupport
import ReportingKit
import Settings
import Store
import Synchronization
import Testing

@testable import Office
@testable import Service

/// The file that a monitor collects.
struct MetricsWriterTests {
    private let office: TestOffice
    private let file: URL
    private let standing: ServiceStanding
    private let now = Date(timeIntervalSince1970: 1_689_000_000)

    init() throws {
        office = try TestOffice()
        file = office.output.root.appending(path: "baocaod.prom")
        let line = StatusLine { _ in }
        standing = ServiceStanding(
            line: line, progress: PipelineProgress(now: { .now }) { line.activity($0.activity) }, patience: .zero)
        standing.enter(.running)
    }

    private func configuration(_ file: URL?) throws -> ConfigurationInForce {
        let composition = try composition(file)
        return ConfigurationInForce(composition) { composition }
    }

    private func composition(_ file: URL?) throws -> Composition {
        let root = office.output.root
        return try TestOffice.composition { settings in
            settings.folders.output = root
            settings.folders.state = root.appending(path: "state", directoryHint: .isDirectory)
            settings.metricsFile = file
            settings.file = "/etc/baocaod/binh-son.yaml"
        }
    }

    private func writer(_ configuration: ConfigurationInForce) -> MetricsWriter {
        MetricsWriter(
            configuration, office.store, standing, Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { [now] in now })
    }

    private func lines() throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test func itTellsOfTheServiceItsFilesAndWhatIsToBeSent() throws {
        _ = try office.store.enter(
            ReceivedFile(
                name: "a", sha256: "a", byteCount: 1, folder: nil, receivedAt: now.addingTimeInterval(-90)),
            state: .processing)
        _ = try office.store.enter(notices: [], now: now)
        _ = try office.store.enter(notices: [(key: "x\na@example.vn", content: "{}", isTold: true)], now: now)
        writer(try configuration(file)).write()
        let lines = try lines()
        #expect(lines.contains("baocaod_up{office=\"binh-son\"} 1"))
        #expect(lines.contains("baocaod_files{office=\"binh-son\",state=\"processing\"} 1"))
        #expect(lines.contains("baocaod_oldest_waiting_timestamp_seconds{office=\"binh-son\"} 1688999910"))
        #expect(lines.contains("baocaod_notices_waiting{office=\"binh-son\"} 1"))
        #expect(lines.last == "# EOF")
    }

    /// A frozen server would keep whoever asks it.
    @Test func aDatabaseThatIsAwayIsNotAsked() throws {
        standing.store(awaySince: now)
        writer(try configuration(file)).write()
        let lines = try lines()
        #expect(lines.contains("baocaod_up{office=\"binh-son\"} 1"))
        #expect(!lines.contains { $0.hasPrefix("baocaod_files{") || $0.hasPrefix("baocaod_late_units{") })
        standing.store(awaySince: nil)
        writer(try configuration(file)).write()
        #expect(try self.lines().contains { $0.hasPrefix("baocaod_files{") })
    }

    @Test func whileNothingWaitsThereIsNoTimeSinceWhen() throws {
        writer(try configuration(file)).write()
        #expect(try !lines().contains { $0.hasPrefix("baocaod_oldest_waiting") })
    }

    @Test func allFamiliesAreOfAKindThatBothTextFormsHave() throws {
        writer(try configuration(file)).write()
        let types = try lines().filter { $0.hasPrefix("# TYPE ") }
        #expect(!types.isEmpty && types.allSatisfy { $0.hasSuffix(" gauge") })
    }

    @Test func everybodyMayReadItAndNothingIsLeftBesideIt() throws {
        let writer = writer(try configuration(file))
        writer.write()
        writer.write()
        let path = file.path(percentEncoded: false)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o644)
        let folder = file.deletingLastPathComponent().path(percentEncoded: false)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".part") } == [])
    }

    @Test func aLinkInItsPlaceIsReplacedAndNeverWrittenThrough() throws {
        let other = office.output.root.appending(path: "other")
        try Data("other".utf8).write(to: other)
        try FileManager.default.createSymbolicLink(at: file, withDestinationURL: other)
        writer(try configuration(file)).write()
        #expect(try String(contentsOf: other, encoding: .utf8) == "other")
        #expect(try lines().last == "# EOF")
    }

    @Test func theLastTextSaysThatTheServiceDoesNotRun() throws {
        let writer = writer(try configuration(file))
        writer.write()
        standing.enter(.stopping)
        writer.finish()
        #expect(try lines().contains("baocaod_up{office=\"binh-son\"} 0"))
        // What was put off before comes too late.
        standing.enter(.running)
        writer.write()
        #expect(try lines().contains("baocaod_up{office=\"binh-son\"} 0"))
    }

    @Test func aFileThatIsNoLongerConfiguredGoes() throws {
        let configuration = try configuration(file)
        let writer = writer(configuration)
        writer.write()
        configuration.use(try composition(nil))
        writer.write()
        #expect(!FileManager.default.fileExists(atPath: file.path(percentEncoded: false)))
    }

    @Test func withoutAFileNothingIsWritten() throws {
        let writer = writer(try configuration(nil))
        writer.becomeDue()
        writer.showLife()
        writer.finish()
        #expect(!FileManager.default.fileExists(atPath: file.path(percentEncoded: false)))
    }

    @Test func aChangeRingsTheBell() {
        let bell = ChangeBell()
        let rung = Rung()
        // Before somebody answers nothing happens.
        bell.ring()
        bell.answered { rung.count.withLock { $0 += 1 } }
        LedgerChanges(bell).file(number: 1)
        #expect(rung.count.withLock(\.self) == 1)
    }

    private final class Rung: Sendable {
        let count = Mutex(0)
    }
}
