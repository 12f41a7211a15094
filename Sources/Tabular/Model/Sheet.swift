import ReportingKit

/// What a cell holds, as far as its file says. Text is kept as it stands; cleaning is recognition's work.
public enum CellContent: Hashable, Sendable {
    case text(String)
    case number(Double, NumberStyle)
    case boolean(Bool)
    /// `#REF!`, `#DIV/0!`: the error's name as a spreadsheet shows it.
    case error(String)
    /// A formula that was saved without its result; the formula's text when known.
    case formulaWithoutValue(String)
}

/// How a spreadsheet shows a number, as far as it changes what the number means.
public enum NumberStyle: Hashable, Sendable {
    case general
    /// 0.5239 shown as 52.39%.
    case percent
    /// A day, counted by the workbook's date system; already converted to the 1900 system's serial number.
    case date
}

public struct Cell: Hashable, Sendable {
    public let column: Int
    public let content: CellContent

    public init(column: Int, content: CellContent) {
        self.column = column
        self.content = content
    }
}

/// A row that has at least one cell. Cells are in ascending order of column; blank cells are left out.
public struct SheetRow: Sendable {
    /// From zero.
    public let index: Int
    public let cells: [Cell]
    public let isHidden: Bool

    public init(index: Int, cells: [Cell], isHidden: Bool = false) {
        self.index = index
        self.cells = cells
        self.isHidden = isHidden
    }

    public subscript(column: Int) -> CellContent? {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].column == column ? cells[low].content : nil
    }
}

/// A rectangle of cells shown as one; its content stands at `first`.
public struct MergedRange: Hashable, Sendable {
    public let first: CellAddress
    public let last: CellAddress

    public init(first: CellAddress, last: CellAddress) {
        self.first = first
        self.last = last
    }
}

/// One sheet, sparse: rows in ascending order, only those with content.
public struct Sheet: Sendable {
    public let name: String
    public let isHidden: Bool
    public let rows: [SheetRow]
    public let merges: [MergedRange]
    public let hiddenColumns: Set<Int>

    public init(
        name: String, isHidden: Bool = false, rows: [SheetRow], merges: [MergedRange] = [],
        hiddenColumns: Set<Int> = []
    ) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
        self.merges = merges
        self.hiddenColumns = hiddenColumns
    }
}
