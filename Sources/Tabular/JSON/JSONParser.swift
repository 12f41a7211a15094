import Files

/// Reads JSON as RFC 8259 has it and nothing else: no comments, no commas at ends, no name twice in an object.
struct JSONParser {
    private let bytes: [UInt8]
    private let limits: ReadingLimits
    private var position = 0
    private var depth = 0
    private var values = 0

    /// Deeper values hold no tables.
    private static let maximumDepth = 64

    private init(_ bytes: [UInt8], limits: ReadingLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// `bytes` are UTF-8.
    static func value(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingError) -> JSONValue {
        var parser = JSONParser(bytes, limits: limits)
        let value = try parser.value()
        parser.skipBlanks()
        guard parser.position == bytes.count else { throw parser.fault("something behind the value") }
        return value
    }

    private func fault(_ reason: String) -> ReadingError {
        .unreadable(format: .json, reason: "\(reason) at byte \(position)")
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(ReadingError) -> JSONValue {
        skipBlanks()
        values += 1
        guard values <= limits.cells else { throw .limit(.cells, allowed: limits.cells) }
        switch current {
        case UInt8(ascii: "{"): return try nested { parser throws(ReadingError) in try parser.object() }
        case UInt8(ascii: "["): return try nested { parser throws(ReadingError) in try parser.array() }
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func nested(
        _ read: (inout JSONParser) throws(ReadingError) -> JSONValue
    ) throws(ReadingError) -> JSONValue {
        let allowed = min(Self.maximumDepth, limits.nesting)
        depth += 1
        guard depth <= allowed else { throw .limit(.nesting, allowed: allowed) }
        position += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(ReadingError) -> JSONValue {
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .object([]) }
        while true {
            skipBlanks()
            guard current == UInt8(ascii: "\"") else { throw fault("a name is missing") }
            let name = try string()
            guard names.insert(name).inserted else { throw fault("a name stands twice in one object") }
            guard names.count <= limits.columns else { throw .limit(.columns, allowed: limits.columns) }
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw fault("a colon is missing") }
            members.append(JSONValue.Member(name, try value()))
            skipBlanks()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw fault("a comma is missing") }
        }
    }

    private mutating func array() throws(ReadingError) -> JSONValue {
        var values: [JSONValue] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .array([]) }
        while true {
            values.append(try value())
            skipBlanks()
            if take(UInt8(ascii: "]")) { return .array(values) }
            guard take(UInt8(ascii: ",")) else { throw fault("a comma is missing") }
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(ReadingError) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw fault("no value") }
        position += word.utf8.count
        return value
    }

    // MARK: Numbers

    private mutating func number() throws(ReadingError) -> String {
        let start = position
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        guard position - start <= 400 else { throw fault("a number is too long") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(ReadingError) {
        let start = position
        while let byte = current, (48...57).contains(byte) { position += 1 }
        guard position > start else { throw fault("no value") }
    }

    // MARK: Texts

    private mutating func string() throws(ReadingError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = current {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escaped()
            case 0..<0x20: throw fault("a control character in a text")
            default: text.append(byte)
            }
            guard text.count <= limits.textBytes else { throw .limit(.textBytes, allowed: limits.textBytes) }
        }
        throw fault("a text has no end")
    }

    private mutating func escaped() throws(ReadingError) -> [UInt8] {
        guard let byte = current else { throw fault("a text has no end") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try character()
        default: throw fault("no such escape")
        }
    }

    /// `\u0111`, or two halves of a character beyond the first plane.
    private mutating func character() throws(ReadingError) -> [UInt8] {
        var code = try hexadecimal()
        if (0xD800...0xDBFF).contains(code) {
            guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw fault("half a character") }
            let low = try hexadecimal()
            guard (0xDC00...0xDFFF).contains(low) else { throw fault("half a character") }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw fault("half a character") }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func hexadecimal() throws(ReadingError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw fault("a text has no end") }
        var code: UInt32 = 0
        for byte in bytes[position..<(position + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault("no such escape") }
            code = code << 4 | UInt32(digit)
        }
        position += 4
        return code
    }
}
