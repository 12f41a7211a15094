import Assembly
import Foundation
import Messages
import ReportingKit
import Settings
import Store

/// Recomputes everything that can be recomputed: hashes of the archive, of issued reports, the store's own order, and
/// lineage.
public struct Verification: Sendable {
    public struct Result: Encodable, Sendable {
        public var filesChecked = 0
        public var reportsChecked = 0
        public var figuresTraced = 0
        /// Accepted files without their bytes in the archive.
        public var missingFiles = 0
        /// Archived files that no row of the ledger answers for.
        public var orphanedFiles = 0
        package var found: [VerificationFault] = []

        /// Each is a sentence with what to do where something can be done.
        public var faults: [String] { found.map(\.said.english) }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(filesChecked, forKey: .filesChecked)
            try container.encode(reportsChecked, forKey: .reportsChecked)
            try container.encode(figuresTraced, forKey: .figuresTraced)
            try container.encode(missingFiles, forKey: .missingFiles)
            try container.encode(orphanedFiles, forKey: .orphanedFiles)
            try container.encode(faults, forKey: .faults)
            try container.encode(found.map(\.said.vietnamese), forKey: .vietnameseFaults)
        }

        private enum CodingKeys: CodingKey {
            case filesChecked, reportsChecked, figuresTraced, missingFiles, orphanedFiles, faults, vietnameseFaults
        }
    }

    private let publisher: ReportPublisher
    private let archive: URL?

    private let spool: URL?
    private let writing: (any ReportWriting)?

    /// `archive` is nil where there is none: `batch` leaves its files where they are. Files in `spool` are on their way
    /// into it. `writing` is the service that writes reports; nil where there is none.
    public init(
        _ publisher: ReportPublisher, archive: URL?, spool: URL? = nil, writing: (any ReportWriting)? = nil
    ) {
        self.publisher = publisher
        self.archive = archive
        self.spool = spool
        self.writing = writing
    }

    public func run() throws -> Result {
        var result = Result()
        result.found += try publisher.store.faults().map(VerificationFault.store)
        if let archive {
            let agreement = try ArchiveAgreement(store: publisher.store, archive: archive, spool: spool ?? archive)
                .check()
            result.filesChecked = agreement.filesChecked
            result.missingFiles = agreement.missing
            result.orphanedFiles = agreement.orphans
            result.found += agreement.faults.map(VerificationFault.archive)
        }
        for issued in try publisher.store.finalizations() {
            result.reportsChecked += 1
            // Of a report that the office no longer makes the kept bytes are all that can be looked at.
            result.found += try IssuedReport(publisher.making(issued.report) ?? publisher).faults(
                of: issued, isMade: publisher.making(issued.report) != nil
            ).map { .issued(issued.key, $0) }
        }
        result.found += try outputFaults()
        for period in try publisher.store.periods() {
            for report in try publisher.composition.making(period, with: publisher.store).map(\.kind.id) {
                if let publisher = publisher.making(report) { try verifyLineage(period, publisher, &result) }
            }
        }
        return result
    }

    /// A report that is being written is looked at when it is written. It may have been written while it was looked at,
    /// so a caller that finds a fault looks once more in any case; and no more often than it can be written again by
    /// chance.
    private func outputFaults() throws -> [VerificationFault] {
        var faults = try OutputVerification(publisher).faults()
        guard let writing else { return Self.inOrder(faults) }
        for _ in 1...5 where !faults.isEmpty {
            let wasWritten = try writing.wait(for: Set(faults.keys.map(\.period)))
            faults = try OutputVerification(publisher).faults()
            if !wasWritten { break }
        }
        if faults.isEmpty { return [] }
        for (report, reason) in try writing.putAside() {
            faults[report]?.append(.putAside(report, reason: reason))
        }
        return Self.inOrder(faults)
    }

    private static func inOrder(_ faults: [ReportPeriod: [VerificationFault]]) -> [VerificationFault] {
        faults.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    /// Every figure of the report ends in cells, paragraphs or the register, of files that were accepted.
    private func verifyLineage(_ period: Period, _ publisher: ReportPublisher, _ result: inout Result) throws {
        guard let model = try publisher.model(period) else { return }
        let accepted = Set(try publisher.store.acceptedFiles().map(\.sha256))
        for figure in model.tracedFigures {
            result.figuresTraced += 1
            if !figure.lineage.isGrounded {
                result.found.append(.ungrounded(publisher.key(period), figure: figure.id))
            }
            if let lost = figure.lineage.cells.first(where: { !accepted.contains($0.file.sha256) }) {
                result.found.append(
                    .unacceptedSource(publisher.key(period), figure: figure.id, file: lost.file.name))
            }
        }
    }
}

extension Settings {
    /// The service's archive of accepted files.
    public var archive: URL { URL(filePath: places.archive, directoryHint: .isDirectory) }
}
