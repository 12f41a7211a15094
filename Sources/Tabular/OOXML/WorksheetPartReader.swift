import Foundation
import ReportingKit

/// Reads one worksheet part: its rows with the scanner where they are plain, everything else with the XML parser.
struct WorksheetPartReader {
    let strings: [String]
    let styles: WorkbookStyles
    let uses1904Dates: Bool
    let limits: ReadingLimits

    func read(_ part: Data, name: String, isHidden: Bool, budget: inout SheetBudget) throws(ReadingError) -> Sheet {
        if let scanned = try scan(part, budget: &budget) {
            let frame = try parse(scanned.frame, budget: &budget)
            return Sheet(
                name: name, isHidden: isHidden, rows: scanned.rows, merges: frame.merges,
                hiddenColumns: frame.hiddenColumns)
        }
        let whole = try parse(part, budget: &budget)
        return Sheet(
            name: name, isHidden: isHidden, rows: whole.rows, merges: whole.merges, hiddenColumns: whole.hiddenColumns)
    }

    // MARK: Scanning

    /// The rows, and the part without them; nil when the part is unusual.
    private func scan(_ part: Data, budget: inout SheetBudget) throws(ReadingError) -> (rows: [SheetRow], frame: Data)? {
        guard let opening = part.range(of: Data("<sheetData>".utf8)),
            part.prefix(upTo: opening.lowerBound).range(of: Data("<!".utf8)) == nil
        else { return nil }
        var scanner = SheetScanner()
        var rows: [SheetRow] = []
        var count = 0
        let outcome = part.withUnsafeBytes { raw -> SheetScanner.Outcome in
            let all = raw.bindMemory(to: UInt8.self)
            let window = UnsafeBufferPointer(rebasing: all[(opening.upperBound - part.startIndex)...])
            return scanner.scan(window, isLast: true) { row, cells in
                var kept: [Cell] = []
                kept.reserveCapacity(cells.count)
                for cell in cells {
                    if let content = content(of: cell, in: window) { kept.append(Cell(column: Int(cell.column), content: content)) }
                }
                count += kept.count
                if !kept.isEmpty, count <= limits.cells {
                    rows.append(SheetRow(index: row.index, cells: kept, isHidden: row.isHidden))
                }
            }
        }
        guard case .finished(let end) = outcome else { return nil }
        try budget.spend(cells: count)
        var frame = Data(part.prefix(upTo: opening.upperBound))
        frame.append(Data("</sheetData>".utf8))
        frame.append(part[(opening.upperBound + end)...])
        return (rows, frame)
    }

    /// Nil for cells that hold nothing.
    private func content(of cell: ScannedCell, in window: UnsafeBufferPointer<UInt8>) -> CellContent? {
        let bytes = UnsafeBufferPointer(rebasing: window[Int(cell.start)..<Int(cell.end)])
        switch cell.kind {
        case .number: return number(bytes, style: Int(cell.style))
        case .shared:
            guard let base = bytes.baseAddress, let index = Cursor.integer(base, bytes.count) else { return nil }
            return sharedText(index)
        case .text:
            let raw = String(decoding: bytes, as: UTF8.self)
            let text = EscapedCharacters.decode(cell.hasEntities ? XMLEntities.decode(raw) : raw)
            return text.isEmpty ? nil : .text(text)
        case .boolean: return .boolean(bytes.first == UInt8(ascii: "1") || bytes.first == UInt8(ascii: "t"))
        case .error: return .error(String(decoding: bytes, as: UTF8.self))
        case .formulaWithoutValue: return .formulaWithoutValue(XMLEntities.decode(String(decoding: bytes, as: UTF8.self)))
        }
    }

    private func sharedText(_ index: Int) -> CellContent? {
        guard strings.indices.contains(index), !strings[index].isEmpty else { return nil }
        return .text(strings[index])
    }

