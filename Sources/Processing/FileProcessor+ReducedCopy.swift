import Foundation
import Recognition
import ReportingKit
import Tabular

extension FileProcessor {
    /// Writes what may be kept of a file of records: the columns that were counted, and nothing about anybody.
    ///
    /// The same file gives the same bytes.
    package func writeReducedCopy(
        of content: FileContent, _ processed: ProcessedFile, context: RecognitionContext, to file: URL
    ) throws {
        let tables = Set(
            processed.tables.filter { $0.table.origin == .stated }.flatMap { $0.table.rows.map(\.sheet) })
        let output = try PartWriter(file)
        var copy = recognizer.reducedCopy(context: context, tables: tables, write: output.write)
        let hasPassed = try passingReader.read(content, name: context.fileName, into: &copy)
        try output.close()
        if hasPassed { return }
        // From the beginning again, the file read whole.
        let second = try PartWriter(file)
        var whole = recognizer.reducedCopy(context: context, tables: tables, write: second.write)
        let reading = try reader.read(try content.whole(), name: context.fileName)
        for sheet in reading.sheets { PassingReader.replay(sheet, format: reading.format, into: &whole) }
        try second.close()
    }
}

/// Writes a file part by part and keeps the first error: who gives the parts cannot throw. A class for that one state.
private final class PartWriter {
    private let handle: FileHandle
    private var error: (any Error)?

    init(_ file: URL) throws {
        try Data().write(to: file)
        handle = try FileHandle(forWritingTo: file)
    }

    func write(_ part: [UInt8]) {
        guard error == nil else { return }
        do { try handle.write(contentsOf: part) } catch { self.error = error }
    }

    func close() throws {
        try handle.close()
        if let error { throw error }
    }
}
