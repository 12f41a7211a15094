import CCountry

/// The 10,676 successions of the country since 2025, as `config/units/successions.csv` states them.
///
/// The rows stay bytes of the program; codes are compared as numbers, and one row becomes a ``Succession`` when it is asked
/// for. Making texts of all of them took a quarter of a command's start.
struct CountrySuccessions: Sendable {
    private struct Row: Sendable {
        let from: UInt64
        let to: UInt64
        /// Where the line begins.
        let start: Int32
    }

    static let shared = CountrySuccessions()

    private let rows: [Row]

    private init() {
        let bytes = Self.bytes
        var rows: [Row] = []
        rows.reserveCapacity(11_000)
        // The first line is the heading; every line ends with a line feed.
        var place = (bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex) + 1
        /// The code that stands next, as ``UnitCode/packed(_:)`` makes a number of it.
        func code() -> UInt64 {
            var number: UInt64 = 0
            while place < bytes.count, bytes[place] != UInt8(ascii: ",") {
                number = number << 8 | UInt64(bytes[place])
                place += 1
            }
            place += 1
            return number
        }
        while place < bytes.count {
            let start = place
            let (from, to) = (code(), code())
            rows.append(Row(from: from, to: to, start: Int32(start)))
            while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
            place += 1
        }
        self.rows = rows
    }

    /// The file as a part of the program.
    private static var bytes: UnsafeBufferPointer<UInt8> {
        let file = country_successions()
        return UnsafeBufferPointer(start: file.start, count: file.count)
    }

    var all: [Succession] { rows.compactMap(Self.succession) }

    /// Those whose units took in one of these codes, or were taken in by one.
    func forebears(of codes: Set<UnitCode>) -> [Succession] { from(codes) { $0.contains($1.to) } }
    func heirs(of codes: Set<UnitCode>) -> [Succession] { from(codes) { $0.contains($1.from) } }

    /// Those in which one of these codes has a part.
    func touching(_ codes: Set<UnitCode>) -> [Succession] {
        from(codes) { $0.contains($1.from) || $0.contains($1.to) }
    }

    private func from(_ codes: Set<UnitCode>, _ isMeant: (Set<UInt64>, Row) -> Bool) -> [Succession] {
        let numbers = Set(codes.compactMap { UnitCode.packed($0.rawValue.utf8) })
        return rows.compactMap { isMeant(numbers, $0) ? Self.succession($0) : nil }
    }

    private static func succession(_ row: Row) -> Succession? {
        let line = bytes[Int(row.start)...].prefix { $0 != UInt8(ascii: "\n") }
        let cells = line.split(separator: UInt8(ascii: ","))
        guard cells.count == 4, let share = Succession.Share(rawValue: String(decoding: cells[2], as: UTF8.self)),
            let date = CalendarDate(iso: cells[3])
        else { return nil }
        func code(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> UnitCode {
            UnitCode(rawValue: String(decoding: cell, as: UTF8.self))
        }
        return Succession(from: code(cells[0]), to: code(cells[1]), share: share, date: date)
    }
}
