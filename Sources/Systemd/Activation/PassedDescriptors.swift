/// A file descriptor that the service manager opened or kept for this process.
public struct PassedDescriptor: Hashable, Sendable {
    public let descriptor: Int32
    /// `FileDescriptorName=` of the socket unit, or the name it was stored under.
    public let name: String

    /// Everything passed to this process, in the order of the units.
    public static func all() throws(SystemdError) -> [PassedDescriptor] {
        try Libsystemd.passedDescriptors().map { PassedDescriptor(descriptor: $0.descriptor, name: $0.name) }
    }
}
