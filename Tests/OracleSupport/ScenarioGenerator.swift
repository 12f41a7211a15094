/// One thing that happens to an office.
package enum ScenarioStep: Sendable {
    case file(ReferenceFile)
    /// Of the statement with this order.
    case answer(order: Int, unit: String, take: Bool)
    case withdrawal(order: Int, units: Set<String>?)
}

/// Makes up what an office may be sent: single units, groups, nearly all, all, members of one unit, corrections, the
/// same files again, by several senders, with answers and withdrawals between.
package struct ScenarioGenerator<Random: RandomNumberGenerator> {
    package var random: Random
    private let periods: [Days]
    private let senders: [String]
    private let hasMembers: Bool
    private let hasCounted: Bool

    /// Files are of one of the periods and come from one of the senders.
    package init(
        _ random: Random, periods: [Days], senders: [String] = ["office"], hasMembers: Bool = false,
        hasCounted: Bool = false
    ) {
        self.random = random
        self.periods = periods
        self.senders = senders
        self.hasMembers = hasMembers
        self.hasCounted = hasCounted
    }

    /// The next step after those of the office's log.
    package mutating func step(after office: ReferenceOffice, known files: [ReferenceFile]) -> ScenarioStep {
        let statements = office.log.compactMap { event in
            if case .statement(let statement) = event { statement } else { nil }
        }
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<18:
            if let again = files.randomElement(using: &random) { return .file(again) }
        case 18..<28:
            if let statement = statements.randomElement(using: &random) {
                let unit = statement.file.units.sorted().randomElement(using: &random)
                return .withdrawal(
                    order: statement.order, units: Bool.random(using: &random) ? nil : unit.map { [$0] })
            }
        case 28..<42:
            if let statement = statements.randomElement(using: &random),
                let unit = statement.file.units.sorted().randomElement(using: &random)
            {
                return .answer(order: statement.order, unit: unit, take: Bool.random(using: &random))
            }
        default: break
        }
        return .file(file("f\(files.count)"))
    }

    private mutating func file(_ id: String) -> ReferenceFile {
        let days = periods.randomElement(using: &random) ?? 0...0
        let register = ModelProvince.register
        let alive = register.units.filter { $0.exists(in: days) && $0.code != "Q" && $0.code != "Q1" }.map(\.id)
        let subordinates = (ModelProvince.communes + [ModelProvince.renamed]).filter(alive.contains)
        let territories = subordinates.isEmpty ? ModelProvince.old : subordinates
        var units: [String]
        var members = [""]
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<25: units = [territories[Int.random(in: 0..<3, using: &random)]]
        case 25..<45: units = Array(territories.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)))
        case 45..<70:
            units = territories
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                units.remove(at: Int.random(in: units.indices, using: &random))
            }
        case 70..<78: units = territories + ModelProvince.offices.filter(alive.contains)
        case 78..<84: units = ([ModelProvince.province] + ModelProvince.offices).filter(alive.contains)
        default:
            units = [territories[Int.random(in: 0..<2, using: &random)]]
            if hasMembers { members = ["land", "civil", "trade"].shuffled(using: &random) }
            members.removeLast(Int.random(in: 0..<members.count, using: &random))
        }
        if units.isEmpty { units = [territories[0]] }
        let fields = ["received", "settled", "carried", "pending", "on_time", "catalogue"].shuffled(using: &random)
            .prefix(Int.random(in: 1...3, using: &random))
        var cells: [ReferenceCell: Int?] = [:]
        for unit in units {
            for member in members {
                for field in fields {
                    let isBlank = Int.random(in: 0..<8, using: &random) == 0
                    cells[ReferenceCell(unit, field, member: member)] = .some(
                        isBlank ? nil : Int.random(in: 0...2, using: &random))
                }
            }
        }
        let isOfMembers = !members.contains("")
        return ReferenceFile(
            id, from: senders.randomElement(using: &random) ?? "office",
            origin: hasCounted && Int.random(in: 0..<8, using: &random) == 0 ? "counted" : "stated", in: days,
            title: Int.random(in: 0..<12, using: &random) == 0 ? "whole" : nil,
            hasVerifiedTotal: isOfMembers && Bool.random(using: &random), cells)
    }
}
