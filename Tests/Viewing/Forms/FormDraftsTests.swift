import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Viewing

struct FormDraftsTests {
    private let folder: TemporaryFolder
    private let key: FormDrafts.Key
    private let period: Period

    init() throws {
        folder = try TemporaryFolder("drafts")
        period = try #require(Period(id: "2023-H1"))
        key = FormDrafts.Key(account: "an", period: period, unit: "21064", dataset: "infrastructure")
    }

    private var drafts: FormDrafts { FormDrafts(in: folder.url) }

    @Test func aDraftSurvivesTheProcessWithWhoSavedItAndWhen() throws {
        let now = Date(timeIntervalSince1970: 1_688_500_000)
        let answers = FormAnswers(
            values: ["a": "1", "b": "</script>"], rows: [.init(title: "Đất đai", values: ["c": "2"])])
        try drafts.keep(answers, key, name: "Nguyễn Thị An", now: now)
        let draft = try #require(try drafts.draft(key))
        #expect(draft.answers == answers && draft.name == "Nguyễn Thị An" && draft.savedAt == now)
    }

    @Test func aDraftIsOfOnePersonUnitPeriodAndForm() throws {
        try drafts.keep(FormAnswers(values: ["a": "1"]), key, name: "A", now: Date())
        let others = [
            FormDrafts.Key(account: "binh", period: period, unit: "21064", dataset: "infrastructure"),
            FormDrafts.Key(
                account: "an", period: try #require(period.former), unit: "21064", dataset: "infrastructure"),
            FormDrafts.Key(account: "an", period: period, unit: "21043", dataset: "infrastructure"),
            FormDrafts.Key(account: "an", period: period, unit: "21064", dataset: "digitization"),
        ]
        for other in others { #expect(try drafts.draft(other) == nil) }
        try drafts.remove(key)
        #expect(try drafts.draft(key) == nil)
        try drafts.remove(key)
    }

    @Test(arguments: ["../../../etc/passwd", "a/b", "", ".", String(repeating: "x", count: 10_000)])
    func noAccountLeadsOutOfTheFolder(account: String) throws {
        let key = FormDrafts.Key(account: account, period: period, unit: "../x", dataset: "..")
        try drafts.keep(FormAnswers(values: ["a": "1"]), key, name: "A", now: Date())
        #expect(try drafts.draft(key)?.account == account)
        let files = try FileManager.default.contentsOfDirectory(
            atPath: folder.url.appending(path: "bieu-mau").path(percentEncoded: false))
        #expect(files.count == 1 && files.allSatisfy { $0.hasSuffix(".json") && $0.count < 80 })
    }

    @Test func nobodyElseOnTheHostReadsADraft() throws {
        try drafts.keep(FormAnswers(values: ["a": "1"]), key, name: "A", now: Date())
        let place = folder.url.appending(path: "bieu-mau")
        let file = try #require(
            try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil).first)
        for (path, rights) in [(place, 0o700), (file, 0o600)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path.path(percentEncoded: false))
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == rights)
        }
    }

    @Test func aDamagedDraftIsTold() throws {
        try drafts.keep(FormAnswers(values: ["a": "1"]), key, name: "A", now: Date())
        let place = folder.url.appending(path: "bieu-mau")
        let file = try #require(
            try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil).first)
        try Data("{".utf8).write(to: file)
        #expect(throws: (any Error).self) { try drafts.draft(key) }
    }
}
