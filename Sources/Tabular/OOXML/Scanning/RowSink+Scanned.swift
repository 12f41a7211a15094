import Files

extension RowSink {
    /// Adds a scanned row cell by cell.
    mutating func add(_ row: ScannedRow, in context: WorkbookContext) throws(ReadingError) -> Bool {
        for cell in row.cells {
            switch context.content(of: cell) {
            case .content(let content): try add(content, column: Int(cell.column))
            case .nothing: continue
            case .unusual: return false
            }
        }
        try endRow(row.index, isHidden: row.isHidden)
        return true
    }
}

extension CountedRows {
    /// A scanned row, as bytes: no text of it becomes a String. False where the full parser has to say what is wrong with it.
    mutating func take(_ row: ScannedRow, in context: WorkbookContext) -> Bool {
        guard beginRow(row.index) else { return true }
        if sharedTexts == nil { sharedTexts = context.strings.table }
        var textBytes = 0
        for cell in row.cells { textBytes += cell.bytes.count }
        makeRoom(cells: row.cells.count, textBytes: textBytes)
        batch.begin(row: row.index, isHidden: row.isHidden)
        var lastColumn = -1
        for cell in row.cells {
            let column = Int(cell.column)
            if column <= lastColumn { isOrdered = false }
            lastColumn = column
            switch cell.kind {
            case .sharedText:
                guard let text = sharedTexts?.text(Int(cell.number)) else {
                    batch.dropRow()
                    return false
                }
                // Stays where it is as long as the workbook.
                if !text.isEmpty { batch.append(PassingCell(column: column, text: text)) }
            case .text: batch.append(copying: cell.bytes, column: column)
            case .error: batch.append(copying: cell.bytes, column: column, kind: .error)
            case .formulaWithoutValue: batch.append(copying: cell.bytes, column: column, kind: .formulaWithoutValue)
            case .boolean: batch.append(PassingCell(column: column, number: cell.number, kind: .boolean))
            case .number:
                let (number, style) = context.number(of: cell)
                batch.append(PassingCell(column: column, number: number, style: style))
            case .isoDate:
                if let serial = DaySerial.serial(iso: String(decoding: cell.bytes, as: UTF8.self)) {
                    batch.append(PassingCell(column: column, number: serial, kind: .date))
                } else {
                    batch.append(copying: cell.bytes, column: column)
                }
            }
        }
        batch.endRow()
        return true
    }
}
