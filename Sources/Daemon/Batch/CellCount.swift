import Foundation
import Synchronization
import Tabular

/// How many cells with content files hold: reading alone, without recognising anything. Files that are refused hold none.
public enum CellCount {
    /// Reads on all cores.
    public static func count(_ files: [InputFile]) async throws -> Int {
        let queue = FileQueue(files)
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) {
                group.addTask {
                    let reader = FileReader(limits: ReadingLimits())
                    var count = 0
                    while let file = queue.next() { count += try cells(file, reader) }
                    return count
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

/// Files that are given to whoever is free, each once.
private final class FileQueue: Sendable {
    private let files: [InputFile]
    private let position = Atomic(0)

    init(_ files: [InputFile]) { self.files = files }

    func next() -> InputFile? {
        let index = position.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < files.count ? files[index] : nil
    }
}
