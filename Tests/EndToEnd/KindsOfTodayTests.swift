import Foundation
import Office
import ReportingKit
import Settings
import Tabular
import Testing

/// Every table that ships stands in a kind of report that ships, with its figures.
struct KindsOfTodayTests {
    /// 15 November 2026.
    private static let now = Date(timeIntervalSince1970: 1_794_700_000)
    private static let kinds: [ReportID] = ["chuyen-doi-so", "kiem-soat-tthc", "cai-cach-hanh-chinh"]

    // MARK: What the kinds use

    @Test func `every shipped dataset is used by a shipped kind of report`() throws {
        let offices = try ["province-2026-Q3", "commune-2026-10"].map { try Self.composition($0) }
        for dataset in SampleRun.modules.flatMap(\.datasets).map(\.id) {
            let isUsed = try offices.contains { office in
                try Self.kinds.contains { kind in
                    let office = try #require(office.of(kind))
                    guard office.kind.datasets.contains(where: { $0.id == dataset }) else { return false }
                    let asked = try office.template().names.values
                    return DataUse(office.reportRegistry.naming(asked)).uses(dataset)
                        || office.reportRegistry.dataset(dataset)?.isListable == true
                }
            }
            #expect(isUsed, "\(dataset) stands in no report")
        }
    }

    // MARK: What stands in them

    /// What a report says after the file was taken: in the Word document and in the workbook.
    struct Expectation: CustomTestStringConvertible, Sendable {
        let file: String
        let report: String
        let sentences: [String]
        /// Numbers of one row of an appendix, from left to right.
        var row: [Double] = []
        /// Text that the row begins with.
        var label = "Tổng cộng"

        var testDescription: String { "\(file), \(report)" }
    }

    static let province: [Expectation] = [
        Expectation(
            file: "E01", report: "kiem-soat-tthc/2026-Q3",
            sentences: ["phải giải quyết 7.899 hồ sơ", "Đã giải quyết 7.103 hồ sơ", "Đang giải quyết 796 hồ sơ"],
            row: [7_899, 6_928, 644, 327, 7_103]),
        Expectation(
            file: "E03", report: "kiem-soat-tthc/2026-Q3",
            sentences: ["tiếp nhận 7.200 hồ sơ, gồm 3.600 hồ sơ trực tuyến toàn trình", "đã giải quyết 6.600 hồ sơ"],
            row: [7_200, 1_200, 3_600, 1_440]),
        Expectation(
            file: "E05", report: "kiem-soat-tthc/2026-Q3",
            sentences: ["2.160/2.400 hồ sơ có phí, lệ phí, đạt 90,00%; tổng số tiền 22,2 triệu đồng"],
            row: [2_400, 240, 2_160, 90, 18_000_000, 4_200_000, 22_200_000]),
        Expectation(
            file: "E06", report: "kiem-soat-tthc/2026-Q3",
            sentences: [
                "3.240/3.600 hồ sơ, đạt 90,00%", "số hóa kết quả 3.192/3.360 hồ sơ",
                "Tái sử dụng kết quả số hóa 660 hồ sơ",
            ],
            row: [3_600, 3_240, 90, 360, 3_360], label: "Tổng cộng"),
        Expectation(
            file: "E08", report: "2026", sentences: ["01 đơn vị cấp xã gửi kết quả tự đánh giá"], row: [90, 20, 18],
            label: "Xã Bình Sơn"),
        Expectation(
            file: "E11", report: "kiem-soat-tthc/2026-Q3",
            sentences: ["Tỷ lệ số hóa hồ sơ trên Cổng Dịch vụ công quốc gia nêu tại Phụ lục"], row: [88.2, 3.5, 4],
            label: "Xã Bình Sơn"),
        Expectation(
            file: "E13", report: "kiem-soat-tthc/2026-Q3",
            sentences: ["240 hồ sơ phi địa giới trong tỉnh, 60 hồ sơ phi địa giới ngoài tỉnh, đạt 6,25%"],
            row: [4_800, 240, 60, 6.25, 300]),
        Expectation(
            file: "E15", report: "kiem-soat-tthc/2026-Q3", sentences: ["tiếp nhận 19 hồ sơ, đã trả kết quả 19 hồ sơ"],
            row: [19, 19, 19, 0, 0]),
        Expectation(
            file: "E16", report: "cai-cach-hanh-chinh/2026-Q3", sentences: ["01 đơn vị cấp xã gửi số liệu thống kê"],
            row: [75, 2, 980, 92.4], label: "Xã Bình Sơn"),
        Expectation(
            file: "E18", report: "2026-Q3",
            sentences: ["4.800 hồ sơ dịch vụ công toàn trình, 1.200 hồ sơ dịch vụ công một phần"],
            row: [180, 400, 95.2, 90, 100, 88, 30], label: "Phường Cẩm Thành"),
        Expectation(
            file: "E20", report: "2026-Q3",
            sentences: ["tại 12 xã, phường, đặc khu: có 216 máy tính, 48 máy quét, 192 camera an ninh"],
            row: [216, 12, 48, 192, 12, 12, 72, 12]),
        Expectation(
            file: "E21", report: "2026-10", sentences: ["1.080/1.200 hồ sơ, đạt 90,00%"], row: [1_200, 1_080],
            label: "Tổng cộng"),
        Expectation(
            file: "E21", report: "2026-01-01..2026-10-31", sentences: ["9.600/10.800 hồ sơ, đạt 88,89%"],
            row: [10_800, 9_600], label: "Tổng cộng"),
    ]

