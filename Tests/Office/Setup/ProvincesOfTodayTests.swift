import Foundation
import OfficeSupport
import ReportingKit
import Settings
import TestSupport
import Testing

@testable import Office

/// A province is set up, and tables of all its communes come in, each unit named in another of the ways in which
/// systems and people write it: three tables, so three spellings of each unit.
struct ProvincesOfTodayTests {
    struct Province: Sendable, CustomTestStringConvertible {
        let code: UnitCode
        let communes: Int
        /// "tỉnh Thanh Hóa", "TP Đà Nẵng": as labels write it behind a unit.
        let behind: String
        let testDescription: String
    }

    static let provinces = [
        Province(code: "38", communes: 166, behind: "tỉnh Thanh Hóa", testDescription: "Thanh Hóa"),
        Province(code: "48", communes: 94, behind: "TP Đà Nẵng", testDescription: "Đà Nẵng"),
    ]

    /// How one unit may be written; `kind` is the word for its kind, `own` its own name.
    private typealias Spelling = @Sendable (_ kind: String, _ own: String, _ behind: String) -> String

    private static let spellings: [Spelling] = [
        { kind, own, _ in "UBND \(kind) \(own)" },
        { _, own, _ in own },
        { kind, own, behind in "\(kind) \(own), \(behind)" },
        { kind, own, behind in "\(kind) \(own) - \(behind)".uppercased() },
        { kind, own, _ in "Trung tâm Phục vụ hành chính công \(kind) \(own)" },
        { kind, own, _ in "\(kind) \(own)".decomposedStringWithCanonicalMapping },
        { kind, own, behind in "TTPVHCC \(kind) \(own) (\(behind))" },
        { kind, own, _ in "\(kind.prefix(1).uppercased()). \(own)" },
        { kind, own, behind in "Ủy ban nhân dân \(kind)  \(own) \(behind)" },
        { kind, own, _ in "Bộ phận Tiếp nhận và Trả kết quả \(kind) \(own)" },
        { kind, own, behind in "TT PVHCC \(kind) \(own), \(behind)".decomposedStringWithCanonicalMapping },
        { kind, own, _ in Self.tonesMoved("\(kind) \(own)") },
    ]

    /// Tone marks on the other vowel: Hòa, Hoà; Thủy, Thuỷ.
    private static func tonesMoved(_ text: String) -> String {
        [
            ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("ọa", "oạ"), ("ủy", "uỷ"), ("úy", "uý"), ("ụy", "uỵ"),
            ("ùy", "uỳ"),
        ]
        .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }

    @Test(arguments: provinces, [0, 1, 2])
    func everyCommuneIsReadInEverySpelling(province: Province, round: Int) throws {
        let folder = try TemporaryFolder("province")
        let composition = try Self.setUp(province, in: folder.url)
        let communes = composition.register.children(
            of: province.code, on: try #require(CalendarDate(iso: "2026-09-30")), kind: .commune)
        #expect(communes.count == province.communes)
        let month = 7 + round
        let name = TerritoryName(composition.settings.reportingUnit == "48" ? "Thành phố Đà Nẵng" : "Tỉnh Thanh Hóa")
        let title = ["CẤP XÃ", "CÁC XÃ, PHƯỜNG \(name.capitals)", "TRÊN ĐỊA BÀN \(name.capitals)"][round]
        var rows: [String] = []
        var expected: [String: FieldValue] = [:]
        for (index, unit) in communes.enumerated() {
            let name = TerritoryName(unit.name)
            // "X." stands for xã alone, "P." for phường; đặc khu has no such letter.
            let spelling = (index + round * 5) % Self.spellings.count
            let isAbbreviated = spelling == 7 && name.kind?.text == "đặc khu"
            let label = Self.spellings[isAbbreviated ? 0 : spelling](
                name.kind?.text ?? "", name.own, province.behind)
            let received = 20 + index
            rows.append("\(index + 1);\"\(label)\";\(received);\(received);0;10;10;0")
            expected[unit.code.rawValue] = .count(received)
        }
        let table =
            "KẾT QUẢ SỐ HÓA HỒ SƠ THỦ TỤC HÀNH CHÍNH \(title);;;;;;;\n(Từ ngày 01/0\(month)/2026 đến ngày \(month == 9 ? 30 : 31)/0\(month)/2026);;;;;;;\n"
            + "STT;Đơn vị (Cơ quan);Số hồ sơ Tiếp nhận;Số hồ sơ có số hóa thành phần HS;Số hồ sơ chưa số hóa TPHS;Số hồ sơ đã giải quyết;Số hồ sơ có số hóa kết quả;Số hồ sơ chưa số hóa kết quả TTHC\n"
            + rows.joined(separator: "\n") + "\n"
        let file = folder.url.appending(path: "so hoa.csv")
        try Data(table.utf8).write(to: file)
        let result = try FileCheck(
            composition: composition, store: nil, now: Date(timeIntervalSince1970: 1_793_000_000)
        ).check(InputFile(url: file))
        let errors = result.findings.filter { $0.severity == .error }
        #expect(result.isAcceptable, "\(errors.prefix(5).map { composition.catalogue.sentence(for: $0) })")
        let read = try #require(result.tables.first)
        #expect(read.units.mapValues { $0["received"] ?? .count(-1) } == expected)
        // "Trên địa bàn" widens the table to the whole territory.
        #expect(read.set == (round == 2 ? .whole : .subordinates))
    }

    private static func setUp(_ province: Province, in folder: URL) throws -> Composition {
        let today = try #require(CalendarDate(iso: "2026-10-05"))
        guard case .unit(let unit) = TerritorySearch(today: today).find(province.code.rawValue) else {
            throw SetupFault(description: "no unit \(province.code)")
        }
        return try OfficeSetup(modules: TestOffice.modules, today: today).write(
            OfficeChoices(territory: unit), to: folder.appending(path: "baocaod.yaml"),
            template: TestOffice.root.appending(path: "config/reports/chuyen-doi-so/bao-cao.docx"), replacing: false
        ).check.composition
    }
}
