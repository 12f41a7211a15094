import Foundation
import Messages
import ReportingKit

/// `findings.json`: everything that was found in files and between them, one object a finding.
public enum FindingsFile {
    /// Who answers for a warning, and why.
    public struct Acceptance: Encodable, Sendable {
        public let name: String
        public let reason: String
        public let at: Date

        public init(name: String, reason: String, at: Date) {
            self.name = name
            self.reason = reason
            self.at = at
        }
    }

    private struct Entry: Encodable {
        let id: String
        /// "M3": one for all findings of a cause.
        let number: String?
        let code: String
        let severity: String
        let file: String?
        let sheet: String?
        let cell: String?
        let paragraph: Int?
        let dataset: String?
        let set: String?
        let period: String?
        let unit_code: String?
        let field: String?
        let found: String?
        let expected: String?
        let message: String
        let occurrences: Int
        let other_file: String?
        let other_sheet: String?
        let other_cell: String?
        let accepted: Acceptance?

        private enum CodingKeys: CodingKey {
            case id, number, code, severity, file, sheet, cell, paragraph, dataset, set, period, unit_code, field,
                found,
                expected, message,
                occurrences, other_file, other_sheet, other_cell, accepted
        }

        /// Keys without a value are written as null, so that every object has the same ones.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try container.encode(number, forKey: .number)
            try container.encode(code, forKey: .code)
            try container.encode(severity, forKey: .severity)
            try container.encode(file, forKey: .file)
            try container.encode(sheet, forKey: .sheet)
            try container.encode(cell, forKey: .cell)
            try container.encode(paragraph, forKey: .paragraph)
            try container.encode(dataset, forKey: .dataset)
            try container.encode(set, forKey: .set)
            try container.encode(period, forKey: .period)
            try container.encode(unit_code, forKey: .unit_code)
            try container.encode(field, forKey: .field)
            try container.encode(found, forKey: .found)
            try container.encode(expected, forKey: .expected)
            try container.encode(message, forKey: .message)
            try container.encode(occurrences, forKey: .occurrences)
            try container.encode(other_file, forKey: .other_file)
            try container.encode(other_sheet, forKey: .other_sheet)
            try container.encode(other_cell, forKey: .other_cell)
            try container.encode(accepted, forKey: .accepted)
        }
    }

    public static func json(_ findings: [Finding], catalogue: MessageCatalogue) throws -> Data {
        try json(
            findings.map {
                QualityAnnex.Entry(
                    finding: $0, period: $0.period, sentence: catalogue.sentence(for: $0), acceptance: nil)
            })
    }

    /// With the period that each is about, which a file's own findings need not name.
    public static func json(_ findings: [QualityAnnex.Entry]) throws -> Data {
        var bytes: [UInt8] = []
        try write(findings) { bytes += $0 }
        return Data(bytes)
    }

    /// So many are encoded at a time: an encoder takes many times the memory of what it writes.
    private static let portion = 500

    /// The same, handed over in parts.
    public static func write(_ findings: [QualityAnnex.Entry], _ take: ([UInt8]) throws -> Void) throws {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes, .sortedKeys]
        guard !findings.isEmpty else { return try take(Array(try encoder.encode([Entry]()) + Data("\n".utf8))) }
        // Each portion is an array of its own: its brackets go, and what is between two of them takes their place.
        let (opening, closing, between) = (Array("[\n".utf8), Array("\n]".utf8), Array(",\n".utf8))
        for start in stride(from: 0, to: findings.count, by: portion) {
            let part = try encoder.encode(findings[start..<min(start + portion, findings.count)].map(entry))
            try take(
                (start == 0 ? opening : between) + part.dropFirst(opening.count).dropLast(closing.count))
        }
        try take(closing + Array("\n".utf8))
    }

    private static func entry(_ entry: QualityAnnex.Entry) -> Entry {
        let finding = entry.finding
        return Entry(
            id: finding.id, number: entry.number.map { "M\($0)" }, code: finding.name,
            severity: finding.severity.rawValue,
            file: finding.place.file,
            sheet: finding.place.sheet, cell: finding.place.cell?.description, paragraph: finding.place.paragraph,
            dataset: finding.dataset?.rawValue,
            set: finding.set?.rawValue, period: (finding.period ?? entry.period)?.id,
            unit_code: finding.unit?.rawValue, field: finding.field?.rawValue, found: finding.found,
            expected: finding.expected, message: entry.sentence, occurrences: finding.occurrences,
            other_file: finding.otherPlace?.file, other_sheet: finding.otherPlace?.sheet,
            other_cell: finding.otherPlace?.cell?.description, accepted: entry.acceptance)
    }
}
