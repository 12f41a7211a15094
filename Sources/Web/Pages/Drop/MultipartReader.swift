/// Reads a form with files, `multipart/form-data` (RFC 7578), piece by piece as it arrives: a file is never held whole.
struct MultipartReader {
    enum Event {
        /// A part begins; `fileName` nil for a plain field.
        case part(name: String, fileName: String?)
        /// Bytes of the part, in order.
        case bytes(ArraySlice<UInt8>)
        case end
    }

    struct Malformed: Error {}

    private enum State {
        case preamble, afterDelimiter, headers, body, epilogue
    }

    /// What the heads of a part may be long together.
    private static let headLimit = 8 << 10
    /// What stands before the first part and behind the last one counts for nothing; browsers send nothing there.
    private static let aroundLimit = 8 << 10
    private static let headEnd = Array("\r\n\r\n".utf8)

    private let delimiter: [UInt8]
    private var state = State.preamble
    /// The first delimiter may stand at the very beginning, where no line ends before it.
    private var pending: [UInt8] = Array("\r\n".utf8)
    /// What was looked for is not in so many of the pending bytes: however small the pieces are, each byte is looked at once.
    private var searched = 0
    private var around = 0

    /// Nil for another content type, or one without a boundary that could be.
    init?(contentType: String) {
        let parts = contentType.split(separator: ";").map { Self.trimmed($0) }
        guard parts.first?.lowercased() == "multipart/form-data",
            let item = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        var boundary = item.dropFirst("boundary=".count)
        if boundary.hasPrefix("\""), boundary.hasSuffix("\""), boundary.utf8.count >= 2 {
            boundary = boundary.dropFirst().dropLast()
        }
        guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            return nil
        }
        delimiter = Array("\r\n--".utf8) + Array(boundary.utf8)
    }

    mutating func feed(_ bytes: some Sequence<UInt8>, _ event: (Event) throws -> Void) throws {
        pending.append(contentsOf: bytes)
        while try step(event) {}
    }

    /// Throws where the last part did not end.
    func finish() throws {
        guard state == .epilogue else { throw Malformed() }
    }

    /// Whether there may be more to do with what is pending.
    private mutating func step(_ event: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .preamble:
            guard let start = find(delimiter) else {
                try pass(over: pending.count - delimiter.count + 1)
                return false
            }
            try pass(over: start + delimiter.count)
            state = .afterDelimiter
        case .afterDelimiter:
            guard pending.count >= 2 else { return false }
            switch (pending[0], pending[1]) {
            case (UInt8(ascii: "-"), UInt8(ascii: "-")): state = .epilogue
            case (0x0D, 0x0A):
                // The line's end stays: it ends a head without lines, too.
                state = .headers
            default: throw Malformed()
            }
        case .headers:
            guard let end = find(Self.headEnd) else {
                // The same in pieces: its end may be there but for a byte.
                guard pending.count < Self.headLimit + Self.headEnd.count else { throw Malformed() }
                return false
            }
            guard end <= Self.headLimit else { throw Malformed() }
            try event(try Self.part(pending[..<end]))
            drop(end + Self.headEnd.count)
            state = .body
        case .body:
            return try body(event)
        case .epilogue:
            try pass(over: pending.count)
            return false
        }
        return true
    }

    private mutating func body(_ event: (Event) throws -> Void) throws -> Bool {
        guard let end = find(delimiter) else {
            let sure = pending.count - delimiter.count + 1
            if sure > 0 {
                try event(.bytes(pending[..<sure]))
                drop(sure)
            }
            return false
        }
        if end > 0 { try event(.bytes(pending[..<end])) }
        try event(.end)
        drop(end + delimiter.count)
        state = .afterDelimiter
        return true
    }

    private mutating func drop(_ count: Int) {
        pending.removeFirst(count)
        searched = 0
    }

    /// Leaves out what is outside of all parts.
    private mutating func pass(over count: Int) throws {
        guard count > 0 else { return }
        around += count
        guard around <= Self.aroundLimit else { throw Malformed() }
        drop(count)
    }

    private static func part(_ head: ArraySlice<UInt8>) throws -> Event {
        guard let text = String(validating: head, as: UTF8.self) else { throw Malformed() }
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "content-disposition" else {
                continue
            }
            let items = items(line[line.index(after: colon)...])
            guard let name = items["name"] else { break }
            return .part(name: name, fileName: items["filename"])
        }
        throw Malformed()
    }

    /// The items of a head, `name="a; b"` as browsers write them: a quotation mark as `%22`, line ends as `%0D%0A`.
    private static func items(_ text: Substring) -> [String: String] {
        var items: [String: String] = [:]
        var rest = text
        while let separator = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: separator)...].drop { $0 == " " }
            let key = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(key.count)
            guard rest.hasPrefix("=\"") else { continue }
            rest = rest.dropFirst(2)
            let value = rest.prefix { $0 != "\"" }
            rest = rest.dropFirst(value.count + 1)
            items[key.lowercased()] = String(value).replacing("%22", with: "\"").replacing("%0D", with: "\r")
                .replacing("%0A", with: "\n")
        }
        return items
    }

    private mutating func find(_ wanted: [UInt8]) -> Int? {
        let found = pending.withUnsafeBufferPointer { bytes -> Int? in
            var index = searched
            while index + wanted.count <= bytes.count {
                if bytes[index] == wanted[0], wanted.indices.allSatisfy({ bytes[index + $0] == wanted[$0] }) {
                    return index
                }
                index += 1
            }
            return nil
        }
        searched = found ?? max(searched, pending.count - wanted.count + 1)
        return found
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text: Substring = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}
