import Foundation
import Messages
import ReportingKit
import YAMLReading
import Yams

/// What is said of all reports under `report`, and of single ones under `reports`.
extension SettingsReader {
    static let reportKeys = [
        "superior_body", "issuing_body", "place", "number_symbol", "draft", "addressees", "recipients",
        "signer_powers", "signer_name", "legal_basis", "website", "due_days", "due", "closing_day",
    ]

    func report(_ node: Node, _ path: String, _ allowed: [String], _ faults: YAMLFaults) -> ReportKeys {
        let section = YAMLSection(node, path: path, allowed: allowed, faults: faults)
        var keys = ReportKeys()
        // A list is a name on several lines.
        keys.superiorBody = section.strings("superior_body")?.joined(separator: "\n")
        keys.issuingBody = section.strings("issuing_body")?.joined(separator: "\n")
        keys.place = section.string("place")
        keys.numberSymbol = section.string("number_symbol")
        keys.isDraft = section.flag("draft")
        keys.addressees = section.strings("addressees")
        keys.recipients = section.strings("recipients")
        keys.signerPowers = section.strings("signer_powers")
        keys.signerName = section.string("signer_name")
        keys.legalBasis = datedText("legal_basis", in: section, faults)
        keys.website = datedText("website", in: section, faults)
        keys.dueDays = section.days("due_days")
        if let node = section.node("due") { keys.due = due(node, section.key("due"), faults) }
        if let node = section.node("closing_day") {
            keys.closingDay = closingDay(node, section.key("closing_day"), faults)
        }
        if allowed.contains("subordinates"), let tables = section.choice("subordinates", of: SubordinateTables.self) {
            keys.isSingleSource = tables == .derived
        }
        if allowed.contains("closing_days"), let node = section.node("closing_days") {
            keys.closingDays = closingDays(node, faults)
        }
        return keys
    }

    /// `[chuyen-doi-so, kiem-soat-tthc]`, or `{ kiem-soat-tthc: { closing_day: 14, recipients: […] } }`.
    func reports(_ node: Node, _ faults: YAMLFaults) -> [EnabledReport] {
        if case .mapping = node {
            return YAMLSection(node, path: "reports", allowed: nil, faults: faults).entries.map { entry in
                choice(entry.name, at: entry.keyNode, entry.value, faults)
            }
        }
        let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
        var known: Set<String> = []
        return items.compactMap { item in
            guard let name = item.string else {
                faults.add(.expectedReport, at: item, key: "reports")
                return nil
            }
            guard known.insert(name).inserted else {
                faults.add(.reportTwice(name), at: item, key: "reports")
                return nil
            }
            return EnabledReport(id: ReportID(name), keys: ReportKeys(), place: faults.place(of: item))
        }
    }

    private func choice(_ name: String, at key: Node, _ node: Node, _ faults: YAMLFaults) -> EnabledReport {
        let path = "reports.\(name)"
        var choice = EnabledReport(
            id: ReportID(name), keys: report(node, path, Self.reportKeys + ["periods", "targets"], faults),
            place: faults.place(of: key))
        let section = YAMLSection(node, path: path, allowed: nil, faults: faults)
        if let node = section.node("periods") {
            let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
            choice.periods = Set(
                items.compactMap { item in
                    if let kind = item.string.flatMap(PeriodKind.init(rawValue:)) { return kind }
                    faults.add(
                        .notAllowed(item.string ?? "", among: PeriodKind.allCases.map(\.rawValue)), at: item,
                        key: section.key("periods"))
                    return nil
                })
        }
        if let node = section.node("targets") {
            choice.targets = TargetsReader(datasets: modules.flatMap(\.datasets), faults: faults).targets(
                node, path: section.key("targets"))
        }
        return choice
    }
}

/// A report that an office makes, with what it says of it.
public struct EnabledReport: Sendable {
    public let id: ReportID
    /// They win over what the kind says itself.
    public var keys: ReportKeys
    public var periods: Set<PeriodKind>?
    /// Figures of which a target is given; the kind's own targets of other figures stay.
    public var targets: [DataReference: Target] = [:]
    /// Where its name is in the configuration.
    public var place: FilePlace

    public init(id: ReportID, keys: ReportKeys = ReportKeys(), place: FilePlace = FilePlace(file: "")) {
        self.id = id
        self.keys = keys
        self.place = place
    }
}

/// What the configuration says of a report; nil where it says nothing.
public struct ReportKeys: Sendable, Equatable {
    public var superiorBody: String?
    public var issuingBody: String?
    public var place: String?
    public var numberSymbol: String?
    public var isDraft: Bool?
    public var addressees: [String]?
    public var recipients: [String]?
    public var signerPowers: [String]?
    public var signerName: String?
    public var legalBasis: DatedText?
    public var website: DatedText?
    public var dueDays: Int?
    /// The sets whose units owe a dataset, where they are others than it declares.
    public var due: [DatasetID: [UnitSet]]?
    /// `.some(nil)` for the month's last day.
    public var closingDay: Int??
    public var isSingleSource: Bool?
    public var closingDays: [DatasetID: Int?]?

    public init() {}

    /// The settings with what is said here in the place of what they say.
    public func over(_ settings: ReportSettings) -> ReportSettings {
        var report = settings
        report.superiorBody = superiorBody ?? report.superiorBody
        report.issuingBody = issuingBody ?? report.issuingBody
        report.place = place ?? report.place
        report.numberSymbol = numberSymbol ?? report.numberSymbol
        report.isDraft = isDraft ?? report.isDraft
        report.addressees = addressees ?? report.addressees
        report.recipients = recipients ?? report.recipients
        report.signerPowers = signerPowers ?? report.signerPowers
        report.signerName = signerName ?? report.signerName
        report.legalBasis = legalBasis ?? report.legalBasis
        report.website = website ?? report.website
        report.dueDays = dueDays ?? report.dueDays
        report.due = due ?? report.due
        if let closingDay { report.closingDay = closingDay }
        report.isSingleSource = isSingleSource ?? report.isSingleSource
        report.closingDays = closingDays ?? report.closingDays
        return report
    }
}

/// `report.subordinates`: where the tables of the units below come from when the whole territory's table holds them
/// too.
private enum SubordinateTables: String, CaseIterable {
    /// From the files that were sent for them.
    case sent
    /// From the whole territory's table.
    case derived
}
