import Foundation
import Office
import ReportingKit
import Settings
import Tabular
import Testing

/// Exports that offices drop in 2026, each taken by the declarations that ship, and wrong figures in them found.
struct ExportsOfTodayTests {
    /// 15 November 2026.
    private static let now = Date(timeIntervalSince1970: 1_794_700_000)
    private static let folder = SampleRun.root.appending(path: "Tests/Corpus/exports")

    /// What one of the files is taken as.
    struct Expectation: CustomTestStringConvertible, Sendable {
        let file: String
        /// Normalized files with the sums of some of their columns.
        let sums: [String: [String: Double]]
        /// A cell with a wrong figure in place of the right one, and what is said of it.
        let wrong: (cell: String, text: String, code: String)
        var rows = 12

        var testDescription: String { file }
    }

    static let expectations: [Expectation] = [
        Expectation(
            file: "E01 II.06a theo don vi.xlsx",
            sums: ["2026-Q3/settlement.whole": ["received": 7_899, "online": 6_928, "settled": 7_103, "pending": 796]],
            wrong: ("D12", "738", "rule.sum"), rows: 15),
        Expectation(
            file: "E03 tong hop theo don vi (one-stop 2026).xlsx",
            sums: [
                "2026-Q3/one_stop_summary.subordinates": ["received": 7_200, "received_full": 3_600, "paid": 2_400]
            ],
            wrong: ("C6", "601", "rule.sum")),
        Expectation(
            file: "E05 thanh toan truc tuyen.xlsx",
            sums: [
                "2026-Q3/online_payment.subordinates": ["payable": 2_400, "paid_online": 2_160, "amount": 22_200_000]
            ],
            wrong: ("I6", "1850001", "rule.sum")),
        Expectation(
            file: "E06 so hoa QD766 co tai su dung.xlsx",
            sums: [
                "2026-Q3/digitization.subordinates": [
                    "received": 3_600, "received_digitized": 3_240, "reused": 660, "reused_portal": 144,
                    "settled": 3_360,
                ]
            ], wrong: ("E6", "271", "rule.sum")),
        Expectation(
            file: "E08 DTI cap xa tu cham.xlsx",
            sums: [
                "2026/dti_commune.subordinates": ["awareness.score": 90, "leader.score": 20, "website.maximum": 20]
            ],
            wrong: ("E6", "21", "rule.bound"), rows: 1),
        Expectation(
            file: "E11 dichvucong.gov.vn dossier-digitized 2026-Q3.json",
            sums: ["2026-Q3/national_digitized.subordinates": ["share": 88.2, "score": 3.5, "maximum": 4]],
            wrong: ("score", "4.5", "rule.bound"), rows: 1),
        Expectation(
            file: "E13 phi dia gioi.xlsx",
            sums: [
                "2026-Q3/out_of_area.subordinates": ["received": 4_800, "inside": 240, "outside": 60, "forwarded": 300]
            ],
            wrong: ("F5", "7.25", "rule.rate")),
        Expectation(
            file: "E15 So theo doi ho so (Mau 07 TT 03-2025).xlsx",
            sums: ["2026-Q3/dossier_book.subordinates": ["received": 19, "settled": 19, "on_time": 19, "late": 0]],
            wrong: ("L5", "32/08/2026", "record.date_impossible"), rows: 1),
        Expectation(
            file: "E16 thong ke CCHC (chi tieu theo dong).xlsx",
            sums: [
                "2026-Q3/reform_indicators.subordinates": [
                    "plan_done": 75, "inspections": 2, "settled_on_time": 980, "online_rate": 92.4,
                ]
            ], wrong: ("D7", "2.5", "cell.thousands_lost"), rows: 1),
        Expectation(
            file: "E18 cung cap DVC 2026.xlsx",
            sums: [
                "2026-Q3/service_supply.subordinates": [
                    "full_procedures": 2_160, "full_online": 4_800, "partial_online": 1_200,
                ]
            ],
            wrong: ("E6", "195.2", "cell.out_of_range")),
        Expectation(
            file: "E20 kiem ke ha tang cap xa (bang tong hop).xlsx",
            sums: ["2026-Q3/digital_inventory.subordinates": ["computers": 216, "cameras": 192, "ocop_products": 72]],
            wrong: ("D4", "Một ít", "cell.not_a_choice")),
        Expectation(
            file: "E21 so hoa trong thang va luy ke.xlsx",
            sums: [
                "2026-10/digitization.subordinates": ["received": 1_200, "received_digitized": 1_080],
                "2026-01-01..2026-10-31/digitization.subordinates": ["received": 10_800, "received_digitized": 9_600],
            ], wrong: ("D5", "91", "rule.rate")),
    ]

