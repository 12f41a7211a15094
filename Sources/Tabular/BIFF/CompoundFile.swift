import Files
import Foundation
import ReportingKit

/// The OLE compound file (MS-CFB): the container of .xls and .doc, and of encrypted .xlsx.
///
/// libgsf reads it too, but brings GLib and its object system, whose allocator ends the process where memory runs out; the
/// daemon has to refuse a damaged file and go on. Every chain is followed for at most as many steps as the file has sectors.
struct CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private struct Entry {
        let name: String
        let kind: UInt8
        let left: UInt32
        let right: UInt32
        let child: UInt32
        let start: UInt32
        let size: Int

        static let stream: UInt8 = 2
        static let root: UInt8 = 5
    }

    private let bytes: Data
    private let sectorSize: Int
    private let sectorCount: Int
    private let miniCutoff: Int
    private var table: [UInt32] = []
    private var miniTable: [UInt32] = []
    private var entries: [Entry] = []
    /// Streams of the root storage, by their names in small letters; what is embedded deeper is another document.
    private var streams: [String: Int] = [:]

    private static let miniSectorSize = 64
    /// Sector numbers from here on are marks: end of chain, free, part of the table itself.
    private static let firstMark: UInt32 = 0xFFFF_FFFA

    init(_ bytes: Data) throws(ReadingError) {
        let header = bytes.prefix(512)
        guard header.count == 512, header.starts(with: Self.signature) else { throw Self.damaged("no compound file") }
        let shift = Int(header.u16(30))
        guard shift == 9 || shift == 12, header.u16(32) == 6 else { throw Self.damaged("sector size") }
        self.bytes = bytes
        sectorSize = 1 << shift
        sectorCount = max(0, (bytes.count - 1) >> shift)
        miniCutoff = Int(header.u32(56))
        table = try allocationTable(header)
        for sector in try chain(from: header.u32(60), in: table) { miniTable += numbers(inSector: sector) }
        entries = try directory(from: header.u32(48))
        streams = rootStreams()
    }

    private static func damaged(_ reason: String) -> ReadingError {
        .unreadable(format: .xls, reason: "compound file: " + reason)
    }

    // MARK: Streams

    func hasStream(_ name: String) -> Bool { streams[name.lowercased()] != nil }

    /// The bytes of a stream of the root storage; nil when there is none of that name.
    func stream(_ name: String) throws(ReadingError) -> Data? {
        guard let index = streams[name.lowercased()] else { return nil }
        let entry = entries[index]
        guard entry.size <= bytes.count else { throw Self.damaged("a stream longer than the file") }
        if entry.size >= miniCutoff { return try contents(from: entry.start, size: entry.size) }
        // The container's own size is not asked: some writers forget the padding of the last short sector.
        let container = try chain(from: entries[0].start, in: table).reduce(into: Data()) { $0 += data(ofSector: $1) }
        var result = Data(capacity: entry.size)
        for sector in try chain(from: entry.start, in: miniTable, covering: entry.size, unit: Self.miniSectorSize) {
            let start = Int(sector) * Self.miniSectorSize
            guard start < container.count else { throw Self.damaged("a short stream outside of its container") }
            result += container[start..<min(container.count, start + Self.miniSectorSize)]
        }
        guard result.count >= entry.size else { throw Self.damaged("cut off") }
        return result.prefix(entry.size)
    }

    private func contents(from start: UInt32, size: Int) throws(ReadingError) -> Data {
        var result = Data(capacity: size)
        for sector in try chain(from: start, in: table, covering: size, unit: sectorSize) {
            result += data(ofSector: sector)
        }
        guard result.count >= size else { throw Self.damaged("cut off") }
        return result.prefix(size)
    }

    // MARK: Sectors

    /// What the file has of a sector: the last one is often shorter.
    private func data(ofSector sector: UInt32) -> Data {
        let start = (Int(sector) + 1) * sectorSize
        guard start < bytes.count else { return Data() }
        let first = bytes.startIndex + start
        return bytes[first..<min(bytes.endIndex, first + sectorSize)]
    }

    private func numbers(inSector sector: UInt32) -> [UInt32] {
        let data = data(ofSector: sector)
        return (0..<data.count / 4).map { data.u32($0 * 4) }
    }

    /// The sector numbers from `start` on; with `size`, only as many as hold that many bytes.
    private func chain(
        from start: UInt32, in table: [UInt32], covering size: Int? = nil, unit: Int = 1
    ) throws(ReadingError) -> [UInt32] {
        let needed = size.map { ($0 + unit - 1) / unit }
        var sectors: [UInt32] = []
        var sector = start
        while sector < Self.firstMark, sectors.count < needed ?? .max {
            guard Int(sector) < table.count else { throw Self.damaged("a chain that leaves the file") }
            guard sectors.count < table.count else { throw Self.damaged("a chain that runs in a circle") }
            sectors.append(sector)
            sector = table[Int(sector)]
        }
        return sectors
    }

    private func allocationTable(_ header: Data) throws(ReadingError) -> [UInt32] {
        var table: [UInt32] = []
        func add(_ sector: UInt32) {
            guard sector < Self.firstMark, table.count < sectorCount else { return }
            table += numbers(inSector: sector)
        }
        for index in 0..<109 { add(header.u32(76 + index * 4)) }
        var next = header.u32(68)
        var steps = 0
        while next < Self.firstMark, table.count < sectorCount {
            steps += 1
            guard steps <= sectorCount else { throw Self.damaged("a table that runs in a circle") }
            let numbers = numbers(inSector: next)
            guard let last = numbers.last else { throw Self.damaged("a table outside of the file") }
            for sector in numbers.dropLast() { add(sector) }
            next = last
        }
        return table
    }

    // MARK: Directory

    private func directory(from start: UInt32) throws(ReadingError) -> [Entry] {
        var entries: [Entry] = []
        for sector in try chain(from: start, in: table) {
            let data = data(ofSector: sector)
            for offset in stride(from: 0, to: data.count - 127, by: 128) { entries.append(entry(data, at: offset)) }
        }
        guard let root = entries.first, root.kind == Entry.root else { throw Self.damaged("no root directory") }
        return entries
    }

    private func entry(_ data: Data, at offset: Int) -> Entry {
        let length = min(64, Int(data.u16(offset + 64)))
        let units = stride(from: 0, to: max(0, length - 2), by: 2).map { data.u16(offset + $0) }
        return Entry(
            name: String(decoding: units, as: UTF16.self), kind: data[data.startIndex + offset + 66],
            left: data.u32(offset + 68), right: data.u32(offset + 72), child: data.u32(offset + 76),
            start: data.u32(offset + 116), size: Int(data.u32(offset + 120)))
    }

    private func rootStreams() -> [String: Int] {
        var streams: [String: Int] = [:]
        var visited: Set<UInt32> = []
        var open = [entries[0].child]
        while let number = open.popLast() {
            guard Int(number) < entries.count, visited.insert(number).inserted else { continue }
            let entry = entries[Int(number)]
            if entry.kind == Entry.stream { streams[entry.name.lowercased()] = Int(number) }
            open += [entry.left, entry.right]
        }
        return streams
    }
}

extension Data {
    /// A little-endian number at an offset from the start; the caller has checked that it is there.
    fileprivate func u16(_ offset: Int) -> UInt16 {
        UInt16(self[startIndex + offset]) | UInt16(self[startIndex + offset + 1]) << 8
    }

    fileprivate func u32(_ offset: Int) -> UInt32 { UInt32(u16(offset)) | UInt32(u16(offset + 2)) << 16 }
}
