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
        let output = try PartWriter(file)
        let tables = processed.tables.filter { $0.table.origin == .stated }.flatMap { $0.table.rows.map(\.sheet) }
        var copy = recognizer.reducedCopy(context: context, tables: Set(tables), write: output.write)
        try passingReader.read(content, name: context.fileName, into: &copy)
        try output.close()
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
