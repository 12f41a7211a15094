import CLinux
import Foundation
import Glibc

/// Gives back to the system what only the work that was just ended needed.
public enum MemoryReturn {
    /// Lets all threads share two arenas of the heap: each further one keeps free what its thread once needed. To be called before there
    /// are threads.
    public static func shareArenas() { mallopt(M_ARENA_MAX, 2) }

    /// Free memory of the heap, and code and constants of the program and its libraries as far as they lie in memory: two thirds of them are
    /// looked at once, when types are set up, and the pages that go on being used come back from the page cache in microseconds.
    @Sendable public static func afterWork() {
        malloc_trim(0)
        for range in ranges {
            madvise(UnsafeMutableRawPointer(bitPattern: range.lowerBound), range.count, MADV_DONTNEED)
        }
    }

    /// Where files are mapped read-only and no page was ever written: such pages hold nothing that is not in the file. Those that were
    /// written while the program was linked, and then protected, are told by their anonymous pages.
    private static let ranges: [Range<UInt>] = {
        guard
            case .success(let text) = Result(catching: {
                try String(contentsOfFile: "/proc/self/smaps", encoding: .utf8)
            })
        else { return [] }
        var ranges: [Range<UInt>] = []
        var current: Range<UInt>?
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", omittingEmptySubsequences: true)
            if parts.count >= 5, parts[0].contains("-") {
                let bounds = parts[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
                let isFile =
                    parts.count >= 6 && parts[5].hasPrefix("/") && parts[1].hasPrefix("r-") && parts[1].hasSuffix("p")
                current = isFile && bounds.count == 2 && bounds[0] < bounds[1] ? bounds[0]..<bounds[1] : nil
            } else if parts.count >= 2, parts[1] != "0", parts[0] == "Anonymous:" || parts[0] == "Swap:" {
                current = nil
            } else if parts.first == "VmFlags:", let found = current {
                ranges.append(found)
                current = nil
            }
        }
        return ranges
    }()
}
