import CCountry

/// The 10,676 successions of the country since 2025, as `config/units/successions.csv` states them.
///
/// The rows stay bytes of the program; codes are compared as numbers, and one row becomes a ``Succession`` when it is asked
/// for. Making texts of all of them took a quarter of a command's start.
struct CountrySuccessions: Sendable {
    private struct Row: Sendable {
        let from: UInt64
        let to: UInt64
        let index: Int32
    }

    static let shared = CountrySuccessions()

    private enum Column: Int { case from, to, share, date }

    private let table = CountryTable(country_successions)
    private let rows: [Row]

    private init() {
        rows = (0..<table.count).compactMap { [table] index in
            guard let from = UnitCode.packed(table.cell(Column.from.rawValue, ofRow: index)),
                let to = UnitCode.packed(table.cell(Column.to.rawValue, ofRow: index))
            else { return nil }
            return Row(from: from, to: to, index: Int32(index))
        }
    }

    var all: [Succession] { rows.compactMap(succession) }

    /// Those whose units took in one of these codes, or were taken in by one.
    func forebears(of codes: Set<UnitCode>) -> [Succession] { from(codes) { $0.contains($1.to) } }
    func heirs(of codes: Set<UnitCode>) -> [Succession] { from(codes) { $0.contains($1.from) } }

    /// Those in which one of these codes has a part.
    func touching(_ codes: Set<UnitCode>) -> [Succession] {
        from(codes) { $0.contains($1.from) || $0.contains($1.to) }
    }

    private func from(_ codes: Set<UnitCode>, _ isMeant: (Set<UInt64>, Row) -> Bool) -> [Succession] {
        let numbers = Set(codes.compactMap(\.packed))
        return rows.compactMap { isMeant(numbers, $0) ? succession($0) : nil }
    }

    private func succession(_ row: Row) -> Succession? {
        func text(_ column: Column) -> String { table.text(column.rawValue, ofRow: Int(row.index)) }
        guard let share = Succession.Share(rawValue: text(.share)),
            let date = CalendarDate(iso: table.cell(Column.date.rawValue, ofRow: Int(row.index)))
        else { return nil }
        return Succession(
            from: UnitCode(rawValue: text(.from)), to: UnitCode(rawValue: text(.to)), share: share, date: date)
    }
}
