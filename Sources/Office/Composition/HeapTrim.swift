import CLinux
import Glibc

/// Gives free memory of the heap back to the system. What glibc documents, and nothing by address.
public enum HeapTrim {
    /// Lets all threads share two arenas of the heap: each further one keeps free what its thread once needed. To be
    /// called before there are threads.
    public static func shareArenas() { mallopt(M_ARENA_MAX, 2) }

    /// To be called when work has ended that needed much.
    @Sendable public static func afterWork() { malloc_trim(0) }
}
