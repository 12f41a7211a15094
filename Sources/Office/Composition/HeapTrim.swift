import CLinux
import Glibc

/// Gives free memory of the heap back to the system. What glibc documents, and nothing by address.
public enum HeapTrim {
    /// Lets all threads share two arenas of the heap: each further one keeps free what its thread once needed. To be
    /// called before there are threads.
    public static func shareArenas() { mallopt(M_ARENA_MAX, 2) }

    /// For a process that runs for years. By itself the library keeps up to 64 MiB at the end of each arena once large blocks were freed, and
    /// malloc_trim(3) cuts the end of the first arena only. To be called before there are threads.
    public static func keepsNoEnds() {
        mallopt(M_MMAP_THRESHOLD, 1 << 20)
        mallopt(M_TRIM_THRESHOLD, 2 << 20)
    }

    /// To be called when work has ended that needed much.
    @Sendable public static func afterWork() { malloc_trim(0) }
}
