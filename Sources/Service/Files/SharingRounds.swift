import Intake
import Logging
import Office
import Store
import Systemd

/// What a host of a shared store does each time that it renews its leases.
final class SharingRounds {
    private let context: ServiceContext
    private let sharing: StoreSharing
    private let following: StoreFollowing
    private var isFaulty = false

    /// So many files are taken over at once; the rest with the next renewal.
    private static let portion = 64

    init(_ context: ServiceContext, _ sharing: StoreSharing) {
        self.context = context
        self.sharing = sharing
        following = StoreFollowing(context)
    }

    /// A fault is told once; the next round tries everything again.
    func next() async {
        let waiting = context.refresher.waitingForStorage
        do {
            // What an earlier run of this host left is put in order first.
            let isStarting = context.startPatience.isStarting
            let came = try sharing.renew(limit: isStarting ? 0 : Self.portion)
            context.refresher.storeAnswers(waiting)
            try await takeOver(came + (isStarting ? [] : sharing.reclaimed()))
            if !isStarting { try following.follow() }
            if isFaulty { context.logger.report(.storageRestored, "the shared store answers again") }
            isFaulty = false
            context.statusLine.recovered(.sharing)
        } catch {
            if !isFaulty {
                context.logger.report(
                    .storageFault, "the shared store cannot be used: \(error); trying again in \(sharing.interval)")
            }
            isFaulty = true
            context.refresher.storeIsAway()
            context.statusLine.storageFault(.sharing, error)
        }
    }

    private func takeOver(_ items: [ItemID]) async throws {
        if items.isEmpty { return }
        let office = context.current
        var left = Set(items)
        // What is not done is found again, as claims that nobody knows of.
        defer { sharing.forget(left) }
        var decided: [(TakenFile, Settlement)] = []
        for file in try sharing.entered(items, office.settings) {
            let outcome = try await context.intake.takeOver(file) { [sharing] in try sharing.write(file.hash, to: $0) }
            if case .decided(let taken) = outcome {
                let settlement = try context.pipeline.settlement(
                    of: RecoveryReport.Decided(file: taken, outcome: file.outcome), office)
                decided.append((taken, settlement))
            }
            left.remove(file.item)
            if outcome != .known {
                context.logger.report(.fileTaken, "\(file.name) was left by another host, and is taken over")
            }
        }
        left = []
        if !decided.isEmpty { await context.intake.settle(decided, isTakenOver: true) }
    }
}
