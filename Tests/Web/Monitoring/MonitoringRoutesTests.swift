import Foundation
import OfficeSupport
import ReportingKit
import Serving
import Store
import Testing

@testable import Service
@testable import Web

/// What a monitor is told.
struct MonitoringRoutesTests {
    private let page: ChangingSite

    init() throws { page = try ChangingSite() }

    @Test func aServiceThatDoesNotRunIs503WithTheReason() async throws {
        let answer = try await page.ask(ChangingSite.editor, .get, "/suc-khoe")
        #expect(answer.status == 503 && answer.text == "stopped\n")
        let json = try await page.ask(
            ChangingSite.administrator, .get, "/suc-khoe", headers: ["accept": "application/json"])
        #expect(json.status == 503)
        #expect(try json.json["reasons"] as? [String] == ["stopped"] && json.json["fine"] as? Bool == false)
        #expect(try json.json["details"] as? [String] == ["The daemon is not running."])
    }

    @Test func metricsAreForAdministrators() async throws {
        #expect(try await page.ask(ChangingSite.officer, .get, "/metrics").status == 403)
        for name in ["a", "b"] {
            _ = try page.office.store.enter(
                ReceivedFile(name: name, sha256: name, byteCount: 1, folder: nil, receivedAt: Date()),
                state: name == "a" ? .accepted : .processing)
        }
        let answer = try await page.ask(ChangingSite.administrator, .get, "/metrics")
        #expect(answer.status == 200)
        #expect(answer.header("content-type")?.hasPrefix("application/openmetrics-text; version=1.0.0") == true)
        let lines = answer.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.suffix(2) == ["# EOF", ""])
        #expect(lines.contains("baocaod_up{office=\"baocaod\"} 0"))
        #expect(lines.contains("baocaod_files{office=\"baocaod\",state=\"accepted\"} 1"))
        #expect(lines.contains("baocaod_files{office=\"baocaod\",state=\"processing\"} 1"))
        #expect(lines.contains { $0.hasPrefix("baocaod_disk_free_bytes{office=\"baocaod\",folder=\"inbox\"} ") })
    }

    /// The daemon's word is enough: a database that stands still would keep whoever asks it.
    @Test func aDatabaseThatIsAwayIsToldAndNotAsked() async throws {
        let line = StatusLine { _ in }
        let standing = ServiceStanding(
            line: line, progress: PipelineProgress(now: { .now }) { _ in }, patience: .zero)
        standing.enter(.running)
        let socket = try StatusSocket(
            path: page.folder.url.appending(path: "state/status.sock").path(percentEncoded: false))
        socket.serve { standing.answer($0) }
        #expect(try await page.ask(ChangingSite.editor, .get, "/suc-khoe").text == "fine\n")
        standing.store(awaySince: Date(timeIntervalSince1970: 1_688_500_000))
        let answer = try await page.ask(ChangingSite.editor, .get, "/suc-khoe")
        #expect(answer.status == 503 && answer.text == "store\n")
        let metrics = try await page.ask(ChangingSite.administrator, .get, "/metrics")
        #expect(metrics.status == 200)
        let lines = metrics.text.split(separator: "\n")
        #expect(lines.contains("baocaod_up{office=\"baocaod\"} 1"))
        #expect(!lines.contains { $0.hasPrefix("baocaod_files{") })
    }
}
