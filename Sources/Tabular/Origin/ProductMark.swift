import ReportingKit
import Foundation

/// By what the program knows its own documents again: custom properties, which Word, Excel and LibreOffice keep when
/// they save.
///
/// A report that somebody drops into an inbox would else be read as data and as text, of which it is made.
public struct ProductMark: Hashable, Sendable, Codable {
    public typealias Kind = OwnDocumentKind

    public let kind: Kind
    /// The period's id, `2023-H1`.
    public let period: String
    /// Tells states of the period's data apart.
    public let data: String
    /// Whose document it is; nil in documents of versions that did not say so.
    public let owner: Owner?

    /// The unit that reports, by its code, and which of its reports it is, `kiem-soat-tthc`.
    public struct Owner: Hashable, Sendable, Codable {
        public let unit: String
        public let report: String

        public init(unit: String, report: String) {
            self.unit = unit
            self.report = report
        }
    }

    public init(kind: Kind, period: String, data: String, owner: Owner? = nil) {
        self.kind = kind
        self.period = period
        self.data = data
        self.owner = owner
    }

    private static let kindName = "baocaod-kind"
    private static let periodName = "baocaod-period"
    private static let dataName = "baocaod-data"
    private static let unitName = "baocaod-unit"
    private static let reportName = "baocaod-report"

    /// As a document keeps them, in order.
    package var properties: [(name: String, value: String)] {
        [(Self.kindName, kind.rawValue), (Self.periodName, period), (Self.dataName, data)]
            + (owner.map { [(Self.unitName, $0.unit), (Self.reportName, $0.report)] } ?? [])
    }

    /// Nil where the properties are not those of a document of this program.
    package init?(_ properties: [String: String]) {
        guard let kind = properties[Self.kindName] else { return nil }
        // A kind that a later version writes is still no data.
        self.init(
            kind: Kind(rawValue: kind) ?? .report, period: properties[Self.periodName] ?? "",
            data: properties[Self.dataName] ?? "",
            owner: properties[Self.unitName].map {
                Owner(unit: $0, report: properties[Self.reportName] ?? "")
            })
    }
}
