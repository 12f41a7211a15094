import Store
import Synchronization

/// Remembers that the store was found damaged, in whichever task, and tells the service once.
final class StoreDamage: Sendable {
    /// Gives the first damage that is met.
    let signals: AsyncStream<StoreError>
    private let signal: AsyncStream<StoreError>.Continuation
    private let known = Mutex<StoreError?>(nil)

    init() { (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    var first: StoreError? { known.withLock(\.self) }

    func met(_ error: StoreError) {
        let isFirst = known.withLock { known in
            defer { known = known ?? error }
            return known == nil
        }
        if isFirst { signal.yield(error) }
    }
}
