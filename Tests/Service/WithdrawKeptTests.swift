import Foundation
import Intake
import Office
import OfficeSupport
import ReportingKit
import Settings
import Store
import Testing

@testable import Service

/// A file that is kept because nobody declared its tables has the number of its receipt and is withdrawn by it.
struct WithdrawKeptTests {
    private let office: ArchivingOffice
    private let now = Date(timeIntervalSince1970: 1_688_600_000)

    init() throws { office = try ArchivingOffice() }

    private func drop(_ text: String = UnknownTable.csv, into store: ReportStore) async throws {
        try await office.drop([(name: "rung.csv", content: Data(text.utf8))], into: store)
    }

    private func withdraw(_ number: Int64, in store: ReportStore) throws {
        try WithdrawKept(store, archive: office.settings.archive)(number, name: "Lê A", reason: "gửi nhầm", now: now)
    }

    private func number(in store: ReportStore) throws -> Int64 {
        try #require(try store.newestKept(limit: 1).entries.first?.id)
    }

    @Test func itsReceiptNamesTheNumber() async throws {
        let store = try office.open()
        try await drop(into: store)
        let receipts = office.settings.folders.output.appending(path: "receipts")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: receipts.path).first { $0.hasPrefix("rung.csv") })
        let text = try String(contentsOf: receipts.appending(path: name), encoding: .utf8)
        #expect(text.contains("ĐÃ NHẬN – số \(try number(in: store)),"))
    }

    @Test func aWithdrawnFileIsNotJudgedAgainAndLeavesTheArchive() async throws {
        let store = try office.open()
        try await drop(into: store)
        let number = try number(in: store)
        try withdraw(number, in: store)
        #expect(try store.entries(in: [.kept]).isEmpty)
        #expect(try store.entries(in: [.returned]).map(\.reason) == ["file.withdrawn"])
        #expect(try office.archived().isEmpty)
        #expect(try office.verify(store).faults == [])
        // Nobody waits for it to come again.
        #expect(try store.openReturns().isEmpty)
        #expect(try await office.restart(store, declaring: try declared()).isEmpty)
        #expect(throws: WithdrawKept.Fault.self) { try withdraw(number, in: store) }
    }

    @Test func whatAnotherFileStandsForStays() async throws {
        let store = try office.open()
        try await drop(into: store)
        try await drop(into: store)
        try withdraw(try number(in: store), in: store)
        #expect(try store.entries(in: [.kept]).count == 1)
        #expect(try office.archived().count == 1)
        #expect(try office.verify(store).faults == [])
    }

    @Test func ofATakenFileTheNumberOfItsReceiptWithdrawsNothing() async throws {
        let store = try office.open()
        try await drop(into: store)
        let number = try number(in: store)
        try await office.restart(store, declaring: try declared())
        #expect(throws: WithdrawKept.Fault.self) { try withdraw(number, in: store) }
        #expect(try store.entries(in: [.accepted]).count == 1)
    }

    @Test func aRunThatEndedBeforeTheJournalIsCaughtUpWith() async throws {
        let store = try office.open()
        try await drop(into: store)
        _ = try store.withdrawKept(try number(in: store), Finding(.fileWithdrawn(name: "", reason: ""), .notice))
        try await office.restart(store)
        #expect(try office.verify(store).faults == [])
        try office.removeStore()
        _ = try StoreRebuilding(office.composition).rebuild(now: now)
        let rebuilt = try office.open()
        #expect(try rebuilt.entries(in: [.returned]).map(\.reason) == ["file.withdrawn"])
        #expect(try office.verify(rebuilt).faults == [])
    }

    private func declared() throws -> Composition {
        let folder = office.temporary.url.appending(path: "datasets", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try UnknownTable.declaration.write(
            to: folder.appending(path: "forest.yaml"), atomically: true, encoding: .utf8)
        return try TestOffice.composition { settings in
            settings.folders = office.settings.folders
            settings.added = AddedDatasets(in: folder, to: TestOffice.modules)
        }
    }

    @Test func aFullShelfOfDraftsIsToldToTheOfficerAndInTheStatus() async throws {
        let store = try office.open()
        let output = OutputFolder(root: office.settings.folders.output)
        for number in 0..<200 {
            try output.write(Data(), to: OutputPath(["chua-biet"], "bang-\(number).yaml"))
        }
        try await drop(into: store)
        let receipts = office.settings.folders.output.appending(path: "receipts")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: receipts.path).first { $0.hasPrefix("rung.csv") })
        let text = try String(contentsOf: receipts.appending(path: name), encoding: .utf8)
        #expect(text.contains("đã có 200 bản nháp chờ quản trị hệ thống xem"))
        let status = try StatusReader(composition: office.composition, store: store, now: now).report(
            period: nil, daemon: nil)
        #expect(status.areDraftsFull)
        #expect(status.keptFiles.map(\.name) == ["rung.csv"])
        let lines = StatusText(status, now: now, listsUnits: false).lines
        #expect(lines.contains { $0.contains("There are as many drafts as there may be") })
        #expect(lines.contains { $0.hasPrefix("Kept until their tables are declared (1)") })
        #expect(lines.contains { $0.hasPrefix("  [\(status.keptFiles[0].number)] ") && $0.hasSuffix("rung.csv") })
    }
}
