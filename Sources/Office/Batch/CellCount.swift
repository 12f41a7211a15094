import Foundation
import Synchronization
import Tabular
import Threading

/// How many cells with content files hold: reading alone, without recognising anything. Files that are refused hold
/// none.
public enum CellCount {
    /// Reads on all cores.
    public static func count(_ files: [InputFile]) throws -> Int {
        let reader = FileReader(limits: ReadingLimits())
        let total = Mutex(0)
        try Concurrently.run(
            files.map { file in
                {
                    let count = try cells(file, reader)
                    total.withLock { $0 += count }
                }
            })
        return total.withLock { $0 }
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
