import ReportingKit
import Tabular

/// What is seldom: rows that are no dossiers, faulty ones, texts met for the first time.
extension CountingState {
    /// A unit's text in its first row.
    mutating func noteUnit(_ id: TextTable.ID, _ row: PassingRow) {
        guard id != TextTable.overflow else { return }
        block.texts.append((unitPosition, tables[unitPosition].texts[id], row.index))
    }

    mutating func noteUnknownWords(_ row: PassingRow) {
        guard let cells = row.cells.baseAddress else { return }
        for index in 0..<row.cells.count {
            let column = Int(cells[index].column)
            guard column < positionCount, kinds[Int(positions[column])].role == .category else { continue }
            let position = Int(positions[column])
            guard let slot = slot(of: cells + index, position), slot.pointee.contribution >= RowSum.unknown else {
                continue
            }
            let id = Int(slot.pointee.id)
            if tables[position].occurrences[id] == 0, id != TextTable.overflow {
                block.texts.append((position, tables[position].texts[id], row.index))
            }
            tables[position].occurrences[id] += 1
        }
    }

    /// The positions of columns in which the row has something.
    mutating func filledColumns(_ row: PassingRow) -> Set<Int> {
        guard let cells = row.cells.baseAddress else { return [] }
        var filled: Set<Int> = []
        for index in 0..<row.cells.count {
            let column = Int(cells[index].column)
            guard column < positionCount else { break }
            let position = Int(positions[column])
            let isFilled =
                switch kinds[position].role {
                case .category, .unit: (slot(of: cells + index, position)?.pointee.contribution ?? 0) != 0
                case .date: days[kinds[position].date] != DayReader.absent
                case .identifier: Self.identifier(cells[index]) != nil
                case .ignored: false
                }
            if isFilled { filled.insert(position) }
        }
        return filled
    }

    /// A row that cannot be counted: a header again, a footer, or a dossier with a fault.
    mutating func countOther(_ row: PassingRow) {
        if isHeader(row) {
            rows.headers += 1
            return
        }
        let isDated = DayReader.isDay(days[receivedDate])
        let filled = filledColumns(row)
        // Signatures and totals stand in one column, or in columns of neither identifier nor unit.
        let names = filled.intersection([plan.identifier, plan.unit])
        if !isDated, names.isEmpty || filled.count == 1 {
            rows.others += 1
            return
        }
        rows.faulty += 1
        for position in plan.columns.indices {
            if plan.required.contains(position), !filled.contains(position) {
                add(.cellMissing, position, row)
            } else if kinds[position].role == .date, days[kinds[position].date] == DayReader.fault {
                add(.dateImpossible, position, row)
            }
        }
    }

    /// The header's labels again, at the top of a page, or its numbers: "(1)", "(2)".
    func isHeader(_ row: PassingRow) -> Bool {
        var labels = 0
        var numbers = 0
        var cells = 0
        for (position, column) in plan.columns.enumerated() {
            guard let cell = cell(at: position, of: row) else { continue }
            cells += 1
            guard case .text(let text) = cell.kept.content else {
                if case .number(let value, _) = cell.kept.content, value == value.rounded(), value >= 0, value < 100 {
                    numbers += 1
                }
                continue
            }
            let clean = VietnameseText.clean(text)
            if column.headerKeys.contains(LabelKeys.key(clean)) { labels += 1 }
            if clean.utf8.count <= 4, clean.utf8.allSatisfy({ (48...57).contains($0) || $0 == 40 || $0 == 41 }) {
                numbers += 1
            }
        }
        return cells >= 2 && (labels == cells || numbers == cells)
    }

    func cell(at position: Int, of row: PassingRow) -> PassingCell? {
        let column = plan.columns[position].physical
        return row.cells.first { Int($0.column) == column }
    }

    // MARK: Places of faults

    mutating func add(_ kind: RecordBlock.Fault.Kind, _ column: Int, _ row: PassingRow) {
        let text = Self.shownDate(cell(at: column, of: row))
        block.add(RecordBlock.Fault(kind: kind, column: column), at: RecordBlock.Place(row: row.index, text: text))
    }

    /// A date as it stands, unless it could be anything else.
    private static func shownDate(_ cell: PassingCell?) -> String? {
        guard let cell else { return nil }
        switch cell.kind {
        case .text:
            let text = VietnameseText.clean(String(decoding: cell.bytes.prefix(32), as: UTF8.self))
            return text.wholeMatch(of: /\d{1,4}[\/.\-]\d{1,2}[\/.\-]\d{1,4}( \d{1,2}:\d{2}(:\d{2})?)?/) == nil
                ? nil : text
        case .date, .number: return CalendarDate(spreadsheetSerial: cell.number)?.slashed
        case .percent, .boolean, .error, .formulaWithoutValue: return nil
        }
    }
}
