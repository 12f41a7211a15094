/// File descriptors that the service manager keeps for the service across restarts, `FileDescriptorStoreMax=`.
public struct FileDescriptorStore: Sendable {
    private let notify: @Sendable (String, [Int32]) throws(SystemdError) -> Bool

    public init() {
        self.init { state, descriptors throws(SystemdError) in
            try Libsystemd.notify(state, descriptors: descriptors)
        }
    }

    init(notify: @escaping @Sendable (String, [Int32]) throws(SystemdError) -> Bool) {
        self.notify = notify
    }

    /// Hands a duplicate of a descriptor to the service manager; false outside of systemd.
    @discardableResult
    public func store(_ descriptor: Int32, name: FileDescriptorName) throws(SystemdError) -> Bool {
        try notify("FDSTORE=1\nFDNAME=\(name.text)", [descriptor])
    }

    /// Lets the service manager close what it keeps under a name.
    @discardableResult
    public func remove(name: FileDescriptorName) throws(SystemdError) -> Bool {
        try notify("FDSTOREREMOVE=1\nFDNAME=\(name.text)", [])
    }
}

/// The name under which a descriptor is stored: up to 255 printable ASCII characters without a colon
/// (sd_pid_notify_with_fds(3), FDNAME).
public struct FileDescriptorName: Hashable, Sendable {
    public let text: String

    /// Nil for a text that systemd would not take.
    public init?(_ text: String) {
        guard (1...255).contains(text.utf8.count),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") })
        else { return nil }
        self.text = text
    }
}
