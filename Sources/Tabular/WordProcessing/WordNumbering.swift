import Files
import Foundation
import Markup
import ReportingKit

/// The automatic numbers of lists: Word stores none of them, they are counted as the document is read.
///
/// They matter: the STT column of a table is often numbered so, its cells being empty in the file.
package struct WordNumbering {
    /// A paragraph's place in a list. Number 0 means none, against what the style says.
    package struct Reference: Sendable {
        package var list = 0
        /// From 0.
        package var level = 0

        package init(list: Int, level: Int) {
            self.list = list
            self.level = min(max(0, level), WordNumbering.levelsAllowed - 1)
        }

        init(_ reader: XMLPullReader) throws(ReadingError) {
            var list = 0
            var level = 0
            try reader.forEachChild { (element) throws(ReadingError) in
                switch element {
                case "numId": list = reader.integer("val") ?? 0
                case "ilvl": level = min(max(0, reader.integer("val") ?? 0), WordNumbering.levelsAllowed - 1)
                default: return
                }
            }
            self.list = list
            self.level = level
        }
    }

    /// What stands before a paragraph of a list.
    package struct Label: Equatable {
        /// "1.", "a)"; nil for a bullet.
        package let text: String?
        /// From 0.
        package let level: Int
    }

    fileprivate static let levelsAllowed = 9
    private static let startsAllowed = 0...1_000_000
    /// Word's own are a few characters long; a label is made for each paragraph.
    private static let patternLengthAllowed = 64

    private struct Level {
        var start = 1
        var format = "decimal"
        /// With %1 to %9 for the numbers of the levels.
        var pattern = ""
    }

    private var levels: [Int: [Int: Level]] = [:]
    private var definitionOfList: [Int: Int] = [:]
    private var startOverrides: [Int: [Int: Int]] = [:]
    /// For each definition the numbers last given: lists of one definition count on.
    private var counters: [Int: [Int]] = [:]
    private var startedLists: Set<Int> = []

    init() {}

    /// From the bytes of the document's part of numberings.
    package init(part: Data) throws(ReadingError) {
        try self.init(XMLPullReader(part, format: .docx, limits: ReadingLimits()))
    }

    init(_ reader: XMLPullReader) throws(ReadingError) {
        var own = WordNumbering()
        try reader.forEachElement { (element) throws(ReadingError) in
            switch element {
            case "abstractNum":
                guard let id = reader.integer("abstractNumId") else { return }
                own.levels[id] = try Self.levels(reader)
            case "num":
                guard let id = reader.integer("numId") else { return }
                try own.readList(id, reader)
            default: return
            }
        }
        self = own
    }

    private static func levels(_ reader: XMLPullReader) throws(ReadingError) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        try reader.forEachChild { (element) throws(ReadingError) in
            guard element == "lvl", let index = reader.integer("ilvl") else { return }
            var level = Level()
            try reader.forEachChild { (property) throws(ReadingError) in
                switch property {
                case "start": level.start = clamped(reader.integer("val") ?? 1)
                case "numFmt": level.format = reader.attribute("val") ?? "decimal"
                case "lvlText": level.pattern = String((reader.attribute("val") ?? "").prefix(patternLengthAllowed))
                default: return
                }
            }
            levels[index] = level
        }
        return levels
    }

    private static func clamped(_ start: Int) -> Int {
        min(max(startsAllowed.lowerBound, start), startsAllowed.upperBound)
    }

    private mutating func readList(_ id: Int, _ reader: XMLPullReader) throws(ReadingError) {
        var definition: Int?
        var overrides: [Int: Int] = [:]
        try reader.forEachChild { (element) throws(ReadingError) in
            switch element {
            case "abstractNumId": definition = reader.integer("val")
            case "lvlOverride":
                guard let level = reader.integer("ilvl") else { return }
                try reader.forEachChild { (property) throws(ReadingError) in
                    if property == "startOverride" { overrides[level] = Self.clamped(reader.integer("val") ?? 1) }
                }
            default: return
            }
        }
        definitionOfList[id] = definition
        startOverrides[id] = overrides
    }

    /// The label of the next paragraph of a list; nil where there is no such list.
    package mutating func next(_ reference: Reference) -> Label? {
        guard let definition = definitionOfList[reference.list], let levels = levels[definition],
            let level = levels[reference.level]
        else { return nil }
        var numbers = counters[definition] ?? (0..<Self.levelsAllowed).map { (levels[$0]?.start ?? 1) - 1 }
        if startedLists.insert(reference.list).inserted {
            for (level, start) in startOverrides[reference.list] ?? [:] where numbers.indices.contains(level) {
                numbers[level] = start - 1
            }
        }
        numbers[reference.level] &+= 1
        for deeper in (reference.level + 1)..<max(reference.level + 1, Self.levelsAllowed) {
            numbers[deeper] = (levels[deeper]?.start ?? 1) - 1
        }
        counters[definition] = numbers
        if level.format == "bullet" || level.format == "none" { return Label(text: nil, level: reference.level) }
        var text = level.pattern
        for index in 0...reference.level where text.contains("%\(index + 1)") {
            let number = max(numbers[index], levels[index]?.start ?? 1)
            text = text.replacing(
                "%\(index + 1)", with: Self.written(number, format: levels[index]?.format ?? "decimal"))
        }
        return Label(text: text, level: reference.level)
    }

    private static func written(_ number: Int, format: String) -> String {
        switch format {
        case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
        case "upperRoman": RomanNumeral.text(number)
        case "lowerRoman": RomanNumeral.text(number).lowercased()
        case "upperLetter": letters(number).uppercased()
        case "lowerLetter": letters(number)
        default: "\(number)"
        }
    }

    /// a to z, then aa, bb, as Word counts.
    private static func letters(_ number: Int) -> String {
        guard (1..<780).contains(number) else { return "\(number)" }
        let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8((number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }
}
