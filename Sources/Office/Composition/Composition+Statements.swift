import ReportingKit
import Settings
import Store
import Synchronization

extension Composition {
    /// What the store has to know to decide what files state.
    package var statementRules: StatementRules {
        StatementRules(senders.value)
    }

    /// How many units a place is expected to have on a period's last day; zero where none are.
    func expectedUnits(_ place: UnitSet, _ period: Period) -> Int { senders.value.expectedUnits(place, period) }

    /// The units one level below on a period's last day.
    func unitsBelow(_ period: Period) -> Set<UnitID> { senders.value.unitsBelow(period) }

    /// The service's store.
    public func openStore() throws -> ReportStore { try settings.openStore(rules: statementRules) }

    /// The same for looking at it beside the service: nothing is made or migrated.
    public func readStore() throws(StoreError) -> ReportStore {
        do {
            if let engine = try settings.sharedEngine(isReading: true) {
                return try ReportStore(readingFrom: engine, rules: statementRules)
            }
        } catch let error as StoreError {
            throw error
        } catch {
            throw .unusable(path: settings.storeName, reason: "\(error)")
        }
        return try ReportStore(reading: settings.storePath, rules: statementRules)
    }

    /// The store of `batch`, for looking at it.
    public func readStore(in output: OutputFolder) throws(StoreError) -> ReportStore {
        try ReportStore(reading: output.storePath, rules: statementRules)
    }

    /// The store that `batch` keeps in an output folder.
    public func openStore(in output: OutputFolder) throws -> ReportStore { try output.openStore(rules: statementRules) }
}

extension StatementRules {
    /// Those of a territory.
    package init(register: UnitRegister, territory: UnitCode) {
        self.init(Senders(register: register, territory: territory))
    }

    fileprivate init(_ senders: Senders) {
        self.init(
            sender: senders.sender(of:), isFull: senders.isFull(_:_:_:from:), isForeign: senders.isForeign(_:_:_:),
            place: senders.place(of:scope:_:))
    }
}

/// The senders of files, and what their tables cover, by the register.
///
/// A class, because it remembers which units are expected: asking the register takes longer than storing a file.
final class Senders: Sendable {
    private let register: UnitRegister
    private let territory: UnitCode
    private let known = Mutex<[Expectation: Set<UnitID>]>([:])
    private let folders = Mutex<[String: Sender]>([:])

    private struct Expectation: Hashable {
        let relation: UnitRelation
        let period: Period
    }

    init(register: UnitRegister, territory: UnitCode) {
        self.register = register
        self.territory = territory
    }

    /// Files of a sub-folder that names a unit of the territory are that unit's, however folders in it are called; of these only
    /// one of a unit below it is another's. All other files are the office's.
    func sender(of file: ReceivedFile) -> Sender {
        guard let folder = file.folder, !folder.isEmpty else { return .office }
        let day = CalendarDate.inVietnam(file.receivedAt)
        let key = "\(day.iso) \(folder)"
        if let sender = folders.withLock({ $0[key] }) { return sender }
        let sender = sender(of: folder, on: day)
        folders.withLock { folders in
            if folders.count > 10_000 { folders = [:] }
            folders[key] = sender
        }
        return sender
    }

    private func sender(of folder: String, on day: CalendarDate) -> Sender {
        var sender: UnitCode?
        for name in folder.split(separator: "/") {
            switch register.match(String(name), on: day, within: territory) {
            // Files of a period before a change still come through the folder of the unit that was.
            case .unit(let unit), .outOfTime(let unit):
                // Who may write into a unit's folder may make any folder in it, and any archive.
                guard sender == nil || register.isInside(unit, sender, on: min(day, unit.validTo ?? day)) else {
                    continue
                }
                sender = unit.code
            case .ambiguous, .outside, .unknown: continue
            }
        }
        return sender.map(Sender.unit) ?? .office
    }

    /// Nine tenths of the units that can be expected, and not from one of these units.
    func isFull(_ units: Set<UnitID>, _ period: Period, _ place: UnitSet, from sender: Sender) -> Bool {
        guard place != .deep, units.count >= 2, !isBelow(sender, period) else { return false }
        let counted: UnitRelation =
            switch place {
            case .level: .office
            case .lower: .lower
            case .whole where !units.contains(where: { relation(of: $0, period) == .subordinate }): .lower
            default: .subordinate
            }
        let expected = expected(counted, period)
        return expected.count >= 2 && expected.intersection(units).count * 10 >= expected.count * 9
    }

    func expectedUnits(_ place: UnitSet, _ period: Period) -> Int {
        switch place {
        case .subordinates: expected(.subordinate, period).count
        case .lower: expected(.lower, period).count
        case .own, .offices, .level, .whole, .former, .deep: 0
        }
    }

    func unitsBelow(_ period: Period) -> Set<UnitID> { expected(.subordinate, period) }

    private func expected(_ relation: UnitRelation, _ period: Period) -> Set<UnitID> {
        let key = Expectation(relation: relation, period: period)
        if let units = known.withLock({ $0[key] }) { return units }
        let units = Set(register.units([relation], of: territory, in: period.days).map(\.id))
        known.withLock { known in
            if known.count > 200 { known = [:] }
            known[key] = units
        }
        return units
    }

    private func relation(of unit: UnitID, _ period: Period) -> UnitRelation? {
        register.unit(unit).flatMap { register.relation(of: $0, to: territory, in: period.days) }
    }

    /// Whether a sender is a unit of the territory other than the territory itself.
    private func isBelow(_ sender: Sender, _ period: Period) -> Bool {
        guard case .unit(let code) = sender, let unit = unit(code, period) else { return false }
        let relation = register.relation(of: unit, to: territory, in: period.days)
        return relation != nil && relation != .own
    }

    private func unit(_ code: UnitCode, _ period: Period) -> AdministrativeUnit? {
        register.unit(code, on: period.lastDay) ?? register.units.last { $0.code == code }
    }

    /// A unit's folder states a unit that is neither itself, under whatever name, nor below it.
    func isForeign(_ stated: UnitID, _ sender: Sender, _ period: Period) -> Bool {
        guard isBelow(sender, period), case .unit(let code) = sender, let own = unit(code, period) else { return false }
        let codes = Set(register.lineage.series(of: own.id).map(\.code))
        var here = register.unit(stated)
        for _ in 0..<8 {
            guard let unit = here else { return true }
            if codes.contains(unit.code) { return false }
            let day = min(unit.validTo ?? period.lastDay, period.lastDay)
            here = unit.parent.flatMap { register.unit($0, on: day) }
        }
        return true
    }

    /// "communes" were the units below; "district" and "province" the whole where a unit below stands in the table,
    /// else the level itself.
    func place(of units: Set<UnitID>, scope: String, _ period: Period) -> UnitSet {
        if scope == "communes" { return .subordinates }
        if let set = UnitSet(rawValue: scope) { return set }
        let isTerritorial = units.contains { unit in
            let relation = relation(of: unit, period)
            return relation == .subordinate || relation == .lower
        }
        return isTerritorial || units.isEmpty ? .whole : .level
    }
}
