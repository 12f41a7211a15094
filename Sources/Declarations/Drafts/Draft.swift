import ReportingKit
import Tabular

/// What a table that nobody declared could be declared as.
///
/// It holds headings, titles of indicators and counts; nothing else that is in rows.
package struct Draft: Sendable {
    struct Line: Sendable {
        let number: String
        let name: String
        let title: String
        let type: String?
        let measure: String?

        var withoutNumber: Line { Line(number: "", name: name, title: title, type: type, measure: measure) }
    }

    struct Group: Sendable {
        let name: String
        let title: String
    }

    /// The dataset's name, from the title.
    package internal(set) var id: String
    package internal(set) var title: String
    var form: String?
    /// Where the rows and their names are in a JSON file.
    var json: (rows: String, key: String)?
    let rows: TableShape.Rows
    /// The heading of the column that names the rows.
    var keyHeading: String?
    var periods: [(kind: PeriodBlocks.Kind, label: String)] = []
    var groups: [Group] = []
    var fields: [DraftField] = []
    var lines: [Line] = []
    var relations: [Relation] = []
    var unproven: [Relation] = []
    var nearly: [Relation] = []
    var bounds: [Bound] = []
    /// Headings of columns that say who somebody is.
    package internal(set) var personal: [String] = []
    /// What is not certain, the weightiest first.
    var doubts: [String] = []
    /// How many files it was made from, with how many rows together.
    var fileCount = 1
    var rowCount = 0
    /// The same for tables of the same headings.
    package let fingerprint: String

    /// A list of dossiers or of persons: nothing of its rows may be kept.
    package var isOfRecords: Bool { rows == .records }

    /// Of indicators: whether one column holds all results, so that lines say what theirs are.
    var hasPlainResult: Bool {
        let figures = fields.filter(\.type.isNumeric)
        guard rows == .indicators, figures.count == 1, let heading = figures[0].labels.last else { return false }
        return Self.results.lead(VietnameseText.comparisonKey(heading))
    }

    private static let results = Phrases("kết quả", "số liệu", "giá trị", "thực hiện")

    /// Whether there is something to declare: a list of records, or rows that are named and hold figures, marks or
    /// days, under headings whose letters were not lost.
    package var isTelling: Bool {
        let lost = headings.count { $0.contains { Self.hasLostLetters($0) } }
        guard lost * 5 < headings.count, rowCount > 0 || isOfRecords else { return false }
        if isOfRecords { return true }
        return keyHeading != nil
            && fields.contains { field in
                switch field.type {
                case .text, .choice: false
                case .count, .amount, .decimal, .rate, .date, .flag: true
                }
            }
    }

    /// "S? h? s?" of a program that does not know the letters.
    private static func hasLostLetters(_ label: String) -> Bool {
        label.contains("\u{FFFD}") || label.split(separator: " ").contains { $0.contains("?") && $0.count > 1 }
    }

    /// The headings of the table's columns, each from the top level down.
    package let headings: [[String]]
}

extension Draft {
    /// What tables could be declared as: tables of different files that share most of their headings are one draft, of
    /// what they share.
    package static func of(
        _ tables: [DraftTable], fileName: String = "", isUnit: @escaping (String) -> Bool = { _ in false }
    ) -> [Draft] {
        SharedTable.grouped(tables).map { shared in
            var draft = DraftBuilder(shared.table, fileName: fileName) { isUnit($0) || UnitWording.isUnit($0) }.draft
            draft.fileCount = shared.count
            draft.doubts = shared.doubts + draft.doubts
            return draft
        }
    }

    /// The drafts of a file's sheets, or of the arrays of a JSON file.
    package static func of(
        _ sheets: [Sheet], json: JSONValue? = nil, fileName: String,
        isUnit: @escaping (String) -> Bool = { _ in false }
    ) -> [Draft] {
        of(DraftTable.all(in: sheets, json: json), fileName: fileName, isUnit: isUnit)
    }
}
