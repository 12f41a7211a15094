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
struct KeptFilesTests {
    private let office: ArchivingOffice
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    init() throws { office = try ArchivingOffice() }

    private static let table = """
        TÌNH HÌNH TRỒNG RỪNG 6 THÁNG ĐẦU NĂM 2023;;;;
        STT;Đơn vị;Số hộ tham gia;Số cây đã trồng;Số cây còn sống
        1;Xã Bình Minh;12;1200;1100
        2;Xã Bình Mỹ;30;2500;2400
        3;Xã Bình An;7;700;655
        4;Xã Bình Hải;21;1800;1716
        """

    private static let declaration = """
        dataset: forest
        title: Trồng rừng
        fields:
          households: { title: Số hộ tham gia, measure: hộ }
          planted: { title: Số cây đã trồng, measure: cây }
          alive: { title: Số cây còn sống, measure: cây, at_most: planted }
        appendices: [{ set: subordinates, title: KẾT QUẢ TRỒNG RỪNG }]
        """

    /// The office as it is after a reload with a declaration.
    private func reloaded(_ declaration: String) throws -> Composition {
        let folder = office.temporary.url.appending(path: "datasets", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try declaration.write(to: folder.appending(path: "forest.yaml"), atomically: true, encoding: .utf8)
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
        try await drop(Self.table, into: store)
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

    @Test func itStaysWhileNothingIsKnownOfIt() async throws {
        let store = try office.open()
        try await drop(Self.table, into: store)
        #expect(try KeptFiles(office.composition, store, logger: logger).judgeAgain(now: Date()).isEmpty)
        #expect(try store.entries(in: [.kept]).count == 1)
    }

    @Test func aDeclarationThatKnowsItTakesIt() async throws {
        let store = try office.open()
        try await drop(Self.table, into: store)
        let composition = try reloaded(Self.declaration)
        let decisions = try KeptFiles(composition, store, logger: logger).judgeAgain(now: Date())
        #expect(decisions.map(\.isReturned) == [false])
        #expect(try store.entries(in: [.kept]).isEmpty)
        #expect(try store.entries(in: [.accepted]).map(\.file.name) == ["rung.csv"])
        #expect(try store.periods().map(\.id) == ["2023-H1"])
        let faults = try office.verify(store).faults
        #expect(faults == [])
    }

    @Test func wrongFiguresGoBackToItsOfficerThen() async throws {
        let store = try office.open()
        try await drop(Self.table.replacing(";700;655", with: ";700;755"), into: store)
        #expect(try store.entries(in: [.kept]).count == 1)
        let decisions = try KeptFiles(try reloaded(Self.declaration), store, logger: logger).judgeAgain(now: Date())
        #expect(decisions.map(\.isReturned) == [true])
        #expect(try output("returned").contains("rung.csv"))
        #expect(try output("returned").contains { $0.hasSuffix(".loi.txt") })
        #expect(try store.entries(in: [.returned]).map(\.file.name) == ["rung.csv"])
        let faults = try office.verify(store).faults
        #expect(faults == [])
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
