import CCountry
import Glibc

/// A table of the country as the program holds it: a heading, then lines of cells between commas, each ended by a line feed.
struct CountryTable: Sendable {
    private let file: @Sendable () -> country_bytes
    /// Where each row begins; the last entry is the end.
    private let starts: [Int32]

    /// The bytes are a constant part of the program.
    init(_ file: @escaping @Sendable () -> country_bytes) {
        self.file = file
        var starts: [Int32] = []
        starts.reserveCapacity(15_000)
        let bytes = UnsafeRawBufferPointer(start: file().start, count: file().count)
        var place = 0
        while let feed = Self.firstIndex(of: UInt8(ascii: "\n"), in: bytes, from: place) {
            place = feed + 1
            starts.append(Int32(place))
        }
        self.starts = starts
    }

    var count: Int { max(0, starts.count - 1) }

    /// The bytes of one cell; empty where the row has fewer columns.
    func cell(_ column: Int, ofRow row: Int) -> UnsafeRawBufferPointer {
        let file = file()
        let start = Int(starts[row])
        var rest = UnsafeRawBufferPointer(start: file.start + start, count: Int(starts[row + 1]) - 1 - start)
        for _ in 0..<column {
            guard let comma = Self.firstIndex(of: UInt8(ascii: ","), in: rest, from: 0) else { return Self.empty }
            rest = UnsafeRawBufferPointer(rebasing: rest[(comma + 1)...])
        }
        guard let comma = Self.firstIndex(of: UInt8(ascii: ","), in: rest, from: 0) else { return rest }
        return UnsafeRawBufferPointer(rebasing: rest[..<comma])
    }

    func text(_ column: Int, ofRow row: Int) -> String { String(decoding: cell(column, ofRow: row), as: UTF8.self) }

    private static var empty: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }

    private static func firstIndex(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from place: Int) -> Int? {
        guard let start = bytes.baseAddress, place < bytes.count,
            let found = memchr(start + place, Int32(byte), bytes.count - place)
        else { return nil }
        return UnsafeRawPointer(found) - start
    }
}
