import Foundation
import ReportingKit
import Settings

/// Something that people are to be told, once.
public struct Notice: Hashable, Sendable, Codable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// A file went back.
        case returned
        /// A unit's figures, or a matter of a report, wait for an answer.
        case question
        case deadlineNear = "deadline-near"
        case deadlinePassed = "deadline-passed"
        case reportMade = "report-made"
        case reportIssued = "report-issued"
        /// The service needs an administrator.
        case trouble
    }

    public let kind: Kind
    /// What of the kind it is; with the kind it is never entered twice.
    public let item: String
    /// The units whose officers are told.
    public var units: [String] = []
    /// The roles that are told, as the configuration writes them.
    public var roles: [String] = []
    /// The period's id.
    public var period: String?
    /// The name of a file, a unit, a report.
    public var subject = ""
    /// Why, or what to do; Vietnamese.
    public var detail = ""

    public var key: String { "\(kind.rawValue) \(item)" }

    func isFor(_ recipient: NoticeRecipient) -> Bool {
        units.contains { recipient.units.contains(UnitCode($0)) }
            || roles.contains { name in OfficeRole(rawValue: name).map(recipient.roles.contains) ?? false }
    }
}
