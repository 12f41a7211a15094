import Foundation
import Messages
import Office
import ReportingKit

/// The results of `check` as lines that an administrator reads on a terminal.
struct CheckTable {
    private let catalogue: MessageCatalogue
    private let width: Int
    private let title: (DatasetID) -> String?
    private var texts: CommandTexts { catalogue.commands }

    /// Names longer than this are cut in the middle.
    private static let widestName = 48

    /// `title` is what a dataset is called in reports.
    init(catalogue: MessageCatalogue, files: [InputFile], title: @escaping (DatasetID) -> String?) {
        self.catalogue = catalogue
        self.title = title
        width = min(Self.widestName, max(4, files.map { Self.name($0).count }.max() ?? 0))
    }

    var heading: String {
        let columns = texts.checkColumns
        return "\(padded(columns[0], 8))  \(padded(columns[1], width))  \(padded(columns[2], 42))  \(columns[3])"
    }

    func line(_ result: FileCheck.Result) -> String {
        let name = Self.cut(Self.name(result.file), to: width)
        let content = Self.cut(content(result).first ?? "-", to: 42)
        return
            "\(padded(texts.result(result.word), 8))  \(padded(name, width))  \(padded(content, 42))  \(summary(result))"
    }

    /// The first error with its place, or how many lesser findings there are.
    private func summary(_ result: FileCheck.Result) -> String {
        let errors = result.findings.filter { $0.severity == .error }
        if let first = errors.first {
            let place = [first.place.sheet, first.place.cell?.description].compactMap(\.self).joined(separator: "!")
            return texts.firstError(
                first.code, place: place, more: errors.count - 1, catalogue.sentence(for: first))
        }
        let warnings = result.findings.count { $0.severity == .warning }
        let notices = result.findings.count - warnings
        return texts.lesser(warnings: warnings, notices: notices)
    }

    func details(_ result: FileCheck.Result) -> [String] {
        ["\(padded(texts.result(result.word), 8)) \(Self.name(result.file))"]
            + content(result).map { "         \($0)" } + findings(result)
    }

    func findings(_ result: FileCheck.Result) -> [String] {
        result.findings.map { finding in
            "         "
                + texts.finding(
                    finding.severity, finding.code, sheet: finding.place.sheet, catalogue.sentence(for: finding))
        }
    }

    private func content(_ result: FileCheck.Result) -> [String] {
        result.tables.map {
            texts.content($0.dataset.rawValue, title: title($0.dataset), $0.set, $0.period, rows: $0.rows)
        } + (result.sections > 0 ? [texts.sectionCount(result.sections)] : [])
    }

    private static func name(_ file: InputFile) -> String {
        let name = (file.folder.map { $0 + "/" } ?? "") + file.name
        return String(name.map { $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? "?" : $0 })
    }

    private static func cut(_ text: String, to width: Int) -> String {
        guard text.count > width else { return text }
        return "\(text.prefix((width - 1) / 2))…\(text.suffix(width / 2))"
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

/// One file's result as a JSON object.
enum CheckJSON {
    private struct Object: Encodable {
        let file: String
        let folder: String?
        let result: String
        let tables: [Table]
        let sections: Int
        let findings: [Entry]
    }

    private struct Table: Encodable {
        let dataset: String
        let set: String
        let period: String
        let rows: Int
        /// Left out unless asked for.
        let units: [String: [String: Value]]?
    }

    /// Counts and rates as numbers, all else as it is written.
    private struct Value: Encodable {
        let value: FieldValue

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch value {
            case .count(let count): try container.encode(count)
            case .decimal(let decimal): try container.encode(decimal.doubleValue)
            case .flag(let flag): try container.encode(flag)
            case .absent: try container.encodeNil()
            case .text, .date: try container.encode(value.plainText)
            }
        }
    }

    private struct Entry: Encodable {
        let code: String
        let severity: String
        let sheet: String?
        let cell: String?
        let unit_code: String?
        let field: String?
        let found: String?
        let expected: String?
        let message: String
        let advice: String
        let occurrences: Int
    }

    private static func values(_ fields: [FieldName: FieldValue]) -> [String: Value] {
        Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, Value(value: $0.value)) })
    }

    static func object(_ result: FileCheck.Result, _ catalogue: MessageCatalogue, withRows: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let object = Object(
            file: result.file.name, folder: result.file.folder, result: result.word,
            tables: result.tables.map {
                Table(
                    dataset: $0.dataset.rawValue, set: $0.set.rawValue, period: $0.period.id, rows: $0.rows,
                    units: withRows ? $0.units.mapValues(Self.values) : nil)
            }, sections: result.sections,
            findings: result.findings.map { finding in
                Entry(
                    code: finding.code.rawValue, severity: finding.severity.rawValue, sheet: finding.place.sheet,
                    cell: finding.place.cell?.description, unit_code: finding.unit?.rawValue,
                    field: finding.field?.rawValue,
                    found: finding.found, expected: finding.expected, message: catalogue.sentence(for: finding),
                    advice: catalogue.advice(for: finding), occurrences: finding.occurrences)
            })
        return String(decoding: try encoder.encode(object), as: UTF8.self)
    }
}
