import Glibc

/// A position in a window of bytes, with the few moves that scanning XML needs. Every move checks the window's end.
struct Cursor {
    let base: UnsafePointer<UInt8>
    var position: Int
    let end: Int

    var remaining: Int { end - position }

    enum Attribute {
        case named(UnsafePointer<UInt8>, Int, value: UnsafePointer<UInt8>, Int)
        case endOfTag
        case emptyElement
        case incomplete
        case unusual
    }

    enum ElementText {
        case text(Range<Int>, hasEntities: Bool)
        case incomplete
        case unusual
    }

    @inline(__always)
    mutating func skipSpace() {
        while position < end, Self.isSpace(base[position]) { position += 1 }
    }

    @inline(__always)
    mutating func take(_ token: StaticString) -> Bool {
        let length = token.utf8CodeUnitCount
        guard remaining >= length, memcmp(base + position, token.utf8Start, length) == 0 else { return false }
        position += length
        return true
    }

    /// Whether an element of that one-letter name begins here.
    @inline(__always)
    func startsElement(_ name: StaticString) -> Bool {
        remaining >= 3 && base[position] == UInt8(ascii: "<") && base[position + 1] == name.utf8Start[0]
            && Self.endsName(base[position + 2])
    }

    /// The next attribute of a tag, or the tag's end.
    mutating func attribute() -> Attribute {
        skipSpace()
        guard position < end else { return .incomplete }
        if base[position] == UInt8(ascii: ">") {
            position += 1
            return .endOfTag
        }
        if base[position] == UInt8(ascii: "/") {
            guard position + 1 < end else { return .incomplete }
            guard base[position + 1] == UInt8(ascii: ">") else { return .unusual }
            position += 2
            return .emptyElement
        }
        let name = position
        while position < end, base[position] != UInt8(ascii: "=") {
            if base[position] == UInt8(ascii: ">") || base[position] == UInt8(ascii: "<") || Self.isSpace(base[position]) {
                return .unusual
            }
            position += 1
        }
        let nameLength = position - name
        guard position + 1 < end else { return .incomplete }
        let quote = base[position + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), nameLength > 0 else { return .unusual }
        position += 2
        let value = position
        while position < end, base[position] != quote {
            // An entity in an attribute is rare enough for the full parser.
            if base[position] == UInt8(ascii: "&") || base[position] == UInt8(ascii: "<") { return .unusual }
            position += 1
        }
        guard position < end else { return .incomplete }
        let length = position - value
        position += 1
        return .named(base + name, nameLength, value: base + value, length)
    }

    /// The text of an element that begins here, between its tags; the cursor moves behind it.
    mutating func elementText(nameLength: Int, closing: StaticString) -> ElementText {
        position += 1 + nameLength
        tag: while true {
            switch attribute() {
            case .named: continue
            case .endOfTag: break tag
            case .emptyElement: return .text(position..<position, hasEntities: false)
            case .incomplete: return .incomplete
            case .unusual: return .unusual
            }
        }
        let start = position
        guard let found = memchr(base + position, Int32(UInt8(ascii: "<")), remaining) else { return .incomplete }
        let stop = UnsafePointer<UInt8>(found.assumingMemoryBound(to: UInt8.self)) - base
        position = stop
        guard remaining >= closing.utf8CodeUnitCount else { return .incomplete }
        guard take(closing) else { return .unusual }
        let hasEntities = memchr(base + start, Int32(UInt8(ascii: "&")), stop - start) != nil
        return .text(start..<stop, hasEntities: hasEntities)
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    @inline(__always)
    static func endsName(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || isSpace(byte) }

    static func equal(_ pointer: UnsafePointer<UInt8>, _ token: StaticString) -> Bool {
        memcmp(pointer, token.utf8Start, token.utf8CodeUnitCount) == 0
    }

    /// A decimal number without sign; nil for anything else or above nine digits.
    @inline(__always)
    static func integer(_ pointer: UnsafePointer<UInt8>, _ length: Int) -> Int? {
        guard length > 0, length <= 9 else { return nil }
        var value = 0
        for index in 0..<length {
            let digit = pointer[index] &- 48
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }

    /// The column, from zero, of a reference such as `AB12`.
    @inline(__always)
    static func column(_ pointer: UnsafePointer<UInt8>, _ length: Int) -> Int? {
        var column = 0
        var index = 0
        while index < length, index < 4 {
            let letter = pointer[index] &- UInt8(ascii: "A")
            guard letter < 26 else { break }
            column = column &* 26 &+ Int(letter) &+ 1
            index += 1
        }
        guard index > 0, index <= 3, index < length, pointer[index] &- 48 <= 9 else { return nil }
        return column - 1
    }
}
