import CCountry

/// All units of the country, before and after they were rearranged, as `config/units/viet-nam.csv` states them: 14,160
/// rows of code, name, kind, parent, first and last day, in the order of their codes.
///
/// The rows stay bytes of the program; one becomes an ``AdministrativeUnit`` when it is asked for. Reading all of them
/// at each start would take longer than opening the store.
public struct CountryUnits: Sendable {
    private let table = CountryTable(country_units)
    /// The code of each row's parent, as ``UnitCode/packed`` makes a number of it; nil for none.
    private let parents: [UInt64?]

    public static let shared = CountryUnits()

    private init() {
        parents = (0..<table.count).map { [table] row in
            UnitCode.packed(table.cell(Column.parent.rawValue, ofRow: row))
        }
    }

    public var count: Int { table.count }

    private enum Column: Int { case code, name, kind, parent, validFrom, validTo }

    private func cell(_ column: Column, ofRow row: Int) -> UnsafeRawBufferPointer {
        table.cell(column.rawValue, ofRow: row)
    }

    private func text(_ column: Column, ofRow row: Int) -> String { table.text(column.rawValue, ofRow: row) }

    public subscript(row: Int) -> AdministrativeUnit {
        let parent = text(.parent, ofRow: row)
        return AdministrativeUnit(
            id: UnitID(
                code: UnitCode(rawValue: text(.code, ofRow: row)),
                validFrom: CalendarDate(iso: cell(.validFrom, ofRow: row))),
            name: text(.name, ofRow: row), kind: UnitKinds.shipped[text(.kind, ofRow: row)] ?? .commune,
            parent: parent.isEmpty ? nil : UnitCode(rawValue: parent),
            validTo: CalendarDate(iso: cell(.validTo, ofRow: row)))
    }

    /// The first and the last day of a row; nil where it has none.
    func validity(ofRow row: Int) -> (from: CalendarDate?, to: CalendarDate?) {
        (CalendarDate(iso: cell(.validFrom, ofRow: row)), CalendarDate(iso: cell(.validTo, ofRow: row)))
    }

    public func name(ofRow row: Int) -> String { text(.name, ofRow: row) }

    /// The rows of a code, in the order of their first days.
    public func rows(of code: UnitCode) -> Range<Int> {
        let key = Array(code.rawValue.utf8)
        let first = firstRow { $0.lexicographicallyPrecedes(key) }
        var end = first
        while end < count, cell(.code, ofRow: end).elementsEqual(key) { end += 1 }
        return first..<end
    }

    /// The first row whose code does not precede.
    private func firstRow(_ precedes: (UnsafeRawBufferPointer) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = low + (high - low) / 2
            if precedes(cell(.code, ofRow: middle)) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The rows whose parent is one of these codes, at whatever time.
    func children(of codes: Set<UnitCode>) -> [Int] {
        let keys = Set(codes.compactMap(\.packed))
        guard !keys.isEmpty else { return [] }
        return parents.indices.filter { row in parents[row].map(keys.contains) ?? false }
    }
}
