import ReportingKit

/// One dataset, origin, place and period: statements within it speak of the same.
struct Slot: Hashable, Sendable {
    let dataset: DatasetID
    let origin: DatasetTable.Origin
    let place: UnitSet
    let period: Period

    init(dataset: DatasetID, origin: DatasetTable.Origin, place: UnitSet, period: Period) {
        self.dataset = dataset
        self.origin = origin
        self.place = place
        self.period = period
    }

    init(_ table: DatasetTable) {
        self.init(dataset: table.dataset, origin: table.origin, place: table.place, period: table.period)
    }

    /// Nil for words that no version of the program wrote.
    init?(_ row: Row) {
        guard let period = Period(id: row["period"]), let place = UnitSet(stored: row["place"] as String),
            let origin = DatasetTable.Origin(rawValue: row["origin"])
        else { return nil }
        self.init(dataset: DatasetID(row["dataset"] as String), origin: origin, place: place, period: period)
    }

    /// Its number, when something was stated in it.
    func number(_ database: Database) throws -> Int64? {
        try Int64.fetchOne(
            try database.cachedStatement(
                sql: "SELECT id FROM slot WHERE period = ? AND dataset = ? AND place = ? AND origin = ?"),
            arguments: [period.id, dataset.rawValue, place.rawValue, origin.rawValue])
    }

    func numberOrNew(_ database: Database) throws -> Int64 {
        if let known = try number(database) { return known }
        return try database.cachedStatement(
            sql: "INSERT INTO slot (dataset, origin, place, period, changed_order) VALUES (?, ?, ?, ?, 0)"
        ).insert(arguments: [dataset.rawValue, origin.rawValue, place.rawValue, period.id])
    }

    /// Notes that something happened in a slot: what was read of it before is of a former state.
    static func touch(_ slot: Int64, order: Int64, _ database: Database) throws {
        try database.cachedStatement(sql: "UPDATE slot SET changed_order = ? WHERE id = ?").execute(
            arguments: [order, slot])
    }
}

extension UnitID {
    /// The day as tables keep it whose keys have no null.
    var storedDay: String { validFrom?.iso ?? "" }

    /// Nil for what stands for no unit.
    init?(code: String?, day: String?) {
        guard let code, !code.isEmpty else { return nil }
        self.init(code: UnitCode(code), validFrom: day.flatMap { CalendarDate(iso: $0) })
    }
}
