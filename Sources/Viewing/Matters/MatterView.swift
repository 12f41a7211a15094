import Assembly
import Foundation
import Office
import ReportingKit
import Store

/// A matter of a report as its page shows it: what disagrees, unit by unit, both sides beside each other, and who did what about it.
public struct MatterView: Sendable {
    public enum State: Hashable, Sendable {
        case open
        /// A unit was asked and has not answered.
        case asked
        /// Somebody answers for all of it.
        case closed
    }

    /// What it says of one unit; of no unit where it is about totals, text or a file.
    public struct Group: Sendable {
        public let unit: UnitCode?
        public let unitName: String?
        public let comparisons: [SideBySide]
        /// What stands in no two tables, in sentences.
        public let others: [Saying]
    }

    public struct Saying: Sendable {
        public let finding: Finding
        public let place: CellLink?
        public let otherPlace: CellLink?
    }

    /// Something that somebody did about it.
    public struct Step: Hashable, Sendable {
        public enum Kind: Hashable, Sendable { case asked, answered, accepted, issued }

        public let kind: Kind
        public let at: Date
        public let name: String
        public let text: String
        /// How many of its findings an acceptance is about.
        public let count: Int
    }

    public let matter: Matter
    public let groups: [Group]
    /// In the order in which they were done.
    public let steps: [Step]
    /// Whether somebody may answer for what is open; errors are to be mended.
    public let isAcceptable: Bool

    public var number: Int { matter.number }
    public var name: String { matter.name }

    public var state: State { !matter.isOpen ? .closed : matter.isAsked ? .asked : .open }

    /// What names the matter: the first finding that is open, else the first.
    public var first: Finding? { matter.open.first ?? matter.findings.first }

    /// The units that it is about.
    public var units: [UnitCode] { groups.compactMap(\.unit) }
}

/// The matters of a report, as somebody may see them.
public struct MatterList: Sendable {
    public let matters: [MatterView]
    public let isIssued: Bool

    public var openCount: Int { matters.count { $0.state != .closed } }

    /// The units that matters are about, by name.
    public let units: [(code: UnitCode, name: String)]

    /// `sees` says of which units, and of nil for what is of none, somebody may see what was found. Nil for a period without data.
    public init?(_ view: ReportView, sees: (UnitCode?) -> Bool = { _ in true }) throws {
        guard let model = try view.model() else { return nil }
        let building = try MatterBuilding(view, model)
        let found = try view.publisher.matters(model)
        matters = try found.compactMap { try building.view($0, sees: sees) }
        isIssued = try view.store.finalizedThrough(view.key) != nil
        var names: [UnitCode: String] = [:]
        for group in matters.flatMap(\.groups) {
            if let unit = group.unit { names[unit] = group.unitName ?? unit.rawValue }
        }
        units = names.map { ($0.key, $0.value) }.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    }

    /// Those of one unit, each with what it says of that unit alone.
    public func matters(of unit: UnitCode?) -> [MatterView] {
        guard let unit else { return matters }
        return matters.compactMap { view in
            let groups = view.groups.filter { $0.unit == unit }
            return groups.isEmpty
                ? nil
                : MatterView(matter: view.matter, groups: groups, steps: view.steps, isAcceptable: view.isAcceptable)
        }
    }
}
