import Foundation
import Intake
import Logging
import OfficeSupport
import ReportingKit
import Settings
import Store
import Testing

@testable import Office

/// A file whose tables nobody declared is kept, and judged again by itself when somebody does.
@Suite(.serialized) struct KeptFilesTests {
    private let office: ArchivingOffice
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    init() throws { office = try ArchivingOffice() }

    /// The office as it is after a reload with a declaration.
    private func reloaded(_ declaration: String, as name: String = "forest.yaml") throws -> Composition {
        let folder = office.temporary.url.appending(path: "datasets", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try declaration.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        return try TestOffice.composition { settings in
            settings.folders = office.settings.folders
            settings.added = AddedDatasets(in: folder, to: TestOffice.modules)
        }
    }

    private func drop(_ text: String, into store: ReportStore) async throws {
        try await office.drop([(name: "rung.csv", content: Data(text.utf8))], into: store)
    }

    private func output(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: office.settings.folders.output.appending(path: folder).path(percentEncoded: false)
        ).filter { !$0.hasPrefix(".") }.sorted()
    }

    @Test func itIsKeptInAStateOfItsOwnAndItsOfficerIsToldToSendNothingAgain() async throws {
        let store = try office.open()
        try await drop(UnknownTable.csv, into: store)
        #expect(try store.entries(in: [.kept]).map(\.file.name) == ["rung.csv"])
        #expect(try store.entries(in: [.returned, .accepted]).isEmpty)
        let receipt = try #require(try output("receipts").first { $0.hasPrefix("rung.csv") })
        let text = try String(
            contentsOf: office.settings.folders.output.appending(path: "receipts/\(receipt)"), encoding: .utf8)
        #expect(text.contains("chưa biết bảng này"))
        #expect(text.contains("“Số cây đã trồng”"))
        let faults = try office.verify(store).faults
        #expect(faults == [])
    }

    /// The names of archived files.
    private func archived() throws -> [String] { try office.archived().map(\.lastPathComponent) }

    private func explanation(_ prefix: String) throws -> String {
        let name = try #require(try output("returned").first { $0.hasPrefix(prefix) && $0.hasSuffix(".loi.txt") })
        return try String(
            contentsOf: office.settings.folders.output.appending(path: "returned/\(name)"), encoding: .utf8)
    }

    @Test func itStaysWhileNothingIsKnownOfIt() async throws {
        let store = try office.open()
        try await drop(UnknownTable.csv, into: store)
        #expect(try await office.restart(store) == [])
        #expect(try store.entries(in: [.kept]).count == 1)
    }

    @Test func aStoreThatHoldsNothingElseIsNotTakenForALostOne() async throws {
        let store = try office.open()
        try await drop(UnknownTable.csv, into: store)
        try store.close()
        #expect(try office.open().entries(in: [.kept]).count == 1)
    }

    @Test func itIsJudgedAgainWhereDeclarationsChangedAndNotAtEachStart() async throws {
        let store = try office.open()
        try await drop(UnknownTable.csv, into: store)
        func isDue(_ composition: Composition) throws -> Bool {
            try KeptFiles(composition, store, logger: logger).areDue()
        }
        #expect(try isDue(office.composition))
        try await office.restart(store)
        #expect(try !isDue(office.composition))
        let other = try reloaded("dataset: fishing\ntitle: Đánh bắt\nfields:\n  boats: { title: Số tàu }\n")
        #expect(try isDue(other))
        #expect(try await office.restart(store, declaring: other) == [])
        #expect(try !isDue(other))
        // The same folder with other words.
        #expect(try isDue(try reloaded(UnknownTable.declaration)))
    }

    @Test func aDeclarationThatKnowsItTakesIt() async throws {
        let store = try office.open()
        try await drop(UnknownTable.csv, into: store)
        #expect(try await office.restart(store, declaring: try reloaded(UnknownTable.declaration)) == ["rung.csv"])
        #expect(try store.entries(in: [.kept]).isEmpty)
        #expect(try store.entries(in: [.accepted]).map(\.file.name) == ["rung.csv"])
        #expect(try store.periods().map(\.id) == ["2023-H1"])
        #expect(try archived().count == 1)
        let faults = try office.verify(store).faults
        #expect(faults == [])
        // Neither that declaration nor its removal judges it once more.
        #expect(try await office.restart(store) == [])
    }

