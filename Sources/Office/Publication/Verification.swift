import Assembly
import Foundation
import Intake
import ReportingKit
import Settings
import Store

/// Recomputes everything that can be recomputed: hashes of the archive, of issued reports, the store's own order, and lineage.
public struct Verification: Sendable {
    public struct Result: Codable, Sendable {
        public var filesChecked = 0
        public var reportsChecked = 0
        public var figuresTraced = 0
        /// Each is a sentence with what to do where something can be done.
        public var faults: [String] = []
    }

    private let publisher: ReportPublisher
    private let archive: URL?

    /// `archive` is nil where there is none: `batch` leaves its files where they are.
    public init(_ publisher: ReportPublisher, archive: URL?) {
        self.publisher = publisher
        self.archive = archive
    }

    public func run() throws -> Result {
        var result = Result()
        result.faults += try publisher.store.faults().map(\.description)
        if let archive { try verifyArchive(archive, &result) }
        for issued in try publisher.store.finalizations() {
            result.reportsChecked += 1
            result.faults += try IssuedReport(publisher).faults(of: issued)
        }
        for period in try publisher.store.periods() { try verifyLineage(period, &result) }
        return result
    }

    private func verifyArchive(_ archive: URL, _ result: inout Result) throws {
        for file in try publisher.store.acceptedFiles() {
            result.filesChecked += 1
            let folder = archive.appending(path: String(file.sha256.prefix(2)))
            let names =
                FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
                ? try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) : []
            let kept = names.compactMap { name in ArchivedName(name).map { (name: name, archived: $0) } }
                .filter { $0.archived.original.text == file.sha256 }
            if kept.isEmpty {
                result.faults.append(
                    "\(file.name) (sha256 \(file.sha256)) is not in the archive; restore \(folder.path(percentEncoded: false)) from a backup"
                )
            }
            // Of a file that names people there is a reduced copy, whose name says its own hash.
            for (name, archived) in kept {
                let copy = folder.appending(path: name)
                if try ContentHash(ofFile: copy) != archived.kept {
                    result.faults.append(
                        "the archive's copy of \(file.name) was changed; restore \(copy.path(percentEncoded: false)) from a backup"
                    )
                }
            }
        }
    }

    /// Every figure of the report ends in cells, paragraphs or the register, of files that were accepted.
    private func verifyLineage(_ period: Period, _ result: inout Result) throws {
        guard let model = try publisher.model(period) else { return }
        let accepted = Set(try publisher.store.acceptedFiles().map(\.sha256))
        for figure in model.tracedFigures {
            result.figuresTraced += 1
            if !figure.lineage.isGrounded {
                result.faults.append("\(period): \(figure.id) cannot be followed to cells")
            }
            if let lost = figure.lineage.cells.first(where: { !accepted.contains($0.file.sha256) }) {
                result.faults.append(
                    "\(period): \(figure.id) comes from \(lost.file.name), which is not an accepted file")
            }
        }
    }
}

extension Settings {
    /// The service's archive of accepted files.
    public var archive: URL { URL(filePath: places.archive, directoryHint: .isDirectory) }
}
