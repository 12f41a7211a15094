import ReportingKit

/// The lines above a table that may be shown with it: the office, the title, the period, what figures are measured in.
///
/// A list of people may stand above a table as well as below. Its rows have columns, numbers in front or telephones.
package struct TitleLines {
    /// The rows, from zero in the sheet.
    package private(set) var rows: [Int] = []

    private static let most = 12
    /// So many rows of the same columns are a list. The office's name on the left and the country's on the right are three.
    private static let list = 5
    private static let cellsOfTitle = 2
    /// Telephones and numbers of identity cards have more digits than a day.
    private static let digitsOfPerson = 9

    /// `above` are the rows over the headings, the lowest last.
    init(_ above: ArraySlice<CleanRow>) {
        let near = above.suffix(Self.most)
        var run = 0
        var columns: [Int] = []
        for row in near {
            let own = row.cells.map(\.column)
            run = own.count > 1 && own == columns ? run + 1 : 1
            columns = own
            if run == Self.list { rows.removeAll { $0 > row.index - Self.list && $0 < row.index } }
            if run >= Self.list || !Self.isTitle(row) { continue }
            rows.append(row.index)
        }
    }

    private static func isTitle(_ row: CleanRow) -> Bool {
        guard row.cells.first?.isWords == true, !row.cells.contains(where: { namesPerson($0.text) }) else {
            return false
        }
        return row.cells.count <= cellsOfTitle || !PeriodMention.all(in: row.joined).isEmpty
            || row.cells.contains { $0.text.hasSuffix(":") }
    }

    /// Whether a text has a telephone or a number of an identity card in it.
    package static func namesPerson(_ text: String) -> Bool {
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: digits += 1
            case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"): continue
            default: digits = 0
            }
            if digits >= digitsOfPerson { return true }
        }
        return false
    }
}
