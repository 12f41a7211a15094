import Foundation

/// A thread for work that ends.
package enum OwnThread {
    /// As the main thread has it: assembling a report goes deep.
    static let stackSize = 8 << 20

    /// The kernel shows the first 15 bytes of the name.
    package static func begin(_ name: String, _ work: @escaping @Sendable () -> Void) {
        let thread = Thread(block: work)
        thread.name = name
        thread.stackSize = stackSize
        thread.start()
    }
}
