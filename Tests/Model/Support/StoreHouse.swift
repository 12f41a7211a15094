import Assembly
import Foundation
import Office
import OracleSupport
import ReportingKit
import Store
import TestSupport

/// The product: its store's statements under its report's views.
final class StoreHouse: ModelHouse {
    private let world: ModelWorld
    private let fields: [String: ReferenceField]
    private let folder: TemporaryFolder
    private let store: ReportStore
    /// What stands for the reference's orders, which count refused answers too: the store's last order after each
    /// event.
    private var orders: [Int64] = []
    private var issued: [Days: Int64] = [:]

    init(_ world: ModelWorld, fields: [String: ReferenceField]) throws {
        self.world = world
        self.fields = fields
        folder = try TemporaryFolder("model")
        var rules = StatementRules(register: world.register, territory: UnitCode(world.territory))
        // The scenarios name senders; the folders of units are tested with files.
        rules.sender = { Sender(reference: $0.folder ?? "office") }
        store = try ReportStore(
            path: folder.url.appending(path: "store.sqlite").path(percentEncoded: false), rules: rules)
    }

    // MARK: Taking

    func take(_ file: ReferenceFile) throws -> ReferenceVerdict {
        let period = try Period(reference: file.days)
        let units = file.units.compactMap { world.register.unit(UnitID(reference: $0)) }
        guard units.count == file.units.count, units.allSatisfy({ $0.exists(in: period.days) }) else {
            return ReferenceVerdict("returned", finding: "unit.out_of_time")
        }
        guard
            let place = StatementPlace(
                of: units, named: file.title.flatMap { UnitSet(rawValue: $0) }, in: UnitCode(world.territory),
                register: world.register, days: period.days)
        else { return ReferenceVerdict("returned", finding: "unit.outside") }
        guard place.contradicted == nil else { return ReferenceVerdict("returned", finding: "set.conflict") }
        let table = table(file, in: place.place, period)
        let received = ReceivedFile(
            name: "\(file.id).xlsx", sha256: file.id, byteCount: 1, folder: file.sender,
            receivedAt: Date(timeIntervalSince1970: 1_780_000_000 + Double(orders.count)))
        let acceptance = try store.accept(ReportStore.Delivery(file: received, tables: [table], findings: []))
        return try verdict(acceptance, of: file, in: place.place)
    }

    private func table(_ file: ReferenceFile, in place: UnitSet, _ period: Period) -> DatasetTable {
        let rows = Dictionary(grouping: file.cells) { StatedRow(UnitID(reference: $0.key.unit), member: $0.key.member) }
        let ordered = rows.sorted { ($0.key.unit.reference, $0.key.member) < ($1.key.unit.reference, $1.key.member) }
        let made = ordered.enumerated().map { index, entry in
            row(entry.key, at: index + 2, entry.value.map { ($0.key.field, $0.value) })
        }
        return DatasetTable(
            dataset: ModelModule.dataset, place: place, period: period, rows: made,
            declaredTotal: file.hasVerifiedTotal ? total(at: made.count + 2) : nil,
            origin: file.origin == "counted" ? .counted : .stated)
    }

    private func row(_ stated: StatedRow, at number: Int, _ values: [(String, Int?)]) -> DatasetRow {
        DatasetRow(
            unit: stated.unit, unitLabel: stated.unit.reference, unitName: stated.unit.reference, member: stated.member,
            sheet: "Sheet1", row: number,
            values: Dictionary(
                uniqueKeysWithValues: values.map { field, value in
                    (
                        FieldName(field),
                        SourcedValue(
                            value.map(FieldValue.count) ?? .absent, cell: CellAddress(row: number - 1, column: 2),
                            raw: value.map { "\($0)" } ?? "")
                    )
                }))
    }

    private func total(at number: Int) -> DatasetRow {
        DatasetRow(unit: nil, unitLabel: "Tổng", unitName: "Tổng", sheet: "Sheet1", row: number, values: [:])
    }

    private func verdict(_ acceptance: Acceptance, of file: ReferenceFile, in place: UnitSet) throws -> ReferenceVerdict
    {
        switch acceptance {
        case .refused: return ReferenceVerdict("refused", finding: "period.finalized")
        case .duplicate(let former):
            var verdict = ReferenceVerdict("duplicate")
            verdict.order = names[former.sha256]
            return verdict
        case .accepted(let tables, _):
            orders.append(try store.lastOrder())
            names[file.id] = orders.count
            var verdict = ReferenceVerdict(tables.allSatisfy(\.isHeld) ? "held" : "taken")
            verdict.order = orders.count
            verdict.place = place.rawValue
            for table in tables {
                verdict.isFull = table.isFull
                verdict.questions.formUnion(table.questions.map(\.unit.id.reference))
                verdict.replaced.formUnion(table.replaced.map(\.unit.id.reference))
                verdict.kept.formUnion(
                    table.kept.map { ReferenceCell($0.unit.id.reference, $0.field.rawValue) })
                verdict.vanished.formUnion(table.vanished.map(\.id.reference))
            }
            return verdict
        }
    }

