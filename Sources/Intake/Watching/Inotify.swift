import CLinux
import Glibc

/// The kernel's reports about folders, inotify(7).
struct Inotify: ~Copyable {
    struct WatchID: Hashable { let raw: Int32 }

    struct Event {
        /// Nil for the report that events were lost.
        let watch: WatchID?
        let mask: UInt32
        /// The entry the event is about; nil when it is about the watched folder itself.
        let name: FileName?

        func has(_ flags: Int...) -> Bool { flags.contains { mask & UInt32($0) != 0 } }

        var lostEvents: Bool { has(Int(IN_Q_OVERFLOW)) }
        var isAboutFolder: Bool { has(Int(IN_ISDIR)) }
        /// The watched folder was removed, moved away or unmounted.
        var endsWatch: Bool {
            has(Int(IN_DELETE_SELF), Int(IN_MOVE_SELF), Int(IN_UNMOUNT), Int(IN_IGNORED))
        }
        var appeared: Bool { has(Int(IN_CREATE), Int(IN_MOVED_TO)) }
        var disappeared: Bool { has(Int(IN_DELETE), Int(IN_MOVED_FROM)) }
        var wasCreated: Bool { has(Int(IN_CREATE)) }
        var wasWritten: Bool { has(Int(IN_MODIFY)) }
        var wasClosed: Bool { has(Int(IN_CLOSE_WRITE)) }
        var changedRights: Bool { has(Int(IN_ATTRIB)) }
    }

    private let queue: Descriptor

    var raw: Int32 { queue.raw }

    init() throws(IntakeError) {
        let raw = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard raw >= 0 else { throw .system(.watch, path: "inotify", code: errno) }
        queue = Descriptor(owning: raw)
    }

    /// Watches an open folder for everything that may make a file whole, or the folder go away.
    ///
    /// The folder was opened without following links; `/proc/self/fd` names exactly it, however deep it lies.
    func watch(_ folder: borrowing Descriptor) throws(IntakeError) -> WatchID {
        let mask =
            IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
            | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK
        return try add("/proc/self/fd/\(folder.raw)", mask)
    }

    /// Watches the parent of a folder that is missing, only for what may bring it back.
    func watchForReturn(in folder: borrowing Descriptor) throws(IntakeError) -> WatchID {
        try add(
            "/proc/self/fd/\(folder.raw)",
            IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_MASK_ADD)
    }

    private func add(_ path: String, _ mask: Int32) throws(IntakeError) -> WatchID {
        let watch = inotify_add_watch(queue.raw, path, UInt32(bitPattern: mask))
        guard watch >= 0 else { throw .system(.watch, path: path, code: errno) }
        return WatchID(raw: watch)
    }

    /// Ends a watch; one that the kernel has ended already is no error.
    func remove(_ watch: WatchID) { _ = inotify_rm_watch(queue.raw, watch.raw) }

    /// The reports that have come in; empty when there are none. Never waits.
    func read() throws(IntakeError) -> [Event] {
        var events: [Event] = []
        let failure = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer -> Int32? in
            let count = Glibc.read(queue.raw, buffer.baseAddress, buffer.count)
            if count < 0 { return errno == EAGAIN || errno == EINTR ? nil : errno }
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            let headerSize = MemoryLayout<inotify_event>.size
            var offset = 0
            while offset + headerSize <= bytes.count {
                let header = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                let start = offset + headerSize
                let name = bytes[start..<(start + Int(header.len))].prefix { $0 != 0 }
                events.append(
                    Event(
                        watch: header.wd < 0 ? nil : WatchID(raw: header.wd), mask: header.mask,
                        name: FileName(bytes: Array(name))))
                offset = start + Int(header.len)
            }
            return nil
        }
        if let failure { throw .system(.watch, path: "inotify", code: failure) }
        return events
    }
}
