import Foundation
import ReportingKit

/// Reads XML Spreadsheet 2003, one XML file that Excel opens whatever its extension.
struct SpreadsheetMLReader {
    let limits: ReadingLimits

    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        let reader = XMLPullReader(bytes, format: .spreadsheetML, limits: limits)
        var styles = SpreadsheetMLStyles()
        var countsDaysFrom1904 = false
        var sheets: [Sheet] = []
        var cellsUsed = 0
        var mergesUsed = 0
        while true {
            let event = try reader.next()
            if event == .endOfDocument { return Reading(format: .spreadsheetML, sheets: sheets) }
            guard event == .start else { continue }
            switch reader.name {
            case "Workbook", "ExcelWorkbook": continue
            case "Date1904": countsDaysFrom1904 = true
            case "Styles": styles = try SpreadsheetMLStyles(reader)
            case "Worksheet":
                guard sheets.count < limits.sheets else { throw .limit(.sheets, allowed: limits.sheets) }
                var pass = SpreadsheetMLSheet(
                    reader, styles: styles, countsDaysFrom1904: countsDaysFrom1904, limits: limits,
                    cellsUsed: cellsUsed, mergesUsed: mergesUsed)
                sheets.append(try pass.read())
                cellsUsed = pass.cellsUsed
                mergesUsed = pass.mergesUsed
            default: if reader.depth > 1 { try reader.skipElement() }
            }
        }
    }
}
