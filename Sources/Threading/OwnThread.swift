import CLinux
import Glibc

/// A thread for work that ends.
package enum OwnThread {
    /// The system gives no further thread: the limit of the service's tasks or of memory is reached.
    package struct Refused: Error, CustomStringConvertible {
        package let description: String
    }

    /// As the main thread has it: assembling a report goes deep.
    static let stackSize = 8 << 20

    /// A thread that the process cannot do without: it is asked for until the system gives it.
    package static func await(_ name: String, _ work: @escaping @Sendable () -> Void) {
        while true {
            do throws(Refused) { return try begin(name, work) } catch { usleep(10_000) }
        }
    }

    private final class Start: Sendable {
        let name: String
        let work: @Sendable () -> Void

        init(_ name: String, _ work: @escaping @Sendable () -> Void) {
            self.name = name
            self.work = work
        }
    }

    /// The kernel shows the first 15 bytes of the name.
    package static func begin(_ name: String, _ work: @escaping @Sendable () -> Void) throws(Refused) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        pthread_attr_setstacksize(&attributes, stackSize)
        let start = Unmanaged.passRetained(Start(name, work))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, &attributes,
            { argument in
                guard let argument else { return nil }
                let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
                pthread_setname_np(pthread_self(), String(start.name.utf8.prefix(15)) ?? "")
                start.work()
                return nil
            }, start.toOpaque())
        guard code == 0 else {
            start.release()
            throw Refused(description: "the system gives no further thread: \(String(cString: strerror(code)))")
        }
    }
}
