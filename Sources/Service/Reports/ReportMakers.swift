import Foundation
import Logging
import Office
import ReportingKit
import Store
import Synchronization
import Systemd

/// Who makes reports, by the configuration in force, and which are made besides those that changed.
final class ReportMakers: Sendable {
    private let store: ReportStore
    private let logger: Logger
    private let notes: MakingNotes
    private let leftParts = LeftParts()
    private let memory = Mutex<[ObjectIdentifier: ReportMemory]>([:])

    init(store: ReportStore, notes: MakingNotes, logger: Logger) {
        self.store = store
        self.notes = notes
        self.logger = logger
    }

    /// Where it cannot be told what stands for a period, the reports that close with it are made, and say what is
    /// wrong. Throws where the store does not answer.
    func offices(_ composition: Composition, making period: Period) throws -> [Composition] {
        do {
            return try composition.making(period, with: store)
        } catch let error where !ReportStore.isDatabaseFault(error) {
            logger.warning("reports that close on other days than \(period) were not looked for: \(error)")
            return composition.making(period)
        }
    }

    /// The data of a period of which the office makes no report. Throws where the store does not answer.
    func writeNormalized(_ period: Period, _ composition: Composition) throws {
        do {
            if try store.periods().contains(period) { _ = try maker(composition).publisher.writeNormalized(period) }
        } catch let error where !ReportStore.isDatabaseFault(error) {
            logger.report(.storageFault, "the normalized files of \(period) were not written: \(error)")
        }
    }

    /// What is composed of periods that changed, or shows something of them. Where that cannot be told now, the reports
    /// themselves say what is wrong. Throws where the store does not answer.
    func dependent(_ periods: Set<Period>, _ composition: Composition) throws -> Set<Period> {
        do {
            let output = OutputFolder(root: composition.settings.folders.output)
            let reports = CoarserReports(store: store, output: output, composition: composition)
            let coarser = try reports(periods)
            return try coarser.union(reports.referring(to: periods.union(coarser)))
        } catch let error where !ReportStore.isDatabaseFault(error) {
            logger.warning("reports of longer and later periods were not looked for: \(error)")
            return []
        }
    }

    func maker(_ composition: Composition) -> ReportMaker {
        let output = OutputFolder(root: composition.settings.folders.output, leftParts: leftParts) { [logger] notice in
            logger.report(.outputMovedAside, "\(notice)")
        }
        let publisher = ReportPublisher(
            composition: composition, store: store, output: output, memory: memory(for: composition))
        return ReportMaker(
            publisher: publisher, composition: composition, notes: notes,
            here: store.isShared ? ReportsHere(state: composition.settings.folders.state) : nil, now: { Date() })
    }

    /// What is remembered of reports is computed again with the next one.
    func forgetReports() { memory.withLock { $0 = [:] } }

    /// A configuration that was read anew begins with none.
    private func memory(for composition: Composition) -> ReportMemory {
        memory.withLock { kept in
            let identity = ObjectIdentifier(composition.templates)
            if let known = kept[identity] { return known }
            let fresh = ReportMemory()
            // Those of a configuration that is no longer in force.
            if kept.count >= composition.reportIDs.count { kept = [:] }
            kept[identity] = fresh
            return fresh
        }
    }
}
