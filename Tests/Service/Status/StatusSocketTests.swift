import Foundation
import Glibc
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
            phase: .running, process: 4711, stateFolder: "/var/lib/baocaod", line: "Waiting for files", troubles: [],
            progress: PipelineProgress(now: { .now }) { _ in }.current,
            folders: [
                FolderStatus(
                    id: FolderID("inbox"), path: "/srv/inbox", isWatched: true, lastScan: nil,
                    scanInterval: .seconds(300),
                    waiting: [.init(path: "a.xlsx", reason: .locked(by: "~$a.xlsx"))],
                    refused: [.init(path: "x\ny.csv", refusal: .controlCharacters)], hidden: [".a.xlsx"])
            ], foldersAsOf: nil, parked: [])
        socket.serve { [asked] request in
            asked.requests.withLock { $0.append(request) }
            return status
        }
    }

    /// Asking holds a thread until the answer is there, so it must be none of those that the answer needs.
    private func ask(_ request: StatusSocket.Request) async throws -> ServiceStatus? {
        try await answer(request, at: path).status
    }

    /// What is answered is waited for; only silence is waited for by the clock.
    private func answer(_ request: StatusSocket.Request, at path: String, within patience: Duration = .seconds(86_400))
        async throws -> DaemonAnswer
    {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread {
                continuation.resume(
                    with: Result { try StatusQuestion(candidates: ["/nowhere", path]).ask(request, within: patience) })
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

    @Test func oneThatIsSilentIsNamedByItsProcess() async throws {
        socket.close()
        let silent = folder.url.appending(path: "silent").path(percentEncoded: false)
        // Bound and never served, as a daemon whose threads all hang.
        let listener = try StatusSocket(path: silent)
        let answer = try await answer(.status, at: silent, within: .milliseconds(50))
        guard case .silent(let process) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(process == getpid())
        #expect(answer.fault?.contains("process \(getpid())") == true)
        listener.close()
    }

    @Test func aConnectionThatAsksNothingKeepsNobodyElseFromAnAnswer() async throws {
        let idle = socket_(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(idle) }
        #expect(try UnixSocketAddress.with(path, { connect(idle, $0, $1) }) == 0)
        #expect(try await ask(.status)?.process == 4711)
        socket.close()
    }
}

/// The call of the system, beside a property of this name.
private func socket_(_ domain: Int32, _ type: Int32, _ protocolNumber: Int32) -> Int32 {
    socket(domain, type, protocolNumber)
}
