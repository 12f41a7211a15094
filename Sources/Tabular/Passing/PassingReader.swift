import Foundation
import ReportingKit

/// Reads the rows of a file in passing: for exports of one row a dossier, which are counted and not kept.
package struct PassingReader: Sendable {
    private let limits: ReadingLimits

    package init(limits: ReadingLimits) { self.limits = limits }

    /// Gives the file's sheets to the receiver, one after another.
    ///
    /// - Parameter name: as dropped; it only tells Markdown from other text.
    package func read<Receiver: SheetReceiver>(
        _ content: FileContent, name: String, into receiver: inout Receiver
    ) throws(ReadingError) {
        guard content.byteCount <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        let bytes: Data
        do { bytes = try content.whole() } catch {
            throw .unreadable(format: .delimited, reason: error.reason)
        }
        let reading = try FileReader(limits: limits).read(bytes, name: name)
        for sheet in reading.sheets { Self.replay(sheet, format: reading.format, into: &receiver) }
    }

    /// Gives a sheet that was read whole.
    package static func replay<Receiver: SheetReceiver>(
        _ sheet: Sheet, format: FileFormat, into receiver: inout Receiver
    ) {
        let first = sheet.rows.prefix(SheetBeginning.maximumRows)
        let beginning = SheetBeginning(
            format: format,
            sheet: Sheet(
                name: sheet.name, isHidden: sheet.isHidden, rows: Array(first), merges: sheet.merges,
                hiddenColumns: sheet.hiddenColumns),
            isWhole: first.count == sheet.rows.count)
        guard let counting = receiver.begin(beginning) else { return }
        var counter = counting.makeCounter()
        for row in sheet.rows where row.index >= counting.firstRow {
            row.passing(counting.columns) { counter.count($0) }
        }
        receiver.collect(counter.endBlock(), firstRow: 0)
        receiver.end([counter])
    }
}

extension SheetRow {
    /// Gives the row as one that passes.
    func passing(_ columns: Set<Int>, _ body: (PassingRow) -> Void) {
        var texts: [UInt8] = []
        var ranges: [(cell: Cell, kind: PassingCell.Kind, start: Int, count: Int, number: Double)] = []
        func add(_ cell: Cell, _ kind: PassingCell.Kind, _ text: String) {
            ranges.append((cell, kind, texts.count, text.utf8.count, 0))
            texts.append(contentsOf: text.utf8)
        }
        for cell in cells where columns.contains(cell.column) {
            switch cell.content {
            case .text(let text): add(cell, .text, text)
            case .error(let name): add(cell, .error, name)
            case .formulaWithoutValue(let formula): add(cell, .formulaWithoutValue, formula)
            case .number(let value, .general): ranges.append((cell, .number, 0, 0, value))
            case .number(let value, .percent): ranges.append((cell, .percent, 0, 0, value))
            case .number(let value, .date): ranges.append((cell, .date, 0, 0, value))
            case .boolean(let value): ranges.append((cell, .boolean, 0, 0, value ? 1 : 0))
            }
        }
        texts.withUnsafeBufferPointer { bytes in
            let cells = ranges.map { range in
                switch range.kind {
                case .text, .error, .formulaWithoutValue:
                    PassingCell(
                        column: range.cell.column,
                        text: UnsafeBufferPointer(rebasing: bytes[range.start..<(range.start + range.count)]),
                        kind: range.kind)
                case .number, .percent, .date, .boolean:
                    PassingCell(column: range.cell.column, number: range.number, kind: range.kind)
                }
            }
            cells.withUnsafeBufferPointer { body(PassingRow(index: index, isHidden: isHidden, cells: $0)) }
        }
    }
}
