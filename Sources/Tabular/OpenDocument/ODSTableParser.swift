import Foundation
import ReportingKit

/// Reads one `<table:table>`. Repeated rows and columns are counted, and written out only where they hold something.
struct ODSTableParser {
    let reader: XMLTextReader
    let limits: ReadingLimits

    func parse(isHidden: Bool, budget: inout SheetBudget) throws -> Sheet {
        let name = reader.attribute("name") ?? ""
        var rows: [SheetRow] = []
        var merges: [MergedRange] = []
        var hiddenColumns: Set<Int> = []
        var nextRow = 0
        var nextColumn = 0
        let outer = reader.depth
        let isEmpty = reader.isEmptyElement
        while !isEmpty, try reader.next() {
            if reader.event == .end, reader.depth == outer { break }
            guard reader.event == .start else { continue }
            if reader.isNamed("table-column") {
                let count = repetition("number-columns-repeated")
                if isCollapsed, nextColumn + count <= SheetScanner.maximumColumns {
                    hiddenColumns.formUnion(nextColumn..<(nextColumn + count))
                }
                nextColumn += count
            } else if reader.isNamed("table-row") {
                let count = repetition("number-rows-repeated")
                let hidden = isCollapsed
                let cells = try parseRow(at: nextRow, merges: &merges, budget: &budget)
                if !cells.isEmpty {
                    try budget.spend(cells: cells.count * (count - 1))
                    for offset in 0..<count where nextRow + offset < SheetScanner.maximumRows {
                        rows.append(SheetRow(index: nextRow + offset, cells: cells, isHidden: hidden))
                    }
                }
                nextRow += count
            }
        }
        return Sheet(name: name, isHidden: isHidden, rows: rows, merges: merges, hiddenColumns: hiddenColumns)
    }

    private var isCollapsed: Bool { ["collapse", "filter"].contains(reader.attribute("visibility") ?? "") }

    private func repetition(_ attribute: StaticString) -> Int {
        min(max(reader.attribute(attribute).flatMap { Int($0) } ?? 1, 1), SheetScanner.maximumRows)
    }

    private func parseRow(at row: Int, merges: inout [MergedRange], budget: inout SheetBudget) throws -> [Cell] {
        guard !reader.isEmptyElement else { return [] }
        let outer = reader.depth
        var cells: [Cell] = []
        var column = 0
        while try reader.next() {
            if reader.event == .end, reader.depth == outer { break }
            guard reader.event == .start else { continue }
            let isCovered = reader.isNamed("covered-table-cell")
            guard isCovered || reader.isNamed("table-cell") else { continue }
            let count = repetition("number-columns-repeated")
            if !isCovered { try noteMerge(row: row, column: column, merges: &merges, budget: &budget) }
            let content = try parseCell()
            if let content, !isCovered {
                guard column + count <= SheetScanner.maximumColumns else {
                    throw ReadingError.limit(.cells, allowed: limits.cells)
                }
                try budget.spend(cells: count)
                for offset in 0..<count { cells.append(Cell(column: column + offset, content: content)) }
            }
            column += count
        }
        return cells
    }

    private func noteMerge(row: Int, column: Int, merges: inout [MergedRange], budget: inout SheetBudget) throws {
        let columns = reader.attribute("number-columns-spanned").flatMap { Int($0) } ?? 1
        let rows = reader.attribute("number-rows-spanned").flatMap { Int($0) } ?? 1
        guard columns > 1 || rows > 1, (1...SheetScanner.maximumColumns).contains(columns),
            (1...SheetScanner.maximumRows).contains(rows)
        else { return }
        try budget.spendMerge()
        merges.append(
            MergedRange(
                first: CellAddress(row: row, column: column),
                last: CellAddress(row: row + rows - 1, column: column + columns - 1)))
    }

    private func parseCell() throws -> CellContent? {
        let attributes = reader.attributes
        let text = try cellText()
        let value = attributes["value"].flatMap { Double($0) }
        switch attributes["value-type"] {
        case "float"?, "currency"?:
            if let error = errorName(text) { return .error(error) }
            return value.map { .number($0, .general) }
        case "percentage"?: return value.map { .number($0, .percent) }
        case "date"?: return attributes["date-value"].flatMap(serial).map { .number($0, .date) } ?? shown(text)
        case "boolean"?: return .boolean(attributes["boolean-value"] == "true")
        case "string"?:
            if let error = errorName(text) { return .error(error) }
            return shown(attributes["string-value"] ?? text)
        default:
            if let formula = attributes["formula"], text.isEmpty { return .formulaWithoutValue(formula) }
            return shown(text)
        }
    }

    private func shown(_ text: String) -> CellContent? { text.isEmpty ? nil : .text(text) }

    /// A formula's error has no type of its own: it is what the cell shows.
    private func errorName(_ text: String) -> String? {
        let errors = ["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!"]
        if errors.contains(text) { return text }
        return text.hasPrefix("Err:") ? text : nil
    }

    /// The days of `2023-06-30` or `2023-06-30T10:00:00` in the 1900 date system.
    private func serial(_ text: String) -> Double? {
        guard let date = CalendarDate(iso: String(text.prefix(10))) else { return nil }
        return Double(date.spreadsheetSerial)
    }

    /// Paragraphs on lines of their own; what stands in notes is not the cell's.
    private func cellText() throws -> String {
        guard !reader.isEmptyElement else { return "" }
        let outer = reader.depth
        var paragraphs: [String] = []
        while try reader.next() {
            if reader.event == .end, reader.depth == outer { break }
            guard reader.event == .start else { continue }
            if reader.isNamed("p") || reader.isNamed("h") {
                paragraphs.append(try paragraphText())
            } else if reader.isNamed("annotation") || reader.isNamed("table") {
                try reader.skipElement()
            }
        }
        return paragraphs.joined(separator: "\n")
    }

    private func paragraphText() throws -> String {
        guard !reader.isEmptyElement else { return "" }
        let outer = reader.depth
        var result = ""
        while try reader.next() {
            switch reader.event {
            case .end: if reader.depth == outer { return result }
            case .text: result += reader.text
            case .start:
                if reader.isNamed("s") {
                    let count = reader.attribute("c").flatMap { Int($0) } ?? 1
                    result += String(repeating: " ", count: min(max(count, 1), 1_000))
                } else if reader.isNamed("tab") || reader.isNamed("line-break") {
                    result += reader.isNamed("tab") ? "\t" : "\n"
                } else if reader.isNamed("annotation") || reader.isNamed("note") {
                    try reader.skipElement()
                }
            }
        }
        return result
    }
}
