import DigitizationModule
import Foundation
import Intake
import OfficeSupport
import ReportingKit
import Settings
import Store
import TestSupport
import Testing

@testable import Office
@testable import Service

/// A store that is lost, damaged or too old, and what the archive gives back of it.
@Suite(.serialized) struct StoreRebuildingTests {
    private let office: ArchivingOffice
    private let table: ExportTable

    init() throws {
        office = try ArchivingOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        table = try ExportTable.reference(5, definition, set: .subordinates)
    }

    private func counts(_ result: RebuildResult) -> [Int] {
        [result.accepted, result.others, result.issued, result.reopened, result.warnings]
    }

    private func csv(_ table: ExportTable) -> Data { Data(table.csv.utf8) }

    /// A correction, a repetition, a file that goes back, a document with text and an export of dossiers.
    private func files() throws -> [(name: String, content: Data)] {
        let sample = TestOffice.root.appending(path: "config/samples/2023-H1/in")
        let document = try #require(
            try FileManager.default.contentsOfDirectory(at: sample, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "docx" }.sorted { $0.path < $1.path }.first)
        return [
            ("so hoa.csv", csv(table)), ("lần 2.csv", csv(table)), ("sai.csv", Data("không phải bảng\n".utf8)),
            ("xã Bình An/sửa - xác nhận.csv", csv(table.only("Bình An").multiplied(by: 2))),
            (document.lastPathComponent, try Data(contentsOf: document)),
            ("hồ sơ.csv", try Data(contentsOf: RecordFiles.folder.appending(path: "utf8.csv"))),
        ]
    }

    /// An office with all kinds of decisions; its store is closed.
    private func fill() async throws {
        let store = try office.open()
        try await office.drop(try files(), into: store)
        let publisher = office.publisher(store)
        let model = try #require(try publisher.model(table.period))
        let warning = try #require(try publisher.findings(model).first { $0.severity != .error })
        try store.accept(
            AcceptedWarning(
                finding: warning.id, period: table.period, reason: "đã đối chiếu", name: "Trần B",
                at: Date(timeIntervalSince1970: 1_688_800_000.25)))
        let issue = IssuedReport(publisher, archive: office.settings.archive)
        let date = try #require(CalendarDate(iso: "2023-07-10"))
        _ = try issue.finalize(
            table.period, number: "85", date: date, signer: "Nguyễn A",
            opening: .init(name: "Nguyễn A", reason: "đã đối chiếu"), now: Date())
        try await office.drop([("muộn.csv", csv(table.multiplied(by: 3)))], into: store)
        try store.reopen(
            ReportPeriod(.former, table.period), .init(at: Date(), name: "Trần B", reason: "Xã sửa số liệu"))
        try await office.drop([("sửa lại - xác nhận.csv", csv(table.multiplied(by: 4)))], into: store)
        _ = try issue.finalize(
            table.period, number: "91", date: date, signer: "Nguyễn A",
            opening: .init(name: "Trần B", reason: "xã gửi sau"), now: Date())
        try Decisions(store, archive: office.settings.archive).keep(now: Date())
        #expect(try office.verify(store).faults == [])
        try store.close()
    }

    @Test func aStoreThatIsLostComesBackAsItWas() async throws {
        try await fill()
        let path = office.settings.storePath
        let before = try StoreDump.of(path)
        #expect(try #require(before["file"]).count == 8)
        #expect(try #require(before["finalization"]).count == 2)
        #expect(try #require(before["finalization_open"]).count == 2)
        let report = office.settings.folders.output.appending(path: "report/2023-H1/bao-cao.docx")
        let issued = try Data(contentsOf: report)
        try office.removeStore()
        let error = #expect(throws: StoreError.self) { try office.open() }
        #expect(error == .lost(path: path, archived: 5))
        #expect(!FileManager.default.fileExists(atPath: path))

        let result = try StoreRebuilding(office.composition).rebuild(now: Date())
        #expect(result.unknown == [])
        #expect(counts(result) == [5, 3, 2, 1, 1])
        let after = try StoreDump.of(path)
        for (name, rows) in before { #expect(after[name] == rows, "\(name)") }
        let store = try office.open()
        #expect(try office.verify(store).faults == [])
        #expect(try StoreCheck(office.settings).run().faults == [])
        _ = try office.publisher(store).writeReport(try #require(try office.publisher(store).model(table.period)))
        #expect(try Data(contentsOf: report) == issued)
    }

    @Test func aStoreThatWasEmptiedIsRefusedAndMovedAside() async throws {
        try await fill()
        try office.removeStore()
        // As a daemon without this check has made it.
        try ReportStore(path: office.settings.storePath, rules: nil).close()
        #expect(throws: StoreError.lost(path: office.settings.storePath, archived: 5)) { try office.open() }
        #expect(throws: StoreError.lost(path: office.settings.storePath, archived: 5)) {
            try office.composition.openStore()
        }
        let result = try StoreRebuilding(office.composition).rebuild(now: Date())
        let aside = try #require(result.formerStore)
        #expect(FileManager.default.fileExists(atPath: aside))
        #expect(try office.open().acceptedCount() == 5)
    }

    @Test func anEmptyStoreIsBegunOnPurposeAndBothLivesAreToldApart() async throws {
        try await fill()
        try office.removeStore()
        #expect(try StoreRebuilding(office.composition).begin(now: Date()) == nil)
        var store = try office.open()
        #expect(try office.verify(store).faults == [])
        #expect(try StoreCheck(office.settings).run().notes.contains { $0.contains("former store") })
        try await office.drop([("so hoa.csv", csv(table))], into: store)
        #expect(try office.verify(store).faults == [])
        try store.close()
        try office.removeStore()
        // What is rebuilt is the store that was begun, not the one before.
        #expect(throws: StoreError.lost(path: office.settings.storePath, archived: 1)) { try office.open() }
        let result = try StoreRebuilding(office.composition).rebuild(now: Date())
        #expect(counts(result) == [1, 0, 0, 0, 0])
        store = try office.open()
        #expect(try office.verify(store).faults == [])
    }

    @Test func aStoreOlderThanItsArchiveIsRefusedAndBroughtUpToDateFromTheCopy() async throws {
        let path = office.settings.storePath
        let copy = office.temporary.url.appending(path: "copy.sqlite")
        let early = try office.open()
        try await office.drop([("so hoa.csv", csv(table)), ("sai.csv", Data("sai\n".utf8))], into: early)
        try early.close()
        try FileManager.default.copyItem(atPath: path, toPath: copy.path(percentEncoded: false))
        let store = try office.open()
        try await office.drop([("sửa - xác nhận.csv", csv(table.multiplied(by: 2)))], into: store)
        let date = try #require(CalendarDate(iso: "2023-07-10"))
        _ = try IssuedReport(office.publisher(store), archive: office.settings.archive).finalize(
            table.period, number: "85", date: date, signer: "A", opening: .init(name: "A", reason: "đã đối chiếu"),
            now: Date())
        try store.close()
        let whole = try StoreDump.of(path)
        try office.removeStore()
        try FileManager.default.copyItem(at: copy, to: URL(filePath: path))
        let error = #expect(throws: StoreError.self) { try office.open() }
        guard case .behind = error else {
            Issue.record("not behind: \(String(describing: error))")
            return
        }
        // A page of the copy in place is damaged as well.
        let result = try StoreRebuilding(office.composition).rebuild(from: copy, now: Date())
        #expect(result.fromCopy == 1)
        #expect(result.accepted == 2)
        #expect(result.unknown == [])
        let after = try StoreDump.of(path)
        for (name, rows) in whole { #expect(after[name] == rows, "\(name)") }
        #expect(try office.verify(try office.open()).faults == [])
    }

    @Test func aCopyThatIsDamagedIsRefusedAndTheStoreStays() async throws {
        try await fill()
        let copy = office.temporary.url.appending(path: "copy.sqlite")
        try Data(repeating: 7, count: 20_000).write(to: copy)
        #expect(throws: StoreError.self) { try StoreRebuilding(office.composition).rebuild(from: copy, now: Date()) }
        #expect(try office.open().acceptedCount() == 5)
    }

    @Test func nothingIsRebuiltBesideARunningService() throws {
        let state = office.settings.folders.state.path(percentEncoded: false)
        let lock = try StateLock(stateFolder: String(state.dropLast(state.hasSuffix("/") ? 1 : 0)))
        #expect(throws: IntakeError.self) { try StoreRebuilding(office.composition) }
        withExtendedLifetime(lock) {}
    }

    @Test(arguments: [ArchivingOffice.Interruption.beforeJournal, .beforeSettling])
    func whatWasCommittedBeforeTheJournalIsWrittenByTheNextStart(_ interruption: ArchivingOffice.Interruption)
        async throws
    {
        let store = try office.open()
        try await office.drop([("so hoa.csv", csv(table))], into: store, until: interruption)
        try store.close()
        // The power is cut here; the next run puts it in order.
        let again = try office.open()
        try await office.drop([], into: again)
        let check = try StoreCheck(office.settings).run()
        #expect(check.faults == [])
        #expect(check.notes == [])
        #expect(check.journalEvents == 1)
        try again.close()
        let before = try StoreDump.of(office.settings.storePath)
        try office.removeStore()
        _ = try StoreRebuilding(office.composition).rebuild(now: Date())
        #expect(try StoreDump.of(office.settings.storePath) == before)
    }

    @Test func aStoreOfAVersionWithoutJournalGetsOneAtItsFirstStart() async throws {
        try await fill()
        let before = try StoreDump.of(office.settings.storePath)
        for name in ["journal", "issued", "counted"] {
            try FileManager.default.removeItem(at: office.settings.archive.appending(path: name))
        }
        let store = try office.open()
        #expect(try office.verify(store).faults == [])
        try await office.drop([], into: store)
        try store.close()
        try office.removeStore()
        let result = try StoreRebuilding(office.composition).rebuild(now: Date())
        #expect(result.unknown == [])
        let after = try StoreDump.of(office.settings.storePath)
        for (name, rows) in before { #expect(after[name] == rows, "\(name)") }
    }

    @Test func anArchiveWithoutJournalIsAdoptedByTheTimesOfItsFilesAndSaysWhatIsNotKnown() async throws {
        let store = try office.open()
        try await office.drop(
            [("so hoa.csv", csv(table)), ("sửa - xác nhận.csv", csv(table.multiplied(by: 2)))], into: store)
        let publisher = office.publisher(store)
        _ = try publisher.writeNormalized(table.period)
        let expected = try #require(try publisher.model(table.period)).tracedFigures.map(\.value)
        try store.close()
        for (index, file) in try office.archived().enumerated() {
            let isFirst = try Data(contentsOf: file) == csv(table)
            try FileManager.default.setAttributes(
                [
                    .modificationDate: Date(
                        timeIntervalSince1970: isFirst ? 1_688_500_000 : 1_688_600_000 + Double(index))
                ],
                ofItemAtPath: file.path(percentEncoded: false))
        }
        try FileManager.default.removeItem(at: office.journalFolder)
        try office.removeStore()
        let result = try StoreRebuilding(office.composition).rebuild(now: Date())
        #expect(result.accepted == 2)
        #expect(result.unknown.contains { $0.contains("order, folders and times of 2 files") })
        #expect(result.unknown.contains { $0.contains("names of 1 of them") })
        #expect(result.unknown.contains { $0.contains("which files were returned") })
        let after = try office.open()
        #expect(try office.publisher(after).model(table.period)?.tracedFigures.map(\.value) == expected)
        // The one in force is named in the published data; the former one is called by its hash.
        #expect(try after.history(of: table.period).last?.file.name == "sửa - xác nhận.csv")
        #expect(try office.verify(after).faults == [])
        // From now on there is a journal.
        #expect(try StoreCheck(office.settings).run().journalEvents == 2)
    }

    @Test func aFileThatIsGoneFromTheArchiveIsNamedAndMayComeAgain() async throws {
        let store = try office.open()
        try await office.drop(
            [("so hoa.csv", csv(table)), ("sửa - xác nhận.csv", csv(table.multiplied(by: 2)))], into: store)
        try await office.drop([("lần 2.csv", csv(table.multiplied(by: 2)))], into: store)
        try store.close()
        let lost = try #require(try office.archived().first { try Data(contentsOf: $0) != csv(table) })
        try FileManager.default.removeItem(at: lost)
        try office.removeStore()
        let result = try StoreRebuilding(office.composition).rebuild(now: Date())
        #expect(result.accepted == 1)
        #expect(result.unknown.contains { $0.contains("sửa - xác nhận.csv") && $0.contains("is not in the archive") })
        let after = try office.open()
        #expect(try office.verify(after).faults == [])
        #expect(try after.entries(in: [.returned]).count == 2)
        try await office.drop([("sửa - xác nhận 2.csv", csv(table.multiplied(by: 2)))], into: after)
        #expect(try after.acceptedCount() == 2)
        #expect(try office.verify(after).faults == [])
        try after.close()
        // Once more, from a journal that knows of the loss and of the return.
        try office.removeStore()
        #expect(try StoreRebuilding(office.composition).rebuild(now: Date()).accepted == 2)
        #expect(try office.verify(try office.open()).faults == [])
    }

    @Test func aDamagedJournalLineIsSaidAndItsFileAdoptedAllTheSame() async throws {
        try await fill()
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: office.journalFolder.path(percentEncoded: false))
                .first { $0.hasSuffix(".jsonl") })
        let file = office.journalFolder.appending(path: name)
        var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        lines[0] = lines[0].replacing("so hoa.csv", with: "so hoa.CSV")
        let future = Data(#"{"kind":"signed-by-machine","at":1}"#.utf8)
        let sum = ContentHash(of: Array(future)).text.prefix(16)
        lines.append(#"{"sum":"\#(sum)","event":\#(String(decoding: future, as: UTF8.self))}"#)
        try Data((lines.joined(separator: "\n") + "\n" + lines[1].prefix(70)).utf8).write(to: file)
        try office.removeStore()
        let result = try StoreRebuilding(office.composition).rebuild(now: Date())
        // Its period is issued, and nobody knows that it was before.
        #expect(result.accepted >= 4)
        #expect(
            result.unknown.contains { $0.contains("1 lines of the journal that are torn or were changed: \(name):1") })
        #expect(result.unknown.contains { $0.contains("1 lines of the journal are of a newer version") })
    }

    @Test func verifyCountsOrphansOnBothSides() async throws {
        try await fill()
        let store = try office.open()
        let foreign = Data("của ai đó".utf8)
        let hash = ContentHash(of: Array(foreign)).text
        let shelf = office.settings.archive.appending(path: String(hash.prefix(2)))
        try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
        try foreign.write(to: shelf.appending(path: "\(hash).csv"))
        try FileManager.default.removeItem(
            at: try #require(try office.archived().first { $0.lastPathComponent != "\(hash).csv" }))
        let result = try office.verify(store)
        #expect(result.orphanedFiles == 1)
        #expect(result.missingFiles == 1)
        #expect(result.faults.count == 2)
    }

    /// Of one size with what was taken, so that only the hash tells.
    @Test func bytesThatWereDamagedInTheArchiveAreWholeAgainWhenTheSameFileComes() async throws {
        let store = try office.open()
        try await office.drop([("so hoa.csv", csv(table))], into: store)
        let kept = try #require(try office.archived().first)
        var bytes = try Data(contentsOf: kept)
        bytes[10] ^= 1
        try FileManager.default.removeItem(at: kept)
        try bytes.write(to: kept)
        #expect(try office.verify(store).faults.count { $0.contains("was changed") } == 1)
        try await office.drop([("so hoa.csv", csv(table))], into: store)
        #expect(try Data(contentsOf: kept) == csv(table))
        #expect(try office.verify(store).faults == [])
        #expect(try store.entries().map(\.state) == [.duplicate, .accepted])
    }
}

/// Answers and withdrawals are known to the archive's journal, and come back in their order among the files.
struct DecisionRebuildingTests {
    @Test func answersAndWithdrawalsComeBackInTheirOrder() async throws {
        let office = try ArchivingOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        let table = try ExportTable.reference(5, definition, set: .subordinates)
        let store = try office.open()
        try await office.drop(
            [
                ("nen.csv", Data(table.csv.utf8)),
                ("Xã Bình An/an.csv", Data(table.only("Bình An").multiplied(by: 3).csv.utf8)),
                ("bang.csv", Data(table.multiplied(by: 2).csv.utf8)),
            ], into: store)
        let asking = try #require(try store.openQuestions().last)
        let decide = DecideStatement(office.publisher(store), archive: office.settings.archive)
        try decide(
            StatementDecision(
                kind: .take, order: asking.order, units: [asking.unit.id.code], name: "Trần B", reason: "đã hỏi xã",
                at: Date(timeIntervalSince1970: 1_688_800_000.25)))
        try decide(
            StatementDecision(
                kind: .withdraw, order: asking.order, units: nil, name: "Trần B", reason: "gửi nhầm",
                at: Date(timeIntervalSince1970: 1_688_800_001.25)))
        let kept = try store.decisions()
        #expect(kept.map(\.decision.kind).suffix(2) == [.take, .withdraw])
        #expect(try office.verify(store).faults == [])
        try store.close()
        let before = try StoreDump.of(office.settings.storePath)
        try office.removeStore()
        let result = try StoreRebuilding(office.composition).rebuild(now: Date())
        #expect(result.unknown == [])
        let after = try StoreDump.of(office.settings.storePath)
        for (name, rows) in before { #expect(after[name] == rows, "\(name)") }
        #expect(try StoreCheck(office.settings).run().faults == [])
    }
}
