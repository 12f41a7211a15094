import Foundation
import Intake
import Logging
import Messages
import Office
import ReportingKit
import Store
import Systemd

/// What a host of a shared store does each time that it renews its leases.
final class SharingRounds {
    private let context: ServiceContext
    private let sharing: StoreSharing
    private let following: StoreFollowing
    private var isFaulty = false
    /// Since when the database does not answer.
    private var awaySince: Date?

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
            let came = try renew(limit: isStarting ? 0 : Self.portion)
            context.refresher.storeAnswers(waiting)
            try await takeOver(came + (isStarting ? [] : sharing.reclaimed()))
            if !isStarting { try following.follow() }
            if isFaulty {
                context.logger.report(.storageRestored, "the shared store answers again")
                // Files are not to wait out what they began to wait while it was away.
                context.storageWaits.end()
            }
            isFaulty = false
            stands(awaySince: nil)
            context.statusLine.recovered(.sharing)
        } catch {
            if !isFaulty {
                context.logger.report(
                    .storageFault, "the shared store cannot be used: \(error); trying again in \(sharing.interval)")
            }
            isFaulty = true
            context.refresher.storeIsAway()
            tell(error)
        }
    }

    private func renew(limit: Int) throws -> [ItemID] {
        let (standing, database) = (context.standing, context.current.settings.storeName)
        standing.store(database, isAskedSince: awaySince ?? Date())
        defer { standing.store(database, isAskedSince: nil) }
        return try sharing.renew(limit: limit)
    }

    private func tell(_ error: any Error) {
        guard let fault = error as? DatabaseError, fault.isAway else {
            stands(awaySince: nil)
            return context.statusLine.storageFault(.sharing, error)
        }
        let since = awaySince ?? Date()
        stands(awaySince: since)
        context.statusLine.fault(
            .sharing, StatusLineTexts.storeAway(Bilingual(fault), since: VietnamTime.text(since)))
    }

    private func stands(awaySince time: Date?) {
        awaySince = time
        context.standing.store(awaySince: time)
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
