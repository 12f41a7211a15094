import Foundation
import Synchronization
import Testing

@testable import Intake
@testable import Service

struct ServiceStandingTests {
    private let standing: ServiceStanding
    private let rescans = Count()

    private final class Count: Sendable {
        let value = Mutex(0)
    }

    private static let inbox = FolderStatus(
        id: FolderID("inbox"), path: "/srv/inbox", isWatched: true, lastScan: nil, scanInterval: nil, waiting: [],
        refused: [], hidden: [])

    /// Without patience: only what waits for nothing is told.
    init() { standing = Self.standing(patience: .zero) }

    private static func standing(patience: Duration?) -> ServiceStanding {
        let line = StatusLine { _ in }
        return ServiceStanding(
            line: line, progress: PipelineProgress(now: { .now }) { line.activity($0.activity) }, patience: patience)
    }

    /// Answers wait on threads of their own, never on those that the folders' answer needs.
    private func answer(_ request: StatusSocket.Request = .status, of standing: ServiceStanding? = nil) async
        -> ServiceStatus
    {
        let standing = standing ?? self.standing
        return await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: standing.answer(request)) }.start()
        }
    }

    @Test func beforeAnythingIsOpenItSaysWhatItDoes() async {
        standing.serves(stateFolder: "/var/lib/baocaod")
        standing.progress.begin(.openingStore)
        let status = await answer()
        #expect(status.phase == .starting)
        #expect(status.step == "opening the store")
        #expect(status.stateFolder == "/var/lib/baocaod")
        #expect(status.folders.isEmpty)
        #expect(StatusText.daemon(status) == "The daemon is starting: Opening the store")
    }

    @Test func aDiskThatIsWaitedForIsSaid() async {
        standing.enter(.waitingForStorage)
        standing.line.fault(.start, "Storage fault: /var/lib/baocaod: No space left on device; trying again")
        let status = await answer()
        #expect(status.phase == .waitingForStorage)
        #expect(status.troubles == ["Storage fault: /var/lib/baocaod: No space left on device; trying again"])
    }

    @Test func foldersThatDoNotAnswerAreToldAsTheyWereWithTheTime() async throws {
        standing.enter(.running)
        standing.remember([Self.inbox])
        standing.watches(
            {
                // Never, as a thread that hangs in a mount.
                await withUnsafeContinuation { (_: UnsafeContinuation<[FolderStatus], Never>) in }
            }, rescan: {})
        let status = await answer()
        #expect(status.folders.map(\.id) == ["inbox"])
        #expect(status.foldersAsOf != nil)
        #expect(HealthCheck(.status(status), unit: nil).verdict == .degraded)
    }

    @Test func aRescanIsAskedForAndTheFoldersAreOfNow() async {
        let standing = Self.standing(patience: nil)
        standing.enter(.running)
        standing.watches({ [Self.inbox] }, rescan: { [rescans] in rescans.value.withLock { $0 += 1 } })
        let status = await answer(.rescan, of: standing)
        #expect(rescans.value.withLock { $0 } == 1)
        #expect(status.folders.map(\.path) == ["/srv/inbox"])
        #expect(status.foldersAsOf == nil)
    }
}
