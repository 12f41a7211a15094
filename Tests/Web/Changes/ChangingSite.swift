import Foundation
import Logging
import Office
import OfficeSupport
import ReportingKit
import Serving
import Settings
import Store
import TestSupport

@testable import Web

/// A page whose visitor, drop folder and store a test chooses.
struct ChangingSite {
    let folder: TemporaryFolder
    let office: TestOffice
    let composition: Composition
    let inbox: URL

    init() throws {
        let folder = try TemporaryFolder("site")
        for name in ["inbox", "web", "state"] {
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: name), withIntermediateDirectories: false)
        }
        self.folder = folder
        inbox = folder.url.appending(path: "inbox", directoryHint: .isDirectory)
        composition = try TestOffice.composition { settings in
            settings.folders.inbox = folder.url.appending(path: "inbox", directoryHint: .isDirectory)
            settings.folders.state = folder.url.appending(path: "state", directoryHint: .isDirectory)
            settings.folders.modules = [:]
            settings.limits.fileBytes = 1 << 20
        }
        office = try TestOffice(composition)
    }

    static let officer = Person(account: "an", name: "Nguyễn Văn An", roles: [.officer], units: ["21064"])
    static let editor = Person(account: "binh", name: "Trần Thị Bình", roles: [.editor])
    static let administrator = Person(account: "quan-tri", name: "Quản trị", roles: [.administrator])

    func site(_ visitor: Person) throws -> Site {
        Site(
            composition: composition, store: office.store, output: office.output,
            signIn: PreviewSignIn(visitor: visitor),
            changes: try SiteChanges(composition.settings, folder: folder.url.appending(path: "web")),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// What the route of `method` and `path` answers, with the rules that hold for all.
    func ask(
        _ visitor: Person, _ method: WebRequest.Method, _ route: String, _ parameters: [String: String] = [:],
        query: [(name: String, value: String)] = [], headers: [String: String] = [:], body: String = ""
    ) async throws -> WebResponse {
        let request = WebRequest(
            method: method, path: route, parameters: parameters, query: QueryItems(query),
            headers: headers.merging(
                ["sec-fetch-site": "same-origin", "accept-language": "vi", "host": "localhost"]) { $1 },
            body: .bytes(Array(body.utf8)))
        let found = Routes.all.first { $0.method == method && $0.path == route }
        return try await site(visitor).respond(to: request, with: found)
    }

    func names(_ below: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: inbox.appending(path: below).path(percentEncoded: false)
        ).sorted()
    }
}

extension WebResponse {
    var json: [String: Any] {
        get throws { try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:] }
    }
}
