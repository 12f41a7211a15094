/// What the bytes of fields say: without doubled quotes, with line feeds for all line breaks. Changed texts stay until
/// they are removed.
struct FieldText {
    private var scratch: [UInt8] = []

    mutating func removeAll() { scratch.removeAll(keepingCapacity: true) }

    /// Makes room for so many bytes of changed texts, which do not move as long as they have it.
    mutating func reserve(_ count: Int) { scratch.reserveCapacity(count) }

    /// - Parameter field: without the quotes around it.
    @inline(__always)
    mutating func text(_ field: UnsafeBufferPointer<UInt8>, _ isQuoted: Bool) -> UnsafeBufferPointer<UInt8> {
        var text = field
        if isQuoted, text.contains(where: { $0 == UInt8(ascii: "\"") || $0 == 0x0D }) { text = unescaped(text) }
        if text.count >= 3, text[0] == UInt8(ascii: "="), text[1] == UInt8(ascii: "\""),
            text[text.count - 1] == UInt8(ascii: "\"")
        {
            text = withoutFormula(text)
        }
        return text
    }

    /// `="0775"` is how exports keep Excel from reading a figure as a number: a formula whose result is the text.
    private mutating func withoutFormula(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let inner = UnsafeBufferPointer(rebasing: text[2..<(text.count - 1)])
        guard let quote = inner.firstIndex(of: UInt8(ascii: "\"")) else { return inner }
        var position = quote
        while position < inner.count {
            if inner[position] == UInt8(ascii: "\"") {
                position += 1
                guard position < inner.count, inner[position] == UInt8(ascii: "\"") else { return text }
            }
            position += 1
        }
        return unescaped(inner)
    }

    /// Without doubled quotes, and with line feeds for all line breaks.
    private mutating func unescaped(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let start = scratch.count
        var position = 0
        while position < text.count {
            let byte = text[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                position += 1
            } else if byte == 0x0D {
                if position < text.count, text[position] == 0x0A { position += 1 }
                scratch.append(0x0A)
                continue
            }
            scratch.append(byte)
        }
        let count = scratch.count - start
        return scratch.withUnsafeBufferPointer {
            UnsafeBufferPointer(start: $0.baseAddress.map { $0 + start }, count: count)
        }
    }
}
