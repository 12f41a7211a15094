import Files
import Foundation
import Markup
import ReportingKit

/// Reads XML Spreadsheet 2003, one XML file that Excel opens whatever its extension.
struct SpreadsheetMLReader: SheetReader {
    static let format = FileFormat.spreadsheetML
    let limits: ReadingLimits

    func read(_ content: FileContent, into sink: inout some RowSink) throws(ReadingError) {
        let reader = XMLPullReader(try bytes(of: content), format: .spreadsheetML, limits: limits)
        var styles = SpreadsheetMLStyles()
        var countsDaysFrom1904 = false
        var sheetCount = 0
        var mergesUsed = 0
        while true {
            let event = try reader.next()
            if event == .endOfDocument { return }
            guard event == .start else { continue }
            switch reader.name {
            case "Workbook", "ExcelWorkbook": continue
            case "Date1904": countsDaysFrom1904 = true
            case "Styles": styles = try SpreadsheetMLStyles(reader)
            case "Worksheet":
                sheetCount += 1
                guard sheetCount <= limits.sheets else { throw .limit(.sheets, allowed: limits.sheets) }
                var sheet = SpreadsheetMLSheet(
                    reader, styles: styles, countsDaysFrom1904: countsDaysFrom1904, limits: limits,
                    mergesUsed: mergesUsed)
                try sheet.read(into: &sink)
                mergesUsed = sheet.mergesUsed
            default: if reader.depth > 1 { try reader.skipElement() }
            }
        }
    }
}
