import Foundation
import Office
import OfficeSupport
import ReportingKit
import Serving
import Store
import Testing

@testable import Web

/// Sending files through the page, and asking what became of them.
struct UploadRoutesTests {
    private let page: ChangingSite

    init() throws { page = try ChangingSite() }

    private func send(
        _ person: Person, _ name: String, _ body: String, query: [(name: String, value: String)] = [],
        headers: [String: String] = [:], folder: String = "inbox"
    ) async throws -> WebResponse {
        try await page.ask(
            person, .put, "/nop/{folder}/{name}", ["folder": folder, "name": name], query: query, headers: headers,
            body: body)
    }

    private func verdict(_ person: Person, _ id: String) async throws -> WebResponse {
        try await page.ask(person, .get, "/gui/{id}", ["id": id])
    }

    @Test func whoOnlyReadsSendsNothing() async throws {
        for role in [Person.Role.leader, .administrator] {
            let person = Person(account: "chi", name: "Chi", roles: [role])
            #expect(try await send(person, "a.csv", "x").status == 403)
            #expect(try await page.ask(person, .post, "/nop").status == 403)
        }
        #expect(try page.names() == [])
    }

    /// What a form holds besides files stays small, however much is sent.
    @Test func aFormOfCountlessFieldsIsRefused() async throws {
        let field = "--r\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n"
        let body = String(repeating: field, count: 1_001) + "--r--\r\n"
        let headers = ["content-type": "multipart/form-data; boundary=r"]
        #expect(try await page.ask(ChangingSite.officer, .post, "/nop", headers: headers, body: body).status == 400)
    }

    /// However much of it came at once: what was whole before is there, and stands on the page that says what is wrong.
    @Test func aFormThatEndsInTheMiddleKeepsTheFilesThatCameWhole() async throws {
        let file = "--r\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.csv\"\r\n\r\nx\r\n"
        let answer = try await page.ask(
            ChangingSite.officer, .post, "/nop", headers: ["content-type": "multipart/form-data; boundary=r"],
            body: file + "--r\r\nContent-Disposition: nothing\r\n\r\n")
        #expect(answer.status == 400)
        #expect(answer.text.contains("<strong>a.csv</strong>"))
        #expect(try page.names("Xã Bình An") == ["a.csv"])
    }

    @Test func anOfficersFileLiesInTheFolderOfTheUnitAndItsVerdictIsFoundAgain() async throws {
        let sent = try await send(ChangingSite.officer, "a.csv", "x", headers: ["content-length": "1"])
        #expect(sent.status == 201)
        let id = try #require(try sent.json["id"] as? String)
        #expect(try page.names("Xã Bình An") == ["a.csv"])
        #expect(try sent.json["state"] as? String == "waiting")
        let hash = try #require(try sent.json["sha256"] as? String)
        let entry = try page.office.store.enter(
            ReceivedFile(name: "a.csv", sha256: hash, byteCount: 1, folder: "Xã Bình An", receivedAt: Date()))
        #expect(try await verdict(ChangingSite.officer, id).json["state"] as? String == "waiting")
        try page.office.store.returnFile(
            entry.file, entry: entry.id, findings: [Finding(.fileEmpty, .error)])
        let told = try await verdict(ChangingSite.officer, id).json
        #expect(told["state"] as? String == "returned")
        // The corrected file names the one that it answers.
        let second = try await send(
            ChangingSite.officer, "a moi.csv", "y", query: [("tra-loi", "\(entry.id)")])
        #expect(try second.json["answers"] as? Int64 == entry.id)
        // Somebody of another unit sees neither.
        let other = Person(account: "chi", name: "Chi", roles: [.officer], units: ["21067"])
        #expect(try await verdict(other, id).status == 404)
        #expect(try await send(other, "b.csv", "y", query: [("tra-loi", "\(entry.id)")]).status == 400)
    }

