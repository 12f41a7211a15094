import Glibc
import Synchronization
import Threading

/// Signals that the service is told things by, waited for by a thread of their own.
///
/// Until somebody listens they do what they do to every program.
public final class ServiceSignals: Sendable {
    enum Signal: Sendable {
        case stop, reload, rescan

        init?(_ number: Int32) {
            switch number {
            case SIGTERM, SIGINT: self = .stop
            case SIGHUP: self = .reload
            case SIGUSR1: self = .rescan
            default: return nil
            }
        }
    }

    private let listener = Mutex<AsyncStream<Signal>.Continuation?>(nil)

    /// To be called by the main thread before there are others: a thread takes over what the one that makes it blocks, and a signal that any
    /// thread lets through would end the process.
    public init() {
        let signals = Self.signals
        Self.mask(SIG_BLOCK, signals)
        OwnThread.begin("signals") { [self] in
            var (signals, number) = (signals, Int32(0))
            while sigwait(&signals, &number) == 0 { take(number) }
        }
    }

    /// From now on they are told here, and end nothing.
    func listen() -> AsyncStream<Signal> {
        let (stream, continuation) = AsyncStream.makeStream(of: Signal.self)
        listener.withLock { $0 = continuation }
        return stream
    }

    private func take(_ number: Int32) {
        if let listener = listener.withLock({ $0 }) {
            if let signal = Signal(number) { listener.yield(signal) }
            return
        }
        Self.mask(SIG_UNBLOCK, Self.signals)
        raise(number)
        Self.mask(SIG_BLOCK, Self.signals)
    }

    private static var signals: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGTERM, SIGINT, SIGHUP, SIGUSR1] { sigaddset(&signals, number) }
        return signals
    }

    private static func mask(_ how: Int32, _ signals: sigset_t) {
        var signals = signals
        pthread_sigmask(how, &signals, nil)
    }
}
