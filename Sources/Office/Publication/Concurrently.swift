import Foundation
import Synchronization

/// Independent pieces of work on all cores.
enum Concurrently {
    /// Does all of it, also when a part fails; then throws the error of the first part that did.
    static func run(_ work: [@Sendable () throws -> Void]) throws {
        let failures = Mutex<[Int: any Error]>([:])
        DispatchQueue.concurrentPerform(iterations: work.count) { index in
            do { try work[index]() } catch { failures.withLock { $0[index] = error } }
        }
        let first = failures.withLock { failures in failures.min { $0.key < $1.key }?.value }
        if let first { throw first }
    }
}
