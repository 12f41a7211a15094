import Files
import Foundation
import ReportingKit

/// Reads .xls of Excel 5.0/95 (BIFF5) and 97–2003 (BIFF8).
///
/// FreeXL, the library Debian has for it, was tried first and is not enough: version 1.0.6 gives an error cell as the
/// integer 1 or as blank, loses booleans, formula results that are text and percent formats, knows no merged ranges and
/// no hidden rows or sheets. Each would be a silent misreading here.
struct XLSReader: SheetReader {
    static let format = FileFormat.xls
    let limits: ReadingLimits

    func read(_ content: FileContent, into sink: inout some RowSink) throws(ReadingError) {
        let bytes = try bytes(of: content)
        guard !bytes.isEmpty else { throw .empty }
        try WorkbookStreamCipher.decrypted(recordStream(bytes)).withBytes { (stream) throws(ReadingError) in
            try read(stream, into: &sink)
        }
    }

    /// The records of the workbook, out of their container.
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

    private func read<Sink: RowSink>(_ stream: UnsafeRawBufferPointer, into sink: inout Sink) throws(ReadingError) {
        let globals = try WorkbookGlobals(stream, limits: limits)
        let texts = Sink.keepsTexts ? globals.texts.strings() : []
        var mergesUsed = 0
        var bytesRead = 0
        for bound in globals.sheets {
            let layout = try WorksheetLayout(
                of: bound, in: stream, mergesAllowed: limits.mergedRanges - mergesUsed, limits: limits)
            mergesUsed += layout.merges.count
            // Sheets that lie on top of each other would make a small file a long work.
            bytesRead += layout.end - bound.offset
            guard bytesRead <= stream.count else { throw BIFFRecord.damaged("sheets overlap") }
            sink.beginSheet(bound.name, isHidden: bound.isHidden)
            for merge in layout.merges { sink.add(merge) }
            sink.hide(layout.hiddenColumns)
            var cells = WorksheetReader(globals: globals, texts: texts, hiddenRows: layout.hiddenRows)
            try cells.read(bound, in: stream, into: &sink)
            sink.endSheet()
        }
    }
}
