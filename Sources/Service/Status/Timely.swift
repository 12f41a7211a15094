import Dispatch
import Foundation
import Synchronization

/// Work that may block on a disk, on a thread of its own, for a caller with a time limit.
public final class Timely<Value: Sendable>: Sendable {
    private let value = Mutex<Result<Value, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    private init() {}

    public static func begin(_ work: @escaping @Sendable () throws -> Value) -> Timely {
        let timely = Timely()
        let thread = Thread {
            let result = Result { try work() }
            timely.value.withLock { $0 = result }
            timely.done.signal()
        }
        // As the main thread has it: assembling a report goes deep.
        thread.stackSize = 8 << 20
        thread.start()
        return timely
    }

    /// Nil when the work is not done in time; its thread is left to itself. To be asked once.
    public func result(within patience: Duration) -> Result<Value, any Error>? {
        guard done.wait(timeout: .now() + .milliseconds(Int(patience / .milliseconds(1)))) == .success else {
            return nil
        }
        return value.withLock { $0 }
    }
}
