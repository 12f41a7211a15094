import DigitizationModule
import Foundation
import OfficeSupport
import ReportingKit
import Store
import Testing

@testable import Office
@testable import Service

/// A file that is sent again after another took its place, is in force again, and stays so in a store that is built
/// again.
struct RepeatedFileRebuildingTests {
    private let office: ArchivingOffice
    private let table: ExportTable

    init() throws {
        office = try ArchivingOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        table = try ExportTable.reference(5, definition, set: .subordinates)
    }

    private func csv(_ table: ExportTable) -> Data { Data(table.csv.utf8) }

    /// The accepted files of the journal in the order of its lines: name and order of acceptance.
    private func journalled() throws -> [String] {
        var lines: [String] = []
        try ArchiveJournal(archive: office.settings.archive).forEach(
            {
                if case .file(let event) = $0, event.record.state == .accepted {
                    lines.append("\(event.record.name) \(event.record.order ?? 0)")
                }
            }, unreadable: { _, _ in })
        return lines
    }

    private func figures(_ store: ReportStore) throws -> [FieldValue] {
        try #require(try office.publisher(store).model(table.period)).tracedFigures.map(\.value)
    }

    /// Closes the store, loses it, and builds it again; everything is as it was.
    private func rebuild(_ store: ReportStore, from copy: URL? = nil, files: [String]) async throws {
        #expect(try journalled() == files)
        #expect(try office.verify(store).faults == [])
        let expected = try figures(store)
        try store.close()
        let before = try StoreDump.of(office.settings.storePath)
        try office.removeStore()
        let result = try StoreRebuilding(office.composition).rebuild(from: copy, now: Date())
        #expect(result.unknown == [])
        #expect(result.accepted == files.count)
        let after = try StoreDump.of(office.settings.storePath)
        for (name, rows) in before { #expect(after[name] == rows, "\(name)") }
        let again = try office.open()
        #expect(try office.verify(again).faults == [])
        #expect(try StoreCheck(office.settings).run().faults == [])
        #expect(try figures(again) == expected)
        #expect(try journalled() == files)
        try again.close()
    }

    @Test func theOrderOfThreeIsThatOfTheirAcceptance() async throws {
        let store = try office.open()
        try await office.drop([("a.csv", csv(table))], into: store)
        let first = try figures(store)
        try await office.drop(
            [
                ("b - xác nhận.csv", csv(table.multiplied(by: 2))), ("a lại - xác nhận.csv", csv(table)),
                ("a lần nữa.csv", csv(table)),
            ], into: store)
        #expect(try figures(store) == first)
        try await rebuild(store, files: ["a.csv 1", "b - xác nhận.csv 2", "a lại - xác nhận.csv 3"])
    }

    @Test func theThirdIsAddedToACopyThatHasTheFirstTwo() async throws {
        let copy = office.temporary.url.appending(path: "copy.sqlite")
        let early = try office.open()
        try await office.drop(
            [("a.csv", csv(table)), ("b - xác nhận.csv", csv(table.multiplied(by: 2)))], into: early)
        try early.close()
        try FileManager.default.copyItem(atPath: office.settings.storePath, toPath: copy.path(percentEncoded: false))
        let store = try office.open()
        try await office.drop([("a lại - xác nhận.csv", csv(table))], into: store)
        try await rebuild(store, from: copy, files: ["a.csv 1", "b - xác nhận.csv 2", "a lại - xác nhận.csv 3"])
    }

    @Test(arguments: [ArchivingOffice.Interruption.beforeJournal, .beforeSettling])
    func oneThatWasCommittedBeforeTheJournalIsWrittenByTheNextStart(_ interruption: ArchivingOffice.Interruption)
        async throws
    {
        let store = try office.open()
        try await office.drop(
            [("a.csv", csv(table)), ("b - xác nhận.csv", csv(table.multiplied(by: 2)))], into: store)
        try await office.drop([("a lại - xác nhận.csv", csv(table))], into: store, until: interruption)
        try store.close()
        let again = try office.open()
        try await office.drop([], into: again)
        try await rebuild(again, files: ["a.csv 1", "b - xác nhận.csv 2", "a lại - xác nhận.csv 3"])
    }

    /// What was counted from such a file is kept beside its reduced copy, with the file's name in its findings.
    @Test func exportsOfDossiersKeepWhatEachTimeWasCounted() async throws {
        let dossiers = try RecordFiles.text("utf8.csv")
        let fewer = dossiers.split(whereSeparator: \.isNewline).dropLast(2).joined(separator: "\r\n")
        let store = try office.open()
        try await office.drop(
            [
                ("hồ sơ.csv", Data(dossiers.utf8)), ("hồ sơ bớt - xác nhận.csv", Data(fewer.utf8)),
                ("hồ sơ lại - xác nhận.csv", Data(dossiers.utf8)),
            ], into: store)
        try await rebuild(
            store, files: ["hồ sơ.csv 1", "hồ sơ bớt - xác nhận.csv 2", "hồ sơ lại - xác nhận.csv 3"])
    }

    /// A list of other dossiers waits in the store that is built again, and the samples there are compared with what
    /// comes later.
    @Test func listsOfOtherDossiersGoOnBeingTold() async throws {
        func list(_ numbers: some Sequence<Int>) -> Data {
            var list = DossierList("xã Bình An", numbers)
            (list.period, list.day) = ("(Từ ngày 01/01/2023 đến ngày 30/06/2023)", "15/05/2023")
            return Data(list.csv.utf8)
        }
        let store = try office.open()
        try await office.drop([("a.csv", list(1...30)), ("b.csv", list(1001...1050))], into: store)
        let key = try store.identifierKey()
        let waiting = try store.openQuestions().map(\.order)
        #expect(!waiting.isEmpty)
        try await rebuild(store, files: ["a.csv 1", "b.csv 2"])
        let again = try office.open()
        #expect(try again.identifierKey() == key)
        #expect(try again.openQuestions().map(\.order) == waiting)
        try await office.drop([("c.csv", list(2001...2060)), ("d.csv", list(1...33))], into: again)
        #expect(try again.openQuestions().isEmpty)
        let received = try again.tablesInForce(period: table.period, dataset: "dossier_progress").flatMap(\.rows)
        #expect(received.map { $0.row["received"] } == [.count(33)])
    }
}
