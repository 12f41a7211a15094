import Glibc
import Synchronization
import Threading

/// Signals that the service is told things by, waited for by a thread of their own.
///
/// A signal that comes before anybody listens is kept: a service that is told to stop while it starts ends in order,
/// like any other.
public final class ServiceSignals: Sendable {
    package enum Signal: Sendable {
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

    private struct Told {
        var isToStop = false
        /// Who waits during the start, and is woken when it is to stop.
        var sleeper: Task<Void, any Error>?
    }

    private let told = Mutex(Told())
    private let signals: AsyncStream<Signal>
    private let line: AsyncStream<Signal>.Continuation

    init() { (signals, line) = AsyncStream.makeStream() }

    /// To be called by the main thread before there are others: a thread takes over what the one that makes it blocks,
    /// and a signal that any thread lets through would end the process.
    public static func ofThisProcess() -> ServiceSignals {
        let (signals, numbers) = (ServiceSignals(), numbers)
        block(numbers)
        OwnThread.await("signals") {
            var (numbers, number) = (numbers, Int32(0))
            while sigwait(&numbers, &number) == 0 { Signal(number).map(signals.take) }
        }
        return signals
    }

    /// All that was told and will be, for one listener.
    package func listen() -> AsyncStream<Signal> { signals }

    var isToStop: Bool { told.withLock(\.isToStop) }

    /// Waits between two tries of the start; ends early when it is to stop.
    func sleep(for time: Duration) async {
        let sleeper = Task(executorPreference: Lane.short) { try await Alarms.shared.sleep(for: time) }
        let isToStop = told.withLock { told in
            told.sleeper = sleeper
            return told.isToStop
        }
        if isToStop { sleeper.cancel() }
        // Cancelled or over: the caller reads which signals came.
        _ = await sleeper.result
        told.withLock { $0.sleeper = nil }
    }

    func take(_ signal: Signal) {
        if case .stop = signal {
            let sleeper = told.withLock { told in
                told.isToStop = true
                return told.sleeper
            }
            sleeper?.cancel()
        }
        line.yield(signal)
    }

    private static var numbers: sigset_t {
        var numbers = sigset_t()
        sigemptyset(&numbers)
        for number in [SIGTERM, SIGINT, SIGHUP, SIGUSR1] { sigaddset(&numbers, number) }
        return numbers
    }

    private static func block(_ numbers: sigset_t) {
        var numbers = numbers
        pthread_sigmask(SIG_BLOCK, &numbers, nil)
    }
}