    /// The last orders of files, by what they are.
    private var names: [String: Int] = [:]

    func answer(_ order: Int, unit: String, take: Bool) throws -> Bool {
        try decide(take ? .take : .keep, order, [unit])
    }

    func withdraw(_ order: Int, units: Set<String>?) throws -> Bool { try decide(.withdraw, order, units) }

    /// What there is nothing to decide about changes nothing; only an issued period refuses.
    private func decide(_ kind: StatementDecision.Kind, _ order: Int, _ units: Set<String>?) throws -> Bool {
        do {
            try store.decide(
                StatementDecision(
                    kind: kind, order: orders[order - 1], units: units?.sorted().map { UnitID(reference: $0).code },
                    name: "Nguyễn Văn A", reason: "kiểm thử", at: Date(timeIntervalSince1970: 1_780_100_000)))
        } catch StoreError.finalized {
            return false
        } catch StoreError.nothingToDecide {
        }
        orders.append(try store.lastOrder())
        return true
    }

    func issue(_ days: Days) throws {
        try store.finalize(.model(try Period(reference: days), through: try store.lastOrder()))
    }

    func reopen(_ days: Days) throws {
        try store.reopen(
            ReportPeriod(.former, try Period(reference: days)),
            Finalization.Reopening(at: Date(timeIntervalSince1970: 1_780_300_000), name: "A", reason: "sửa"))
    }

    // MARK: In force

    private func storeOrder(_ order: Int?) -> Int64? { order.map { $0 == 0 ? 0 : orders[$0 - 1] } }

    func values(in slot: ReferenceSlot, through order: Int?) throws -> [ReferenceCell: Int] {
        let tables = try store.tablesInForce(
            period: try Period(reference: slot.days), dataset: ModelModule.dataset,
            place: UnitSet(rawValue: slot.place),
            through: storeOrder(order))
        var found: [ReferenceCell: Int] = [:]
        for table in tables where table.origin.rawValue == slot.origin {
            for row in table.rows {
                for (field, value) in row.row.values where value.value != .absent {
                    let unit = row.row.unit?.reference ?? ""
                    found[ReferenceCell(unit, field.rawValue, member: row.row.member)] = value.value.count
                }
            }
        }
        return found
    }

    /// As they are now, whatever order is asked for.
    func questions(in slot: ReferenceSlot, through order: Int?) throws -> [String: Set<Int>] {
        let open = try store.openQuestions(period: try Period(reference: slot.days)).filter {
            $0.place.rawValue == slot.place && $0.origin.rawValue == slot.origin
        }
        return open.reduce(into: [:]) { found, question in
            guard let index = orders.firstIndex(of: question.order) else { return }
            found[question.unit.id.reference, default: []].insert(index + 1)
        }
    }

    func isClosed(_ slot: ReferenceSlot, through order: Int?) throws -> Bool {
        try store.tablesInForce(
            period: try Period(reference: slot.days), dataset: ModelModule.dataset,
            place: UnitSet(rawValue: slot.place),
            through: storeOrder(order)
        ).contains { $0.origin.rawValue == slot.origin && $0.isClosed }
    }

    // MARK: Views

    private func views(through order: Int? = nil) throws -> ProductViews {
        let tables = try store.periods().flatMap {
            try store.tablesInForce(period: $0, dataset: ModelModule.dataset, through: storeOrder(order))
        }
        return ProductViews(world: world, fields: fields, tables: tables.map(\.sourced))
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

    func faults() throws -> [String] { try store.faults().map { "\($0)" } }
}

extension Finalization {
    /// A report that was issued, without its documents.
    static func model(_ period: Period, through order: Int64) -> Finalization {
        Finalization(
            report: .former, period: period, parts: nil, number: "1/BC", date: period.lastDay, signer: "A",
            finalizedAt: Date(timeIntervalSince1970: 1_780_200_000), through: order, layout: Data(), template: Data(),
            document: Data(), documentSHA256: "", workbook: Data(), workbookSHA256: "")
    }
}
