import Foundation
import Office
import OfficeSupport
import Settings
import Store
import Testing

@testable import Service

/// A table that nobody declared, from the drop folder to the report: kept, drafted, enabled, taken.
struct WholeWayOfAnUnknownTableTests {
    private let office: ArchivingOffice
    init() throws { office = try ArchivingOffice() }

    private var output: URL { office.settings.folders.output }

    private func names(_ folder: String) throws -> [String] {
        let url = output.appending(path: folder)
        guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false)).filter {
            !$0.hasPrefix(".")
        }.sorted()
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: output.appending(path: path), encoding: .utf8)
    }

    @Test func itIsKeptDraftedAndTakenOnceItsDraftIsEnabled() async throws {
        let store = try office.open()
        try await office.drop([(name: "rung.csv", content: Data(UnknownTable.csv.utf8))], into: store)

        // Received, in a state of its own; the officer has nothing to do.
        #expect(try store.entries(in: [.kept]).map(\.file.name) == ["rung.csv"])
        #expect(try names("returned").isEmpty)
        let receipt = try text("receipts/" + (try #require(try names("receipts").first)))
        #expect(receipt.hasPrefix("ĐÃ NHẬN"))
        #expect(receipt.contains("Phần mềm chưa biết bảng này"))
        #expect(receipt.contains("chưa dùng vào báo cáo nào; quản trị hệ thống đã được báo"))
        #expect(receipt.contains("Không phải gửi lại"))

        // The administrator's draft, in the output folder and in the status.
        let draft = try #require(try names("chua-biet").first)
        let entries = try DraftShelf(OutputFolder(root: output)).entries()
        #expect(entries.map(\.path) == ["chua-biet/\(draft)"])
        #expect(entries.map(\.title) == ["TÌNH HÌNH TRỒNG RỪNG"])
        let yaml = try text("chua-biet/\(draft)")
        #expect(yaml.hasPrefix("# yaml-language-server: $schema=/usr/share/baocaod/schema/dataset.json\n"))
        #expect(!yaml.contains("Bình Minh"))

        // Put among the datasets as it is, and read with the next reload.
        let folder = office.temporary.url.appending(path: "datasets", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try yaml.write(to: folder.appending(path: "rung.yaml"), atomically: true, encoding: .utf8)
        let composition = try TestOffice.composition { settings in
            settings.folders = office.settings.folders
            settings.added = AddedDatasets(in: folder, to: TestOffice.modules)
        }
        #expect(composition.settings.added?.faults.filter { $0.severity == .error }.isEmpty == true)
        #expect(try await office.restart(store, declaring: composition) == ["rung.csv"])
        #expect(try store.entries(in: [.kept]).isEmpty)
        #expect(try store.entries(in: [.accepted]).map(\.file.name) == ["rung.csv"])

        // Its figures are among the report's data.
        let publisher = ReportPublisher(composition: composition, store: store, output: OutputFolder(root: output))
        let period = try #require(try store.periods().first)
        #expect(period.id == "2023-H1")
        _ = try publisher.writeAll(try #require(try publisher.model(period)))
        let normalized = try text("normalized/2023-H1/tinh_hinh_trong_rung.subordinates.csv")
        #expect(normalized.contains(",12,1200,1100,rung.csv"))
        #expect(normalized.contains(",21,1800,1716,rung.csv"))
        #expect(try office.verify(store).faults == [])
    }

    @Test func aListOfPersonsComesBackWithItsColumnsNamedAndHasNoDraft() async throws {
        let store = try office.open()
        let rows = ["Nguyễn Văn Kín", "Trần Thị Giấu", "Lê Văn Ẩn"].enumerated().map {
            "\($0 + 1);\($1);đồng;\(($0 + 1) * 500_000)"
        }
        let list = "CHI HỖ TRỢ 6 THÁNG ĐẦU NĂM 2023;;;\nSTT;Tên;ĐVT;Số tiền\n" + rows.joined(separator: "\n")
        try await office.drop([(name: "chi.csv", content: Data(list.utf8))], into: store)
        #expect(try store.entries(in: [.kept]).isEmpty)
        #expect(try store.entries(in: [.returned]).map(\.reason) == ["records.unknown"])
        #expect(try names("chua-biet").isEmpty)
        let explanation = try text(
            "returned/" + (try #require(try names("returned").first { $0.hasSuffix(".loi.txt") })))
        for column in ["“STT”", "“Tên”", "“ĐVT”", "“Số tiền”"] { #expect(explanation.contains(column)) }
        for word in ["Kín", "Giấu", "Ẩn"] { #expect(!explanation.contains(word)) }
    }

    @Test func aJSONFileThatNobodyDeclaredIsKeptWithItsDraft() async throws {
        let store = try office.open()
        let json =
            "[{\"unitName\": \"Xã Bình Minh\", \"received\": 5, \"settled\": 4}, "
            + "{\"unitName\": \"Xã Bình Mỹ\", \"received\": 7, \"settled\": 6}]"
        try await office.drop([(name: "cong dich vu 2023-H1.json", content: Data(json.utf8))], into: store)
        #expect(try store.entries(in: [.kept]).count == 1)
        let draft = try text("chua-biet/" + (try #require(try names("chua-biet").first)))
        #expect(draft.contains("json: { key: \"unitName\" }"))
    }
}
