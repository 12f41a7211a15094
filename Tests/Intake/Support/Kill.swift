import Glibc
import Synchronization

@testable import Intake

/// Ends the process's doings at one call of the file system: that call and all later ones fail.
final class Kill: Sendable {
    private let callsLeft: Mutex<Int>

    init(atCall call: Int) { callsLeft = Mutex(call) }

    var disk: Disk {
        Disk { operation throws(IntakeError) in
            let isDead = self.callsLeft.withLock { left in
                left -= 1
                return left < 0
            }
            // An errno that nothing handles.
            if isDead { throw .system(operation, path: "killed", code: EOWNERDEAD) }
        }
    }

    var happened: Bool { callsLeft.withLock { $0 < 0 } }
}
