import DigitizationModule
import Foundation
import OfficeSupport
import PostgresEngine
import ReportingKit
import Settings
import Store
import TestSupport
import Testing

@testable import Office
@testable import Service

/// An office that moves from a file to a database of several hosts, and back.
@Suite(.enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct OfficeCopyTests {
    private let office: ArchivingOffice
    private let table: ExportTable
    private let address: String

    init() throws {
        office = try ArchivingOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        table = try ExportTable.reference(5, definition, set: .subordinates)
        let schema = "s" + UUID().uuidString.replacing("-", with: "").lowercased()
        try SharingHost.makeSchema(schema)
        address = try PostgresServer.shared().address(schema: schema)
    }

    /// A correction, a file that goes back, an export of dossiers, of which a reduced copy is kept, and issued reports.
    private func fill() async throws -> ReportStore {
        let store = try office.open()
        try await office.drop(
            [
                ("so hoa.csv", Data(table.csv.utf8)), ("sai.csv", Data("không phải bảng\n".utf8)),
                ("xã Bình An/sửa - xác nhận.csv", Data(table.only("Bình An").multiplied(by: 2).csv.utf8)),
                ("hồ sơ.csv", try Data(contentsOf: RecordFiles.folder.appending(path: "utf8.csv"))),
            ], into: store)
        let issue = IssuedReport(office.publisher(store), archive: office.settings.archive)
        _ = try issue.finalize(
            table.period, number: "85", date: try #require(CalendarDate(iso: "2023-07-10")), signer: "Nguyễn A",
            opening: .init(name: "Nguyễn A", reason: "đã đối chiếu"), now: Date())
        try store.reopen(ReportPeriod(.former, table.period), .init(at: Date(), name: "Trần B", reason: "xã sửa"))
        try Decisions(store, archive: office.settings.archive).keep(now: Date())
        #expect(try office.verify(store).faults == [])
        return store
    }

    private func database() throws -> ReportStore {
        try ReportStore(engine: PostgresEngine(address: address), rules: office.composition.statementRules)
    }

    private func folder(_ name: String) throws -> URL {
        let url = office.temporary.url.appending(path: name, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    private func verify(_ store: ReportStore, archive: URL, output: URL) throws -> Verification.Result {
        let publisher = ReportPublisher(
            composition: office.composition, store: store, output: OutputFolder(root: output))
        return try Verification(publisher, archive: archive, spool: office.settings.folders.spool).run()
    }

    private func names(in archive: URL) throws -> [String] {
        try ArchiveShelf(archive).files().map(\.url.lastPathComponent).sorted()
    }

    @Test func anOfficeMovesToADatabaseAndBackWithEverything() async throws {
        let source = try await fill()
        let output = office.settings.folders.output
        let shared = try database()
        let moved = try OfficeCopy(
            from: .init(source, archive: office.settings.archive), to: .init(shared, archive: try folder("none"))
        ).run(now: Date())
        #expect(moved.files == 3)
        let there = try verify(shared, archive: try folder("host"), output: output)
        #expect(there.faults == [] && there.filesChecked == 3 && there.reportsChecked == 1)

        let back = try folder("back")
        let path = back.appending(path: "baocaod.sqlite").path(percentEncoded: false)
        let target = try ReportStore(path: path, rules: office.composition.statementRules)
        let archive = back.appending(path: "archive", directoryHint: .isDirectory)
        let returned = try OfficeCopy(
            from: .init(shared, archive: try folder("none")), to: .init(target, archive: archive)
        ).run(now: Date())
        #expect(returned.files == 3 && returned.rows == moved.rows)
        #expect(try names(in: archive) == names(in: office.settings.archive))
        let here = try verify(target, archive: archive, output: output)
        #expect(here.faults == [] && here.filesChecked == 3 && here.reportsChecked == 1)
        try target.close()
        try source.close()
        #expect(try StoreDump.of(path) == StoreDump.of(office.settings.storePath))
        #expect(try RecordFiles.leaks(in: back) == [])
        // The store can be built again from the new archive alone.
        _ = try StoreOpening(
            path: path, archive: archive, makesStore: false, rules: office.composition.statementRules
        ).open()
    }

    @Test func anArchiveThatKeptOthersFilesSaysSoInItsJournal() async throws {
        let source = try await fill()
        let shared = try database()
        _ = try OfficeCopy(
            from: .init(source, archive: office.settings.archive), to: .init(shared, archive: try folder("none"))
        ).run(now: Date())
        try source.close()
        let archive = try folder("host/archive")
        let other = String(repeating: "ab", count: 32)
        try FileManager.default.createDirectory(at: archive.appending(path: "ab"), withIntermediateDirectories: true)
        try Data("khác".utf8).write(to: archive.appending(path: "ab/\(other).csv"))
        let target = try ReportStore(
            path: archive.deletingLastPathComponent().appending(path: "baocaod.sqlite").path(percentEncoded: false),
            rules: office.composition.statementRules)
        _ = try OfficeCopy(from: .init(shared, archive: archive), to: .init(target, archive: archive)).run(now: Date())
        let agreement = try ArchiveAgreement(
            store: target, archive: archive, spool: office.settings.folders.spool
        ).check()
        #expect(agreement.faults == [] && agreement.orphans == 0)
        try target.close()
    }

    @Test func aFileWhoseBytesAreNotThoseReceivedIsNotCopied() async throws {
        let source = try await fill()
        let archived = try #require(try office.archived().first)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o640], ofItemAtPath: archived.path(percentEncoded: false))
        try Data("khác".utf8).write(to: archived)
        let shared = try database()
        let copy = OfficeCopy(
            from: .init(source, archive: office.settings.archive), to: .init(shared, archive: try folder("none")))
        #expect(throws: OfficeCopyFault.self) { try copy.run(now: Date()) }
        #expect(try shared.decidedCount() == 0)
        try FileManager.default.removeItem(at: archived)
        #expect(throws: OfficeCopyFault.self) { try copy.run(now: Date()) }
        try source.close()
    }

    @Test func filesOnTheirWayKeepAnOfficeFromMoving() async throws {
        let store = try office.open()
        try await office.drop([("so hoa.csv", Data(table.csv.utf8))], into: store)
        _ = try store.enter(
            [
                (
                    item: "0123456789abcdef",
                    file: ReceivedFile(
                        name: "chờ.csv", sha256: String(repeating: "0", count: 64), byteCount: 1, folder: nil,
                        receivedAt: Date(timeIntervalSince1970: 1_688_500_000))
                )
            ])
        let shared = try database()
        #expect(throws: OfficeCopyFault.undecided(count: 1)) {
            try OfficeCopy(
                from: .init(store, archive: office.settings.archive), to: .init(shared, archive: try folder("none"))
            ).run(now: Date())
        }
        try store.close()
    }
}
