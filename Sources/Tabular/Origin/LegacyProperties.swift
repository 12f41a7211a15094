import Files
import Foundation

/// The custom properties of a .doc: the user-defined section of its document summary (MS-OLEPS).
struct LegacyProperties {
    /// Of texts only; empty where the file has none.
    let texts: [String: String]

    private static let stream = "\u{5}DocumentSummaryInformation"
    /// {D5CDD505-2E9C-101B-9397-08002B2CF9AE} as it lies in the file.
    private static let userDefined: [UInt8] = [
        0x05, 0xD5, 0xCD, 0xD5, 0x9C, 0x2E, 0x1B, 0x10, 0x93, 0x97, 0x08, 0x00, 0x2B, 0x2C, 0xF9, 0xAE,
    ]
    private static let propertiesAllowed = 4_096

    init(_ file: CompoundFile) throws(ReadingError) {
        guard let bytes = try file.stream(Self.stream) else {
            texts = [:]
            return
        }
        texts = Self.texts(in: PropertyBytes(bytes))
    }

    private static func texts(in bytes: PropertyBytes) -> [String: String] {
        guard let sections = bytes.number(at: 24), sections <= 8 else { return [:] }
        for index in 0..<sections {
            let entry = 28 + index * 20
            guard bytes.bytes(at: entry, count: 16) == userDefined, let start = bytes.number(at: entry + 16) else {
                continue
            }
            return section(bytes.from(start))
        }
        return [:]
    }

    private static func section(_ bytes: PropertyBytes) -> [String: String] {
        guard let count = bytes.number(at: 4), count <= propertiesAllowed else { return [:] }
        var offsets: [Int: Int] = [:]
        for index in 0..<count {
            guard let id = bytes.number(at: 8 + index * 8), let offset = bytes.number(at: 12 + index * 8) else { break }
            offsets[id] = offset
        }
        let isWide = offsets[1].flatMap { bytes.short(at: $0 + 4) } == 1_200
        var texts: [String: String] = [:]
        guard let dictionary = offsets[0] else { return [:] }
        for (id, name) in names(bytes, at: dictionary, isWide: isWide) {
            guard let offset = offsets[id], let text = text(bytes, at: offset, isWide: isWide) else { continue }
            texts[name] = text
        }
        return texts
    }

    /// Property 0: numbers with names.
    private static func names(_ bytes: PropertyBytes, at start: Int, isWide: Bool) -> [Int: String] {
        guard let count = bytes.number(at: start), count <= propertiesAllowed else { return [:] }
        var names: [Int: String] = [:]
        var offset = start + 4
        for _ in 0..<count {
            guard let id = bytes.number(at: offset), let length = bytes.number(at: offset + 4), length <= 1_024 else {
                break
            }
            let size = isWide ? length * 2 : length
            guard let name = bytes.text(at: offset + 8, size: size, isWide: isWide) else { break }
            names[id] = name
            // Names of two bytes a letter end at a multiple of four.
            offset += 8 + (isWide ? (size + 3) / 4 * 4 : size)
        }
        return names
    }

    private static func text(_ bytes: PropertyBytes, at offset: Int, isWide: Bool) -> String? {
        guard let type = bytes.number(at: offset), let length = bytes.number(at: offset + 4), length <= 1 << 16 else {
            return nil
        }
        return switch type {
        case 0x1E: bytes.text(at: offset + 8, size: length, isWide: isWide)
        case 0x1F: bytes.text(at: offset + 8, size: length * 2, isWide: true)
        default: nil
        }
    }
}

/// Little-endian numbers and texts, nil outside of the bytes.
private struct PropertyBytes {
    private let all: [UInt8]
    private let start: Int

    init(_ data: Data) { self.init(all: Array(data), start: 0) }

    private init(all: [UInt8], start: Int) {
        self.all = all
        self.start = start
    }

    func from(_ offset: Int) -> PropertyBytes { PropertyBytes(all: all, start: start + offset) }

    func bytes(at offset: Int, count: Int) -> [UInt8]? {
        let first = start + offset
        guard offset >= 0, count >= 0, first <= all.count, count <= all.count - first else { return nil }
        return Array(all[first..<(first + count)])
    }

    func short(at offset: Int) -> Int? { bytes(at: offset, count: 2).map { Int($0[0]) | Int($0[1]) << 8 } }

    func number(at offset: Int) -> Int? {
        bytes(at: offset, count: 4).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
    }

    /// Up to its end or its first zero.
    func text(at offset: Int, size: Int, isWide: Bool) -> String? {
        guard let bytes = bytes(at: offset, count: size) else { return nil }
        guard isWide else { return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
        return String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
    }
}
