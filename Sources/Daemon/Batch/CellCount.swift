import Foundation
import Tabular

/// How many cells with content files hold: reading alone, without recognising anything. Files that are refused hold none.
public enum CellCount {
    /// Reads on all cores.
    public static func count(_ files: [InputFile]) async throws -> Int {
        let workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for worker in 0..<workers {
                group.addTask {
                    let reader = FileReader(limits: ReadingLimits())
                    return try stride(from: worker, to: files.count, by: workers).reduce(0) { count, index in
                        try count + cells(files[index], reader)
                    }
                }
            }
            return try await group.reduce(0, +)
        }
    }

    private static func cells(_ file: InputFile, _ reader: FileReader) throws -> Int {
        let bytes = try Data(contentsOf: file.url, options: .mappedIfSafe)
        let reading: Reading
        do {
            reading = try reader.read(bytes, name: file.name)
        } catch {
            return 0
        }
        return reading.sheets.reduce(0) { count, sheet in count + sheet.rows.reduce(0) { $0 + $1.cells.count } }
    }
}
