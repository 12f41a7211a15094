import Logging
import OfficeSupport
import ReportingKit
import Serving
import Settings

@testable import Web

/// A site that is asked without a network.
struct AskedSite {
    let site: Site
    /// Its files are there as long as it is.
    private let office: TestOffice

    init(
        _ office: TestOffice, roles: Set<OfficeRole> = Set(OfficeRole.allCases), units: Set<UnitCode>? = nil,
        name: String = "Thử"
    ) {
        self.office = office
        site = Site(
            composition: office.composition, store: office.store, output: office.output,
            signIn: PreviewSignIn(visitor: Person(account: "thu", name: name, roles: roles, units: units)),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// `route` as it is declared, with its open parts.
    func ask(
        _ route: String, _ parameters: [String: String] = [:], query: [(name: String, value: String)] = [],
        headers: [String: String] = [:]
    ) async -> WebResponse {
        let request = WebRequest(
            method: .get, path: route, parameters: parameters, query: QueryItems(query),
            headers: headers.merging(["host": "localhost"]) { given, _ in given })
        return await site.respond(
            to: request, with: Routes.all.first { $0.method == .get && $0.path == route })
    }

    func html(
        _ route: String, _ parameters: [String: String] = [:], query: [(name: String, value: String)] = []
    ) async -> String {
        await ask(route, parameters, query: query).markup
    }
}

extension WebResponse {
    /// Its body, of a page.
    var markup: String {
        String(decoding: bytes ?? [], as: UTF8.self)
    }
}
