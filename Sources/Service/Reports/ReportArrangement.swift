import Foundation
import Logging
import Office
import ReportingKit
import Store

/// Which reports are to be made besides those of new files: at a start and after a reload.
struct ReportArrangement: Sendable {
    private let office: Composition
    private let store: ReportStore
    private let folder: OutputFolder
    private let logger: Logger

    init(_ office: Composition, _ store: ReportStore, logger: Logger) {
        self.office = office
        self.store = store
        self.logger = logger
        folder = OutputFolder(root: office.settings.folders.output)
    }

    /// The first of the office's reports has the plain folders: where the configuration names another one, the folders
    /// of both move.
    ///
    /// What cannot be moved keeps nobody from working: it stays where it is, and so does what is written from now on.
    ///
    /// - Returns: the periods that are to be looked at again.
    func moveFolders() -> Set<Period> {
        do {
            guard try ReportPlaces(folder).arrange(first: office.reportIDs[0], store: store) else { return [] }
            logger.notice("\(office.reportIDs[0]) is the first report now: its files lie in report/PERIOD")
            return Set(try store.periods()).union(
                try CoarserReports(store: store, output: folder, composition: office).askedFor())
        } catch {
            logger.warning("the folders of reports were not arranged and stay as they are: \(error)")
            return []
        }
    }

    /// Reports of kinds that are declared otherwise now are made again, but for those that are issued.
    ///
    /// What cannot be looked at keeps nobody from working: they follow with the next file of their period.
    func outdateReports() {
        do {
            let changed = try ReportDeclarations(state: office.settings.folders.state).outdate(office, in: store) {
                ReportInputs.said($0.settings, $0.reportSettings)
            }
            for report in changed {
                if store.isShared { try ReportsHere(state: office.settings.folders.state).forget(report) }
                logger.info("\(report) is declared otherwise: its reports that are not issued are made again")
            }
        } catch {
            logger.warning("reports whose declarations changed were not looked for: \(error)")
        }
    }

    /// A run that ended between a file's transaction and its report left the report to the next one.
    func periodsWithoutReport(_ cutShort: Set<Period> = []) throws -> Set<Period> {
        let output = OutputReader(folder)
        let former = try FormerNormalized(folder).periods()
        let composed = try CoarserReports(store: store, output: folder, composition: office).askedFor()
        return Set(
            try composed.union(store.periods()).filter { period in
                if cutShort.contains(period) || former.contains(period) { return true }
                return try office.making(period, with: store).contains { try lacksReport(of: period, $0, output) }
            })
    }

    /// Of these, the periods with a report that this host wrote with less data than there are now.
    func periodsNotMadeHere(_ periods: Set<Period>) throws -> Set<Period> {
        try periods.filter { period in
            let reports = try office.making(period, with: store)
            return try reports.isEmpty
                || reports.contains { try made(ReportPeriod($0.kind.id, period)) != $0.newest(for: period, in: store) }
        }
    }

    /// How far the data went when the report was written: by this host, where several share the store.
    private func made(_ report: ReportPeriod) throws -> Int64? {
        store.isShared
            ? try ReportsHere(state: office.settings.folders.state).through(report) : try store.reportMade(report)
    }

    private func lacksReport(of period: Period, _ office: Composition, _ output: OutputReader) throws -> Bool {
        let report = ReportPeriod(office.kind.id, period)
        do {
            guard try output.holdsFile(try office.path(period, ReportPublisher.documentName, in: folder)) else {
                return true
            }
        } catch {
            // The fault of the folder is reported when the report is made; the start does not wait for that.
            return true
        }
        guard let issued = try store.finalization(of: report) else {
            return try made(report) != office.newest(for: period, in: store)
        }
        // The command that issued it may have been interrupted before its files had their names.
        if try ReportPublisher(composition: office, store: store, output: folder).holdsIssuedDocument(issued) {
            return false
        }
        logger.warning(
            "the issued report of \(report) does not lie in the output folder as it was issued; it is written again")
        return true
    }
}
