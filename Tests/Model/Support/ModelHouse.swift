import OracleSupport
import ReportingKit

/// An office that the cases are played in: the reference, or the product with its store and its assembler.
protocol ModelHouse {
    @discardableResult
    mutating func take(_ file: ReferenceFile) throws -> ReferenceVerdict
    /// False where the period is issued.
    @discardableResult
    mutating func answer(_ order: Int, unit: String, take: Bool) throws -> Bool
    @discardableResult
    mutating func withdraw(_ order: Int, units: Set<String>?) throws -> Bool
    mutating func issue(_ days: Days) throws
    mutating func reopen(_ days: Days) throws
    func values(in slot: ReferenceSlot, through order: Int?) throws -> [ReferenceCell: Int]
    func questions(in slot: ReferenceSlot, through order: Int?) throws -> [String: Set<Int>]
    func rows(_ view: String, in days: Days, through order: Int?) throws -> ReferenceRows
    func total(_ view: String, in days: Days, through order: Int?) throws -> (values: [String: Int], of: [String: Int])
    func compare(_ view: String, _ field: String, in days: Days, with earlier: Days) throws -> ReferenceComparison
    func completeness(_ view: String, in days: Days) throws -> [String: String]
    func contradictions(in days: Days) throws -> Set<[String]>
}

extension ModelHouse {
    @discardableResult
    mutating func withdraw(_ order: Int) throws -> Bool { try withdraw(order, units: nil) }
    func values(in slot: ReferenceSlot) throws -> [ReferenceCell: Int] { try values(in: slot, through: nil) }
    func questions(in slot: ReferenceSlot) throws -> [String: Set<Int>] { try questions(in: slot, through: nil) }
    func rows(_ view: String, in days: Days) throws -> ReferenceRows { try rows(view, in: days, through: nil) }
    func total(_ view: String, in days: Days) throws -> (values: [String: Int], of: [String: Int]) {
        try total(view, in: days, through: nil)
    }

    /// The received dossiers of a view's rows, by unit.
    func received(_ view: String = "subordinates", in days: Days, through order: Int? = nil) throws -> [String: Int] {
        try rows(view, in: days, through: order).rows.reduce(into: [:]) { found, row in
            if let value = row.value.values["received"] { found[row.key.unit] = value }
        }
    }
}

extension ReferenceOffice: ModelHouse {
    func compare(_ view: String, _ field: String, in days: Days, with earlier: Days) -> ReferenceComparison {
        compare(view, field, in: days, with: earlier, through: nil)
    }
    func completeness(_ view: String, in days: Days) -> [String: String] { completeness(view, in: days, through: nil) }
    func contradictions(in days: Days) -> Set<[String]> { contradictions(in: days, through: nil) }
}

/// Which office a case is played in.
enum House: String, CaseIterable, Sendable {
    case reference
    /// The reference's statements under the product's views.
    case assembly
    case product

    func open(_ world: ModelWorld, fields: [String: ReferenceField] = ModelProvince.fields) throws -> any ModelHouse {
        switch self {
        case .product: try StoreHouse(world, fields: fields)
        case .assembly: AssemblyHouse(world, fields: fields)
        case .reference: ReferenceOffice(world.reference, territory: world.territory, fields: fields)
        }
    }
}
