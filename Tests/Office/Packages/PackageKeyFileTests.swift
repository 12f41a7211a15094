import Foundation
import Glibc
import Settings
import TestSupport
import Testing

@testable import Office

struct PackageKeyFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("key") }

    private func path(_ name: String) -> String { folder.url.appending(path: name).path(percentEncoded: false) }

    @Test func itIsMadeForItsOwnerAloneAndNeverWrittenOver() throws {
        let path = path("package-key")
        let key = try PackageKeyFile.make(at: path)
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o7777 == 0o600)
        let bytes = try Data(contentsOf: URL(filePath: path))
        #expect(throws: PackageKeyFault.exists(path: path)) { try PackageKeyFile.make(at: path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
        #expect(try PackageKeyFile.read(path).publicKey == key.publicKey)
        #expect(symlink(path, self.path("link")) == 0)
        #expect(throws: PackageKeyFault.exists(path: self.path("link"))) {
            try PackageKeyFile.make(at: self.path("link"))
        }
        #expect(throws: PackageKeyFault.notMade(path: self.path("none/key"), code: ENOENT)) {
            try PackageKeyFile.make(at: self.path("none/key"))
        }
    }

    @Test(arguments: [0o604, 0o602, 0o620, 0o666, 0o644] as [mode_t])
    func oneThatOthersReadOrChangeIsRefused(rights: mode_t) throws {
        let path = path("package-key")
        _ = try PackageKeyFile.make(at: path)
        #expect(chmod(path, rights) == 0)
        #expect(throws: PackageKeyFault.tooWide(path: path)) { try PackageKeyFile.read(path) }
    }

    /// As systemd hands credentials out.
    @Test(arguments: [0o400, 0o440, 0o640] as [mode_t])
    func oneThatItsGroupReadsIsRead(rights: mode_t) throws {
        let path = path("package-key")
        let key = try PackageKeyFile.make(at: path)
        #expect(chmod(path, rights) == 0)
        #expect(try PackageKeyFile.read(path).publicKey == key.publicKey)
    }

    @Test func whatIsNoKeyIsRefused() throws {
        #expect(throws: PackageKeyFault.unreadable(path: path("none"), code: ENOENT)) {
            try PackageKeyFile.read(path("none"))
        }
        let folder = folder.url.path(percentEncoded: false)
        #expect(throws: PackageKeyFault.noKey(path: folder)) { try PackageKeyFile.read(folder) }
        #expect(mkfifo(path("pipe"), 0o600) == 0)
        #expect(throws: PackageKeyFault.noKey(path: path("pipe"))) { try PackageKeyFile.read(path("pipe")) }
        for (name, bytes) in [("empty", Data()), ("large", Data(count: 1 << 20)), ("text", Data("khóa".utf8))] {
            try bytes.write(to: URL(filePath: path(name)))
            #expect(chmod(path(name), 0o600) == 0)
            #expect(throws: PackageKeyFault.noKey(path: path(name))) { try PackageKeyFile.read(path(name)) }
        }
    }

    @Test func aCredentialOfTheUnitGoesBeforeTheConfiguration() throws {
        var settings = Settings(
            reportingUnit: "51", enabledModules: [], report: ReportSettings(),
            folders: FolderSettings(inbox: folder.url, output: folder.url, state: folder.url), unitFiles: [],
            root: folder.url)
        #expect(try settings.packageKey(environment: [:]) == nil)
        let own = try PackageKeyFile.make(at: path("own"))
        settings.packages.key = URL(filePath: path("own"))
        #expect(try settings.packageKey(environment: [:])?.publicKey == own.publicKey)
        let environment = ["CREDENTIALS_DIRECTORY": folder.url.path(percentEncoded: false)]
        #expect(try settings.packageKey(environment: environment)?.publicKey == own.publicKey)
        let given = try PackageKeyFile.make(at: path("package-key"))
        #expect(try settings.packageKey(environment: environment)?.publicKey == given.publicKey)
    }

    @Test(arguments: [
        PackageKeyFault.unreadable(path: "/k", code: EACCES), .notMade(path: "/k", code: EACCES), .exists(path: "/k"),
        .tooWide(path: "/k"), .noKey(path: "/k"), .otherAlgorithm(path: "/k"),
    ])
    func faultsAreSaidInBothLanguages(fault: PackageKeyFault) {
        #expect(fault.description.contains("/k") && fault.vietnamese.contains("/k"))
        #expect(fault.description != fault.vietnamese)
        #expect(EnglishWords.found(in: fault.vietnamese) == [], "\(fault.vietnamese)")
    }
}
