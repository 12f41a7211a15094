import ReportingKit

/// The places that SpreadsheetML knows: 1,048,576 rows of 16,384 columns.
package enum SheetBounds {
    package static let rows = 1 << 20
    package static let columns = 1 << 14
}

extension CellAddress {
    /// Reads `B7` or `$B$7` as SpreadsheetML writes them; nil for anything else and for places outside a sheet.
    init?(reference bytes: some Collection<UInt8>) {
        var column = 0
        var row = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "$"): continue
            default: return nil
            }
            guard column <= SheetBounds.columns, row <= SheetBounds.rows else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }
}

extension MergedRange {
    /// Reads `A1:B2`; nil for anything else, single cells among it.
    init?(reference text: String) {
        let corners = text.utf8.split(separator: UInt8(ascii: ":"))
        guard corners.count == 2, let one = CellAddress(reference: corners[0]),
            let other = CellAddress(reference: corners[1]), one != other
        else { return nil }
        self.init(
            first: CellAddress(row: min(one.row, other.row), column: min(one.column, other.column)),
            last: CellAddress(row: max(one.row, other.row), column: max(one.column, other.column)))
    }
}

extension Int {
    /// Reads decimal digits only; nil for anything else. What is absurdly large comes out beyond every limit.
    init?(digits bytes: UnsafeBufferPointer<UInt8>) {
        guard !bytes.isEmpty else { return nil }
        var number = 0
        for byte in bytes {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            if number < 1 << 48 { number = number * 10 + Int(digit) }
        }
        self = number
    }
}
