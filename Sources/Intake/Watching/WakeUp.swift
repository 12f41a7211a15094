import CLinux
import Glibc

/// Wakes a thread that blocks in poll(2), from any other thread.
package final class WakeUp: Sendable {
    package let raw: Int32

    package init() throws(IntakeError) {
        raw = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
        guard raw >= 0 else { throw .system(.watch, path: "eventfd", code: errno) }
    }

    deinit { if raw >= 0 { close(raw) } }

    package func ring() {
        // Fails only when 2⁶⁴−2 rings are pending; the thread is then awake anyway.
        _ = eventfd_write(raw, 1)
    }

    package func quieten() {
        var count: eventfd_t = 0
        _ = eventfd_read(raw, &count)
    }
}
