import Glibc

/// What can go wrong between this process and the service manager.
public enum SystemdError: Error, Hashable, Sendable {
    /// libsystemd refused a call; `code` is the errno it gave.
    case call(String, code: Int32)
    /// A credential's name is no plain file name.
    case credentialName(String)
}

extension SystemdError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .call(let function, let code): "\(function): \(String(cString: strerror(code)))"
        case .credentialName(let name): "not a credential's name: \(name)"
        }
    }
}
