import Foundation
import Logging
import Office
import OfficeSupport
import Serving

@testable import Web

/// A site on an empty office whose visitor is who the test says.
struct TestSite {
    let office: TestOffice
    let site: Site

    init(_ visitor: Person?) throws { try self.init(signIn: PreviewSignIn(visitor: visitor)) }

    init(signIn: any SignIn) throws {
        office = try TestOffice()
        site = Site(
            composition: office.composition, store: office.store, output: office.output, signIn: signIn,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    func ask(
        _ method: WebRequest.Method, _ path: String, _ headers: [String: String] = [:], peer: Peer = .address,
        body: String = "", parameters: [String: String] = [:], route: Route? = nil
    ) async -> WebResponse {
        var headers = headers
        if headers["host"] == nil { headers["host"] = "127.0.0.1:8080" }
        let parts = path.split(separator: "?", maxSplits: 1)
        let request = WebRequest(
            method: method, path: parts.first.map(String.init) ?? "/", parameters: parameters,
            query: QueryItems(encoded: parts.count > 1 ? String(parts[1]) : ""), headers: headers, peer: peer,
            body: .bytes(Array(body.utf8)))
        let found = route ?? Routes.all.first { $0.method == method && $0.path == request.path }
        return await site.respond(to: request, with: found)
    }
}