    static let commune: [Expectation] = [
        Expectation(
            file: "E08", report: "2026", sentences: ["nhận thức số đạt 90/100 điểm"], row: [100, 90],
            label: "1. Nhận thức số"),
        Expectation(
            file: "E11", report: "2026-Q3", sentences: ["tỷ lệ hồ sơ số hóa của UBND xã đạt 88,20%, được 3,5/4 điểm"]),
        Expectation(
            file: "E15", report: "kiem-soat-tthc/2026-Q3", sentences: ["tiếp nhận 19 hồ sơ, đã trả kết quả 19 hồ sơ"],
            row: [19, 19, 19, 0, 0]),
        Expectation(
            file: "E16", report: "cai-cach-hanh-chinh/2026-Q3",
            sentences: [
                "UBND xã hoàn thành 75,00% kế hoạch cải cách hành chính; tổ chức 02 cuộc kiểm tra",
                "UBND xã giải quyết đúng hạn 980 hồ sơ", "Tỷ lệ hồ sơ nộp trực tuyến đạt 92,40%",
            ]),
    ]

    private static let provinceRun = Result { try run("province-2026-Q3", province) }
    private static let communeRun = Result { try run("commune-2026-10", commune) }

    @Test(arguments: province)
    func `a province's report has the figures of the export`(expected: Expectation) throws {
        try Self.expect(expected, in: Self.provinceRun.get())
    }

    @Test(arguments: commune)
    func `a commune's report has the figures of its export`(expected: Expectation) throws {
        try Self.expect(expected, in: Self.communeRun.get())
    }

