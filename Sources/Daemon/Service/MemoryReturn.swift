import CLinux
import Foundation
import Glibc

/// Gives back to the system what only the work that was just ended needed.
public enum MemoryReturn {
    /// Lets all threads share two arenas of the heap: each further one keeps free what its thread once needed. To be called before there
    /// are threads.
    public static func shareArenas() { mallopt(M_ARENA_MAX, 2) }

    /// Free memory of the heap, and the program's own code as far as it lies in memory: two thirds of it are looked at once, when types are
    /// set up, and the pages that go on being used come back from the page cache in microseconds.
    public static func afterWork() {
        malloc_trim(0)
        for range in code { madvise(UnsafeMutableRawPointer(bitPattern: range.lowerBound), range.count, MADV_DONTNEED) }
    }

    /// Where the program's own code is mapped, read-only and from its file: such pages hold nothing that is not in the file.
    private static let code: [Range<UInt>] = {
        let maps = Result { try String(contentsOfFile: "/proc/self/maps", encoding: .utf8) }
        let program = Result { try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") }
        guard case .success(let text) = maps, case .success(let path) = program else { return [] }
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", omittingEmptySubsequences: true)
            guard parts.count >= 6, parts[1] == "r-xp", parts[5...].joined(separator: " ") == path else { return nil }
            let bounds = parts[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            return bounds.count == 2 && bounds[0] < bounds[1] ? bounds[0]..<bounds[1] : nil
        }
    }()
}
