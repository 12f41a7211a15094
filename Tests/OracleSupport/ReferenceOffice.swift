/// How a field adds up.
package struct ReferenceField: Sendable {
    /// sum, last, first or none.
    package let overTime: String
    package let addsOverUnits: Bool
    /// A percentage of two others.
    package let rate: (part: String, whole: String)?

    package init(overTime: String = "sum", addsOverUnits: Bool = true, rate: (part: String, whole: String)? = nil) {
        self.overTime = overTime
        self.addsOverUnits = addsOverUnits
        self.rate = rate
    }
}

/// What the receipt of a file has to say.
package struct ReferenceVerdict: Equatable, Sendable {
    /// taken, held, duplicate, returned, refused, done
    package var outcome: String
    package var finding: String?
    package var order: Int?
    package var place: String?
    package var isFull = false
    package var questions: Set<String> = []
    package var replaced: Set<String> = []
    package var vanished: Set<String> = []
    package var kept: Set<ReferenceCell> = []

    package init(_ outcome: String, finding: String? = nil) {
        self.outcome = outcome
        self.finding = finding
    }
}

/// One office with its log of events; everything else is told from the log anew each time it is asked.
package struct ReferenceOffice: Sendable {
    package let register: ReferenceRegister
    package let territory: String
    package let fields: [String: ReferenceField]
    package private(set) var log: [ReferenceEvent] = []
    private var issued: Set<Days> = []

    package init(_ register: ReferenceRegister, territory: String, fields: [String: ReferenceField]) {
        self.register = register
        self.territory = territory
        self.fields = fields
    }

    // MARK: Taking

    @discardableResult
    package mutating func take(_ file: ReferenceFile) -> ReferenceVerdict {
        guard file.units.allSatisfy({ register[$0]?.exists(in: file.days) ?? false }) else {
            return ReferenceVerdict("returned", finding: "unit.out_of_time")
        }
        let relations = file.units.map { register.relation(of: $0, to: territory, in: file.days) }
        guard !relations.contains(nil) else { return ReferenceVerdict("returned", finding: "unit.outside") }
        guard let place = Self.place(of: Set(relations.compactMap { $0 }), title: file.title) else {
            return ReferenceVerdict("returned", finding: "set.conflict")
        }
        guard !issued.contains(file.days) else { return ReferenceVerdict("refused", finding: "period.finalized") }
        let statement = ReferenceStatement(
            order: log.count + 1, file: file, place: place, isFull: isFull(file, in: place),
            isComplete: file.hasVerifiedTotal && file.units.count == 1
                && file.cells.keys.contains { !$0.member.isEmpty })
        let slot = ReferenceSlot(place, file.days, origin: file.origin)
        let before = cells(in: slot)
        var next = self
        next.log.append(.statement(statement))
        let after = next.cells(in: slot)
        let gone = Set(before.keys.map { $0.unit }).subtracting(after.keys.map { $0.unit })
        if let first = wasSent(statement), isStill(statement, in: before), before.keys.allSatisfy({ after[$0] != nil })
        {
            var verdict = ReferenceVerdict("duplicate")
            verdict.order = first
            return verdict
        }
        self = next
        let questions = Set(
            file.units.filter { unit in state(of: unit, in: slot).waiting.contains { $0.order == statement.order } })
        var verdict = ReferenceVerdict(
            questions == Set(file.values.keys.map(\.unit)).union(file.units) ? "held" : "taken")
        verdict.order = statement.order
        verdict.place = place
        verdict.isFull = statement.isFull
        verdict.questions = questions
        verdict.replaced = Set(
            file.values.filter { cell, value in
                before[cell].map { $0.value != value } ?? false && after[cell]?.order == statement.order
            }.keys.map(\.unit))
        verdict.vanished = gone
        verdict.kept = Set(file.cells.filter { $0.value == nil && after[$0.key] != nil }.keys)
        return verdict
    }

    /// Answers what waits of a unit; false where the period is issued.
    @discardableResult
    package mutating func answer(_ order: Int, unit: String, take: Bool) -> Bool {
        guard mayTouch(order), case .statement(let statement) = log[order - 1] else { return false }
        // What waits no longer, because it was sent again, is not answered: that is refused, and nothing is kept of it.
        let isAsked = questions(in: statement.slot)[unit]?.contains(order) == true
        log.append(.answer(order: isAsked ? order : 0, unit: unit, take: take))
        return true
    }

    @discardableResult
    package mutating func withdraw(_ order: Int, units: Set<String>? = nil) -> Bool {
        guard mayTouch(order) else { return false }
        log.append(.withdrawal(order: order, units: units))
        return true
    }

    package mutating func issue(_ days: Days) { issued.insert(days) }
    package mutating func reopen(_ days: Days) { issued.remove(days) }

    private func mayTouch(_ order: Int) -> Bool {
        guard case .statement(let statement) = log[order - 1] else { return false }
        return !issued.contains(statement.file.days)
    }

    /// The order of the same file's last statement that says the same and was not withdrawn.
    private func wasSent(_ statement: ReferenceStatement) -> Int? {
        var last: Int?
        for case .statement(let earlier) in log
        where earlier.file.id == statement.file.id && earlier.place == statement.place
            && earlier.file.origin == statement.file.origin && earlier.file.days == statement.file.days
            && earlier.file.values == statement.file.values
        {
            last = earlier.order
        }
        let isWithdrawn = log.contains { event in
            if case .withdrawal(last, _) = event { true } else { false }
        }
        return isWithdrawn ? nil : last
    }

    private func isStill(
        _ statement: ReferenceStatement, in cells: [ReferenceCell: (value: Int, order: Int)]
    ) -> Bool {
        statement.file.values.allSatisfy { cells[$0]?.value == $1 }
    }

    /// R8: the smallest place that holds all rows; a title only widens it.
    private static func place(of relations: Set<String>, title: String?) -> String? {
        let places: [(String, Set<String>)] = [
            ("level", ["own", "office"]), ("subordinates", ["sub"]), ("lower", ["lower"]), ("former", ["former"]),
            ("deep", ["deep"]),
        ]
        if relations.contains("deep"), relations.count > 1 { return nil }
        let smallest = places.first { relations.isSubset(of: $0.1) }?.0 ?? "whole"
        switch title {
        case nil, smallest: return smallest
        case "whole" where smallest != "deep": return "whole"
        case "own" where smallest == "level", "offices" where smallest == "level": return smallest
        default: return smallest == "deep" ? smallest : nil
        }
    }

    /// R10: nine tenths of the units that are expected, and not from one of those below.
    private func isFull(_ file: ReferenceFile, in place: String) -> Bool {
        guard place != "deep", !isBelow(file.sender, in: file.days) else { return false }
        let hasSubordinates = file.units.contains { register.relation(of: $0, to: territory, in: file.days) == "sub" }
        let relation =
            switch place {
            case "level": "office"
            case "lower": "lower"
            case "whole" where !hasSubordinates: "lower"
            default: "sub"
            }
        let expected = Set(register.units(relation, of: territory, in: file.days).map(\.id))
        return expected.count >= 2 && expected.intersection(file.units).count * 10 >= expected.count * 9
    }

    private func isBelow(_ sender: String, in days: Days) -> Bool {
        guard let relation = register.relation(of: sender, to: territory, in: days) else { return false }
        return relation != "own"
    }

    /// Section 9, decision 7: a unit below speaks for a unit that is neither it nor below it.
    package func speaksForAnother(_ statement: ReferenceStatement, of id: String) -> Bool {
        let sender = statement.file.sender
        guard isBelow(sender, in: statement.file.days), let unit = register[id] else { return false }
        let itself = Set(register.series(of: sender).compactMap { register[$0]?.code })
        let day = min(statement.file.days.upperBound, unit.life.upperBound)
        return !itself.contains(unit.code) && itself.isDisjoint(with: register.above(unit, on: day))
    }

    // MARK: In force

    /// Every slot that something was said in.
    package var slots: [ReferenceSlot] {
        log.compactMap { event in
            if case .statement(let statement) = event { statement.slot } else { nil }
        }
    }

    package mutating func apply(_ step: ScenarioStep) {
        switch step {
        case .file(let file): take(file)
        case .answer(let order, let unit, let isTaken): answer(order, unit: unit, take: isTaken)
        case .withdrawal(let order, let units): withdraw(order, units: units)
        }
    }

    func state(of unit: String, in slot: ReferenceSlot, through order: Int? = nil) -> ReferenceState {
        ReferenceState(of: unit, in: slot, log: log.prefix(order ?? log.count)) { self.speaksForAnother($0, of: $1) }
    }

    /// Everything in force in a slot, with the orders of the statements it comes from.
    package func cells(in slot: ReferenceSlot, through order: Int? = nil) -> [ReferenceCell: (value: Int, order: Int)] {
        units(in: slot).reduce(into: [:]) { all, unit in
            all.merge(state(of: unit, in: slot, through: order).cells) { $1 }
        }
    }

    package func values(in slot: ReferenceSlot, through order: Int? = nil) -> [ReferenceCell: Int] {
        cells(in: slot, through: order).mapValues(\.value)
    }

    /// The orders that wait for an answer, unit by unit.
    package func questions(in slot: ReferenceSlot, through order: Int? = nil) -> [String: Set<Int>] {
        units(in: slot).reduce(into: [:]) { all, unit in
            let waiting = state(of: unit, in: slot, through: order).waiting
            if !waiting.isEmpty { all[unit] = Set(waiting.map(\.order)) }
        }
    }

    private func units(in slot: ReferenceSlot) -> Set<String> {
        log.reduce(into: []) { units, event in
            if case .statement(let statement) = event,
                statement.slot == slot
            {
                units.formUnion(statement.file.units)
            }
        }
    }

    /// Whether a full statement stands there that was not withdrawn.
    package func isClosed(_ slot: ReferenceSlot, through order: Int? = nil) -> Bool {
        let log = log.prefix(order ?? log.count)
        let withdrawn = Set(
            log.compactMap { event in
                if case .withdrawal(let order, nil) = event { order } else { nil }
            })
        return log.contains { event in
            guard case .statement(let statement) = event else { return false }
            return statement.isFull && statement.slot == slot
                && !withdrawn.contains(statement.order)
        }
    }
}
