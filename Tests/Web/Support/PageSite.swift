import DigitizationModule
import Foundation
import Logging
import Office
import OfficeSupport
import ReportingKit
import Serving
import Settings
import Synchronization
import TestSupport
import Viewing

@testable import Web

/// Pages over an office with two exports that disagree, asked for as a browser would, by somebody with given roles.
struct PageSite {
    let office: TestOffice
    let period: Period
    let decisions = KeptDecisions()
    private let folder: TemporaryFolder

    init() throws {
        office = try TestOffice()
        folder = try TemporaryFolder("pages")
        let definition = try TestNeeds.value(DigitizationModule().datasets.first { $0.id == "digitization" })
        let communes = try ExportTable.reference(5, definition, set: .subordinates)
        var whole = try ExportTable.reference(3, definition, set: .whole)
        whole.period = communes.period
        period = communes.period
        try office.drop(communes.csv, as: "cap xa.csv")
        try office.drop(whole.csv, as: "ca huyen.csv", day: 1)
    }

    private func site(_ person: Person) -> Site {
        Site(
            composition: office.composition, store: office.store, output: office.output,
            signIn: PreviewSignIn(visitor: person), decisions: decisions, drafts: FormDrafts(in: folder.url),
            logger: Logger(label: "test"))
    }

    static func person(_ roles: OfficeRole..., units: Set<UnitCode>? = nil) -> Person {
        Person(account: "thu", name: "Người Thử", roles: Set(roles), units: units)
    }

    func get(_ path: WebPathText, as person: Person) async -> WebResponse {
        await ask(.get, path, [], person, headers: [:])
    }

    func post(
        _ path: WebPathText, _ items: [(String, String)], as person: Person,
        headers: [String: String] = ["sec-fetch-site": "same-origin"]
    ) async -> WebResponse {
        await ask(.post, path, items, person, headers: headers)
    }

    typealias WebPathText = String

    private func ask(
        _ method: WebRequest.Method, _ address: String, _ items: [(String, String)], _ person: Person,
        headers: [String: String]
    ) async -> WebResponse {
        let parts = address.split(separator: "?", maxSplits: 1)
        let path = String(parts[0])
        let names = path.split(separator: "/").map { String($0).removingPercentEncoding ?? String($0) }
        let route = Routes.all.first { route in
            let pattern = route.path.split(separator: "/")
            return route.method == method && pattern.count == names.count
                && zip(pattern, names).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        var parameters: [String: String] = [:]
        for (pattern, name) in zip(route?.path.split(separator: "/") ?? [], names) where pattern.hasPrefix("{") {
            parameters[String(pattern.dropFirst().dropLast())] = name
        }
        func encoded(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }
        let body = items.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
        let request = WebRequest(
            method: method, path: path, parameters: parameters,
            query: QueryItems(encoded: parts.count > 1 ? String(parts[1]) : ""),
            headers: ["host": "localhost"].merging(headers) { $1 }, body: .bytes(Array(body.utf8)))
        return await site(person).respond(to: request, with: route)
    }
}

/// Keeps what was decided; each key once, as the daemon does it.
final class KeptDecisions: DecisionDesk, Sendable {
    struct Kept: Sendable, Equatable {
        let what: String
        let key: String
        let person: String
    }

    private let state = Mutex<(kept: [Kept], refusal: DecisionRefusal?)>(([], nil))

    var isPossible: Bool { true }
    var kept: [Kept] { state.withLock { $0.kept } }

    /// What every further decision is refused with.
    func refuse(_ refusal: DecisionRefusal?) { state.withLock { $0.refusal = refusal } }

    private func keep(_ what: String, _ person: Person, _ key: String) throws {
        try state.withLock { state in
            if let refusal = state.refusal { throw refusal }
            if state.kept.contains(where: { $0.key == key }) { return }
            state.kept.append(Kept(what: what, key: key, person: person.name))
        }
    }

    func accept(_ matters: [String], of report: ReportPeriod, reason: String, by person: Person, key: String)
        async throws
    {
        try keep("accept \(matters.joined()) \(reason)", person, key)
    }
    func ask(_ matters: [String], of report: ReportPeriod, text: String, by person: Person, key: String) async throws {
        try keep("ask \(matters.joined()) \(text)", person, key)
    }
    func reply(
        to matter: String, of report: ReportPeriod, unit: UnitCode?, text: String, by person: Person, key: String
    ) async throws {
        try keep("reply \(matter) \(unit.map { "\($0) " } ?? "")\(text)", person, key)
    }
    func finalize(_ report: ReportPeriod, _ issue: Issue, withOpen: String?, by person: Person, key: String)
        async throws
    {
        try keep("finalize \(issue.number) \(issue.date.iso) \(issue.signer) \(withOpen ?? "-")", person, key)
    }
    func reopen(_ report: ReportPeriod, reason: String, by person: Person, key: String) async throws {
        try keep("reopen \(reason)", person, key)
    }
    func send(_ form: FilledForm, by person: Person, key: String) async throws -> String {
        try keep(
            "send \(form.dataset) \(form.unit) \(form.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })",
            person, key)
        return "phieu.xlsx"
    }
}

enum TestNeeds {
    struct Missing: Error {}

    static func value<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Missing() }
        return value
    }
}
