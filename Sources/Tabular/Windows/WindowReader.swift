import Files
import Foundation
import ReportingKit
import TextEncoding

/// Reads a window of rows of one sheet, whatever the file's size: what is kept of it is the window.
package struct WindowReader: Sendable {
    private let limits: ReadingLimits

    package init(limits: ReadingLimits) { self.limits = limits }

    /// - Parameter name: as dropped; it only tells Markdown from other text.
    package func read(
        _ content: FileContent, name: String, sheet: SheetChoice, rows: Range<Int>
    ) throws(ReadingError) -> WindowedFile {
        guard content.byteCount <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        let bytes: Data
        do { bytes = try content.whole() } catch { throw .unreadable(format: .delimited, reason: error.reason) }
        if let package = try DefaultPassword.package(in: bytes) {
            return try read(FileContent(package), name: name, sheet: sheet, rows: rows)
        }
        let format = try FormatSniffer(limits: limits).format(of: bytes, name: name)
        var sink = WindowSink(sheet, rows: rows, format: format, limits: limits)
        guard try format.readSheets(of: content, limits: limits, into: &sink) else {
            return Self.window(of: try FileReader(limits: limits).read(bytes, name: name), sheet, rows)
        }
        if sink.window == nil, case .named = sheet, sink.sample != nil {
            // A sheet whose name was misread bears another one in the file.
            return Self.window(of: try FileReader(limits: limits).read(bytes, name: name), sheet, rows)
        }
        return Self.mended(sink, format: format)
    }

    private static func mended(_ sink: WindowSink, format: FileFormat) -> WindowedFile {
        let file = WindowedFile(format: format, sheets: sink.tabs, window: sink.window, text: nil)
        guard let mender = sink.sample?.mender else { return file }
        return WindowedFile(
            format: format,
            sheets: file.sheets.map { WindowedFile.Tab(name: mender.mended($0.name), isHidden: $0.isHidden) },
            window: file.window.map { window in
                SheetWindow(
                    number: window.number,
                    sheet: Sheet(
                        name: mender.mended(window.sheet.name), isHidden: window.sheet.isHidden,
                        rows: window.sheet.rows.map { row in
                            SheetRow(
                                index: row.index,
                                cells: row.cells.map { cell in
                                    guard case .text(let text) = cell.content else { return cell }
                                    return Cell(column: cell.column, content: .text(mender.mended(text)))
                                }, isHidden: row.isHidden)
                        }, merges: window.sheet.merges, hiddenColumns: window.sheet.hiddenColumns),
                    rows: window.rows, rowCount: window.rowCount, goesOn: window.goesOn,
                    columnCount: window.columnCount)
            }, text: nil)
    }

    /// Documents are read whole: they are more than sheets, and their limits are narrow.
    private static func window(of reading: Reading, _ choice: SheetChoice, _ rows: Range<Int>) -> WindowedFile {
        let number = reading.sheets.indices.first { choice.means($0, reading.sheets[$0].name) }
        let window = number.map { number -> SheetWindow in
            let sheet = reading.sheets[number]
            let rowCount = (sheet.rows.last?.index ?? -1) + 1
            let end = max(rows.lowerBound, min(rows.upperBound, rowCount))
            return SheetWindow(
                number: number,
                sheet: Sheet(
                    name: sheet.name, isHidden: sheet.isHidden, rows: sheet.rows.filter { rows.contains($0.index) },
                    merges: sheet.merges.filter {
                        $0.first.row < rows.upperBound && $0.last.row >= rows.lowerBound
                    },
                    hiddenColumns: sheet.hiddenColumns), rows: min(rows.lowerBound, end)..<end, rowCount: rowCount,
                goesOn: false, columnCount: (sheet.rows.compactMap { $0.cells.last?.column }.max() ?? -1) + 1)
        }
        return WindowedFile(
            format: reading.format,
            sheets: reading.sheets.map { WindowedFile.Tab(name: $0.name, isHidden: $0.isHidden) }, window: window,
            text: reading.text)
    }
}
