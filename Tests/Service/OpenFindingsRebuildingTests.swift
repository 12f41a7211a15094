import DigitizationModule
import Foundation
import OfficeSupport
import ReportingKit
import Store
import Testing

@testable import Office
@testable import Service

/// Who answers for a report that was issued with open warnings is known to the archive as well.
struct OpenFindingsRebuildingTests {
    private let office: ArchivingOffice
    private let table: ExportTable

    init() throws {
        office = try ArchivingOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        // One commune has not sent.
        var table = try ExportTable.reference(3, definition, set: .subordinates, communes: true)
        table.rows.removeLast()
        table.addUp()
        self.table = table
    }

    /// Issues a report; its store is closed.
    private func issue() async throws -> OpenFindings {
        let store = try office.open()
        try await office.drop([("so hoa.csv", Data(table.csv.utf8))], into: store)
        _ = try IssuedReport(office.publisher(store), archive: office.settings.archive).finalize(
            table.period, number: "85", date: try #require(CalendarDate(iso: "2023-07-10")), signer: "Nguyễn A",
            opening: .init(name: "Trần B", reason: "xã gửi sau"), now: Date(timeIntervalSince1970: 1_689_000_000.25))
        let open = try #require(try store.openFindings(ReportPeriod(.former, table.period))?.open)
        try store.close()
        #expect(!open.findings.isEmpty)
        return open
    }

    /// The journal as a version wrote it that did not keep who answers.
    private func writeOldJournal() throws {
        let journal = ArchiveJournal(archive: office.settings.archive)
        var events: [JournalEvent] = []
        try journal.forEach(
            { event in
                guard case .issued(var issued) = event else { return events.append(event) }
                issued.open = nil
                events.append(.issued(issued))
            }, unreadable: { _, _ in })
        try FileManager.default.removeItem(at: office.journalFolder)
        try journal.append(events, now: Date())
    }

    private func open() throws -> OpenFindings? {
        let store = try office.open()
        defer { #expect(throws: Never.self) { try store.close() } }
        return try store.openFindings(ReportPeriod(.former, table.period))?.open
    }

    @Test func theyComeBackWithTheReport() async throws {
        let open = try await issue()
        try office.removeStore()
        #expect(try StoreRebuilding(office.composition).rebuild(now: Date()).unknown == [])
        #expect(try self.open() == open)
        #expect(try StoreCheck(office.settings).run().faults == [])
    }

    @Test func aLineWithoutThemIsReadAsBefore() async throws {
        _ = try await issue()
        try writeOldJournal()
        try office.removeStore()
        let result = try StoreRebuilding(office.composition).rebuild(now: Date())
        #expect(result.unknown == [])
        #expect(result.issued == 1)
        #expect(try open() == nil)
        let check = try StoreCheck(office.settings).run()
        #expect(check.faults + check.notes == [])
    }

    @Test func theNextStartWritesWhatAnOldLineLacks() async throws {
        let open = try await issue()
        try writeOldJournal()
        let before = try StoreCheck(office.settings).run()
        #expect(before.faults == [])
        #expect(before.notes.count == 1)
        #expect(before.notes.allSatisfy { $0.contains("open warnings of the issued report 85/") })
        let store = try office.open()
        try await office.drop([], into: store)
        try store.close()
        #expect(try StoreCheck(office.settings).run().notes == [])
        try office.removeStore()
        let result = try StoreRebuilding(office.composition).rebuild(now: Date())
        #expect(result.issued == 1)
        #expect(try self.open() == open)
    }

    @Test func aStoreThatLostThemIsAFaultAndRecoversThemFromItsOwnCopy() async throws {
        let open = try await issue()
        let path = office.settings.storePath
        try SQLiteEngine.execute(script: "DELETE FROM finalization_open", onFile: path)
        let faults = try StoreCheck(office.settings).run().faults
        #expect(faults.count == 1)
        #expect(faults.allSatisfy { $0.contains("85/") && $0.contains("the store does not know it") })
        let copy = office.temporary.url.appending(path: "copy.sqlite")
        try FileManager.default.copyItem(atPath: path, toPath: copy.path(percentEncoded: false))
        _ = try StoreRebuilding(office.composition).rebuild(from: copy, now: Date())
        #expect(try self.open() == open)
        #expect(try StoreCheck(office.settings).run().faults == [])
    }
}
