import Foundation
import ReportingKit

/// What a person decided about what files state: which of two statements of a unit is right, or that a file should not have been sent.
///
/// Both are events with an order of their own among the accepted files: what was in force before stays what it was.
public struct StatementDecision: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, Codable {
        /// The held statement comes into force.
        case take
        /// What is in force stays; the held statement is dropped.
        case keep
        /// What the file states counts no longer.
        case withdraw
    }

    /// The reason of an answer that the officer gave by the file's name.
    public static let confirmedByName = "xac nhan"

    public let kind: Kind
    /// The order of acceptance of the file that is meant.
    public let order: Int64
    /// Nil for all its units.
    public let units: [UnitCode]?
    public let name: String
    public let reason: String
    public let at: Date

    public init(kind: Kind, order: Int64, units: [UnitCode]?, name: String, reason: String, at: Date) {
        self.kind = kind
        self.order = order
        self.units = units
        self.name = name
        self.reason = reason
        self.at = at
    }
}

/// A decision that was kept, with its place in the running order.
public struct KeptDecision: Hashable, Sendable {
    public let decision: StatementDecision
    public let eventOrder: Int64
    public let file: ReceivedFile
    /// The number on the file's receipt.
    public let receipt: Int64
    /// The units that it was about, by the names of their rows; empty for a whole file.
    public let units: [NamedUnit]
    /// All that it was about, also where it was a whole file.
    public let unitNames: [String]
    public let periods: [Period]
}

extension ReportStore {
    /// Answers the questions that a file raised, or withdraws it, for some of its units or all.
    ///
    /// - Returns: the decision as it was kept.
    /// - Throws: ``StoreError/unknownOrder(_:)``, ``StoreError/nothingToDecide(_:)``, ``StoreError/finalized(period:)``.
    @discardableResult
    public func decide(_ decision: StatementDecision) throws -> KeptDecision {
        try requireReplayed()
        return try engine.write { database in
            let taking = try StatementTaking(database, rules)
            let order = try Self.nextOrder(database)
            return try taking.decide(decision, eventOrder: order, isRefusing: true)
        }
    }

