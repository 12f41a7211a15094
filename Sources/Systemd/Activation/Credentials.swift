import Foundation

/// The secrets that `LoadCredential=` put into a directory only this service can read.
public struct Credentials: Sendable {
    public let directory: URL

    /// Nil when the unit loads none.
    public init?(environment: [String: String]) {
        guard let path = environment["CREDENTIALS_DIRECTORY"], path.hasPrefix("/") else { return nil }
        directory = URL(filePath: path, directoryHint: .isDirectory)
    }

    /// The bytes of one credential; nil when the unit does not load it.
    public func read(_ name: String) throws -> Data? {
        guard !name.isEmpty, name != ".", name != "..", !name.contains("/"), !name.utf8.contains(0) else {
            throw SystemdError.credentialName(name)
        }
        do {
            return try Data(contentsOf: directory.appending(path: name, directoryHint: .notDirectory))
        } catch CocoaError.fileReadNoSuchFile {
            return nil
        }
    }
}
