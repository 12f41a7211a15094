import Archive
import Assembly
import Files
import Foundation
import Intake
import ReportingKit
import Store

/// Follows figures through packages of units below: from a cell of a package on to the cells that the package says it
/// comes from.
///
/// A class, because it keeps the packages that it opened; used by one task.
package final class PackageLineage {
    private let archive: URL?
    let store: ReportStore
    private let limits: ReadingLimits
    /// Nil for a file that is no package, or is not there.
    private var opened: [String: OpenedPackage?] = [:]

    /// `archive` is nil where there is none: figures then end in the package's cells.
    package init(_ store: ReportStore, archive: URL?, limits: ReadingLimits) {
        self.store = store
        self.archive = archive
        self.limits = limits
    }

    /// The same with what is behind cells of packages.
    package func opened(_ lineage: Lineage) throws -> Lineage {
        switch lineage {
        case .cell: return try entered(lineage)
        case .computed(.package, _, _), .paragraph, .register: return lineage
        case .computed(let operation, let value, let inputs):
            return .computed(operation, value, inputs: try inputs.map(opened))
        }
    }

    /// A cell of a package with what is behind it; everything else as it is.
    package func entered(_ lineage: Lineage) throws -> Lineage {
        guard case .cell(let file, let sheet, let cell, _) = lineage else { return lineage }
        return try inputs(file, sheet, cell).map { .computed(.package, $0, inputs: [lineage, $1]) } ?? lineage
    }

    private func inputs(_ file: SourceFile, _ sheet: String, _ cell: CellAddress) throws -> (FieldValue, Lineage)? {
        guard sheet == PackageFigures.fileName, let package = try package(file.sha256),
            let figure = package.received.figures.figure(at: cell), let lineage = try package.lineage(of: figure.id)
        else { return nil }
        return (PackageValue.read(figure.value), lineage)
    }

    /// Of which unit, period and report a file is an edition; nil for one that is no package.
    func manifest(of sha256: String) throws -> PackageManifest? { try package(sha256)?.received.manifest }

    private func package(_ sha256: String) throws -> OpenedPackage? {
        if let known = opened[sha256] { return known }
        let package = try content(of: sha256).flatMap { try OpenedPackage($0, limits: limits) }
        opened[sha256] = package
        return package
    }

    private func content(of sha256: String) throws -> FileContent? {
        if let archive, let file = try ArchiveShelf(archive).files(of: sha256).first(where: { $0.name.reduced == nil })
        {
            // It was whole when it was accepted; a changed one is for `verify` to tell.
            return try FileContent(contentsOf: file.url)
        }
        guard store.isShared else { return nil }
        var bytes = Data()
        return try store.readContent(sha256) { bytes += $0 } ? FileContent(bytes) : nil
    }
}

/// A package with its lineage, which is read when it is asked for.
private final class OpenedPackage {
    let received: ReceivedPackage
    private var figures: [String: Lineage]?

    init?(_ content: FileContent, limits: ReadingLimits) throws {
        do throws(ReceivedPackage.Fault) {
            guard let received = try ReceivedPackage(content, limits: limits) else { return nil }
            self.received = received
        } catch {
            return nil
        }
    }

    func lineage(of figure: String) throws -> Lineage? {
        if let figures { return figures[figure] }
        let figures = try PackageLineageFile.figures(received.lineage)
        self.figures = figures
        return figures[figure]
    }
}

/// A value as a package writes it.
enum PackageValue {
    static func read(_ text: String) -> FieldValue {
        if let count = Int(text) { return .count(count) }
        if let number = FixedDecimal(declared: text) { return .decimal(number) }
        return text.isEmpty ? .absent : .text(text)
    }
}
