import Foundation
import ReportingKit
import Testing

/// One file of the corpus, with what a careful person would make of it.
struct CorpusEntry: Decodable, Sendable, CustomTestStringConvertible {
    struct Context: Decodable, Sendable {
        let name: String?
        let folder: String?
        let period: String?
        let territory: String?
        let today: String?
    }

    /// The unit that makes the report.
    var territory: UnitCode { UnitCode(rawValue: context?.territory ?? "524") }

    struct Row: Decodable, Sendable {
        /// Nil for rows of lists.
        let unitCode: String?
        /// As ``FieldValue/plainText`` prints them; empty when the file gives no value.
        let values: [String: String]

        enum CodingKeys: String, CodingKey {
            case values
            case unitCode = "unit_code"
        }
    }

    struct Table: Decodable, Sendable {
        let dataset: String
        let set: String
        let period: String
        let rows: [Row]
        let declaredTotal: [String: String]?

        enum CodingKeys: String, CodingKey {
            case dataset, set, period, rows
            case declaredTotal = "declared_total"
        }
    }

    struct Fault: Decodable, Sendable {
        /// Several codes with bars between them when any of them will do.
        let code: String
        /// Nil when the place is not stated.
        let cell: String?
        let sheet: String?
    }

    enum Expectation: Sendable {
        /// These tables, and these findings that are no errors.
        case taken([Table], notices: [String])
        /// These errors and no others.
        case returned([Fault])
    }

    let file: String
    let madeBy: String
    let what: String
    let context: Context?
    /// A script and its argument that make the file, when it is too large to be kept.
    let generate: String?
    let expectation: Expectation

    var testDescription: String { file }

    private enum CodingKeys: String, CodingKey {
        case file, what, context, generate, expect
        case madeBy = "made_by"
    }

    private enum ExpectationKeys: String, CodingKey {
        case tables, notices, findings
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        file = try container.decode(String.self, forKey: .file)
        madeBy = try container.decode(String.self, forKey: .madeBy)
        what = try container.decode(String.self, forKey: .what)
        context = try container.decodeIfPresent(Context.self, forKey: .context)
        generate = try container.decodeIfPresent(String.self, forKey: .generate)
        let expect = try container.nestedContainer(keyedBy: ExpectationKeys.self, forKey: .expect)
        if expect.contains(.findings) {
            expectation = .returned(try expect.decode([Fault].self, forKey: .findings))
        } else {
            expectation = .taken(
                try expect.decode([Table].self, forKey: .tables),
                notices: try expect.decode([String].self, forKey: .notices))
        }
    }
}
