import Foundation
import OfficeSupport
import ReportingKit
import Store
import TestSupport
import Testing

@testable import Office
@testable import Service

/// A draft of the office's own report on the service's way: answered, kept in the archive, and no data there either.
struct DraftOnItsWayTests {
    private let office: ArchivingOffice
    private let table: ExportTable

    init() throws {
        office = try ArchivingOffice()
        let definition = try #require(office.composition.registry.dataset("digitization"))
        table = try ExportTable.reference(5, definition, set: .subordinates)
    }

    private func draft(_ store: ReportStore) throws -> Data {
        let publisher = office.publisher(store)
        let model = try #require(try publisher.model(table.period))
        _ = try publisher.publish(model, through: try store.newest(within: table.period), now: Date())
        return try Data(contentsOf: try publisher.folder(of: table.period).appending(path: "bao-cao.docx"))
    }

    private func receipt(_ name: String) throws -> String {
        try String(contentsOfFile: office.settings.places.receipts + "/" + name, encoding: .utf8)
    }

    @Test func itsOfficerFindsTheAnswerInTheFolderOfReceipts() async throws {
        let store = try office.open()
        try await office.drop([("so hoa.csv", Data(table.csv.utf8))], into: store)
        try await office.drop([("du thao.docx", try draft(store))], into: store)
        #expect(try receipt("du thao.docx.nhan.txt").contains("dự thảo báo cáo 6 tháng đầu năm 2023"))
        #expect(try store.openReturns().isEmpty)
        #expect(try store.history(of: table.period).count == 1)
        try await office.drop(
            [("so hoa - xac nhan.csv", Data(table.multiplied(by: 2).csv.utf8)), ("du thao 2.docx", try draft(store))],
            into: store)
        #expect(try receipt("du thao 2.docx.nhan.txt").contains("có ghi chú trong “du thao 2.docx - gop y.docx”"))
        #expect(
            FileManager.default.fileExists(
                atPath: office.settings.places.receipts + "/du thao 2.docx - gop y.docx"))
        #expect(try office.verify(store).faults.isEmpty)
    }

    @Test func anAnswerThatAKillCutShortIsGivenAfterTheStart() async throws {
        let store = try office.open()
        try await office.drop([("so hoa.csv", Data(table.csv.utf8))], into: store)
        try await office.drop([("du thao.docx", try draft(store))], into: store, until: .beforeSettling)
        try await office.restart(store)
        #expect(try receipt("du thao.docx.nhan.txt").contains("không lấy làm số liệu"))
    }

    @Test func aStoreThatIsBuiltAgainHasItAsADraft() async throws {
        var store: ReportStore? = try office.open()
        try await office.drop([("so hoa.csv", Data(table.csv.utf8))], into: try #require(store))
        try await office.drop([("du thao.docx", try draft(try #require(store)))], into: try #require(store))
        let rows = try #require(store).tables(within: table.period).flatMap(\.rows).count
        store = nil
        try office.removeStore()
        let result = try StoreRebuilding(office.composition).rebuild(now: Date())
        #expect(result.unknown.isEmpty, "\(result.unknown)")
        store = try office.open()
        #expect(try #require(store).tables(within: table.period).flatMap(\.rows).count == rows)
    }
}
