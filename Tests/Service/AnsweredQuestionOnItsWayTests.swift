import DigitizationModule
import Foundation
import Office
import OfficeSupport
import ReportingKit
import Store
import Testing

@testable import Service

/// A question's text that comes back through the drop folder, with the answer in it.
struct AnsweredQuestionOnItsWayTests {
    private let office: ArchivingOffice
    private let store: ReportStore
    private let period: Period

    init() throws {
        office = try ArchivingOffice(answersBesideInbox: true)
        store = try office.open()
        period = try #require(Period(id: "2023-H1"))
    }

    private func matter() throws -> Matter {
        let publisher = office.publisher(store)
        let model = try #require(try publisher.model(period))
        return try #require(
            try publisher.matters(model).first { matter in
                matter.findings.contains {
                    $0.code == .unitUnsent && $0.dataset == "infrastructure" && $0.set == .subordinates
                }
            })
    }

    /// Where the questions to all units lie.
    private func ask() async throws -> [URL] {
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        let table = try ExportTable.reference(5, definition, set: .subordinates)
        try await office.drop([("so hoa.csv", Data(table.csv.utf8))], into: store)
        let publisher = office.publisher(store)
        return try AskAboutMatter(publisher, archive: office.settings.archive)(
            try matter(), try #require(try publisher.model(period)), text: "", name: "Lê An", now: Date())
    }

    private func answered(_ file: URL) throws -> Data {
        let text = try String(contentsOf: file, encoding: .utf8)
        return Data(text.replacing("dưới dòng này -----\r\n", with: "dưới dòng này -----\r\nĐã rõ\r\n").utf8)
    }

    private func files(in folder: String) throws -> [String] {
        let root = office.temporary.url.appending(path: "Tra loi/\(folder)", directoryHint: .isDirectory)
        return (try FileManager.default.subpathsOfDirectory(atPath: root.path)).filter { $0.hasSuffix(".txt") }.sorted()
    }

    @Test func theQuestionMovesToWhatIsSettledAndItsAnswerSurvivesALostStore() async throws {
        let questions = try await ask()
        let question = try #require(
            questions.first { $0.deletingLastPathComponent().lastPathComponent == "Xã Bình An" })
        let name = question.lastPathComponent
        try await office.drop([("Xã Bình An/\(name)", try answered(question))], into: store)
        #expect(try files(in: "Da xu ly") == ["Xã Bình An/\(name)"])
        #expect(try files(in: "Da tra lai").count == questions.count - 1)
        #expect(try files(in: "Giay nhan").contains("Xã Bình An/\(name) - da nhan.txt"))
        #expect(try matter().questions.compactMap(\.answer?.text) == ["Đã rõ"])
        #expect(try office.verify(store).faults == [])

        try office.removeStore()
        let rebuilding = try StoreRebuilding(office.composition)
        _ = try rebuilding.rebuild(from: nil, now: Date())
        let again = try office.open()
        #expect(try again.questions(aboutFindingsOf: period).compactMap(\.answer?.text) == ["Đã rõ"])
        #expect(try office.verify(again).faults == [])
    }

    @Test func aQuestionWithoutAnAnswerStaysWhereItLies() async throws {
        let questions = try await ask()
        let question = try #require(questions.first)
        let folder = question.deletingLastPathComponent().lastPathComponent
        try await office.drop(
            [("\(folder)/\(question.lastPathComponent)", try Data(contentsOf: question))], into: store)
        #expect(try files(in: "Da xu ly").isEmpty)
        #expect(FileManager.default.fileExists(atPath: question.path(percentEncoded: false)))
    }

    /// Decided on and not told: the next start writes the receipt, and the answer is kept once.
    @Test func aRunThatWasCutShortKeepsTheAnswerOnce() async throws {
        let questions = try await ask()
        let question = try #require(questions.first)
        let folder = question.deletingLastPathComponent().lastPathComponent
        let name = "\(folder)/\(question.lastPathComponent)"
        try await office.drop([(name, try answered(question))], into: store, until: .beforeJournal)
        try await office.restart(store)
        #expect(try files(in: "Giay nhan").contains("\(name) - da nhan.txt"))
        #expect(try matter().questions.compactMap(\.answer?.text) == ["Đã rõ"])
        #expect(try office.verify(store).faults == [])
    }
}
