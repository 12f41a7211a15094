import AdministrativeReformModule
import DigitizationModule
import DocumentsModule
import Foundation
import InfrastructureModule
import NarrativeModule
import OnlineServicesModule
import ProcedureControlModule
import ReportingKit
import Testing
import TransformationModule

/// What stored statements rely on in the shipped datasets: `declared-fields.txt` lists it, so that no update takes it
/// away unseen.
///
/// A line that goes needs `was`, or a version of the dataset with its own days. With `BAOCAOD_LIST_FIELDS` set the test
/// writes the list.
struct DeclaredFieldsTests {
    private static let modules: [any ProcessorModule] = [
        DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(), NarrativeModule(),
        ProcedureControlModule(), TransformationModule(), AdministrativeReformModule(),
    ]

    private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "declared-fields.txt")

    private static var lines: [String] {
        modules.flatMap(\.datasets).flatMap { dataset in
            dataset.fields.map { line($0, of: dataset) }
                + dataset.rules.filter { $0.severity == .error }.map {
                    "\(dataset.id) error \($0.subject): \($0.check)"
                }
        }.sorted()
    }

    private static func line(_ field: FieldDefinition, of dataset: DatasetDefinition) -> String {
        var parts = ["\(field.type)", "\(field.aggregation)", "\(dataset.overTime(of: field))"]
        if let scale = field.scale { parts.append("in \(scale)") }
        if let weight = field.weightedBy { parts.append("by \(weight)") }
        if let sum = dataset.parts(of: field.name) { parts.append("= " + sum.map(\.rawValue).joined(separator: " + ")) }
        if field.validity != .always {
            parts.append("from \(field.validity.from?.iso ?? "…") until \(field.validity.until?.iso ?? "…")")
        }
        let former = field.formerNames.map(\.rawValue).joined(separator: ", ")
        return "\(dataset.id).\(field.name): \(parts.joined(separator: ", "))"
            + (former.isEmpty ? "" : ", was \(former)")
    }

    @Test func noFieldOfAShippedDatasetIsLostOrChanged() throws {
        if ProcessInfo.processInfo.environment["BAOCAOD_LIST_FIELDS"] != nil {
            try (Self.lines.joined(separator: "\n") + "\n").write(to: Self.file, atomically: true, encoding: .utf8)
        }
        let listed = Set(
            try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map(String.init))
        let declared = Set(Self.lines)
        #expect(listed.subtracting(declared).sorted() == [], "lost or changed: declare a version, or was")
        #expect(declared.subtracting(listed).sorted() == [], "new: add it to the list")
    }
}
