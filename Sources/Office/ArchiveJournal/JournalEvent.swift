import Foundation
import ReportingKit
import Store

/// What the archive's journal keeps: everything that only the ledger knows of the files beside it, and every decision
/// of a person.
enum JournalEvent: Hashable, Sendable {
    /// A file was decided on.
    case file(FileEvent)
    /// Somebody answers for a warning.
    case warning(WarningEvent)
    case issued(IssuedEvent)
    case reopened(ReopenedEvent)
    /// Somebody answered what a file asked, or withdrew a file.
    case decided(DecisionEvent)
    /// Findings got numbers.
    case numbered(NumberedEvent)
    /// Somebody asked a unit about a finding, or kept its answer.
    case asked(AskedEvent)
    /// An administrator began an empty store: what is before it belongs to a former one.
    case storeBegun(at: Double)
    /// Archived bytes that no store answers for, and why.
    case setAside(sha256: String, why: String)
    /// Written by a newer version of the program.
    case unknown(kind: String)
}

struct FileEvent: Hashable, Sendable, Codable {
    var record: LedgerRecord
    /// The hash of the reduced copy in the archive, of a file that names people.
    var reduced: String?
    /// The hash of ``CountedShelf``'s file, which holds what was counted from such a file.
    var counted: String?

    init(record: LedgerRecord, reduced: String? = nil, counted: String? = nil) {
        self.record = record
        self.reduced = reduced
        self.counted = counted
    }

    private enum CodingKeys: String, CodingKey { case reduced, counted }

    init(from decoder: any Decoder) throws {
        record = try LedgerRecord(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        reduced = try container.decodeIfPresent(String.self, forKey: .reduced)
        counted = try container.decodeIfPresent(String.self, forKey: .counted)
    }

    func encode(to encoder: any Encoder) throws {
        try record.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(reduced, forKey: .reduced)
        try container.encodeIfPresent(counted, forKey: .counted)
    }
}

struct WarningEvent: Hashable, Sendable, Codable {
    var finding: String
    var period: String
    var reason: String
    var name: String
    var at: Double

    init(_ warning: AcceptedWarning) {
        finding = warning.finding
        period = warning.period.id
        reason = warning.reason
        name = warning.name
        at = warning.at.timeIntervalSince1970
    }

    /// Nil for a period that no version of the program wrote.
    var warning: AcceptedWarning? {
        Period(id: period).map {
            AcceptedWarning(
                finding: finding, period: $0, reason: reason, name: name, at: Date(timeIntervalSince1970: at))
        }
    }

    var key: String { "\(finding) \(at)" }
}

/// A report that was issued. Its documents lie on the ``IssuedShelf`` under these hashes.
struct IssuedEvent: Hashable, Sendable, Codable {
    /// Nil for the report that there was always.
    var report: String?
    var period: String
    /// What it is made of, see ``IssuedParts``; nil for everything.
    var parts: String?
    /// From 1 over all reports that were issued for the period.
    var copy: Int
    var number: String
    var date: String
    var signer: String
    var at: Double
    var through: Int64
    /// JSON, as text.
    var layout: String
    /// Nil in lines of versions that knew only whole tables.
    var semantics: Int?
    var template: String
    var document: String
    var workbook: String
    /// Nil for reports that were issued before there was a page for the leader.
    var summary: String?
    /// Nil when no warning was open, and in lines of versions that did not write it.
    var open: OpenFindings?

    var key: String { Self.key(report, period, at) }

    static func key(_ report: String?, _ period: String, _ at: Double) -> String {
        [report, period, "\(at)"].compactMap(\.self).joined(separator: " ")
    }
}

extension ReportID {
    /// As the journal has it: nil for the report that there was always.
    var inJournal: String? { self == .former ? nil : rawValue }
}

struct ReopenedEvent: Hashable, Sendable, Codable {
    var report: String?
    var period: String
    /// When the report that was opened again was issued.
    var issuedAt: Double
    var at: Double
    var name: String
    var reason: String

    enum CodingKeys: String, CodingKey {
        case report, period, at, name, reason
        case issuedAt = "issued_at"
    }

    var key: String { IssuedEvent.key(report, period, issuedAt) }
}

struct DecisionEvent: Hashable, Sendable, Codable {
    /// Its place in the running order of accepted files and decisions.
    var order: Int64
    var decision: StatementDecision.Kind
    /// The file that is meant, by its order and its hash.
    var fileOrder: Int64
    var sha256: String
    /// Nil for all its units.
    var units: [String]?
    var name: String
    var reason: String
    var at: Double

    enum CodingKeys: String, CodingKey {
        case order, decision, sha256, units, name, reason, at
        case fileOrder = "file_order"
    }

    init(_ kept: KeptDecision) {
        order = kept.eventOrder
        decision = kept.decision.kind
        fileOrder = kept.decision.order
        sha256 = kept.file.sha256
        units = kept.decision.units?.map(\.rawValue)
        name = kept.decision.name
        reason = kept.decision.reason
        at = kept.decision.at.timeIntervalSince1970
    }

    var statementDecision: StatementDecision {
        StatementDecision(
            kind: decision, order: fileOrder, units: units?.map { UnitCode($0) }, name: name, reason: reason,
            at: Date(timeIntervalSince1970: at))
    }
}

extension JournalEvent: Codable {
    private enum CodingKeys: String, CodingKey { case kind, at, sha256, why }

    private enum Kind: String {
        case accepted, returned, duplicate, kept, issued, reopened, decided, numbered, asked
        case warning = "warning-accepted"
        case storeBegun = "store-begun"
        case setAside = "set-aside"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try container.decode(String.self, forKey: .kind)
        self =
            switch Kind(rawValue: kind) {
            case .accepted, .returned, .duplicate, .kept: .file(try FileEvent(from: decoder))
            case .warning: .warning(try WarningEvent(from: decoder))
            case .issued: .issued(try IssuedEvent(from: decoder))
            case .reopened: .reopened(try ReopenedEvent(from: decoder))
            case .decided: .decided(try DecisionEvent(from: decoder))
            case .numbered: .numbered(try NumberedEvent(from: decoder))
            case .asked: .asked(try AskedEvent(from: decoder))
            case .storeBegun: .storeBegun(at: try container.decode(Double.self, forKey: .at))
            case .setAside:
                .setAside(
                    sha256: try container.decode(String.self, forKey: .sha256),
                    why: try container.decode(String.self, forKey: .why))
            case nil: .unknown(kind: kind)
            }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        func write(_ kind: Kind, _ content: any Encodable) throws {
            try content.encode(to: encoder)
            try container.encode(kind.rawValue, forKey: .kind)
        }
        switch self {
        case .file(let event): try write(Kind(rawValue: event.record.state.rawValue) ?? .returned, event)
        case .warning(let event): try write(.warning, event)
        case .issued(let event): try write(.issued, event)
        case .reopened(let event): try write(.reopened, event)
        case .decided(let event): try write(.decided, event)
        case .numbered(let event): try write(.numbered, event)
        case .asked(let event): try write(.asked, event)
        case .storeBegun(let time):
            try container.encode(Kind.storeBegun.rawValue, forKey: .kind)
            try container.encode(time, forKey: .at)
        case .setAside(let sha256, let why):
            try container.encode(Kind.setAside.rawValue, forKey: .kind)
            try container.encode(sha256, forKey: .sha256)
            try container.encode(why, forKey: .why)
        case .unknown(let kind): try container.encode(kind, forKey: .kind)
        }
    }
}
