import Foundation
import Office
import OfficeSupport
import ReportingKit
import Serving
import TestSupport
import Testing

@testable import Viewing
@testable import Web

/// A file is taken along by who may open it, and only where nothing of it is withheld.
struct FileDownloadsTests {
    private let office: TestOffice
    private let folder: TemporaryFolder

    init() throws {
        office = try TestOffice()
        folder = try TemporaryFolder("given")
    }

    /// Its number, which is its page's.
    private func drop(_ bytes: Data, as name: String, day: Int = 0) throws -> String {
        try bytes.write(to: folder.url.appending(path: name))
        try office.drop(bytes, as: name, day: day)
        return "\(try #require(try office.store.entries(limit: 1).first).id)"
    }

    private func probe(_ roles: Set<Person.Role> = [.editor], units: Set<UnitCode>? = nil) -> SiteProbe {
        SiteProbe(office, given: [folder.url], roles: roles, units: units)
    }

    private func table() throws -> ExportTable {
        try ExportTable.reference(
            5, try #require(office.composition.registry.dataset("digitization")), set: .subordinates)
    }

    private static func bytes(_ response: WebResponse) async throws -> [UInt8] {
        switch response.body {
        case .none: return []
        case .bytes(let bytes): return bytes
        case .kept(let kept): return kept.bytes
        case .stream(let write):
            var writer: any WebBodyWriter = KeptBody()
            try await write(&writer)
            return (writer as? KeptBody)?.bytes ?? []
        }
    }

    private struct KeptBody: WebBodyWriter {
        var bytes: [UInt8] = []

        mutating func write(_ bytes: [UInt8]) { self.bytes += bytes }
    }

    @Test func aFileIsTakenAlongAsItWasSentAndNeverShownInThePagesPlace() async throws {
        let sent = Data(try table().csv.utf8)
        let id = try drop(sent, as: "so hoa \"><b>.csv")
        let response = await probe().response("/tep/{id}/goc", ["id": id])
        #expect(response.status == 200)
        #expect(response.header("content-type") == "application/octet-stream")
        #expect(response.header("content-disposition")?.hasPrefix("attachment; filename=") == true)
        #expect(response.header("x-content-type-options") == "nosniff")
        #expect(try await Self.bytes(response) == Array(sent))
        #expect(await probe().html("/tep/{id}", ["id": id]).contains("/tep/\(id)/goc"))
    }

    @Test func ofAReturnedFileThereIsACopyWithItsWrongCellsMarked() async throws {
        var wrong = try table()
        wrong.rows[0].values[0] = "abc"
        let id = try drop(Data(wrong.csv.utf8), as: "sai.csv")
        let response = await probe().response("/tep/{id}/danh-dau", ["id": id])
        #expect(response.status == 200)
        #expect(response.header("content-disposition")?.contains(".xlsx") == true)
        #expect(try await Self.bytes(response).starts(with: [0x50, 0x4B]))
        #expect(await probe().html("/tep/{id}", ["id": id]).contains("/tep/\(id)/danh-dau"))
    }

    @Test func aListOfDossiersIsNeverTakenAlong() async throws {
        let name = "utf8.csv"
        let id = try drop(try Data(contentsOf: RecordFiles.folder.appending(path: name)), as: name)
        for ending in ["goc", "danh-dau"] {
            let response = await probe(Set(Person.Role.allCases)).response("/tep/{id}/\(ending)", ["id": id])
            #expect(response.status == 404)
        }
        #expect(!(await probe().html("/tep/{id}", ["id": id]).contains("/goc")))
    }

    @Test func aFileWithAListBesideItsTableIsNotTakenAlong() async throws {
        var file = SheetFile(
            try table().csv.split(whereSeparator: \.isNewline).map { line in
                line.split(separator: ";", omittingEmptySubsequences: false).map {
                    Double($0).map { SheetFile.Cell.number($0) } ?? ($0.isEmpty ? .blank : .text(String($0)))
                }
            })
        let plain = try drop(file.bytes, as: "so hoa.xlsx")
        #expect(await probe().response("/tep/{id}/goc", ["id": plain]).status == 200)
        var people = SheetFile(
            [[.text("STT"), .text("Họ và tên"), .text("Số điện thoại")]]
                + (1...9).map { [.number(Double($0)), .text("Người \($0)"), .text("09000000\($0)")] })
        people.name = "Danh sách"
        file.further = [people]
        let id = try drop(file.bytes, as: "kem danh sach.xlsx", day: 1)
        #expect(await probe().response("/tep/{id}/goc", ["id": id]).status == 404)
    }

    /// With rows below the table.
    private func signed(_ rows: [[SheetFile.Cell]]) throws -> SheetFile {
        SheetFile(
            try table().csv.split(whereSeparator: \.isNewline).map { line in
                line.split(separator: ";", omittingEmptySubsequences: false).map {
                    Double($0).map { SheetFile.Cell.number($0) } ?? ($0.isEmpty ? .blank : .text(String($0)))
                }
            } + rows)
    }

    private static let signature: [[SheetFile.Cell]] = [
        [], [.blank, .blank, .blank, .text("Bình An, ngày 05 tháng 7 năm 2023")],
        [.blank, .text("Người lập biểu"), .blank, .text("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")],
        [.blank, .text("(Ký, ghi rõ họ tên)"), .blank, .text("(Ký tên, đóng dấu)")],
        [.blank, .text("Trần Thị Bé"), .blank, .text("Nguyễn Văn An")],
    ]

    @Test func aFileThatIsSignedIsTakenAlong() async throws {
        let id = try drop(try signed(Self.signature).bytes, as: "da ky.xlsx")
        #expect(await probe().response("/tep/{id}/goc", ["id": id]).status == 200)
        // Who signed is drawn for nobody.
        #expect(!(await probe().html("/tep/{id}/trang", ["id": id]).contains("Trần Thị Bé")))
    }

    @Test(arguments: [
        (1...6).map { _ in [SheetFile.Cell.blank, .text("Trần Thị Bé")] },
        (1...6).map { _ in [SheetFile.Cell.text("Chủ tịch Trần Thị Bé")] },
        [[.blank, .text("Trần Thị Bé"), .text("0912345678")]], [[.blank, .text("Trần Thị Bé"), .text("hộ nghèo")]],
        [[.blank, .number(1), .text("Trần Thị Bé")]],
    ])
    func whatStandsBelowASignatureIsNone(_ further: [[SheetFile.Cell]]) async throws {
        let id = try drop(try signed(Self.signature + further).bytes, as: "kem danh sach.xlsx")
        #expect(await probe().response("/tep/{id}/goc", ["id": id]).status == 404)
    }

    @Test func whoMayNotOpenAFileDoesNotGetIt() async throws {
        let id = try drop(Data(try table().csv.utf8), as: "cap xa.csv")
        for ending in ["goc", "danh-dau"] {
            let response = await probe([.officer], units: ["21043"]).response("/tep/{id}/\(ending)", ["id": id])
            #expect(response.status == 404)
        }
        #expect(await probe().response("/tep/{id}/goc", ["id": "77"]).status == 404)
        #expect(await probe().response("/tep/{id}/goc", ["id": "../1"]).status == 404)
    }
}
