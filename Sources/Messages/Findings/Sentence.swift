import ReportingKit

/// A sentence with its values. A part in square brackets is left out when one of its values is missing or empty;
/// outside of brackets the sentence is printed without a missing value rather than with a hole.
struct Sentence: ExpressibleByStringInterpolation {
    fileprivate struct Part {
        var text = ""
        var isOptional = false
        var isMissing = false
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []
        fileprivate var part = Part()

        init(literalCapacity: Int, interpolationCount: Int) {
            part.text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) {
            var rest = literal[...]
            // By bytes: a country's report has ten thousands of sentences, and looking at characters takes most of the
            // time.
            while let mark = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }) {
                part.text += rest[..<mark]
                close(isOptionalNext: rest.utf8[mark] == UInt8(ascii: "["))
                rest = rest[rest.utf8.index(after: mark)...]
            }
            part.text += rest
        }

        mutating func appendInterpolation(_ value: String?) {
            guard let value, !value.isEmpty else {
                part.isMissing = true
                return
            }
            part.text += value
        }

        mutating func appendInterpolation(_ number: Int?) { appendInterpolation(number.map { "\($0)" }) }

        mutating func appendInterpolation(_ day: CalendarDate?) { appendInterpolation(day?.slashed) }

        private mutating func close(isOptionalNext: Bool) {
            parts.append(part)
            part = Part(isOptional: isOptionalNext)
        }
    }

    private let parts: [Part]

    init(stringLiteral text: String) {
        var interpolation = StringInterpolation(literalCapacity: text.utf8.count, interpolationCount: 0)
        interpolation.appendLiteral(text)
        self.init(stringInterpolation: interpolation)
    }

    init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts + [stringInterpolation.part]
    }

    var text: String {
        var text = ""
        for (index, part) in parts.enumerated() where !part.isMissing || index == parts.count - 1 { text += part.text }
        return text
    }

    /// With the brackets, as the reference prints it.
    var pattern: String { parts.map { $0.isOptional ? "[\($0.text)]" : $0.text }.joined() }
}
