import Foundation
import Intake
import Logging
import Office
import ReportingKit
import ServiceLifecycle
import Store
import Systemd
import Threading

/// Where several hosts share the store: keeps this host's claims, takes over files of hosts that are gone, and follows
/// what the others do. Ends at once where the store is this host's own.
struct SharingService: Service {
    private let context: ServiceContext
    private let lane = Lane("sharing")

    /// So many files are taken over at once; the rest with the next renewal.
    private static let portion = 64

    init(_ context: ServiceContext) {
        self.context = context
    }

    func run() async throws {
        let work = Task(executorPreference: lane) {
            if let sharing = context.sharing { await keep(sharing) }
        }
        await withGracefulShutdownHandler {
            await work.value
            // The group waits for those that end last.
            if context.sharing == nil { do { try await gracefulShutdown() } catch { return } }
        } onGracefulShutdown: {
            work.cancel()
        }
    }

    private func keep(_ sharing: StoreSharing) async {
        let following = StoreFollowing(context)
        var isFaulty = false
        while !Task.isCancelled {
            // Cancelled: the files in hand are finished by others, and their claims end with them.
            do { try await Alarms.shared.sleep(for: sharing.interval) } catch { return }
            do {
                // What an earlier run of this host left is put in order first.
                let isStarting = context.startPatience.isStarting
                let came = try sharing.renew(limit: isStarting ? 0 : Self.portion)
                try await takeOver(came + (isStarting ? [] : sharing.reclaimed()), sharing)
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
                context.statusLine.storageFault(.sharing, error)
            }
        }
    }

    private func takeOver(_ items: [ItemID], _ sharing: StoreSharing) async throws {
        if items.isEmpty { return }
        let office = context.current
        var left = Set(items)
        // What is not done is found again, as claims that nobody knows of.
        defer { sharing.forget(left) }
        var decided: [(TakenFile, Settlement)] = []
        for file in try sharing.entered(items, office.settings) {
            let outcome = try await context.intake.takeOver(file) { try sharing.write(file.hash, to: $0) }
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
