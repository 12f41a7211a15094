import Foundation
import ReportingKit

/// Reads SpreadsheetML 2003, the XML that Excel 2003 saved and that exports still write under the name .xls.
struct SpreadsheetMLReader {
    let limits: ReadingLimits

    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        do {
            return try parse(bytes)
        } catch let fault as XMLTextReader.Fault {
            throw fault.readingError(.spreadsheetML)
        } catch let error as ReadingError {
            throw error
        } catch {
            throw .unreadable(format: .spreadsheetML, reason: "\(error)")
        }
    }

    private func parse(_ bytes: Data) throws -> Reading {
        let reader = try XMLTextReader(bytes, maximumDepth: limits.nesting)
        var styles: [String: NumberStyle] = [:]
        var styleID = ""
        var sheets: [Sheet] = []
        var budget = SheetBudget(limits)
        while try reader.next() {
            guard reader.event == .start else { continue }
            if reader.isNamed("Style") {
                styleID = reader.attribute("ID") ?? ""
            } else if reader.isNamed("NumberFormat") {
                styles[styleID] = Self.style(reader.attribute("Format") ?? "")
            } else if reader.isNamed("Worksheet") {
                guard sheets.count < limits.sheets else { throw ReadingError.limit(.sheets, allowed: limits.sheets) }
                sheets.append(try parseSheet(reader, styles: styles, budget: &budget))
            }
        }
        return Reading(format: .spreadsheetML, sheets: sheets)
    }

    /// Formats have names of their own beside codes.
    private static func style(_ format: String) -> NumberStyle {
        switch format {
        case "Percent": .percent
        case "General Date", "Long Date", "Medium Date", "Short Date", "Long Time", "Medium Time", "Short Time": .date
        case "General", "General Number", "Currency", "Fixed", "Standard", "Scientific": .general
        default: NumberStyle(formatCode: format)
        }
    }

    private func parseSheet(
        _ reader: XMLTextReader, styles: [String: NumberStyle], budget: inout SheetBudget
    ) throws -> Sheet {
        let name = reader.attribute("Name") ?? ""
        let outer = reader.depth
        var rows: [SheetRow] = []
        var merges: [MergedRange] = []
        var hiddenColumns: Set<Int> = []
        var isHidden = false
        var nextRow = 0
        var nextColumn = 0
        let isEmpty = reader.isEmptyElement
        while !isEmpty, try reader.next() {
            if reader.event == .end, reader.depth == outer { break }
            guard reader.event == .start else { continue }
            if reader.isNamed("Column") {
                let attributes = reader.attributes
                let column = attributes["Index"].flatMap { Int($0) }.map { $0 - 1 } ?? nextColumn
                let span = attributes["Span"].flatMap { Int($0) } ?? 0
                guard column >= 0, span >= 0, column + span < SheetScanner.maximumColumns else { continue }
                if attributes["Hidden"] == "1" { hiddenColumns.formUnion(column...(column + span)) }
                nextColumn = column + span + 1
            } else if reader.isNamed("Row") {
                let attributes = reader.attributes
                let index = attributes["Index"].flatMap { Int($0) }.map { $0 - 1 } ?? nextRow
                guard index >= nextRow, index < SheetScanner.maximumRows else {
                    throw ReadingError.unreadable(format: .spreadsheetML, reason: "rows are out of order")
                }
                let cells = try parseRow(reader, row: index, styles: styles, merges: &merges, budget: &budget)
                if !cells.isEmpty {
                    rows.append(SheetRow(index: index, cells: cells, isHidden: attributes["Hidden"] == "1"))
                }
                nextRow = index + 1 + min(max(attributes["Span"].flatMap { Int($0) } ?? 0, 0), SheetScanner.maximumRows)
            } else if reader.isNamed("Visible") {
                isHidden = try reader.innerText().hasPrefix("SheetHidden") || isHidden
            }
        }
        return Sheet(name: name, isHidden: isHidden, rows: rows, merges: merges, hiddenColumns: hiddenColumns)
    }

    private func parseRow(
        _ reader: XMLTextReader, row: Int, styles: [String: NumberStyle], merges: inout [MergedRange],
        budget: inout SheetBudget
    ) throws -> [Cell] {
        guard !reader.isEmptyElement else { return [] }
        let outer = reader.depth
        var cells: [Cell] = []
        var nextColumn = 0
        while try reader.next() {
            if reader.event == .end, reader.depth == outer { break }
            guard reader.event == .start, reader.isNamed("Cell") else { continue }
            let attributes = reader.attributes
            let column = attributes["Index"].flatMap { Int($0) }.map { $0 - 1 } ?? nextColumn
            guard column >= nextColumn, column < SheetScanner.maximumColumns else {
                throw ReadingError.unreadable(format: .spreadsheetML, reason: "cells are out of order")
            }
            let across = min(max(attributes["MergeAcross"].flatMap { Int($0) } ?? 0, 0), SheetScanner.maximumColumns)
            let down = min(max(attributes["MergeDown"].flatMap { Int($0) } ?? 0, 0), SheetScanner.maximumRows)
            if across > 0 || down > 0 {
                try budget.spendMerge()
                merges.append(
                    MergedRange(
                        first: CellAddress(row: row, column: column),
                        last: CellAddress(row: row + down, column: column + across)))
            }
            let style = attributes["StyleID"].flatMap { styles[$0] } ?? .general
            let hasFormula = attributes["Formula"]
            if let content = try parseCell(reader, style: style) {
                try budget.spend(cells: 1)
                cells.append(Cell(column: column, content: content))
            } else if let hasFormula {
                cells.append(Cell(column: column, content: .formulaWithoutValue(hasFormula)))
            }
            nextColumn = column + across + 1
        }
        return cells
    }

    private func parseCell(_ reader: XMLTextReader, style: NumberStyle) throws -> CellContent? {
        guard !reader.isEmptyElement else { return nil }
        let outer = reader.depth
        var content: CellContent?
        while try reader.next() {
            if reader.event == .end, reader.depth == outer { break }
            guard reader.event == .start else { continue }
            if reader.isNamed("Data") {
                let type = reader.attribute("Type") ?? "String"
                content = Self.content(try reader.innerText(), type: type, style: style)
            } else {
                try reader.skipElement()
            }
        }
        return content
    }

    private static func content(_ text: String, type: String, style: NumberStyle) -> CellContent? {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        switch type {
        case "Number":
            guard let number = Double(trimmed), number.isFinite else { return trimmed.isEmpty ? nil : .text(text) }
            return .number(number, style)
        case "Boolean": return trimmed.isEmpty ? nil : .boolean(trimmed == "1")
        case "Error": return trimmed.isEmpty ? nil : .error(trimmed)
        case "DateTime":
            guard let date = CalendarDate(iso: String(trimmed.prefix(10))) else { return trimmed.isEmpty ? nil : .text(text) }
            return .number(Double(date.spreadsheetSerial), .date)
        default: return text.isEmpty ? nil : .text(text)
        }
    }
}
