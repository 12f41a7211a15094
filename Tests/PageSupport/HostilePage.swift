import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Office
import OfficeSupport
import Serving
import TestSupport
import Viewing
import Web

/// The page on an office of its own, asked through its router, with nothing of a network but its pieces. One request at a time.
package final class HostilePage: Sendable {
    /// What came of a request.
    package struct Outcome: Sendable {
        package let status: Int
        /// Names in small letters.
        package let headers: [(name: String, value: String)]
        package let body: [UInt8]
        let decisions: [RecordingDesk.Decision]
        /// What lies in the drop folder now, by its path there.
        let files: [String: [UInt8]]
        /// Whether something else of the page's own was written: who sent what, drafts.
        let isNoted: Bool

        package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
    }

    /// What a request's texts hold in the hope that it becomes markup or a header.
    package static let marker = "<xyz\"'>"

    private let folder: TemporaryFolder
    private let office: TestOffice
    private let desk = RecordingDesk()
    /// What its faults leave in the journal.
    package let journal = RecordedJournal()
    private let signIns: [AskerSignIn]
    private let servers: [WebServer]

    package init() throws {
        let folder = try TemporaryFolder("hostile-page")
        for name in ["inbox", "web", "state"] {
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: name), withIntermediateDirectories: false)
        }
        let composition = try TestOffice.composition { settings in
            settings.folders.inbox = folder.url.appending(path: "inbox", directoryHint: .isDirectory)
            settings.folders.state = folder.url.appending(path: "state", directoryHint: .isDirectory)
            settings.folders.modules = [:]
            settings.limits.fileBytes = 16 << 10
        }
        let office = try TestOffice(composition)
        if let table = composition.registry.dataset("digitization") {
            let communes = try ExportTable.reference(5, table, set: .subordinates)
            var whole = try ExportTable.reference(3, table, set: .whole)
            whole.period = communes.period
            try office.drop(communes.csv, as: "cap xa \(Self.marker).csv")
            try office.drop(whole.csv, as: "ca huyen.csv", day: 1)
            try office.drop(communes.csv.replacing("770", with: "77o"), as: "sai.csv", in: Asker.folder, day: 2)
        }
        let pages = folder.url.appending(path: "web", directoryHint: .isDirectory)
        let changes = try SiteChanges(composition.settings, folder: pages)
        let local = try LocalSignIn(in: pages)
        (self.folder, self.office) = (folder, office)
        signIns = Asker.allCases.map { AskerSignIn($0, passwords: local) }
        let (desk, journal) = (desk, journal)
        servers = signIns.map { signIn in
            Site(
                composition: composition, store: office.store, output: office.output, signIn: signIn, changes: changes,
                decisions: desk, drafts: FormDrafts(in: pages), logger: journal.logger
            ).server()
        }
    }

    /// Everybody has another account from now on: lists of what an account sent are empty again.
    package func renameAccounts(_ account: String) {
        for signIn in signIns { signIn.account.withLock { $0 = account } }
    }

    /// Nil for a request that no connection lets through. The drop folder is empty again afterwards.
    package func ask(_ asked: AskedRequest, as asker: Asker, pieces: [Int] = []) async throws -> Outcome? {
        guard let request = asked.request(pieces: pieces) else { return nil }
        let index = Asker.allCases.firstIndex(of: asker) ?? 0
        let before = try noted()
        let response = try await servers[index].answer(to: request, from: .address, at: RemoteAddress("192.0.2.1"))
        let body = Collected()
        // Events go on until the browser leaves.
        let most = response.headers[.contentType] == "text/event-stream" ? 0 : CollectingWriter.most
        do { try await response.body.write(CollectingWriter(collected: body, most: most)) } catch is CollectingWriter
            .Enough
        {}
        defer { removeFiles() }
        return Outcome(
            status: response.status.code,
            headers: response.headers.map { ($0.name.canonicalName, $0.value) }, body: await body.bytes,
            decisions: desk.take(), files: try files(), isNoted: try noted() != before)
    }

    private var inbox: URL { folder.url.appending(path: "inbox", directoryHint: .isDirectory) }

    private func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: inbox.path(percentEncoded: false)) {
            let file = inbox.appending(path: name)
            let values = try file.resourceValues(forKeys: [.isRegularFileKey])
            if values.isRegularFile == true { files[name] = Array(try Data(contentsOf: file)) }
        }
        return files
    }

    private func removeFiles() {
        do {
            for file in try FileManager.default.contentsOfDirectory(at: inbox, includingPropertiesForKeys: nil) {
                try FileManager.default.removeItem(at: file)
            }
        } catch {
            preconditionFailure("the drop folder cannot be emptied: \(error)")
        }
    }

    /// The sizes of all that lies beside the drop folder.
    private func noted() throws -> [String: Int] {
        var sizes: [String: Int] = [:]
        let path = folder.url.path(percentEncoded: false)
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) where !name.hasPrefix("inbox/") {
            let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
            sizes[name] = attributes[.type] as? FileAttributeType == .typeRegular ? attributes[.size] as? Int : 0
        }
        return sizes
    }
}

/// The bytes of an answer, as far as they are looked at.
private actor Collected {
    private(set) var bytes: [UInt8] = []

    func add(_ buffer: ByteBuffer) { bytes += buffer.readableBytesView }
}

/// The other end of an answer; it leaves when it has more than any page holds.
private struct CollectingWriter: ResponseBodyWriter {
    struct Enough: Error {}

    static let most = 8 << 20

    let collected: Collected
    let most: Int

    mutating func write(_ buffer: ByteBuffer) async throws {
        await collected.add(buffer)
        if await collected.bytes.count > most { throw Enough() }
    }
    consuming func finish(_ trailingHeaders: HTTPFields?) {}
}