    /// Puts a decision back under the order that it had.
    public func restore(_ decision: StatementDecision, eventOrder: Int64) throws {
        try engine.write { database in
            let known = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM event WHERE accepted_order = ?)", arguments: [eventOrder])
            guard known == false else { return }
            _ = try StatementTaking(database, rules).decide(decision, eventOrder: eventOrder, isRefusing: false)
        }
    }

    /// All decisions in their order; of those about statements of a period when it is named.
    public func decisions(period: Period? = nil) throws -> [KeptDecision] {
        try engine.read { database in
            let condition =
                period == nil
                ? ""
                : """
                WHERE e.id IN (SELECT u.event_id FROM event_unit u JOIN statement s ON s.id = u.statement_id
                    JOIN slot t ON t.id = s.slot_id WHERE t.period = ?)
                """
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT e.id AS event_id, e.accepted_order AS event_order, e.kind, e.name AS person, e.reason AS why, e.at, f.*
                    FROM event e JOIN file f ON f.id = e.file_id \(condition) ORDER BY e.accepted_order
                    """, arguments: period.map { [$0.id] } ?? []
            ).compactMap { try Self.decision($0, database) }
        }
    }

    /// The decisions behind an order.
    public func decisions(since order: Int64) throws -> [KeptDecision] {
        try engine.read { database in
            try Row.fetchAll(
                try database.cachedStatement(
                    sql: """
                        SELECT e.id AS event_id, e.accepted_order AS event_order, e.kind, e.name AS person, e.reason AS why, e.at, f.*
                        FROM event e JOIN file f ON f.id = e.file_id WHERE e.accepted_order > ? ORDER BY e.accepted_order
                        """), arguments: [order]
            ).compactMap { try Self.decision($0, database) }
        }
    }

    private static func once(_ names: [String]) -> [String] {
        var known: Set<String> = []
        return names.filter { !$0.isEmpty && known.insert($0).inserted }
    }

    static func decision(_ row: Row, _ database: Database) throws -> KeptDecision? {
        guard let kind = StatementDecision.Kind(rawValue: row["kind"]) else { return nil }
        let units = try Row.fetchAll(
            database,
            sql: """
                SELECT u.unit_code, u.unit_valid_from, t.period, (SELECT r.unit_name FROM unit_row r
                    WHERE r.statement_id = u.statement_id AND r.unit_code = u.unit_code ORDER BY r.id LIMIT 1) AS name
                FROM event_unit u JOIN statement s ON s.id = u.statement_id JOIN slot t ON t.id = s.slot_id
                WHERE u.event_id = ? ORDER BY u.statement_id, u.unit_code
                """, arguments: [row["event_id"] as Int64])
        var named: [NamedUnit] = []
        for unit in units {
            guard let id = UnitID(code: unit["unit_code"], day: unit["unit_valid_from"]) else { continue }
            let entry = NamedUnit(id: id, name: unit["name"] ?? id.code.rawValue)
            if !named.contains(entry) { named.append(entry) }
        }
        let isWhole = units.contains { ($0["unit_code"] as String).isEmpty }
        let all = try String.fetchAll(
            database,
            sql: """
                SELECT r.unit_name FROM event_unit u JOIN unit_row r ON r.statement_id = u.statement_id
                WHERE u.event_id = ? AND u.unit_code = '' AND r.is_total = 0 ORDER BY r.id
                """, arguments: [row["event_id"] as Int64])
        return KeptDecision(
            decision: StatementDecision(
                kind: kind, order: row["accepted_order"] ?? 0, units: isWhole ? nil : named.map(\.id.code),
                name: row["person"], reason: row["why"], at: Date(timeIntervalSince1970: row["at"])),
            eventOrder: row["event_order"], file: ReceivedFile(row), receipt: row["id"], units: isWhole ? [] : named,
            unitNames: Self.once(isWhole ? all : named.map(\.name)),
            periods: Set(units.compactMap { Period(id: $0["period"]) }).sorted())
    }
}

extension StatementTaking {
    /// The questions of a confirmed file are answered by its officer, but for those about units that are not his or hers to speak for.
    func confirm(
        _ delivery: ReportStore.Delivery, _ tables: [TableAcceptance], file: Int64
    ) throws -> [TableAcceptance] {
        let questions = tables.flatMap(\.questions)
        let own = questions.filter { !$0.isForeign }
        guard let order = own.first?.order else { return tables }
        let decision = StatementDecision(
            kind: .take, order: order, units: own.count == questions.count ? nil : own.map(\.unit.id.code),
            name: rules.sender(delivery.file).word,
            reason: StatementDecision.confirmedByName,
            at: delivery.file.receivedAt)
        _ = try decide(decision, eventOrder: try ReportStore.nextOrder(database), isRefusing: false)
        return tables.map { table in
            var table = table
            table.confirmed = table.questions.filter { !$0.isForeign }
            table.questions.removeAll { !$0.isForeign }
            return table
        }
    }

    func decide(_ decision: StatementDecision, eventOrder: Int64, isRefusing: Bool) throws -> KeptDecision {
        let file = try Int64.fetchOne(
            database, sql: "SELECT id FROM file WHERE accepted_order = ?", arguments: [decision.order])
        guard let file else { throw StoreError.unknownOrder(decision.order) }
        let targets = try targets(decision, file: file)
        if isRefusing {
            guard !targets.isEmpty else { throw StoreError.nothingToDecide(file) }
            for target in targets {
                let parts = IssuedParts(datasets: [target.key.dataset], sections: [])
                if let report = try ReportStore.issued(target.key.period, parts, database) {
                    throw StoreError.finalized(report: report)
                }
            }
        }
        let event = try database.cachedStatement(
            sql: "INSERT INTO event (accepted_order, kind, file_id, name, reason, at) VALUES (?, ?, ?, ?, ?, ?)"
        ).insert(
            arguments: [
                eventOrder, decision.kind.rawValue, file, decision.name, decision.reason,
                decision.at.timeIntervalSince1970,
            ])
        for target in targets { try apply(decision.kind, target, event: event, order: eventOrder) }
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT e.id AS event_id, e.accepted_order AS event_order, e.kind, e.name AS person, e.reason AS why, e.at, f.*
                FROM event e JOIN file f ON f.id = e.file_id WHERE e.id = ?
                """, arguments: [event])
        guard let kept = try row.flatMap({ try ReportStore.decision($0, database) }) else {
            throw StoreError.unknownOrder(decision.order)
        }
        return kept
    }

    /// One statement of the file, with those of its units that are meant; nil for all of them, and for a list.
    private struct Target {
        let statement: StoredStatement
        let slot: Int64
        let key: Slot
        let units: Set<UnitID>?
    }

    private func targets(_ decision: StatementDecision, file: Int64) throws -> [Target] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT t.dataset, t.origin, t.place, t.period, s.* FROM statement s JOIN slot t ON t.id = s.slot_id
                WHERE s.file_id = ? ORDER BY s.id
                """, arguments: [file])
        return try rows.compactMap { row in
            guard let key = Slot(row) else { return nil }
            let statement = StoredStatement(row, states.fields)
            let slot = row["slot_id"] as Int64
            func target(_ units: Set<UnitID>?) -> Target {
                Target(statement: statement, slot: slot, key: key, units: units)
            }
            let wanted = decision.units.map(Set.init)
            if decision.kind == .withdraw {
                guard let wanted else { return target(nil) }
                let units = try self.units(of: statement.id).filter { wanted.contains($0.code) }
                return units.isEmpty ? nil : target(units)
            }
            let held = try Row.fetchAll(
                database, sql: "SELECT unit_code, unit_valid_from FROM question WHERE statement_id = ?",
                arguments: [statement.id]
            ).compactMap { UnitID(code: $0["unit_code"], day: $0["unit_valid_from"]) }
            let units = Set(held).filter { wanted?.contains($0.code) ?? true }
            return units.isEmpty ? nil : target(units)
        }
    }

    private func units(of statement: Int64) throws -> Set<UnitID> {
        Set(
            try Row.fetchAll(
                database,
                sql: "SELECT DISTINCT unit_code, unit_valid_from FROM unit_row WHERE statement_id = ? AND is_total = 0",
                arguments: [statement]
            ).compactMap { UnitID(code: $0["unit_code"], day: $0["unit_valid_from"]) })
    }

    private func apply(_ kind: StatementDecision.Kind, _ target: Target, event: Int64, order: Int64) throws {
        for unit in target.units.map({ $0.map(Optional.some) }) ?? [nil] {
            try database.execute(
                sql: "INSERT INTO event_unit (event_id, statement_id, unit_code, unit_valid_from) VALUES (?, ?, ?, ?)",
                arguments: [event, target.statement.id, unit?.code.rawValue ?? "", unit?.storedDay ?? ""])
        }
        try Slot.touch(target.slot, order: order, database)
        if target.statement.list != nil { return try withdrawList(target) }
        if kind == .withdraw {
            // A full statement that goes gives back what its absence took.
            let units =
                target.statement.isFull && target.units == nil
                ? nil : try target.units ?? units(of: target.statement.id)
            return try states.save(try replayed(target, units: units))
        }
        var state = try states.load(target.slot, target.key.place, units: target.units)
        for unit in target.units ?? [] { state.answer(target.statement.id, unit, take: kind == .take) }
        try states.save(state)
    }

    private func replayed(_ target: Target, units: Set<UnitID>?) throws -> SlotState {
        let all =
            try units
            ?? Set(states.load(target.slot, target.key.place, units: nil).units.keys)
            .union(everStated(target.slot))
        return try states.replayed(target.slot, target.key, units: all)
    }

    private func everStated(_ slot: Int64) throws -> Set<UnitID> {
        Set(
            try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT r.unit_code, r.unit_valid_from FROM statement s JOIN unit_row r ON r.statement_id = s.id
                    WHERE s.slot_id = ? AND r.is_total = 0
                    """, arguments: [slot]
            ).compactMap { UnitID(code: $0["unit_code"], day: $0["unit_valid_from"]) })
    }

    /// The list of the same name before it comes into force again.
    private func withdrawList(_ target: Target) throws {
        try database.execute(
            sql: """
                DELETE FROM in_force WHERE slot_id = ? AND unit_code = ''
                    AND row_id IN (SELECT id FROM unit_row WHERE statement_id = ?)
                """, arguments: [target.slot, target.statement.id])
        let former = try Row.fetchAll(
            database,
            sql: """
                SELECT s.* FROM statement s WHERE s.slot_id = ? AND s.list = ? AND s.sender = ? AND s.id NOT IN (
                    SELECT u.statement_id FROM event_unit u JOIN event e ON e.id = u.event_id WHERE e.kind = 'withdraw')
                ORDER BY s.id DESC LIMIT 1
                """, arguments: [target.slot, target.statement.list, target.statement.sender.word]
        ).first.map { StoredStatement($0, states.fields) }
        guard let former else { return }
        try replay(former, try StatementRowReader(database, states.fields).rows(of: former.id), target.slot, target.key)
    }
}
