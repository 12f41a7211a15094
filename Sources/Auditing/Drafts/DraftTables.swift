import Foundation
import ReportingKit
import Tabular

/// Compares the tables of a draft with those of the report that its data give, cell by cell.
///
/// Rows are told by their words, so that a row more or less shifts nothing; columns by their place, in tables as wide
/// as the report's.
struct DraftTables {
    private(set) var changes: [DraftDifference.Change] = []

    init(report: [Sheet], draft: [Sheet]) {
        let own = report.map(Table.init).filter(\.isData)
        let written = draft.map(Table.init).filter(\.isData)
        var new = Set(written.indices)
        var gone: [Int] = []
        // Titles and headings tell tables apart; of equal ones the order does.
        for (index, table) in own.enumerated() {
            if let partner = new.sorted().first(where: { written[$0].signature == table.signature }) {
                new.remove(partner)
                compare(table, written[partner])
            } else {
                gone.append(index)
            }
        }
        for index in gone {
            guard let partner = new.sorted().first(where: { written[$0].isAlike(own[index]) }) else { continue }
            new.remove(partner)
            compare(own[index], written[partner])
        }
    }

    private mutating func compare(_ report: Table, _ draft: Table) {
        guard report.width == draft.width else { return }
        var gone: Set<Int> = []
        var new: Set<Int> = []
        for change in draft.rows.map(\.label).difference(from: report.rows.map(\.label)) {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): new.insert(offset)
            }
        }
        let kept = report.rows.indices.filter { !gone.contains($0) }
        for (old, now) in zip(kept, draft.rows.indices.filter { !new.contains($0) }) {
            compare(report.rows[old], draft.rows[now], draft)
        }
        // A row whose words alone were changed has its figures still.
        var renamed: Set<Int> = []
        for old in gone.sorted() where !report.rows[old].numbers.isEmpty {
            let partner = new.sorted().first {
                !renamed.contains($0) && report.rows[old].hasMost(of: draft.rows[$0])
            }
            if let partner {
                renamed.insert(partner)
                compare(report.rows[old], draft.rows[partner], draft)
            } else {
                changes.append(.rowRemoved(sheet: draft.name, label: report.rows[old].shown))
            }
        }
        for now in new.subtracting(renamed).sorted() where !draft.rows[now].numbers.isEmpty {
            let row = draft.rows[now]
            changes.append(
                .rowAdded(
                    sheet: draft.name, CellAddress(row: row.index, column: row.firstColumn), label: row.shown))
        }
    }

    private mutating func compare(_ report: Row, _ draft: Row, _ table: Table) {
        for (column, expected) in report.numbers.sorted(by: { $0.key < $1.key }) where column != report.orderColumn {
            guard draft.numbers[column].map(DraftSentence.value) != DraftSentence.value(expected) else { continue }
            changes.append(
                .cell(sheet: table.name, CellAddress(row: draft.index, column: column), expected: expected))
        }
        for column in draft.numbers.keys.sorted()
        where report.numbers[column] == nil && column != draft.orderColumn && !report.texts.contains(column) {
            changes.append(.cell(sheet: table.name, CellAddress(row: draft.index, column: column), expected: ""))
        }
    }

    private struct Table {
        let name: String
        let rows: [Row]
        let width: Int
        let signature: String

        init(_ sheet: Sheet) {
            name = sheet.name
            rows = sheet.rows.map(Row.init)
            width = (rows.compactMap(\.lastColumn).max() ?? -1) + 1
            signature = rows.prefix { $0.numbers.count < 2 }.suffix(8).map(\.label).joined(separator: "|")
        }

        /// A frame around a letterhead or signatures is none.
        var isData: Bool { width >= 3 && rows.count { $0.numbers.count >= 1 } >= 1 && rows.count >= 3 }

        func isAlike(_ other: Table) -> Bool {
            guard width == other.width else { return false }
            let (own, others) = (Set(rows.map(\.label)), Set(other.rows.map(\.label)))
            return own.intersection(others).count * 2 > max(own.count, others.count)
        }
    }

    private struct Row {
        let index: Int
        /// Its words, by which it is told.
        let label: String
        let shown: String
        let numbers: [Int: String]
        let texts: Set<Int>
        let firstColumn: Int
        let lastColumn: Int?

        init(_ row: SheetRow) {
            index = row.index
            var words: [String] = []
            var numbers: [Int: String] = [:]
            var texts: Set<Int> = []
            for cell in row.cells {
                let text = Self.text(cell.content)
                if text.wholeMatch(of: /[0-9]+([.,][0-9]+)*\s*%?/) != nil {
                    numbers[cell.column] = text.filter { $0 != "%" && !$0.isWhitespace }
                } else {
                    words.append(text)
                    texts.insert(cell.column)
                }
            }
            label = words.map(Self.key).joined(separator: "|")
            shown = words.first.map(VietnameseText.clean) ?? ""
            self.numbers = numbers
            self.texts = texts
            firstColumn = row.cells.first?.column ?? 0
            lastColumn = row.cells.last?.column
        }

        /// Without numbers: the period of a title, the day of a heading.
        private static func key(_ text: String) -> String {
            VietnameseText.comparisonKey(text).split(separator: " ").filter { !$0.allSatisfy(\.isNumber) }
                .joined(separator: " ")
        }

        private static func text(_ content: CellContent) -> String {
            switch content {
            case .text(let text): text.trimmingCharacters(in: .whitespacesAndNewlines)
            case .number(let number, _):
                VietnameseNumber.decimal(FixedDecimal(rounding: number, scale: 4) ?? FixedDecimal(0))
            case .boolean, .error, .formulaWithoutValue: ""
            }
        }

        /// Where the rows are numbered: in front of their words.
        var orderColumn: Int? {
            guard let first = numbers.keys.min(), let words = texts.min(), first < words else { return nil }
            return first
        }

        /// Whether it has most of the other's figures.
        func hasMost(of other: Row) -> Bool {
            let same = numbers.count { $0.key != orderColumn && other.numbers[$0.key] == $0.value }
            let all = numbers.count { $0.key != orderColumn }
            return all > 0 && same * 2 > all
        }
    }
}
