import Foundation
import Serving
import Web

/// What holds for every request, whoever sends it and whatever it holds.
package struct AnswerRules {
    /// What does not hold; empty for a page that is as it should be.
    package private(set) var faults: [String] = []

    private let request: AskedRequest
    private let asker: Asker
    private let outcome: HostilePage.Outcome

    package init(_ request: AskedRequest, _ asker: Asker, _ outcome: HostilePage.Outcome) {
        self.request = request
        self.asker = asker
        self.outcome = outcome
        judgeStatus()
        judgeHeaders()
        judgeBody()
        judgeDecisions()
        judgeFiles()
    }

    private mutating func expect(_ holds: Bool, _ fault: String) {
        if !holds { faults.append(fault) }
    }

    /// Nothing that is asked is the page's fault; what the absent daemon would say is told as its absence.
    private mutating func judgeStatus() {
        let status = outcome.status
        let needsDaemon = ["su-kien", "suc-khoe"].contains(request.place)
        expect((200..<500).contains(status) || status == 503 && needsDaemon, "status \(status)")
        if asker == .nobody, status < 300 {
            let open = ["dang-nhap", "dang-xuat", "tinh", "suc-khoe"]
            expect(open.contains(request.place), "nobody is told something")
        }
    }

    private static let always = [
        ("content-security-policy", "default-src 'none'; script-src 'self'"), ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"), ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ]

    private mutating func judgeHeaders() {
        for (name, value) in Self.always {
            expect(outcome.header(name)?.hasPrefix(value) == true, "\(name) is missing")
        }
        expect(outcome.header("cache-control") != nil, "cache-control is missing")
        for (name, value) in outcome.headers {
            expect(value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "\(name) holds \(value.debugDescription)")
            expect(!name.contains("xyz") && !value.contains("<xyz") && !value.contains("xyz="), "\(name): \(value)")
        }
        if let target = outcome.header("location") {
            expect(target.hasPrefix("/") && !target.hasPrefix("//") && !target.contains("\\"), "location \(target)")
        }
        if let disposition = outcome.header("content-disposition") {
            let isPlain =
                disposition.wholeMatch(of: /attachment; filename="[^"\\]*"(; filename\*=UTF-8''[A-Za-z0-9%._~-]*)?/)
                != nil
            expect(isPlain, "content-disposition \(disposition)")
        }
    }

    private mutating func judgeBody() {
        expect(outcome.body.count < 4 << 20, "\(outcome.body.count) bytes")
        let type = outcome.header("content-type") ?? ""
        let isDrawn = ["text/html", "image/svg", "text/xml", "application/xhtml"].contains { type.hasPrefix($0) }
        if isDrawn, outcome.header("content-encoding") == nil {
            expect(!Self.contains(outcome.body, Array("<xyz".utf8)), "a text of the request became a tag")
            expect(!Self.contains(outcome.body, Array("xyz\"'".utf8)), "a text of the request ends an attribute")
        }
        if type.hasPrefix("application/json"), outcome.header("content-encoding") == nil, request.method != "HEAD" {
            let parsed = Result {
                try JSONSerialization.jsonObject(with: Data(outcome.body), options: .fragmentsAllowed)
            }
            if case .failure(let error) = parsed { faults.append("JSON that is none: \(error)") }
        }
        if outcome.body.isEmpty { return }
        expect(!type.isEmpty, "a body of no type")
    }

    // MARK: What was changed

    private var isOwn: Bool {
        let sites = request.values("sec-fetch-site")
        if !sites.isEmpty { return sites == ["same-origin"] }
        let hosts = request.values("host").flatMap { ["http://\($0)", "https://\($0)"] }
        return request.values("origin").count == 1 && hosts.contains(request.values("origin")[0])
    }

    private var mayChange: Bool { ["POST", "PUT"].contains(request.method) && isOwn }

    private mutating func judgeDecisions() {
        let allowed: Set<RecordingDesk.Decision.What> =
            switch asker {
            case .nobody, .administrator: []
            case .officer: [.reply, .send]
            case .editor: [.accept, .ask, .reply, .send]
            case .leader: [.finalize, .reopen]
            }
        for decision in outcome.decisions {
            expect(mayChange && allowed.contains(decision.what), "\(asker) \(decision.what)")
            expect(outcome.status == 303, "\(decision.what) answered \(outcome.status)")
            if asker == .officer {
                expect(decision.unit == Asker.unit, "for \(decision.unit.map { "\($0)" } ?? "no unit")")
            }
        }
        expect(outcome.decisions.count < 2, "\(outcome.decisions.count) decisions")
        if outcome.isNoted {
            expect(mayChange && [.officer, .editor].contains(asker), "\(asker) had something written")
        }
    }

    /// Whole files alone come, into the drop folder or that of the officer's unit alone.
    private mutating func judgeFiles() {
        guard !outcome.files.isEmpty else { return }
        expect(mayChange && [.officer, .editor].contains(asker), "\(asker) sent \(outcome.files.keys.sorted())")
        let isForm = request.method == "POST"
        expect(isForm || outcome.status < 300, "refused with \(outcome.status), and kept")
        expect(isForm || outcome.files.count == 1, "\(outcome.files.count) files")
        for (path, bytes) in outcome.files {
            let parts = path.split(separator: "/")
            expect(!parts.contains { $0.hasPrefix(".") || $0.hasPrefix("~$") }, "\(path) is left")
            // Who has no unit of the own may send for any.
            expect(asker == .officer ? parts.count == 2 : parts.count <= 2, "\(path) lies elsewhere")
            if asker == .officer { expect(parts.first ?? "" == Asker.folder, "\(path) lies elsewhere") }
            expect(isForm ? Self.contains(request.body, bytes) : request.body == bytes, "\(path) holds other bytes")
            expect(!bytes.isEmpty, "\(path) is empty")
        }
    }

    private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first else { return true }
        return bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while let index = bytes[start...].firstIndex(of: first) {
                if bytes[index...].starts(with: wanted) { return true }
                start = index + 1
            }
            return false
        }
    }
}