    private static func expect(_ expected: Expectation, in run: SampleRun) throws {
        let folder = run.output.appending(path: "report/\(expected.report)")
        let text = try document(folder)
        for sentence in expected.sentences { #expect(text.contains(sentence), "\(text)") }
        guard !expected.row.isEmpty else { return }
        let workbook = try read(folder.appending(path: "phu-luc.xlsx"))
        let rows = workbook.sheets.flatMap(\.rows).filter { row in
            row.cells.contains { if case .text(expected.label) = $0.content { true } else { false } }
        }
        let numbers = rows.map { row in
            row.cells.compactMap { cell -> Double? in
                if case .number(let value, _) = cell.content { value } else { nil }
            }
        }
        let isThere = numbers.contains { found in
            found.starts(with: expected.row) || found.dropFirst().starts(with: expected.row)
        }
        #expect(isThere, "\(expected.label): \(numbers)")
    }

    @Test func `an indicator that is a rate has its digits and its sign`() throws {
        let folder = try Self.communeRun.get().output.appending(path: "report/cai-cach-hanh-chinh/2026-Q3")
        let texts = try Self.read(folder.appending(path: "bao-cao.docx")).sheets.flatMap(\.rows).flatMap(\.cells)
            .compactMap {
                if case .text(let text) = $0.content { text } else { nil }
            }
        #expect(texts.contains("75,00%") && texts.contains("92,40%") && texts.contains("980"), "\(texts)")
    }

    @Test(arguments: ["province-2026-Q3", "commune-2026-10"])
    func `no report of today speaks as before 2025, and none has an appendix without rows that nobody owes`(
        sample: String
    ) throws {
        let run = try (sample == "commune-2026-10" ? Self.communeRun : Self.provinceRun).get()
        for (_, files) in run.summary.reports {
            for file in files where file.lastPathComponent == "bao-cao.docx" {
                let text = try Self.document(file.deletingLastPathComponent())
                for word in ["huyện", "thị trấn", "mức độ 3", "mức độ 4", "Bộ phận Tiếp nhận"] {
                    #expect(!text.contains(word), "\(file.path): \(word)")
                }
                #expect(!text.contains("[chưa có số liệu]"), "\(text)")
                if sample == "commune-2026-10" {
                    #expect(!text.replacing("chuyển đổi số cấp xã", with: "").contains("cấp xã"), "\(text)")
                }
            }
        }
    }

    @Test func `a form of a calendar quarter has its report though the kind closes on the 14th`() throws {
        let run = try Self.run("province-2026-Q3", [Self.province[0]], closing: nil)
        #expect(try Self.document(run.output.appending(path: "report/kiem-soat-tthc/2026-Q3")).contains("7.899 hồ sơ"))
    }

    // MARK: Support

    /// The exports are of the calendar's quarter; nil closes as each kind says.
    private static func composition(_ sample: String, closing: ClosingDay? = .last) throws -> Composition {
        var settings = try SettingsReader(modules: SampleRun.modules).read(
            SampleRun.root.appending(path: "config/samples/\(sample)/baocaod.yaml"))
        settings.reports = kinds.map { EnabledReport(id: $0) }
        if closing == .last { settings.reports[1].keys.closingDay = .some(nil) }
        return try Composition(settings: settings, modules: SampleRun.modules)
    }

    private static func run(
        _ sample: String, _ expected: [Expectation], closing: ClosingDay? = .last
    ) throws -> SampleRun {
        let inbox = FileManager.default.temporaryDirectory.appending(path: "kinds-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
        defer { _ = try? FileManager.default.removeItem(at: inbox) }
        let exports = SampleRun.root.appending(path: "Tests/Corpus/exports")
        for file in try FileManager.default.contentsOfDirectory(atPath: exports.path(percentEncoded: false))
        where expected.contains(where: { file.hasPrefix($0.file) }) {
            try FileManager.default.copyItem(at: exports.appending(path: file), to: inbox.appending(path: file))
        }
        let run = try SampleRun(inbox, try composition(sample, closing: closing), now: now)
        #expect(run.summary.returnedCount == 0, "\(run.summary.files)")
        return run
    }

    /// The document's text; spaces that break no line are spaces.
    private static func document(_ folder: URL) throws -> String {
        let reading = try read(folder.appending(path: "bao-cao.docx"))
        let lines =
            reading.text?.blocks.compactMap { place -> String? in
                switch place.block {
                case .heading(_, let text), .paragraph(let text), .listItem(_, let text): text
                case .table: nil
                }
            } ?? []
        return lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
    }

    private static func read(_ file: URL) throws -> Reading {
        try FileReader(limits: ReadingLimits()).read(try Data(contentsOf: file), name: file.lastPathComponent)
    }
}