    @Test(arguments: ArchivingOffice.Interruption.allCases)
    func wrongFiguresGoBackToItsOfficerThenHoweverThatEnds(_ end: ArchivingOffice.Interruption) async throws {
        let store = try office.open()
        try await drop(UnknownTable.csv.replacing(";700;655", with: ";700;755"), into: store)
        #expect(try store.entries(in: [.kept]).count == 1)
        let declared = try reloaded(UnknownTable.declaration)
        try await office.restart(store, declaring: declared, until: end)
        try await office.restart(store, declaring: declared)
        #expect(try output("returned") == ["rung.csv", "rung.csv.danh-dau.xlsx", "rung.csv.loi.txt"])
        #expect(try explanation("rung").contains("755"))
        #expect(try store.entries(in: [.returned]).map(\.file.name) == ["rung.csv"])
        // What went back is its officer's alone.
        #expect(try archived() == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: office.settings.places.spool) == [])
        let faults = try office.verify(store).faults
        #expect(faults == [])
        try store.close()
        #expect(try office.open().entries(in: [.returned]).count == 1)
    }

    @Test func whatOfficersHaveNotFetchedIsNotOverwritten() async throws {
        let store = try office.open()
        let wrong = UnknownTable.csv.replacing(";700;655", with: ";700;755")
        try await office.drop([(name: "a/rung.csv", content: Data(wrong.utf8))], into: store)
        let returned = office.settings.folders.output.appending(path: "returned/a", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: returned, withIntermediateDirectories: true)
        try Data("another one".utf8).write(to: returned.appending(path: "rung.csv"))
        try await office.restart(store, declaring: try reloaded(UnknownTable.declaration))
        #expect(try Data(contentsOf: returned.appending(path: "rung.csv")) == Data("another one".utf8))
        #expect(try output("returned/a").count == 4)
    }

    @Test func filesOfOneNameComeIntoForceInTheOrderInWhichTheyCame() async throws {
        let store = try office.open()
        try await drop(UnknownTable.csv, into: store)
        try await drop(UnknownTable.csv.replacing("2500;2400", with: "2600;2410"), into: store)
        try await drop(UnknownTable.csv.replacing("2500;2400", with: "2600;2410"), into: store)
        #expect(try store.entries(in: [.kept]).count == 3)
        try await office.restart(store, declaring: try reloaded(UnknownTable.declaration))
        #expect(try store.entries(in: [.accepted]).count == 2)
        #expect(try store.entries(in: [.duplicate]).count == 1)
        let period = try #require(try store.periods().first)
        let rows = try store.tables(of: period).flatMap(\.rows)
        let planted: [Int] = rows.compactMap { $0.row["planted"]?.count }
        #expect(planted.sorted() == [700, 1_200, 1_800, 2_600])
        #expect(try archived().count == 2)
        #expect(try office.verify(store).faults == [])
    }

    @Test func ofAnIssuedReportWhoseDatasetIsRemovedTheBytesAndTheLineageStay() async throws {
        let store = try office.open()
        try await drop(UnknownTable.csv, into: store)
        let declared = try reloaded(UnknownTable.declaration)
        try await office.restart(store, declaring: declared)
        let output = OutputFolder(root: office.settings.folders.output)
        let publisher = ReportPublisher(composition: declared, store: store, output: output)
        let period = try #require(try store.periods().first)
        _ = try IssuedReport(publisher, archive: office.settings.archive).finalize(
            period, number: "6", date: try #require(CalendarDate(iso: "2023-07-11")), signer: "",
            opening: .init(name: "A", reason: "thử"), now: Date())
        let lineage = output.report(period).appending(path: "lineage.json")
        let written = try Data(contentsOf: lineage)
        #expect(try Verification(publisher, archive: office.settings.archive).run().faults == [])
        // Without the declaration.
        let faults = try office.verify(store).faults
        #expect(faults.count == 1 && faults[0].contains("nobody declares now (forest)"), "\(faults)")
        let former = office.publisher(store)
        let model = try #require(try former.model(period))
        _ = try former.writeReport(model)
        #expect(try Data(contentsOf: lineage) == written)
        #expect(try store.finalization(of: ReportPeriod(.former, period))?.document.isEmpty == false)
        // With it again.
        #expect(try Verification(publisher, archive: office.settings.archive).run().faults == [])
    }

