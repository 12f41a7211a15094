import Drafts
import Foundation
import Office
import ReportingKit
import Settings
import Tabular
import TestSupport
import Testing

/// Tables that nobody declared: the draft of each is installed as it was written, and takes the file with every figure
/// right.
///
/// What is right is read from the file once more, cell by cell, without the product's recognition.
struct DraftsInstalledUnchangedTests {
    /// 15 November 2026.
    private static let now = Date(timeIntervalSince1970: 1_794_700_000)
    private static let modules = SampleRun.modules
    /// The declarations that ship and know the exports of today.
    private static let shipped = [
        "settlement", "one_stop_summary", "online_payment", "digitization", "dti_commune", "national_digitized",
        "out_of_area", "dossier_book", "reform_indicators", "service_supply", "digital_inventory",
    ]

    /// Tables of rows: the file, and what one unit of its amounts is worth.
    static let tables: [(file: String, factor: Double)] = [
        ("exports/E01 II.06a theo don vi.xlsx", 1), ("exports/E03 tong hop theo don vi (one-stop 2026).xlsx", 1),
        ("exports/E05 thanh toan truc tuyen.xlsx", 1), ("exports/E06 so hoa QD766 co tai su dung.xlsx", 1),
        ("exports/E13 phi dia gioi.xlsx", 1), ("exports/E18 cung cap DVC 2026.xlsx", 1),
        ("exports/E20 kiem ke ha tang cap xa (bang tong hop).xlsx", 1),
        ("exports/E21 so hoa trong thang va luy ke.xlsx", 1),
        ("drafts/lop-hoc-sinh.xlsx", 1), ("drafts/kham-suc-khoe.csv", 1), ("drafts/dien-tich-dat.ods", 1),
        ("drafts/von-muc-tieu.docx", 1_000_000), ("drafts/chan-nuoi.xls", 1), ("drafts/kiem-tra-van-ban.xlsx", 1),
        ("drafts/thanh-tra-linh-vuc.xlsx", 1), ("drafts/giay-phep.xlsx", 1), ("drafts/cap-nuoc.csv", 1),
        ("drafts/tai-khoan.xlsx", 1), ("drafts/truc-tuyen.xlsx", 1), ("drafts/ho-kinh-doanh.xlsx", 1),
        ("drafts/tai-nan.xlsx", 1), ("drafts/ho-tich.csv", 1), ("drafts/thu-thue.csv", 1),
        ("drafts/cham-diem.csv", 1),
    ]

