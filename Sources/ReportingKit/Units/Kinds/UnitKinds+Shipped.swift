import CCountry

extension UnitKinds {
    /// The kinds of the country. A line that cannot be read would be a fault of the program's own table, which a test
    /// reads whole.
    public static let shipped: UnitKinds = {
        let table = ShippedTable(country_kinds())
        var names: [String] = []
        var properties: [String: [String: String]] = [:]
        for row in table.rows where row.count == 3 {
            if properties[row[0]] == nil { names.append(row[0]) }
            properties[row[0], default: [:]][row[1]] = row[2]
        }
        let words = Dictionary(
            grouping: ShippedTable(country_kind_words()).rows.filter { $0.count == 9 }, by: { $0[1] })
        let kinds = names.map { name in
            UnitKind(name, properties[name] ?? [:], words: (words[name] ?? []).map(UnitKindWord.init(row:)))
        }
        let bodies = ShippedTable(country_body_words()).rows.compactMap { row -> BodyWords? in
            guard row.count == 3, let use = BodyWords.Use(rawValue: row[1]) else { return nil }
            return BodyWords(text: row[0], use: use, short: CSVLine.list(row[2]))
        }
        return UnitKinds(kinds, bodies: bodies)
    }()
}

extension UnitKind {
    /// The properties that lines of the table may have.
    static let properties: Set<String> = [
        "level", "valid_to", "listed", "authority", "level_name", "names_itself", "level_words", "row_labels",
        "office_labels", "spoken", "offices", "recipients", "website",
    ]

    fileprivate convenience init(_ name: String, _ properties: [String: String], words: [UnitKindWord]) {
        func text(_ property: String) -> String { properties[property] ?? "" }
        func isSaid(_ property: String) -> Bool { properties[property] == "yes" }
        func list(_ property: String) -> [String] { CSVLine.list(text(property)) }
        self.init(
            name, level: Int(text("level")), validTo: CalendarDate(iso: text("valid_to")), isListed: isSaid("listed"),
            hasAuthority: isSaid("authority"), levelName: properties["level_name"],
            namesItself: isSaid("names_itself"), levelWords: list("level_words"), rowLabels: list("row_labels"),
            officeLabels: list("office_labels"), spoken: list("spoken"), offices: text("offices"),
            recipients: text("recipients"), website: text("website"), words: words)
    }
}

extension UnitKindWord {
    fileprivate init(row: [String]) {
        self.init(
            row[0], validFrom: CalendarDate(iso: row[2]), validTo: CalendarDate(iso: row[3]),
            short: CSVLine.list(row[4]), openings: CSVLine.list(row[5]), mayBeLeftOut: row[6] == "yes", party: row[7],
            parts: row[8])
    }
}

/// A body that units of a kind usually have.
public struct UsualOffice: Sendable {
    public let name: String
    public let kind: UnitKind
    private let of: String
    private let words: [String]

    /// Those of a unit of a kind whose name begins with a word, with that word in their names.
    public static func of(_ kind: UnitKind, word: String) -> [UsualOffice] {
        ShippedTable(country_usual_offices()).rows.compactMap { row in
            guard row.count == 4, let ofKind = UnitKinds.shipped[row[2]] else { return nil }
            return UsualOffice(
                name: row[3].replacing("{kind}", with: word), kind: ofKind, of: row[0], words: CSVLine.list(row[1]))
        }.filter { $0.of == kind.rawValue && ($0.words.isEmpty || $0.words.contains(word)) }
    }
}

/// A small table of the program: CSV with a heading; lines that begin with # are comments.
struct ShippedTable {
    let rows: [[String]]

    init(_ file: country_bytes) {
        let bytes = UnsafeBufferPointer(start: file.start, count: file.count)
        rows = bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map { String(decoding: $0, as: UTF8.self) }
            .filter { !$0.hasPrefix("#") }.map(CSVLine.cells)
    }
}