    private static let lots =
        "DANH SÁCH LÔ CÂY GIỐNG 6 THÁNG ĐẦU NĂM 2023;;;;\nSTT;Mã hồ sơ;Đơn vị tiếp nhận;Ngày tiếp nhận;Số cây\n"
        + (1...6).map { "\($0);LO-0\($0);Xã Bình Minh;0\($0)/03/2023;\(100 + $0)" }.joined(separator: "\n")

    private static let lotRecords = """
        records: lots
        title: Danh sách lô cây giống
        use: [dossier, unit, received_date]
        counts: { forest: { planted: received in period } }
        """

    @Test(arguments: ArchivingOffice.Interruption.allCases)
    func ofAListThatIsDeclaredLaterTheArchiveKeepsAReducedCopyOnly(_ end: ArchivingOffice.Interruption) async throws {
        let store = try office.open()
        try await drop(Self.lots, into: store)
        try await drop(Self.lots, into: store)
        #expect(try store.entries(in: [.kept]).count == 2)
        _ = try reloaded(UnknownTable.declaration)
        let declared = try reloaded(Self.lotRecords, as: "lots.yaml")
        try await office.restart(store, declaring: declared, until: end)
        try await office.restart(store, declaring: declared)
        #expect(try store.entries(in: [.accepted]).count == 1)
        #expect(try store.entries(in: [.duplicate]).count == 1)
        let copies = try archived()
        #expect(copies.count == 1 && copies.allSatisfy { ArchivedName($0)?.reduced != nil }, "\(copies)")
        #expect(try office.verify(store).faults == [])
    }

    @Test func aListThatIsFoundToNamePeopleGoesBackAndLeavesTheArchive() async throws {
        let store = try office.open()
        try await drop(UnknownTable.csv, into: store)
        let hash = try #require(try store.entries(in: [.kept]).first?.file.sha256)
        // As a program that knows better would find it.
        try store.reopenKept(items: try store.kept(after: 0, limit: 1).map(\.item))
        let file = try #require(try store.entries(in: [.taken]).first)
        try store.returnFile(file.file, entry: file.id, findings: [])
        try KeptFilesNote(state: office.settings.folders.state).change { $0.leaving = [hash] }
        try KeptFiles(office.composition, store, logger: logger).removeLeftBytes(now: Date())
        #expect(try archived() == [])
        #expect(try office.verify(store).faults == [])
    }

    @Test func aListOfPersonsIsNotKeptAndItsColumnsAreNamed() async throws {
        let store = try office.open()
        let rows = (1...6).map { "\($0);HS00\($0);Nguyễn Văn \($0);0123456789\($0)\($0);0\($0)/02/2023;1\($0)/03/2023" }
        try await drop(
            "DANH SÁCH HỌC VIÊN 6 THÁNG ĐẦU NĂM 2023;;;;;\nSTT;Mã hồ sơ;Họ và tên;Số CCCD;Ngày đăng ký;Ngày cấp\n"
                + rows.joined(separator: "\n"), into: store)
        #expect(try store.entries(in: [.kept]).isEmpty)
        #expect(try store.entries(in: [.returned]).map(\.reason) == ["records.unknown"])
        let text = try #require(try output("returned").first { $0.hasSuffix(".loi.txt") })
        let explanation = try String(
            contentsOf: office.settings.folders.output.appending(path: "returned/\(text)"), encoding: .utf8)
        #expect(explanation.contains("“Họ và tên”"))
    }
}
