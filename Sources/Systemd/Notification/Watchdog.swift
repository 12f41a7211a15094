/// The service manager's watchdog, `WatchdogSec=`.
public enum Watchdog {
    /// How often a ping is due: half of what the service manager waits, as sd_watchdog_enabled(3) advises.
    /// Nil when no watchdog is set for this process.
    public static func interval() throws(SystemdError) -> Duration? {
        try Libsystemd.watchdogMicroseconds().map { .microseconds($0 / 2) }
    }
}
