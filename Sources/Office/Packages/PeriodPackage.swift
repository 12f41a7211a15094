import Assembly
import Foundation
import Intake
import Publishing
import ReportingKit
import Store

/// An issued period as one file that the office above takes like any export: what the unit states as a whole, the tables
/// that it comes from, and where each figure comes from, down to the cells.
///
/// It is made of the data that were frozen with the issue: the same bytes each time. Free text, lists, and documents are
/// not in it.
public struct PeriodPackage: Sendable {
    /// What it is called in a folder.
    public let name: String
    public let bytes: Data
    /// How often the period's report was issued.
    public let edition: Int
    /// How many figures it states.
    public let figures: Int
    /// Of its manifest, in which the hash of everything else stands.
    public let digest: String

    /// The fingerprint of the key that it is signed with; nil where it is not.
    public let key: String?

    public static let lineageName = "lineage.json"

    /// - Parameters:
    ///   - opening: follows cells of packages that the unit itself took.
    ///   - key: signs the manifest; without it the package is unsigned.
    /// - Throws: ``PackageFault`` where the period's report is not issued, or cannot be made again as it was.
    package init(
        _ period: Period, by publisher: ReportPublisher, opening: PackageLineage, signing key: SigningKey?
    ) throws {
        let composition = publisher.composition
        let report = publisher.key(period)
        let notes = try publisher.store.issueNotes(of: report)
        guard let note = notes.last, note.reopening == nil, let issued = try publisher.store.finalization(note),
            let unit = composition.reportingUnit(in: period)
        else { throw PackageFault.notIssued(report) }
        guard try IssuedReport(publisher).faults(of: issued).isEmpty else { throw PackageFault.madeOtherwise(report) }
        let stated = try Self.stated(issued, publisher)
        let traced = try stated.map { figure in
            figure.traced.having(try opening.opened(figure.traced.lineage))
        }
        let listed = PackageFigures(
            stated.map { figure in
                PackageFigures.Figure(
                    id: figure.traced.id, dataset: figure.reference.dataset, field: figure.reference.field,
                    title: figure.traced.title, value: figure.traced.value.plainText)
            })
        var parts: [(path: String, bytes: Data)] = [
            (PackageFigures.fileName, listed.csv), (Self.lineageName, LineageFile.json(traced, of: period)),
        ]
        let tables = try ReportPublisher.normalized(
            period, try Self.tables(issued, publisher), unit, composition.dataAssembler, isWithoutText: true)
        parts += tables.map { ("tables/\($0.name)", $0.bytes) }
        let manifest = PackageManifest(
            unit: unit.code.rawValue, unitName: unit.name, report: report.report.rawValue, period: period.id,
            edition: notes.count, number: issued.number, date: issued.date.iso,
            documents: Self.documents(issued),
            files: parts.map {
                PackageManifest.Part(
                    path: $0.path, bytes: $0.bytes.count, sha256: ContentHash(of: Array($0.bytes)))
            })
        let json = try manifest.json()
        var zip = try ZipWriter()
        try zip.add(PackageManifest.fileName, json)
        if let key { try zip.add(PackageSignature.fileName, PackageSignature(of: json, by: key).json()) }
        for part in parts { try zip.add(part.path, part.bytes) }
        bytes = try zip.finish()
        digest = ContentHash(of: Array(json)).text
        self.key = key?.publicKey.fingerprint
        edition = notes.count
        figures = stated.count
        name = "goi so lieu \(unit.code) \(report.report) \(period.id) lan \(notes.count).zip"
    }

    private static func documents(_ issued: Finalization) -> [PackageManifest.Document] {
        [
            .init(name: ReportPublisher.documentName, sha256: issued.documentSHA256),
            .init(name: ReportPublisher.workbookName, sha256: issued.workbookSHA256),
        ] + (issued.summarySHA256.map { [.init(name: ReportPublisher.summaryName, sha256: $0)] } ?? [])
    }

    // MARK: What is stated

    private struct Stated {
        let reference: DataReference
        let traced: TracedFigure
    }

    /// Every number of the report's datasets that the unit has as a whole; what does not add up as its own.
    private static func stated(_ issued: Finalization, _ publisher: ReportPublisher) throws -> [Stated] {
        let registry = publisher.composition.reportRegistry
        var references: [DataReference] = []
        for dataset in registry.datasets where isOf(issued, dataset.id, publisher) && dataset.layout != .list {
            let dataset = dataset.asked(on: issued.period.lastDay)
            for field in dataset.fields where field.type.isNumber && !field.isDerived {
                references += reference(to: field, of: dataset).map { [$0] } ?? []
            }
        }
        var names = TemplateNames(values: references)
        names.hasSummary = false
        guard
            let model = try publisher.model(
                issued.period, through: issued.through, semantics: issued.semantics, named: names)
        else { return [] }
        return references.compactMap { reference in
            guard let figure = model.traced(figure: reference.figure), figure.value.number != nil else { return nil }
            return Stated(reference: reference, traced: figure)
        }
    }

    private static func reference(to field: FieldDefinition, of dataset: DatasetDefinition) -> DataReference? {
        for set in [UnitSet.whole, .own] {
            do throws(DataReference.Fault) {
                return try DataReference([set.rawValue] + words(of: field), of: dataset)
            } catch {
                // Values that say nothing together are stated of the unit itself.
                continue
            }
        }
        return nil
    }

    private static func words(of field: FieldDefinition) -> [String] {
        field.name.rawValue.split(separator: ".").map(String.init)
    }

    private static func isOf(_ issued: Finalization, _ dataset: DatasetID, _ publisher: ReportPublisher) -> Bool {
        issued.parts.map { $0.datasets.contains(dataset) } ?? publisher.composition.kind.uses(dataset)
    }

    private static func tables(_ issued: Finalization, _ publisher: ReportPublisher) throws -> [SourcedTable] {
        try publisher.store.tables(within: issued.period, through: issued.through).filter {
            isOf(issued, $0.dataset, publisher)
        }
    }
}

extension FieldType {
    var isNumber: Bool {
        switch self {
        case .count, .rate, .decimal, .amount: true
        case .text, .flag, .choice, .date: false
        }
    }
}
