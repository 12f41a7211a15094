import Synchronization

/// A value that is made when it is first asked for, once, and kept.
///
/// Commands use a part of what settings decide: one that writes a report recognises no file, and takes no time for what
/// recognising needs.
public final class OnFirstUse<Value: Sendable>: Sendable {
    private enum State {
        case unmade(@Sendable () -> Value)
        case made(Value)
    }

    private let state: Mutex<State>

    public init(_ make: @escaping @Sendable () -> Value) {
        state = Mutex(.unmade(make))
    }

    /// Whoever asks while it is made waits for it; `make` must not ask for the same value.
    public var value: Value {
        state.withLock { state in
            switch state {
            case .made(let value): return value
            case .unmade(let make):
                let value = make()
                state = .made(value)
                return value
            }
        }
    }
}
