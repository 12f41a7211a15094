import ReportingKit

/// Adds to a workbook's styles those of its cells with a fill: everything else of a marked cell's format stays.
struct StyleMarks {
    private let markup: MarkupText
    private let fills: MarkupText.Tag
    private let formats: MarkupText.Tag
    private let formatTags: [MarkupText.Tag]
    private let fillCount: Int
    /// New formats in order, each with what it is made of.
    private var added: [(base: Int, severity: Severity)] = []
    private var severities: [Severity] = []

    /// Excel takes no more formats.
    private static let formatLimit = 64_000

    init(_ bytes: [UInt8]) throws(MarkupText.Unusual) {
        markup = try MarkupText(bytes)
        let children = try markup.children(of: try markup.root())
        guard let fills = children.first(where: { [markup] in markup.isNamed($0, "fills") }), !fills.isEmpty,
            let formats = children.first(where: { [markup] in markup.isNamed($0, "cellXfs") }), !formats.isEmpty
        else { throw MarkupText.Unusual() }
        self.fills = fills
        self.formats = formats
        fillCount = try markup.children(of: fills).count
        formatTags = try markup.children(of: formats)
        guard !formatTags.isEmpty, formatTags.count < Self.formatLimit else { throw MarkupText.Unusual() }
    }

    /// The number of the format that is `base` with the fill of a severity.
    mutating func format(_ base: Int, _ severity: Severity) throws(MarkupText.Unusual) -> Int {
        let base = formatTags.indices.contains(base) ? base : 0
        if let known = added.firstIndex(where: { $0 == (base, severity) }) { return formatTags.count + known }
        guard formatTags.count + added.count < Self.formatLimit else { throw MarkupText.Unusual() }
        if !severities.contains(severity) { severities.append(severity) }
        added.append((base, severity))
        return formatTags.count + added.count - 1
    }

    /// The part with what was added.
    func bytes() throws(MarkupText.Unusual) -> [UInt8] {
        guard !added.isEmpty else { return markup.bytes }
        var edits = MarkupEdits()
        let prefix = markup.prefix(fills)
        let newFills = severities.map { severity in
            "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(Self.color(severity))\"/>"
                + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
        }
        edits.insert(newFills.joined(), at: try markup.end(of: fills).content.upperBound)
        if let count = markup.attribute("count", of: fills) {
            edits.replace(count, with: "\(fillCount + newFills.count)")
        }
        var newFormats = ""
        for (base, severity) in added {
            newFormats += try format(formatTags[base], fill: fillCount + (severities.firstIndex(of: severity) ?? 0))
        }
        edits.insert(newFormats, at: try markup.end(of: formats).content.upperBound)
        if let count = markup.attribute("count", of: formats) {
            edits.replace(count, with: "\(formatTags.count + added.count)")
        }
        return edits.applied(to: markup)
    }

    private func format(_ tag: MarkupText.Tag, fill: Int) throws(MarkupText.Unusual) -> String {
        let whole = tag.range.lowerBound..<(try markup.end(of: tag).end)
        let copy = try MarkupText(markup.bytes[whole])
        guard let start = try copy.tag(from: 0) else { throw MarkupText.Unusual() }
        var edits = MarkupEdits()
        for (name, value) in [("fillId", "\(fill)"), ("applyFill", "1")] {
            if let range = copy.attribute(name, of: start) {
                edits.replace(range, with: value)
            } else {
                edits.insert(" \(name)=\"\(value)\"", at: start.name.upperBound)
            }
        }
        return String(decoding: edits.applied(to: copy), as: UTF8.self)
    }

    private static func color(_ severity: Severity) -> String {
        let hex = String(MarkedSheet.fill(severity), radix: 16, uppercase: true)
        return "FF" + String(repeating: "0", count: 6 - hex.count) + hex
    }
}
