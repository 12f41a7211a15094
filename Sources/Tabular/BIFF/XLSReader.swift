import Foundation
import ReportingKit

/// Reads .xls of Excel 5.0/95 (BIFF5) and 97–2003 (BIFF8).
///
/// FreeXL, the library Debian has for it, was tried first and is not enough: version 1.0.6 gives an error cell as the
/// integer 1 or as blank, loses booleans, formula results that are text and percent formats, knows no merged ranges and
/// no hidden rows or sheets. Each would be a silent misreading here.
struct XLSReader {
    let limits: ReadingLimits

    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        let sheets = try workbookStream(bytes).withBytes { (raw) throws(ReadingError) in try read(raw) }
        return Reading(format: .xls, sheets: sheets)
    }

    /// The records of the workbook, out of their container.
    func workbookStream(_ bytes: Data) throws(ReadingError) -> Data {
        try WorkbookStreamCipher.decrypted(recordStream(bytes))
    }

    private func recordStream(_ bytes: Data) throws(ReadingError) -> Data {
        // Some exporters, and Excel before 5.0, write the records without a container.
        guard bytes.starts(with: CompoundFile.signature) else { return bytes }
        let container = try CompoundFile(bytes)
        if container.hasStream("EncryptedPackage") { throw .encrypted }
        // Files saved for both 5.0/95 and 97 hold the same workbook twice; the newer form knows Unicode.
        if let stream = try container.stream("Workbook") { return stream }
        if let stream = try container.stream("Book") { return stream }
        if container.hasStream("WordDocument") { throw .legacyWord }
        throw BIFFRecord.damaged("a compound file without a workbook")
    }

    private func read(_ stream: UnsafeRawBufferPointer) throws(ReadingError) -> [Sheet] {
        let globals = try WorkbookGlobals(stream, limits: limits)
        let texts = globals.texts.strings()
        var sheets: [Sheet] = []
        var cellsUsed = 0
        var progress = WorksheetProgress(streamLength: stream.count)
        for bound in globals.sheets {
            var reader = WorksheetReader(
                globals: globals, limits: limits, mergesUsed: progress.mergesUsed,
                into: KeptCells(texts: texts, grid: CellGrid(limits: limits, cellsUsed: cellsUsed)))
            try reader.read(bound, in: stream)
            cellsUsed = reader.sink.grid.cellsUsed
            try progress.count(reader.end - bound.offset, merges: reader.merges.count)
            sheets.append(
                Sheet(
                    name: bound.name, isHidden: bound.isHidden, rows: reader.sink.rows(), merges: reader.merges,
                    hiddenColumns: reader.hiddenColumns))
        }
        return sheets
    }
}

/// What the sheets of a workbook have used up together.
struct WorksheetProgress {
    let streamLength: Int
    private(set) var mergesUsed = 0
    private var bytesRead = 0

    init(streamLength: Int) { self.streamLength = streamLength }

    mutating func count(_ bytes: Int, merges: Int) throws(ReadingError) {
        mergesUsed += merges
        // Sheets that lie on top of each other would make a small file a long work.
        bytesRead += bytes
        guard bytesRead <= streamLength else { throw BIFFRecord.damaged("sheets overlap") }
    }
}
