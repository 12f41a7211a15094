import CSystemd
import Glibc

/// The calls of libsystemd that this program uses. Nothing else imports the C module.
enum Libsystemd {
    /// Sends a state to `$NOTIFY_SOCKET`; false when no service manager listens.
    static func notify(_ state: String) throws(SystemdError) -> Bool {
        try check("sd_notify", sd_notify(0, state)) > 0
    }

    /// Sends a state together with open file descriptors, for the service manager's store.
    static func notify(_ state: String, descriptors: [Int32]) throws(SystemdError) -> Bool {
        try check(
            "sd_pid_notify_with_fds",
            sd_pid_notify_with_fds(0, 0, state, descriptors, UInt32(descriptors.count))) > 0
    }

    /// How soon the service manager expects a ping, in microseconds; nil when it expects none.
    static func watchdogMicroseconds() throws(SystemdError) -> UInt64? {
        var microseconds: UInt64 = 0
        return try check("sd_watchdog_enabled", sd_watchdog_enabled(0, &microseconds)) > 0 ? microseconds : nil
    }

    /// The file descriptors passed at start, with their names. The environment keeps them for a second call.
    static func passedDescriptors() throws(SystemdError) -> [(descriptor: Int32, name: String)] {
        var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        let count = try check("sd_listen_fds_with_names", sd_listen_fds_with_names(0, &names))
        defer {
            for index in 0..<Int(count) { free(names?[index]) }
            free(names)
        }
        return (0..<Int(count)).map { index in
            (firstPassedDescriptor + Int32(index), names?[index].map { String(cString: $0) } ?? "")
        }
    }

    /// `SD_LISTEN_FDS_START`, a macro with a cast that Swift does not import.
    private static let firstPassedDescriptor: Int32 = 3

    /// Writes one journal entry; each field is the bytes `NAME=value`.
    static func sendToJournal(_ fields: [[UInt8]]) throws(SystemdError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: fields.reduce(0) { $0 + $1.count }, alignment: 1)
        defer { buffer.deallocate() }
        var vectors: [iovec] = []
        vectors.reserveCapacity(fields.count)
        var offset = 0
        for field in fields {
            let place = UnsafeMutableRawBufferPointer(rebasing: buffer[offset..<(offset + field.count)])
            place.copyBytes(from: field)
            vectors.append(iovec(iov_base: place.baseAddress, iov_len: field.count))
            offset += field.count
        }
        try check("sd_journal_sendv", sd_journal_sendv(vectors, Int32(vectors.count)))
    }

    /// libsystemd answers with a negative errno.
    @discardableResult
    private static func check(_ function: String, _ result: Int32) throws(SystemdError) -> Int32 {
        if result < 0 { throw .call(function, code: -result) }
        return result
    }
}