    @Test(arguments: expectations)
    func `each is taken right`(expected: Expectation) throws {
        let run = try Self.run { inbox in
            try FileManager.default.copyItem(
                at: Self.folder.appending(path: expected.file), to: inbox.appending(path: expected.file))
        }
        #expect(run.summary.returnedCount == 0, "\(run.summary.files)")
        for (file, sums) in expected.sums {
            let rows = try Self.rows(run, file)
            #expect(rows.count == expected.rows, "\(file)")
            for (field, sum) in sums {
                let values = rows.compactMap { $0[field].flatMap { Double($0) } }
                #expect(abs(values.reduce(0, +) - sum) < 1e-6, "\(file) \(field)")
            }
        }
    }

    @Test(arguments: expectations)
    func `a wrong figure is found`(expected: Expectation) throws {
        let run = try Self.run { inbox in
            let file = Self.folder.appending(path: expected.file)
            let name = file.deletingPathExtension().lastPathComponent
            if file.pathExtension == "json" {
                let text = try String(contentsOf: file, encoding: .utf8).replacing(
                    "\"score\": 3.5", with: "\"score\": 4.5")
                try Data(text.utf8).write(to: inbox.appending(path: name + ".json"))
            } else {
                let sheet = try FileReader(limits: ReadingLimits()).read(Data(contentsOf: file), name: name).sheets[0]
                let text = try Self.delimited(sheet, changing: expected.wrong.cell, to: expected.wrong.text)
                try Data(text.utf8).write(to: inbox.appending(path: name + ".csv"))
            }
        }
        #expect(run.summary.returnedCount == 1)
        #expect(try run.text("findings.json").contains("\"\(expected.wrong.code)\""))
    }

    /// Form II.06a by field of procedure, of one commune.
    private static let byField = """
        Biểu số II.06a/VPCP/KSTT
        Đơn vị báo cáo: UBND xã Bình Sơn
        Quý III năm 2026
        STT,Lĩnh vực giải quyết,Số hồ sơ nhận giải quyết,,,,Số hồ sơ đã giải quyết,,,,Số lượng hồ sơ đang giải quyết,,
        ,,Tổng số,Trực tuyến,"Trực tiếp, dịch vụ bưu chính",Từ kỳ trước,Tổng số,Trước hạn,Đúng hạn,Quá hạn,Tổng số,Trong hạn,Quá hạn
        1,Hộ tịch,100,80,15,5,90,70,18,2,10,9,1
        2,Đất đai,50,30,10,10,40,30,9,1,10,10,0
        ,Tổng cộng,150,110,25,15,130,100,27,3,20,19,1
        """

    @Test func `fields of procedure of one unit are kept, and their sum is the unit's figure`() throws {
        let run = try Self.run { try Data(Self.byField.utf8).write(to: $0.appending(path: "II.06a.csv")) }
        #expect(run.summary.returnedCount == 0)
        let rows = try Self.rows(run, "2026-Q3/settlement.subordinates")
        #expect(rows.map { $0["procedure_field"] } == ["", "Hộ tịch", "Đất đai"])
        #expect(rows.map { $0["received"] } == ["150", "100", "50"])
        #expect(rows.first?["on_time_rate"] == "97.69")
    }

