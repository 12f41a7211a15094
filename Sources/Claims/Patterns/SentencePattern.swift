import ReportingKit

/// A paragraph of the report's template: its words, and where which figure stands among them.
public struct SentencePattern: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case word(String)
        case slot(FigureID)
        /// Some other value: a period, a name.
        case hole
    }

    let parts: [Part]
    /// The key of the heading above it.
    let heading: String?

    /// The paragraphs of a template in which figures stand, `{{ figures.… | count }}`.
    ///
    /// `template` is the template read as a document: its tags are text.
    public static func all(in template: TextDocument) -> [SentencePattern] {
        Passage.all(of: template).compactMap { passage in
            // Most paragraphs have no figure; cutting them into words is most of the work.
            guard passage.text[...].range(of: "{{") != nil, passage.text.utf8.contains(UInt8(ascii: ".")) else {
                return nil
            }
            let parts = parts(of: passage.text)
            guard parts.contains(where: { if case .slot = $0 { true } else { false } }) else { return nil }
            return SentencePattern(parts: parts, heading: passage.heading.map(VietnameseText.comparisonKey))
        }
    }

    static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.range(of: "{{") {
            parts += words(rest[..<open.lowerBound])
            guard let close = rest[open.upperBound...].range(of: "}}") else { return parts }
            parts.append(part(ofTag: rest[open.upperBound..<close.lowerBound]))
            rest = rest[close.upperBound...]
        }
        return parts + words(rest)
    }

    private static func part(ofTag tag: Substring) -> Part {
        let name = (tag.split(separator: "|").first ?? "").filter { !$0.isWhitespace }
        let prefix = "figures."
        return name.hasPrefix(prefix) ? .slot(FigureID(String(name.dropFirst(prefix.count)))) : .hole
    }

    /// Words as sentences are cut into; conditions of the template, `{% … %}`, are no words.
    private static func words(_ text: Substring) -> [Part] {
        var plain = ""
        var rest = text
        while let open = rest.range(of: "{%") {
            plain += rest[..<open.lowerBound] + " "
            guard let close = rest[open.upperBound...].range(of: "%}") else { return words(of: plain) }
            rest = rest[close.upperBound...]
        }
        return words(of: plain + rest)
    }

    private static func words(of text: String) -> [Part] {
        SentenceTokens(VietnameseText.clean(text)).tokens.compactMap { token in
            switch token.kind {
            case .word(let key): .word(key)
            case .number(let quantity, _): .word(quantity.printed)
            case .mark: nil
            }
        }
    }
}

extension Substring {
    /// Where a mark of two ASCII characters stands first. On bytes: the standard library's search costs more than the rest of the reading.
    fileprivate func range(of mark: String) -> Range<Index>? {
        let bytes = utf8
        let mark = Array(mark.utf8)
        var start = bytes.startIndex
        while let first = bytes[start...].firstIndex(of: mark[0]) {
            let next = bytes.index(after: first)
            if next < bytes.endIndex, bytes[next] == mark[1] { return first..<bytes.index(after: next) }
            start = next
        }
        return nil
    }
}