    @Test func nobodySendsForAnotherUnit() async throws {
        #expect(try await send(ChangingSite.officer, "a.csv", "x", query: [("don-vi", "21067")]).status == 403)
        let both = Person(account: "an", name: "An", roles: [.officer], units: ["21064", "21067"])
        #expect(try await send(both, "a.csv", "x").status == 400)
        #expect(try page.names().isEmpty)
        #expect(try await send(both, "a.csv", "x", query: [("don-vi", "21064")]).status == 201)
    }

    /// An account has no folder: rights are those of its units, whatever it is called.
    @Test(arguments: ["21067", "inbox", "state", "web", ".", "..", "\\"])
    func anAccountNamedLikeAFolderHasNothingOfIt(_ account: String) async throws {
        let person = Person(account: account, name: "An", roles: [.officer], units: ["21064"])
        #expect(try await send(person, "a.csv", "x").status == 201)
        #expect(try page.names() == ["Xã Bình An"])
        #expect(try page.names("Xã Bình An") == ["a.csv"])
        let foreign = try page.office.store.enter(
            ReceivedFile(name: "b.csv", sha256: "b", byteCount: 1, folder: "Xã Bình Khương", receivedAt: Date()))
        #expect(try await page.ask(person, .get, "/tep/{id}", ["id": "\(foreign.id)"]).status == 404)
        #expect(try await send(person, "a.csv", "x", query: [("don-vi", "21067")]).status == 403)
        let beside = try FileManager.default.contentsOfDirectory(atPath: page.folder.url.path(percentEncoded: false))
        #expect(beside.sorted() == ["inbox", "state", "web"])
    }

    @Test func theOfficesOwnFileLiesInTheFolderItself() async throws {
        #expect(try await send(ChangingSite.editor, "a.csv", "x").status == 201)
        #expect(try page.names() == ["a.csv"])
    }

    @Test(arguments: [
        ("inbox", "~$a.xlsx", "x", 422), ("inbox", "a\nb.csv", "x", 422), ("inbox", "a.csv", "", 422),
        ("khong-co", "a.csv", "x", 404), ("inbox", "../a.csv", "x", 422),
    ])
    func whatCannotBeTakenIsSaidWithWhatToDo(folder: String, name: String, body: String, status: Int) async throws {
        let answer = try await send(ChangingSite.editor, name, body, folder: folder)
        #expect(answer.status == status)
        #expect(try (answer.json["message"] as? String)?.isEmpty == false)
        #expect(try page.names().isEmpty)
    }

    @Test func aFileThatBreaksOffLeavesNothing() async throws {
        let answer = try await send(ChangingSite.editor, "a.csv", "abc", headers: ["content-length": "10"])
        #expect(answer.status == 400)
        #expect(try answer.json["error"] as? String == "cut_short" && answer.json["again"] as? Bool == true)
        #expect(try await send(ChangingSite.editor, "a.csv", "x", headers: ["content-length": "-1"]).status == 400)
        let large = String(repeating: "a", count: 2 << 20)
        #expect(try await send(ChangingSite.editor, "a.csv", large).status == 413)
        #expect(try page.names().isEmpty)
    }

    @Test func anotherSiteSendsNothing() async throws {
        let request = WebRequest(
            method: .put, path: "/nop/inbox/a.csv", parameters: ["folder": "inbox", "name": "a.csv"],
            headers: ["sec-fetch-site": "cross-site", "host": "localhost"], body: .bytes([65]))
        let route = Routes.all.first { $0.path == "/nop/{folder}/{name}" }
        #expect(try await page.site(ChangingSite.editor).respond(to: request, with: route).status == 403)
        #expect(try page.names().isEmpty)
    }

    @Test func tryingOutKeepsNothing() async throws {
        let answer = try await page.ask(
            ChangingSite.editor, .put, "/kiem-tra/{folder}/{name}", ["folder": "inbox", "name": "a.csv"],
            body: "không phải bảng")
        #expect(answer.status == 200)
        #expect(try answer.json["verdict"] as? String == "returned")
        #expect(try (answer.json["explanation"] as? String)?.contains("a.csv") == true)
        #expect(try page.names().isEmpty && page.office.store.entries().isEmpty)
    }
}