    @Test func `a total that is not the sum of its fields of procedure is found`() throws {
        let wrong = Self.byField.replacing("Tổng cộng,150,110,25,15", with: "Tổng cộng,151,111,25,15")
        let run = try Self.run { try Data(wrong.utf8).write(to: $0.appending(path: "II.06a.csv")) }
        #expect(run.summary.returnedCount == 1)
        #expect(try run.text("findings.json").contains("\"total.mismatch\""))
    }

    @Test(arguments: ["E08 DTI cap xa tu cham.xlsx", "E16 thong ke CCHC (chi tieu theo dong).xlsx"])
    func `a commune's own tables are its own in its office`(file: String) throws {
        let run = try Self.run(as: "commune-2026-10") {
            try FileManager.default.copyItem(at: Self.folder.appending(path: file), to: $0.appending(path: file))
        }
        #expect(run.summary.returnedCount == 0, "\(run.summary.files)")
        let name = file.hasPrefix("E08") ? "2026/dti_commune.level" : "2026-Q3/reform_indicators.level"
        #expect(try Self.rows(run, name).map { $0["unit_code"] } == ["21040"])
    }

    @Test(arguments: [
        ("E01 II.06a theo don vi.xlsx", "Tỷ lệ đúng hạn"),
        ("E21 so hoa trong thang va luy ke.xlsx", "Số hồ sơ đã giải quyết:"),
    ])
    func `receipts name totals of columns that the table has and of nothing else`(file: String, not said: String) throws
    {
        let run = try Self.run {
            try FileManager.default.copyItem(at: Self.folder.appending(path: file), to: $0.appending(path: file))
        }
        let receipt = try run.text("receipts/\(file).nhan.txt")
        #expect(receipt.contains("Tổng các dòng:"))
        #expect(!receipt.contains("  \(said)") && !receipt.contains(" \(said) 0"), "\(receipt)")
    }

    // MARK: Support

    private static func composition(_ sample: String) throws -> Composition {
        let modules = SampleRun.modules
        return try Composition(
            settings: try SettingsReader(modules: modules).read(
                SampleRun.root.appending(path: "config/samples/\(sample)/baocaod.yaml")), modules: modules)
    }

    private static func run(as sample: String = "province-2026-Q3", _ fill: (URL) throws -> Void) throws -> SampleRun {
        let inbox = FileManager.default.temporaryDirectory.appending(path: "exports-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
        defer { _ = try? FileManager.default.removeItem(at: inbox) }
        try fill(inbox)
        return try SampleRun(inbox, try composition(sample), now: now)
    }

    private static func rows(_ run: SampleRun, _ file: String) throws -> [[String: String]] {
        let lines = try run.text("normalized/\(file).csv").split(whereSeparator: \.isNewline).map(SampleRun.cells)
        let heading = (lines.first ?? []).map { $0.replacing("\u{FEFF}", with: "") }
        return lines.dropFirst().map { Dictionary(zip(heading, $0)) { first, _ in first } }
    }

    /// The sheet as CSV with one cell changed.
    private static func delimited(_ sheet: Sheet, changing cell: String, to text: String) throws -> String {
        let address = try #require(CellAddress(cell))
        let width = (sheet.rows.compactMap { $0.cells.last?.column }.max() ?? 0) + 1
        var lines: [String] = []
        for row in sheet.rows {
            while lines.count < row.index { lines.append("") }
            lines.append(
                (0..<width).map { column in
                    if row.index == address.row, column == address.column { return "\"\(text)\"" }
                    switch row[column] {
                    case .text(let text)?: return "\"" + text.replacing("\"", with: "\"\"") + "\""
                    case .number(let value, _)?: return value == value.rounded() ? "\(Int(value))" : "\(value)"
                    default: return ""
                    }
                }.joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
