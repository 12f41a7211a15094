import Foundation

/// Writes grids as Excel 97–2003 workbooks: BIFF8 records in a compound file.
enum XLSWriter {
    static func xls(_ grid: Grid) -> Data { compoundFile(workbook(grid)) }

    private static func workbook(_ grid: Grid) -> [UInt8] {
        let name = Array("Sheet1".utf8)
        var globals = record(0x0809, u16(0x0600) + u16(0x0005) + u16(0) + u16(0) + u32(0) + u32(0))
        for format in [0, 10] as [UInt16] {
            globals += record(0x00E0, u16(0) + u16(format) + [UInt8](repeating: 0, count: 16))
        }
        let boundSheetLength = 4 + 4 + 1 + 1 + 2 + name.count
        let sheetStart = globals.count + boundSheetLength + 4
        globals += record(0x0085, u32(UInt32(sheetStart)) + [0, 0, UInt8(name.count), 0] + name)
        globals += record(0x000A, [])
        return globals + sheet(grid)
    }

    private static func sheet(_ grid: Grid) -> [UInt8] {
        var bytes = record(0x0809, u16(0x0600) + u16(0x0010) + u16(0) + u16(0) + u32(0) + u32(0))
        for (index, row) in grid.rows.enumerated() {
            for (column, cell) in row.sorted(by: { $0.key < $1.key }) {
                let place = u16(UInt16(index)) + u16(UInt16(column))
                switch cell {
                case .number(let number): bytes += record(0x0203, place + u16(0) + f64(number))
                case .percent(let number): bytes += record(0x0203, place + u16(1) + f64(number))
                case .text(let text):
                    let units = Array(text.utf16)
                    bytes += record(0x0204, place + u16(0) + u16(UInt16(units.count)) + [1] + units.flatMap(u16))
                }
            }
        }
        if !grid.merges.isEmpty {
            bytes += record(
                0x00E5,
                u16(UInt16(grid.merges.count))
                    + grid.merges.flatMap { merge in
                        [merge.row, merge.row + merge.height - 1, merge.column, merge.column + merge.width - 1].flatMap
                        { u16(UInt16($0)) }
                    })
        }
        return bytes + record(0x000A, [])
    }

    /// A header, one sector of the allocation table, one of the directory, then the stream.
    private static func compoundFile(_ stream: [UInt8]) -> Data {
        let end: UInt32 = 0xFFFF_FFFE
        let unused: UInt32 = 0xFFFF_FFFF
        // A stream below this size would lie in the short-stream container.
        let padded = stream + [UInt8](repeating: 0, count: max(0, 4_096 - stream.count))
        let sectors = (padded.count + 511) / 512
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
        header += u16(0x3E) + u16(3) + u16(0xFFFE) + u16(9) + u16(6) + [UInt8](repeating: 0, count: 10)
        header += u32(1) + u32(1) + u32(0) + u32(4_096) + u32(end) + u32(0) + u32(end) + u32(0) + u32(0)
        header += (1..<109).flatMap { _ in u32(unused) }
        var table: [UInt32] = [0xFFFF_FFFD, end]
        table += (0..<sectors).map { $0 == sectors - 1 ? end : UInt32($0 + 3) }
        table += [UInt32](repeating: unused, count: 128 - table.count)
        var directory = entry("Root Entry", type: 5, child: 1, start: end, size: 0)
        directory += entry("Workbook", type: 2, child: unused, start: 2, size: UInt32(padded.count))
        directory += [UInt8](repeating: 0, count: 256)
        let body = padded + [UInt8](repeating: 0, count: sectors * 512 - padded.count)
        return Data(header + table.flatMap(u32) + directory + body)
    }

    private static func entry(_ name: String, type: UInt8, child: UInt32, start: UInt32, size: UInt32) -> [UInt8] {
        let units = Array(name.utf16).flatMap(u16) + [0, 0]
        let none: UInt32 = 0xFFFF_FFFF
        return units + [UInt8](repeating: 0, count: 64 - units.count) + u16(UInt16(units.count)) + [type, 1] + u32(none)
            + u32(none)
            + u32(child) + [UInt8](repeating: 0, count: 36) + u32(start) + u32(size) + u32(0)
    }

    private static func record(_ id: UInt16, _ content: [UInt8]) -> [UInt8] {
        u16(id) + u16(UInt16(content.count)) + content
    }
    private static func u16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
    private static func u32(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8((value >> ($0 * 8)) & 0xFF) } }
    private static func f64(_ value: Double) -> [UInt8] {
        (0..<8).map { UInt8((value.bitPattern >> (UInt64($0) * 8)) & 0xFF) }
    }
}
