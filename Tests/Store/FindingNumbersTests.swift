import Foundation
import ReportingKit
import Testing
import TestSupport

@testable import Store

/// Numbers by which people call findings.
@Suite(.onEachEngine) struct FindingNumbersTests {
    private let folder: TemporaryFolder
    private let store: ReportStore
    private let period: Period

    init() throws {
        folder = try TemporaryFolder("numbers")
        store = try openStore(
            folder.url.appending(path: "store.sqlite").path(percentEncoded: false), nil)
        period = try #require(Period(id: "2026-Q3"))
    }

    @Test func aNumberStaysWithItsCauseAndIsNeverGivenTwice() throws {
        #expect(try store.numbers(of: ["a", "b"], period: period) == ["a": 1, "b": 2])
        // What is gone keeps its number: the next one gets another.
        #expect(try store.numbers(of: ["c", "b"], period: period)["c"] == 3)
        #expect(try store.numbers(of: ["a"], period: period)["a"] == 1)
        #expect(try store.numbers(period: period) == ["a": 1, "b": 2, "c": 3])
    }

    @Test func eachPeriodCountsByItself() throws {
        let other = try #require(Period(id: "2026-10"))
        try store.numbers(of: ["a", "b"], period: period)
        #expect(try store.numbers(of: ["b"], period: other) == ["b": 1])
        #expect(try store.numberedPeriods() == [other, period])
    }

    @Test func numbersThatArePutBackMeanWhatTheyMeant() throws {
        try store.restoreNumbers(["a": 4, "b": 9], period: period)
        #expect(try store.numbers(of: ["c"], period: period) == ["a": 4, "b": 9, "c": 10])
        try store.restoreNumbers(["a": 5], period: period)
        #expect(try store.numbers(period: period)["a"] == 4)
    }

    @Test func aQuestionHasItsAnswerOnceItCame() throws {
        var question = FindingQuestion(
            period: period, number: 3, at: Date(timeIntervalSince1970: 1_790_000_000), name: "An", text: "Số nào đúng?")
        try store.keep(question)
        #expect(try store.questions(aboutFindingsOf: period) == [question])
        question.answer = .init(text: "Số của xã", name: "Bình", at: Date(timeIntervalSince1970: 1_790_000_100))
        try store.keep(question)
        #expect(try store.questions(aboutFindingsOf: nil) == [question])
    }

    @Test func whatWasOpenIsToldWithoutMakingTheReport() throws {
        let report = ReportPeriod("kiem-soat-tthc", period)
        #expect(try store.openMatters(report) == nil)
        let matters = OpenMatters(
            count: 70,
            first: [.init(number: 3, code: "unit.unsent", sentence: "Xã A chưa gửi.", places: 2, isAsked: true)])
        try store.setOpenMatters(matters, of: report)
        #expect(try store.openMatters(report) == matters)
        try store.setOpenMatters(OpenMatters(count: 0, first: []), of: report)
        #expect(try store.openMatters(report)?.count == 0)
    }
}
