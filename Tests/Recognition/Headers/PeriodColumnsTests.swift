import ReportingKit
import Tabular
import Testing

@testable import Recognition

/// Figures of a month beside cumulative ones are two tables of two periods, each value with its own cell.
@Suite struct PeriodColumnsTests {
    private static let fields = ["Số sách cho mượn", "Số sách có quét mã khi mượn", "Tỷ lệ quét mã"]

    private func read(
        _ title: [String], _ header: [[String]], merges: [String] = [],
        row: [String] = ["100", "90", "90", "900", "800", "88.89"],
        file: String = "muon sach.xlsx", folder: String? = nil
    ) throws -> Recognition {
        let sample = try TerritorySample("51")
        let labels = ["Xã Bình Sơn", "Xã Vạn Tường"]
        let rows = title.map { [$0] } + header + labels.enumerated().map { ["\($0.offset + 1)", $0.element] + row }
        return sample.recognizer.recognize(
            Reading(format: .xlsx, sheets: [.of(rows, merges: merges)]),
            context: RecognitionContext(fileName: file, folder: folder, territory: "51", today: sample.today))
    }

    private func above(_ month: String, _ cumulative: String) -> [[String]] {
        [["STT", "Đơn vị", month, "", "", cumulative, "", ""], ["", ""] + Self.fields + Self.fields]
    }

    private func expect(_ read: Recognition, _ periods: [String], fieldCells: [String] = ["C", "F"]) {
        #expect(read.errors == [], "\(read.findings)")
        #expect(read.tables.map(\.table.period.id) == periods)
        for (table, column) in zip(read.tables.map(\.table), fieldCells) {
            #expect(table.dataset == "loans" && table.place == .subordinates)
            #expect(table.rows.count == 2)
            #expect(table.rows.first?.values["lent"]?.cell.description.hasPrefix(column) == true)
        }
        #expect(read.tables.first?.table.rows.first?["lent"] == .count(100))
        #expect(read.tables.first?.table.rows.first?["lent_scanned"] == .count(90))
        #expect(read.tables.last?.table.rows.first?["lent"] == .count(900))
        #expect(read.tables.last?.table.rows.first?["lent_scanned"] == .count(800))
        #expect(read.tables.allSatisfy { $0.balance.isBalanced })
    }

    @Test func wordsAboveTheColumnsPartThem() throws {
        let days = ["2026-10", "2026-01-01..2026-10-31"]
        let title = ["MƯỢN SÁCH THÁNG 10 VÀ LŨY KẾ TỪ ĐẦU NĂM 2026 CẤP XÃ"]
        expect(try read(title, above("Trong tháng 10", "Lũy kế từ đầu năm")), days)
        expect(
            try read(title, above("Trong tháng 10", "Lũy kế từ đầu năm"), merges: ["A1:H1", "C2:E2", "F2:H2"]), days)
        expect(try read(title, above("Trong tháng", "Lũy kế")), days)
        expect(
            try read(["MƯỢN SÁCH CẤP XÃ", "Từ ngày 01/10/2026 đến ngày 31/10/2026"], above("Trong kỳ", "Lũy kế")), days)
        expect(try read(["MƯỢN SÁCH CẤP XÃ THÁNG 10 NĂM 2026"], above("", "Lũy kế từ đầu năm")), days)
        expect(try read(["MƯỢN SÁCH CẤP XÃ NĂM 2026"], above("Tháng 10", "Lũy kế 10 tháng")), days)
        expect(try read(["MƯỢN SÁCH CẤP XÃ"], above("Trong tháng", "Lũy kế"), folder: "2026-10"), days)
    }

    @Test func aQuarterStandsBesideNineMonths() throws {
        expect(
            try read(["MƯỢN SÁCH CẤP XÃ QUÝ III VÀ 9 THÁNG NĂM 2026"], above("Quý III", "9 tháng")),
            ["2026-Q3", "2026-9M"])
    }

    @Test func wordsBelowEachHeadingPartThemToo() throws {
        let header = [
            ["STT", "Đơn vị"] + Self.fields.flatMap { [$0, ""] },
            ["", ""] + Self.fields.flatMap { _ in ["Trong tháng", "Lũy kế"] },
        ]
        let found = try read(
            ["MƯỢN SÁCH CẤP XÃ THÁNG 10/2026"], header, row: ["100", "900", "90", "800", "90", "88.89"])
        expect(found, ["2026-10", "2026-01-01..2026-10-31"], fieldCells: ["C", "D"])
    }

    @Test func periodsThatDoNotEndTogetherAreAskedAbout() throws {
        let found = try read(["MƯỢN SÁCH CẤP XÃ NĂM 2026"], above("Tháng 10", "Lũy kế 9 tháng"))
        #expect(found.errors == [.periodConflict])
    }

    @Test func theFolderOfAnotherMonthIsAskedAbout() throws {
        let found = try read(["MƯỢN SÁCH CẤP XÃ NĂM 2026"], above("Tháng 10", "Lũy kế"), folder: "2026-09")
        #expect(Set(found.errors) == [.periodConflict])
    }

    @Test func aColumnOfCumulativeFiguresAloneIsPassedOver() throws {
        let header = [TerritorySample.header[0] + ["", "", "", "Lũy kế"], TerritorySample.header[1]]
        let sample = try TerritorySample("51")
        let row = ["1", "Xã Bình Sơn", "10", "4", "40", "6", "8", "2", "25", "6", "99"]
        let found = sample.recognizer.recognize(
            Reading(format: .xlsx, sheets: [.of([["MƯỢN SÁCH THÁNG 10/2026"]] + header + [row])]),
            context: RecognitionContext(fileName: "a.xlsx", territory: "51", today: sample.today))
        #expect(found.errors == [])
        #expect(found.tables.map(\.table.period.id) == ["2026-10"])
    }

    @Test func datasetsCloseOnDaysOfTheirOwn() throws {
        let sample = try TerritorySample("51")
        let closed = sample.read(["MƯỢN SÁCH QUÝ III NĂM 2026"], ["Xã Bình Sơn"], closingDays: ["loans": 14])
        #expect(closed.table?.period.id == "2026-06-15..2026-09-14")
        let other = sample.read(["MƯỢN SÁCH QUÝ III NĂM 2026"], ["Xã Bình Sơn"], closingDays: ["parcels": 14])
        #expect(other.table?.period.id == "2026-Q3")
        let days = sample.read(
            ["MƯỢN SÁCH", "Từ ngày 15/06/2026 đến ngày 14/09/2026"], ["Xã Bình Sơn"], closingDays: ["loans": 14])
        #expect(days.table?.period.id == "2026-06-15..2026-09-14")
    }
}
