import Foundation
@testable import Intake
import Synchronization
import TestSupport
import Testing

@testable import Service

struct StatusSocketTests {
    private let folder: TemporaryFolder
    private let socket: StatusSocket
    private let path: String
    private let asked = Asked()

    private final class Asked: Sendable {
        let requests = Mutex<[StatusSocket.Request]>([])
    }

    init() throws {
        folder = try TemporaryFolder("socket")
        path = folder.url.appending(path: "s").path(percentEncoded: false)
        socket = try StatusSocket(path: path)
        let status = ServiceStatus(
            line: "Waiting for files", progress: PipelineProgress(now: { .now }) { _ in }.current,
            folders: [
                FolderStatus(
                    id: FolderID("inbox"), path: "/srv/inbox", isWatched: true, lastScan: nil,
                    scanInterval: .seconds(300),
                    waiting: [.init(path: "a.xlsx", reason: .locked(by: "~$a.xlsx"))],
                    refused: [.init(path: "x\ny.csv", refusal: .controlCharacters)])
            ], parked: [])
        socket.serve { [asked] request in
            asked.requests.withLock { $0.append(request) }
            return status
        }
    }

    /// Asking holds a thread until the answer is there, so it must be none of those that the answer needs.
    private func ask(_ request: StatusSocket.Request) async throws -> ServiceStatus? {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { [path] in
                continuation.resume(with: Result { try StatusSocket.ask(path: path, for: request) })
            }
            thread.start()
        }
    }

    @Test func theDaemonTellsWhatWaitsAndWhy() async throws {
        let status = try #require(try await ask(.status))
        let folder = try #require(status.folders.first)
        #expect(folder.rescanSeconds == 300)
        #expect(folder.waiting.map(\.code) == ["locked"])
        #expect(folder.waiting.map(\.reason) == ["a program has it open, says the lock file ~$a.xlsx beside it"])
        #expect(folder.refused.map(\.code) == ["control_characters"])
        socket.close()
    }

    @Test func aRescanIsAskedForByTheSameWay() async throws {
        _ = try await ask(.rescan)
        #expect(asked.requests.withLock { $0 } == [.rescan])
        socket.close()
    }

    @Test func aNameCannotBreakTheLineOfTheTerminal() async throws {
        let status = try #require(try await ask(.status))
        let lines = StatusText.folders(status)
        #expect(lines.contains("  refused: inbox/x\\ny.csv: its name has control characters"))
        #expect(lines.allSatisfy { !$0.contains("\n") })
        socket.close()
    }

    @Test func nobodyAnswersAfterTheEnd() async throws {
        socket.close()
        #expect(try await ask(.status) == nil)
    }
}
