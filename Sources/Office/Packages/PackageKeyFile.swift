import Foundation
import Glibc
import Intake
import Messages
import ReportingKit
import Settings
import Systemd

/// The file of the private key that packages are signed with: PEM, PKCS#8, for its owner alone.
package enum PackageKeyFile {
    /// More than any key of Ed25519 has.
    private static let limit = 16 << 10
    /// For others to read, for the group and others to write. Credentials of systemd are readable for the group.
    private static let tooWide: mode_t = 0o026

    /// Makes a key and its file, which must not be there.
    ///
    /// - Throws: ``PackageKeyFault``
    package static func make(at path: String) throws -> SigningKey {
        let key = try SigningKey.make()
        let bytes = try key.pem()
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? PackageKeyFault.exists(path: path) : .notMade(path: path, code: errno)
        }
        defer { close(descriptor) }
        do throws(IntakeError) {
            try DurableFolder.writeAll(bytes, to: descriptor, path: path)
            guard fsync(descriptor) == 0 else { throw .system(.sync, path: path, code: errno) }
        } catch {
            unlink(path)
            guard case .system(_, _, let code) = error else { throw error }
            throw PackageKeyFault.notMade(path: path, code: code)
        }
        return key
    }

    /// - Throws: ``PackageKeyFault``
    package static func read(_ path: String) throws -> SigningKey {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw PackageKeyFault.unreadable(path: path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw PackageKeyFault.unreadable(path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
            throw PackageKeyFault.noKey(path: path)
        }
        guard status.st_mode & tooWide == 0 else { throw PackageKeyFault.tooWide(path: path) }
        let bytes = try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).read(upToCount: limit) ?? Data()
        do {
            return try SigningKey(pem: Array(bytes))
        } catch let fault as SigningKey.Fault {
            throw fault == .noKey ? PackageKeyFault.noKey(path: path) : .otherAlgorithm(path: path)
        }
    }
}

extension Settings {
    /// The key that packages are signed with; nil leaves them unsigned. `LoadCredential=package-key:…` goes before the
    /// configuration's.
    ///
    /// - Throws: ``PackageKeyFault``
    package func packageKey(environment: [String: String]) throws -> SigningKey? {
        if let credentials = Credentials(environment: environment) {
            let file = credentials.directory.appending(path: "package-key").path(percentEncoded: false)
            if FileManager.default.fileExists(atPath: file) { return try PackageKeyFile.read(file) }
        }
        return try packages.key.map { try PackageKeyFile.read($0.path(percentEncoded: false)) }
    }
}

/// Why a private key is not there.
package enum PackageKeyFault: VietnameseFault, Hashable {
    case unreadable(path: String, code: Int32)
    case notMade(path: String, code: Int32)
    case exists(path: String)
    /// Others may read it, or its group may change it.
    case tooWide(path: String)
    case noKey(path: String)
    case otherAlgorithm(path: String)

    package var description: String { said.english }
    package var vietnamese: String { said.vietnamese }

    private var said: Bilingual {
        switch self {
        case .unreadable(let path, let code): PackageKeyTexts.unreadable(path, code)
        case .notMade(let path, let code): PackageKeyTexts.notMade(path, code)
        case .exists(let path): PackageKeyTexts.exists(path)
        case .tooWide(let path): PackageKeyTexts.tooWide(path)
        case .noKey(let path): PackageKeyTexts.noKey(path)
        case .otherAlgorithm(let path): PackageKeyTexts.otherAlgorithm(path)
        }
    }
}
