import CCountry

/// All units of the country, before and after they were rearranged, as `config/units/viet-nam.csv` states them: 14,160
/// rows of code, name, kind, parent, first and last day, in the order of their codes.
///
/// The rows stay bytes of the program; one becomes an ``AdministrativeUnit`` when it is asked for. Reading all of them
/// at each start would take longer than opening the store.
public struct CountryUnits: Sendable {
    /// Where each row begins; the last entry is the end.
    private let starts: [Int32]

    public static let shared = CountryUnits()

    private init() {
        let bytes = Self.bytes
        var starts: [Int32] = []
        starts.reserveCapacity(15_000)
        // The first line is the heading; every line ends with a line feed.
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(Int32(index + 1)) }
        self.starts = starts
    }

    /// The file as a part of the program.
    private static var bytes: UnsafeBufferPointer<UInt8> {
        let file = country_units()
        return UnsafeBufferPointer(start: file.start, count: file.count)
    }

    public var count: Int { max(0, starts.count - 1) }

    private enum Column: Int { case code, name, kind, parent, validFrom, validTo }

    private func cell(_ column: Column, ofRow row: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        let bytes = Self.bytes
        var start = Int(starts[row])
        let end = Int(starts[row + 1]) - 1
        for _ in 0..<column.rawValue {
            while start < end, bytes[start] != UInt8(ascii: ",") { start += 1 }
            start = min(start + 1, end)
        }
        var stop = start
        while stop < end, bytes[stop] != UInt8(ascii: ",") { stop += 1 }
        return bytes[start..<stop]
    }

    private func text(_ column: Column, ofRow row: Int) -> String {
        String(decoding: cell(column, ofRow: row), as: UTF8.self)
    }

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
    private func firstRow(_ precedes: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = low + (high - low) / 2
            if precedes(cell(.code, ofRow: middle)) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The rows whose parent is one of these codes, at whatever time.
    func children(of parents: Set<UnitCode>) -> [Int] {
        let keys = Set(parents.compactMap { UnitCode.packed($0.rawValue.utf8) })
        guard !keys.isEmpty else { return [] }
        return (0..<count).filter { row in UnitCode.packed(cell(.parent, ofRow: row)).map(keys.contains) ?? false }
    }
}
