import ReportingKit

/// A paragraph of the report's template: its words, and where which figure stands among them.
public struct SentencePattern: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case word(String)
        case slot(FigureID)
        /// What there are in all, behind a slot and a stroke: "19/21" is one number with its whole.
        case whole(FigureID)
        /// What a set or a term is called: `words.subordinates`.
        case place(String)
        /// Some other value: a period, a name.
        case hole
    }

    let parts: [Part]
    /// The heading above it, as the template has it.
    public let heading: String?

    /// The figures that are in it, by the template's names for them.
    public var figures: [FigureID] {
        parts.compactMap { part in
            switch part {
            case .slot(let id), .whole(let id): id
            case .word, .place, .hole: nil
            }
        }
    }

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
            return SentencePattern(parts: parts, heading: passage.heading)
        }
    }

    /// The pattern as a report says it: with the words of its territory and period, and with the figures' names of
    /// today where the template still says `digitization.district.received`.
    func said(_ words: [String: String], figures declared: Set<FigureID>) -> SentencePattern {
        SentencePattern(
            parts: parts.flatMap { part -> [Part] in
                switch part {
                case .slot(let id) where !declared.contains(id):
                    [Self.successors(of: id).first(where: declared.contains).map { .slot($0) } ?? part]
                case .whole(let id) where !declared.contains(id):
                    [Self.successors(of: id).first(where: declared.contains).map { .whole($0) } ?? part]
                case .place(let name): words[name].map(Self.words(of:)) ?? [.hole]
                case .word, .slot, .whole, .hole: [part]
                }
            }, heading: heading.map { Self.filled($0, words) })
    }

    /// A heading with the template's places for words filled.
    public static func filled(_ heading: String, _ words: [String: String]) -> String {
        // Most headings have none; looking for each word in them costs more than reading them.
        guard heading.utf8.contains(UInt8(ascii: "{")) else { return heading }
        var text = heading
        for (name, said) in words where text.contains(name) { text = text.replacing("{{ \(name) }}", with: said) }
        return text
    }

    /// The names that a figure may have now that was named by the set of a district.
    private static func successors(of id: FigureID) -> [FigureID] {
        let words = id.rawValue.split(separator: ".")
        return ["whole", "level", "own"].map { set in
            FigureID(
                words.map { $0 == "district" ? set : $0 == "communes" ? "subordinates" : String($0) }
                    .joined(separator: "."))
        }
    }

    static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.range(of: "{{") {
            let before = rest[..<open.lowerBound]
            parts += words(before)
            guard let close = rest[open.upperBound...].range(of: "}}") else { return parts }
            let part = part(ofTag: rest[open.upperBound..<close.lowerBound])
            if before == "/", case .slot = parts.last, case .slot(let id) = part {
                parts.append(.whole(id))
            } else {
                parts.append(part)
            }
            rest = rest[close.upperBound...]
        }
        return parts + words(rest)
    }

    private static func part(ofTag tag: Substring) -> Part {
        let name = name(ofTag: tag)
        let prefix = "figures."
        if name.hasPrefix(prefix) { return .slot(FigureID(String(name.dropFirst(prefix.count)))) }
        return ["words.", "terms."].contains(where: name.hasPrefix) ? .place(name) : .hole
    }

    /// What stands before the filters, without white space.
    private static func name(ofTag tag: Substring) -> String {
        let written = tag.pieces(between: "|").first ?? ""
        guard written.utf8.allSatisfy({ $0 < 0x80 }) else { return written.filter { !$0.isWhitespace } }
        return String(decoding: written.utf8.filter { $0 > 0x20 }, as: UTF8.self)
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
    /// Where a mark of two ASCII characters stands first. On bytes: the standard library's search costs more than the
    /// rest of the reading.
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
