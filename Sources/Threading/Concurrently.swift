import Dispatch
import Foundation
import Synchronization

/// Independent pieces of work on all cores.
package enum Concurrently {
    /// Does all of it, also when a part fails; then throws the error of the first part that did.
    package static func run(_ work: [@Sendable () throws -> Void]) throws {
        let failures = Mutex<[Int: any Error]>([:])
        let next = Atomic(0)
        let takeTurns: @Sendable () -> Void = {
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < work.count else { return }
                do { try work[index]() } catch { failures.withLock { $0[index] = error } }
            }
        }
        let others = min(work.count, ProcessInfo.processInfo.activeProcessorCount) - 1
        let done = DispatchSemaphore(value: 0)
        var begun = 0
        for _ in 0..<max(0, others) {
            do throws(OwnThread.Refused) {
                try OwnThread.begin("concurrently") {
                    takeTurns()
                    done.signal()
                }
                begun += 1
            } catch {
                // Those that run do all of it.
                break
            }
        }
        takeTurns()
        for _ in 0..<begun { done.wait() }
        let first = failures.withLock { failures in failures.min { $0.key < $1.key }?.value }
        if let first { throw first }
    }
}
