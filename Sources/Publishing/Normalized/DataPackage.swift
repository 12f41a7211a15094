import Foundation
import Messages
import ReportingKit

/// The `datapackage.json` that describes a period's normalized files, by the Frictionless Data Package standard,
/// version 1.
public struct DataPackage: Encodable, Sendable {
    struct Source: Encodable, Hashable, Sendable {
        let title: String
        let path: String
        let hash: String
    }

    struct Constraints: Encodable, Sendable {
        var minimum: Int?
        var maximum: Int?
        var `enum`: [String]?
    }

    struct Field: Encodable, Sendable {
        let name: String
        let type: String
        let title: String
        /// Group and title, as an officer would call the column.
        let description: String
        /// What is counted; the standard leaves units to own properties.
        let unit: String?
        let constraints: Constraints?
    }

    struct Schema: Encodable, Sendable {
        let fields: [Field]
        let missingValues: [String]
        /// Nil where rows stand for no unit.
        let primaryKey: [String]?
    }

    struct Dialect: Encodable, Sendable {
        let delimiter = ","
        let lineTerminator = "\n"
        let header = true
    }

    struct Resource: Encodable, Sendable {
        let name: String
        let title: String
        let path: String
        let dataset: String
        let set: String
        let profile = "tabular-data-resource"
        let format = "csv"
        let mediatype = "text/csv"
        let encoding = "utf-8"
        let bytes: Int
        let hash: String
        let dialect = Dialect()
        let schema: Schema
        let sources: [Source]
    }

    let name: String
    let title: String
    let profile = "tabular-data-package"
    let period: String
    let temporal: [String: String]
    let resources: [Resource]

    /// One described file; `sha256` and `byteCount` are the CSV's own.
    public struct Part: Sendable {
        let dataset: NormalizedDataset
        let sha256: String
        let byteCount: Int
        let sources: [(name: String, sha256: String)]

        public init(
            dataset: NormalizedDataset, sha256: String, byteCount: Int, sources: [(name: String, sha256: String)]
        ) {
            self.dataset = dataset
            self.sha256 = sha256
            self.byteCount = byteCount
            self.sources = sources
        }
    }

    public init(period: Period, unitName: String, parts: [Part]) {
        name = "baocaod-\(period.id.lowercased())"
        title = PackageTexts.title(period, unitName)
        self.period = period.id
        temporal = ["start": period.firstDay.iso, "end": period.lastDay.iso]
        resources = parts.map { part in
            Resource(
                name: "\(part.dataset.definition.id)-\(part.dataset.set)".replacing("_", with: "-"),
                title: part.dataset.definition.title, path: part.dataset.fileName,
                dataset: part.dataset.definition.id.rawValue, set: part.dataset.set.rawValue, bytes: part.byteCount,
                hash: "sha256:" + part.sha256,
                schema: Schema(
                    fields: Self.fields(part.dataset), missingValues: [""],
                    primaryKey: Self.key(part.dataset.definition)),
                sources: part.sources.map { Source(title: $0.name, path: $0.name, hash: "sha256:" + $0.sha256) })
        }
    }

    /// What tells rows apart; rows of lists nothing does.
    private static func key(_ definition: DatasetDefinition) -> [String]? {
        definition.layout == .list
            ? nil : ["unit_code", "unit_label"] + (definition.dimension.map { [$0.name] } ?? [])
    }

    private static func fields(_ dataset: NormalizedDataset) -> [Field] {
        func text(_ name: String, _ title: String, type: String = "string") -> Field {
            Field(name: name, type: type, title: title, description: title, unit: nil, constraints: nil)
        }
        let leading = [
            text("unit_code", PackageTexts.unitCode), text("unit_label", PackageTexts.unitLabel),
            text("unit_name", PackageTexts.unitName),
        ]
        // Blank in the row of the unit as a whole.
        let dimension = dataset.definition.dimension.map { [text($0.name, $0.title)] } ?? []
        let trailing = [
            text("source_file", PackageTexts.sourceFile), text("source_sheet", PackageTexts.sourceSheet),
            text("source_row", PackageTexts.sourceRow, type: dataset.hasJoinedSources ? "string" : "integer"),
        ]
        return leading + dimension
            + dataset.fields.map { field in
                Field(
                    name: field.name.rawValue, type: type(of: field.type), title: field.title, description: field.label,
                    unit: field.measure.isEmpty ? nil : field.measure, constraints: constraints(of: field))
            } + trailing
    }

    private static func type(of type: FieldType) -> String {
        switch type {
        case .count, .amount: "integer"
        case .rate, .decimal: "number"
        case .text, .choice: "string"
        case .flag: "boolean"
        case .date: "date"
        }
    }

    /// What every value in the file satisfies, because reading refuses others.
    private static func constraints(of field: FieldDefinition) -> Constraints? {
        switch field.type {
        case .count, .amount: Constraints(minimum: 0, maximum: field.maximum)
        case .rate: Constraints(minimum: 0, maximum: field.maximum)
        case .decimal: nil
        case .choice(let words): Constraints(enum: words)
        case .text, .flag, .date: nil
        }
    }

    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }
}
