import Files
import Foundation
import ReportingKit

/// Reads the rows of a file in passing: for exports of one row a dossier, which are counted and not kept.
package struct PassingReader: Sendable {
    private let limits: ReadingLimits

    package init(limits: ReadingLimits) { self.limits = limits }

    /// Gives the file's sheets to the receiver, one after another.
    ///
    /// - Parameter name: as dropped; it only tells Markdown from other text.
    /// - Returns: false when the file can only be read whole; what the receiver counted is of no use then.
    package func read<Receiver: SheetReceiver>(
        _ content: FileContent, name: String, into receiver: inout Receiver
    ) throws(ReadingError) -> Bool {
        guard content.byteCount <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        let bytes: Data
        do { bytes = try content.whole() } catch { throw .unreadable(format: .delimited, reason: error.reason) }
        if let package = try DefaultPassword.package(in: bytes) {
            return try read(FileContent(package), name: name, into: &receiver)
        }
        let format = try FormatSniffer(limits: limits).format(of: bytes, name: name)
        var sheets = CountedSheets(receiver, format: format, limits: limits)
        // However the reading ends, no thread may go on counting.
        defer { sheets.settle() }
        guard try format.readSheets(of: content, limits: limits, into: &sheets) else {
            let reading = try FileReader(limits: limits).read(bytes, name: name)
            for sheet in reading.sheets { Self.replay(sheet, format: reading.format, into: &receiver) }
            return true
        }
        guard let counted = sheets.finished() else { return false }
        receiver = counted
        return true
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
        var rows = CountedRows(counting, receiver: receiver)
        for row in sheet.rows { rows.add(row) }
        rows.end()
        receiver = rows.receiver
    }
}
