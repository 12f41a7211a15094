import Assembly
import Foundation
import ReportingKit

/// Reads the `lineage.json` of a package.
enum PackageLineageFile {
    /// By figure; what is not understood ends where it is.
    static func figures(_ json: Data) throws -> [String: Lineage] {
        let file: Whole
        do { file = try JSONDecoder().decode(Whole.self, from: json) } catch is DecodingError { return [:] }
        let sources = file.files.map {
            SourceFile(
                name: $0.name, sha256: $0.sha256, folder: $0.folder,
                receivedAt: $0.receivedAt.flatMap(time))
        }
        return Dictionary(
            file.figures.compactMap { figure in lineage(figure.from, sources).map { (figure.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private static func time(_ text: String) -> Date? {
        do { return try Date(text, strategy: .iso8601) } catch { return nil }
    }

    private struct Whole: Decodable {
        let figures: [Figure]
        let files: [Source]
    }

    private struct Figure: Decodable {
        let id: String
        let from: Step
    }

    private struct Source: Decodable {
        let name: String
        let sha256: String
        let folder: String?
        let receivedAt: String?

        enum CodingKeys: String, CodingKey {
            case name, sha256, folder
            case receivedAt = "received_at"
        }
    }

    /// One of: a cell, a paragraph, the register, a computation.
    private struct Step: Decodable {
        let cell: String?
        let raw: String?
        let sheet: String?
        let file: Int?
        let paragraph: Int?
        let register: String?
        let operation: String?
        let value: String?
        let inputs: [Step]?
    }

    private static func lineage(_ step: Step, _ files: [SourceFile]) -> Lineage? {
        if let operation = step.operation.flatMap(Lineage.Operation.init(rawValue:)), let inputs = step.inputs {
            return .computed(
                operation, PackageValue.read(step.value ?? ""), inputs: inputs.compactMap { lineage($0, files) })
        }
        if let register = step.register?.split(separator: " "), register.count == 2,
            let set = UnitSet(rawValue: String(register[0])), let day = CalendarDate(iso: String(register[1]))
        {
            return .register(set: set, on: day, count: step.value.flatMap { Int($0) } ?? 0)
        }
        guard let index = step.file, files.indices.contains(index) else { return nil }
        if let cell = step.cell.flatMap({ CellAddress($0) }) {
            return .cell(file: files[index], sheet: step.sheet ?? "", cell: cell, raw: step.raw ?? "")
        }
        return step.paragraph.map { .paragraph(file: files[index], paragraph: $0) }
    }
}