    @Test(arguments: tables)
    func `its draft takes a table with every figure right`(file: String, factor: Double) throws {
        let url = Self.file(file)
        let sheet = try #require(try Self.reading(url).sheets.first)
        let rows = try Self.rows(of: file)
        #expect(!rows.isEmpty)
        var seen: [Int: Int] = [:]
        for row in rows {
            // The sum of the members of one unit stands in no row.
            guard let place = row.row else { continue }
            let raw = try #require(sheet.rows.first { $0.index == place - 1 })
            let numbers = Self.numbers(raw, in: sheet)
            // Periods side by side are rows of their own, and what is derived of a row stands behind its columns.
            let from = seen[place, default: 0]
            let wanted = Array(numbers.dropFirst(from).prefix(row.numbers.count))
            #expect(!wanted.isEmpty)
            for (got, value) in zip(row.numbers, wanted) {
                #expect(
                    abs(got - value) < 1e-6 || abs(got - value * factor) < 1e-3, "\(file) row \(place): \(row.numbers)")
            }
            seen[place, default: 0] += wanted.count
        }
        // No row with a number of its own, and no figure of one, is left out.
        for raw in sheet.rows {
            guard Self.hasSerial(raw, in: sheet) else { continue }
            #expect(seen[raw.index + 1] == Self.numbers(raw, in: sheet).count, "\(file) row \(raw.index + 1)")
        }
    }

    /// Tables whose lines are indicators, and files of JSON: figures that must be there.
    static let others: [(file: String, figures: [Double])] = [
        ("exports/E08 DTI cap xa tu cham.xlsx", [100, 90, 20, 20, 20, 18]),
        ("exports/E16 thong ke CCHC (chi tieu theo dong).xlsx", [75, 2, 980, 92.4]),
        ("exports/E11 dichvucong.gov.vn dossier-digitized 2026-Q3.json", [88.2, 3.5, 4]),
    ]

    @Test(arguments: others)
    func `its draft takes a table of indicators or of JSON with every figure right`(
        file: String, figures: [Double]
    ) throws {
        #expect(try Self.rows(of: file).flatMap(\.numbers).prefix(figures.count).sorted() == figures.sorted())
    }

    @Test func `its draft takes an array of JSON with objects in its rows`() throws {
        let file = "drafts/ket qua 2026-Q3.json"
        struct Content: Decodable {
            struct Item: Decodable {
                let tiepNhan: [String: Double]
                let daGiaiQuyet: Double
            }
            let items: [Item]
        }
        let items = try JSONDecoder().decode(Content.self, from: try Data(contentsOf: Self.file(file))).items
        let rows = try Self.rows(of: file)
        #expect(rows.count == items.count)
        #expect(
            Set(rows.map(\.numbers))
                == Set(
                    items.map { item in
                        [
                            item.tiepNhan["tong"] ?? -1, item.tiepNhan["trucTuyen"] ?? -1,
                            item.tiepNhan["trucTiep"] ?? -1, item.daGiaiQuyet,
                        ]
                    }))
    }

    // MARK: Support

    private static func file(_ path: String) -> URL { SampleRun.root.appending(path: "Tests/Corpus/\(path)") }

    private static func reading(_ url: URL) throws -> Reading {
        try FileReader(limits: ReadingLimits()).read(try Data(contentsOf: url), name: url.lastPathComponent)
    }

    private struct Taken {
        let run: SampleRun
        /// The dataset of each file's draft.
        let datasets: [String: String]
    }

    /// One office for all, so that no draft takes what another is of.
    private static let taken = Result {
        try take(tables.map(\.file) + others.map(\.file) + ["drafts/ket qua 2026-Q3.json"])
    }

    /// An office of the province, without the declarations that ship, with the drafts of some files and these files.
    private static func take(_ files: [String]) throws -> Taken {
        let folder = try TemporaryFolder("drafts")
        func place(_ path: String) throws -> URL {
            let url = folder.url.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            return url
        }
        var datasets: [String: String] = [:]
        for path in files {
            let file = file(path)
            let reading = try reading(file)
            let drafts = Draft.of(
                DraftTable.all(in: reading.sheets, json: reading.json), fileName: file.lastPathComponent)
            let draft = try #require(drafts.first)
            #expect(drafts.count == 1, "\(path)")
            #expect(!datasets.values.contains(draft.id))
            datasets[path] = draft.id
            try Data(draft.yaml.utf8).write(to: place("datasets/\(draft.id).yaml"))
            try FileManager.default.copyItem(at: file, to: place("in/\(file.lastPathComponent)"))
        }
        for dataset in shipped {
            try Data("dataset: \(dataset)\nenabled: false\n".utf8).write(to: place("datasets/no-\(dataset).yaml"))
        }
        try FileManager.default.copyItem(
            at: SampleRun.root.appending(path: "config/samples/province-2026-Q3/units.csv"), to: place("units.csv"))
        try Data("report: thu\ntitle: Thử\n".utf8).write(to: place("reports/thu/report.yaml"))
        try WordFile.bytes(["Báo cáo {{ report.period }}"]).write(to: place("reports/thu/bao-cao.docx"))
        try Data("reporting_unit: \"51\"\nunits: [units.csv]\nreports: { thu: }\n".utf8).write(
            to: place("baocaod.yaml"))
        let composition = try ConfigurationCheck(place("baocaod.yaml"), modules: modules).composition
        #expect(composition.settings.added?.faults.filter { $0.severity == .error }.map(\.message) == [])
        let run = try SampleRun(folder.url.appending(path: "in"), composition, now: now)
        #expect(run.summary.returnedCount == 0, "\(run.summary.files)")
        return Taken(run: run, datasets: datasets)
    }

    private struct Row {
        let row: Int?
        let numbers: [Double]
    }

    /// The rows of all normalized files of the draft's dataset, each with the figures of its fields in order.
    private static func rows(of file: String) throws -> [Row] {
        let taken = try taken.get()
        let dataset = try #require(taken.datasets[file])
        let normalized = taken.run.output.appending(path: "normalized")
        let periods = try FileManager.default.contentsOfDirectory(atPath: normalized.path)
        // The month comes before the days that end with it, this year before the last.
        let ordered = periods.sorted { $0.count == $1.count ? $0 > $1 : $0.count < $1.count }
        var rows: [Row] = []
        for period in ordered {
            let folder = normalized.appending(path: period)
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            where name.hasPrefix(dataset + ".") && name.hasSuffix(".csv") {
                let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                let lines = text.split(whereSeparator: \.isNewline).map(SampleRun.cells)
                let heading = lines.first ?? []
                rows += lines.dropFirst().map { cells in
                    let pairs = zip(heading, cells).filter { !$0.0.contains("unit_") && !$0.0.hasPrefix("source_") }
                    return Row(
                        row: zip(heading, cells).first { $0.0 == "source_row" }.flatMap { Int($0.1) },
                        numbers: pairs.compactMap { Double($0.1) })
                }
            }
        }
        return rows
    }

    /// Columns whose first text is a heading of serial numbers or codes.
    private static func passive(_ sheet: Sheet) -> Set<Int> {
        var columns: Set<Int> = []
        for row in sheet.rows.prefix(20) {
            for cell in row.cells {
                if case .text(let text) = cell.content, ["STT", "TT", "Mã đơn vị"].contains(text) {
                    columns.insert(cell.column)
                }
            }
        }
        return columns
    }

    private static func hasSerial(_ row: SheetRow, in sheet: Sheet) -> Bool {
        guard let column = passive(sheet).min(), let cell = row[column] else { return false }
        switch cell {
        case .number: return true
        case .text(let text): return Int(text) != nil && row.cells.count > 3
        default: return false
        }
    }

    private static func numbers(_ row: SheetRow, in sheet: Sheet) -> [Double] {
        let passive = passive(sheet)
        return row.cells.filter { !passive.contains($0.column) }.compactMap { cell in
            switch cell.content {
            case .number(let value, .percent): return value * 100
            case .number(let value, .general): return value
            case .text(let text): return number(text)
            default: return nil
            }
        }
    }

    /// "5.061,8", "7.700", "98,5%", "-": as people of Viet Nam write numbers.
    private static func number(_ text: String) -> Double? {
        if text == "-" { return 0 }
        let plain = text.hasSuffix("%") ? String(text.dropLast()) : text
        guard plain.contains(where: \.isNumber), plain.allSatisfy({ $0.isNumber || "-.,".contains($0) }) else {
            return nil
        }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        let groups = parts.count > 1 && parts.dropFirst().allSatisfy { $0.prefix { $0 != "," }.count == 3 }
        let whole = groups || plain.contains(",") ? plain.replacing(".", with: "") : plain
        return Double(whole.replacing(",", with: "."))
    }
}
