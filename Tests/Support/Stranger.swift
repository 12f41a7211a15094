import CLinux
import Glibc

/// Lets this thread's file calls be those of somebody without rights, where the tests run as root.
public enum Stranger {
    /// Nobody's number on Debian.
    private static let number: uid_t = 65_534

    public static func run<Result>(_ body: () throws -> Result) rethrows -> Result {
        let former = setfsuid(number)
        defer { setfsuid(uid_t(former)) }
        return try body()
    }
}
