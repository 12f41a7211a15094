import Glibc

/// Tells the service manager how the service stands.
///
/// Outside of systemd (no `$NOTIFY_SOCKET`) every call does nothing and returns false.
public struct ServiceManagerNotifier: Sendable {
    private let send: @Sendable (String) throws(SystemdError) -> Bool
    private let monotonicNow: @Sendable () -> UInt64

    /// Speaks through libsystemd.
    public init() {
        self.init(
            send: { state throws(SystemdError) in try Libsystemd.notify(state) },
            monotonicNow: { MonotonicClock.microseconds() })
    }

    /// Calls libsystemd on a thread of its own, and never waits for a service manager that does not read. What cannot
    /// be sent is told to `fault`. True says that there is a service manager.
    public static func inBackground(
        fault: @escaping @Sendable (SystemdError) -> Void
    ) -> ServiceManagerNotifier {
        let queue = NotificationQueue(
            send: { state throws(SystemdError) in try Libsystemd.notify(state) }, fault: fault)
        return ServiceManagerNotifier(
            send: { state throws(SystemdError) in
                guard getenv("NOTIFY_SOCKET") != nil else { return false }
                queue.add(state)
                return true
            }, monotonicNow: { MonotonicClock.microseconds() })
    }

    init(
        send: @escaping @Sendable (String) throws(SystemdError) -> Bool,
        monotonicNow: @escaping @Sendable () -> UInt64
    ) {
        self.send = send
        self.monotonicNow = monotonicNow
    }

    /// The service does its work from now on; also ends a reload.
    @discardableResult
    public func ready(status: String) throws(SystemdError) -> Bool {
        try send(state(["READY=1"], status: status))
    }

    /// What the service does now, for `systemctl status`.
    @discardableResult
    public func status(_ text: String) throws(SystemdError) -> Bool {
        try send(state([], status: text))
    }

    /// The configuration is being read again; `ready` must follow, also when it was refused.
    @discardableResult
    public func reloading(status: String) throws(SystemdError) -> Bool {
        // systemd 253 and later (Type=notify-reload) tells reloads apart by this time; 252 ignores it.
        try send(state(["RELOADING=1", "MONOTONIC_USEC=\(monotonicNow())"], status: status))
    }

    /// The service ends what it has in hand and stops.
    @discardableResult
    public func stopping(status: String) throws(SystemdError) -> Bool {
        try send(state(["STOPPING=1"], status: status))
    }

    /// The ping that `WatchdogSec=` asks for.
    @discardableResult
    public func watchdog() throws(SystemdError) -> Bool {
        try send("WATCHDOG=1")
    }

    /// Asks for more time to start, reload or stop, counted from now.
    @discardableResult
    public func extendTimeout(by time: Duration) throws(SystemdError) -> Bool {
        try send("EXTEND_TIMEOUT_USEC=\(time.microseconds)")
    }

    private func state(_ assignments: [String], status: String) -> String {
        // A line break in the text would start an assignment of its own.
        (assignments + ["STATUS=" + ControlCharacters.escaped(status)]).joined(separator: "\n")
    }
}

enum MonotonicClock {
    static func microseconds() -> UInt64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return UInt64(now.tv_sec) * 1_000_000 + UInt64(now.tv_nsec) / 1000
    }
}

extension Duration {
    /// Whole microseconds, never negative.
    var microseconds: Int64 {
        let (seconds, attoseconds) = components
        return max(0, seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    }
}