    private func number(_ bytes: UnsafeBufferPointer<UInt8>, style: Int) -> CellContent? {
        let plain = bytes.baseAddress.flatMap { Cursor.integer($0, bytes.count) }.map(Double.init)
        guard let value = plain ?? Double(String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespaces)),
            value.isFinite
        else { return bytes.isEmpty ? nil : .text(String(decoding: bytes, as: UTF8.self)) }
        return number(value, style: style)
    }

    /// Days are counted from 1904 in workbooks that say so: 1,462 days later.
    private func number(_ value: Double, style: Int) -> CellContent {
        let style = styles[style]
        return .number(style == .date && uses1904Dates ? value + 1_462 : value, style)
    }

    // MARK: Full parsing

    private struct Parsed {
        var rows: [SheetRow] = []
        var merges: [MergedRange] = []
        var hiddenColumns: Set<Int> = []
    }

    private func parse(_ part: Data, budget: inout SheetBudget) throws(ReadingError) -> Parsed {
        do {
            return try parseThrowing(part, budget: &budget)
        } catch let fault as XMLTextReader.Fault {
            throw fault.readingError(.xlsx)
        } catch let error as ReadingError {
            throw error
        } catch {
            throw .unreadable(format: .xlsx, reason: "\(error)")
        }
    }

    private func parseThrowing(_ part: Data, budget: inout SheetBudget) throws -> Parsed {
        let reader = try XMLTextReader(part, maximumDepth: limits.nesting)
        var parsed = Parsed()
        var nextRow = 0
        while try reader.next() {
            guard reader.event == .start else { continue }
            if reader.isNamed("row") {
                let row = try parseRow(reader, expected: nextRow)
                nextRow = row.index + 1
                try budget.spend(cells: row.cells.count)
                if !row.cells.isEmpty { parsed.rows.append(row) }
            } else if reader.isNamed("mergeCell") {
                try budget.spendMerge()
                let ends = (reader.attribute("ref") ?? "").split(separator: ":").compactMap { CellAddress(String($0)) }
                if ends.count == 2 { parsed.merges.append(MergedRange(first: ends[0], last: ends[1])) }
            } else if reader.isNamed("col"), ["1", "true"].contains(reader.attribute("hidden") ?? "") {
                guard let first = reader.attribute("min").flatMap({ Int($0) }), let last = reader.attribute("max").flatMap({ Int($0) }),
                    first >= 1, last >= first, last <= SheetScanner.maximumColumns
                else { continue }
                parsed.hiddenColumns.formUnion((first - 1)...(last - 1))
            }
        }
        let sorted = zip(parsed.rows, parsed.rows.dropFirst()).allSatisfy { $0.index < $1.index }
        if !sorted { parsed.rows.sort { $0.index < $1.index } }
        return parsed
    }

    private func parseRow(_ reader: XMLTextReader, expected: Int) throws -> SheetRow {
        let attributes = reader.attributes
        let index = attributes["r"].flatMap { Int($0) }.map { $0 - 1 } ?? expected
        guard (0..<SheetScanner.maximumRows).contains(index) else {
            throw ReadingError.unreadable(format: .xlsx, reason: "row \(index + 1) is beyond the last row of a sheet")
        }
        let isHidden = ["1", "true"].contains(attributes["hidden"] ?? "")
        guard !reader.isEmptyElement else { return SheetRow(index: index, cells: [], isHidden: isHidden) }
        let outer = reader.depth
        var cells: [Cell] = []
        var nextColumn = 0
        while try reader.next() {
            if reader.event == .end, reader.depth == outer { break }
            guard reader.event == .start, reader.isNamed("c") else { continue }
            let attributes = reader.attributes
            let column = attributes["r"].flatMap { CellAddress($0)?.column } ?? nextColumn
            guard column < SheetScanner.maximumColumns else {
                throw ReadingError.unreadable(format: .xlsx, reason: "a cell stands beyond the last column of a sheet")
            }
            nextColumn = column + 1
            if let content = try parseCell(reader, type: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0) {
                cells.append(Cell(column: column, content: content))
            }
        }
        cells.sort { $0.column < $1.column }
        return SheetRow(index: index, cells: cells, isHidden: isHidden)
    }

    private func parseCell(_ reader: XMLTextReader, type: String, style: Int) throws -> CellContent? {
        guard !reader.isEmptyElement else { return nil }
        let outer = reader.depth
        var value: String?
        var formula: String?
        var inline: String?
        while try reader.next() {
            if reader.event == .end, reader.depth == outer { break }
            guard reader.event == .start else { continue }
            if reader.isNamed("v") {
                value = try reader.innerText()
            } else if reader.isNamed("f") {
                formula = try reader.innerText()
            } else if reader.isNamed("is") {
                inline = try SharedStrings.text(reader)
            }
        }
        if let inline { return inline.isEmpty ? nil : .text(inline) }
        guard let value, !value.isEmpty || type == "str" else { return formula.map { .formulaWithoutValue($0) } }
        switch type {
        case "s": return Int(value.trimmingCharacters(in: .whitespaces)).flatMap(sharedText)
        case "b": return .boolean(value == "1" || value == "true")
        case "e": return .error(value)
        case "str", "inlineStr": return value.isEmpty ? nil : .text(EscapedCharacters.decode(value))
        case "d": return .text(value)
        default:
            let digits = value.trimmingCharacters(in: .whitespacesAndNewlines)
            guard let number = Double(digits), number.isFinite else { return digits.isEmpty ? nil : .text(value) }
            return self.number(number, style: style)
        }
    }
}
