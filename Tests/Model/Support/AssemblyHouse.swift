import Assembly
import OracleSupport
import ReportingKit

/// Statements as the reference has them, shown by the product's report.
struct AssemblyHouse: ModelHouse {
    private var office: ReferenceOffice
    private let world: ModelWorld

    init(_ world: ModelWorld, fields: [String: ReferenceField]) {
        self.world = world
        office = ReferenceOffice(world.reference, territory: world.territory, fields: fields)
    }

    init(_ office: ReferenceOffice, _ world: ModelWorld) {
        self.office = office
        self.world = world
    }

    private func views(through order: Int? = nil) throws -> ProductViews {
        ProductViews(world: world, fields: office.fields, tables: try Set(office.slots).map { try table($0, order) })
    }

    private func table(_ slot: ReferenceSlot, _ order: Int?) throws -> SourcedTable {
        let file = SourceFile(name: "\(slot.place).xlsx", sha256: "0")
        let byUnit = Dictionary(grouping: office.values(in: slot, through: order), by: \.key.unit)
        let rows = byUnit.sorted { $0.key < $1.key }.enumerated().map { index, unit in
            let values = Dictionary(
                uniqueKeysWithValues: unit.value.map { cell, value in
                    (
                        FieldName(cell.field),
                        SourcedValue(.count(value), cell: CellAddress(row: index, column: 1), raw: "\(value)")
                    )
                })
            return SourcedRow(
                row: DatasetRow(
                    unit: UnitID(reference: unit.key), unitLabel: unit.key, unitName: unit.key, sheet: "Sheet1",
                    row: index + 1, values: values), file: file)
        }
        return SourcedTable(
            dataset: ModelModule.dataset, place: UnitSet(rawValue: slot.place) ?? .whole,
            period: try Period(reference: slot.days), origin: slot.origin == "counted" ? .counted : .stated, rows: rows,
            isClosed: office.isClosed(slot, through: order))
    }

    mutating func take(_ file: ReferenceFile) -> ReferenceVerdict { office.take(file) }
    mutating func answer(_ order: Int, unit: String, take: Bool) -> Bool {
        office.answer(order, unit: unit, take: take)
    }
    mutating func withdraw(_ order: Int, units: Set<String>?) -> Bool { office.withdraw(order, units: units) }
    mutating func issue(_ days: Days) { office.issue(days) }
    mutating func reopen(_ days: Days) { office.reopen(days) }
    func values(in slot: ReferenceSlot, through order: Int?) -> [ReferenceCell: Int] {
        office.values(in: slot, through: order)
    }
    func questions(in slot: ReferenceSlot, through order: Int?) -> [String: Set<Int>] {
        office.questions(in: slot, through: order)
    }
    func rows(_ view: String, in days: Days, through order: Int?) throws -> ReferenceRows {
        try views(through: order).rows(view, in: days)
    }
    func total(
        _ view: String, in days: Days, through order: Int?
    ) throws -> (values: [String: Int], of: [String: Int]) {
        try views(through: order).total(view, in: days)
    }
    func compare(_ view: String, _ field: String, in days: Days, with earlier: Days) throws -> ReferenceComparison {
        try views().compare(view, field, in: days, with: earlier)
    }
    func completeness(_ view: String, in days: Days) throws -> [String: String] {
        try views().completeness(view, in: days)
    }
    func contradictions(in days: Days) throws -> Set<[String]> { try views().contradictions(in: days) }
}
