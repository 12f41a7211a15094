import Messages
import ReportingKit

/// Tables of several files that are one table: their common columns with the rows of all.
struct SharedTable {
    let table: DraftTable
    let count: Int
    let doubts: [String]

    /// Each table beside those that share at least half of their columns with the first of them.
    static func grouped(_ tables: [DraftTable]) -> [SharedTable] {
        var groups: [[DraftTable]] = []
        for table in tables {
            if let place = groups.firstIndex(where: { isAlike($0[0], table) }) {
                groups[place].append(table)
            } else {
                groups.append([table])
            }
        }
        return groups.map(SharedTable.init)
    }

    private init(_ tables: [DraftTable]) {
        count = tables.count
        guard let first = tables.first, tables.count > 1 else {
            table = tables[0]
            doubts = []
            return
        }
        let paths = tables.map { Set($0.columns.map(Self.path)) }
        let shared = first.columns.map(Self.path).filter { path in paths.allSatisfy { $0.contains(path) } }
        let left = tables.flatMap(\.columns).filter { !shared.contains(Self.path($0)) }
        table = first.joined(with: Array(tables.dropFirst()), columns: shared, path: Self.path)
        var doubts: [String] = []
        if !left.isEmpty {
            let names = Set(left.map { "“\($0.leaf)”" }).sorted().prefix(5).joined(separator: ", ")
            doubts.append(DatasetDraftTexts.ofSomeFiles(tables.count, names))
        }
        if Set(tables.map { TitleLines($0.lines).title }).count > 1 {
            doubts.append(DatasetDraftTexts.otherTitles)
        }
        self.doubts = doubts
    }

    /// Headings without the periods that they name: "Tháng 9" and "Tháng 10" stand above the same column.
    private static func path(_ column: DraftTable.Column) -> [String] {
        column.labels.map { VietnameseText.comparisonKey(TitleLines.withoutPeriod($0)) }
    }

    private static func isAlike(_ one: DraftTable, _ other: DraftTable) -> Bool {
        let (a, b) = (Set(one.columns.map(path)), Set(other.columns.map(path)))
        return a.intersection(b).count * 2 >= max(a.count, b.count)
    }
}
