import ReportingKit
import TestSupport
import Testing

@testable import Drafts

/// Figures that have nothing to do with each other give no relation, however few rows there are and however small the
/// figures.
struct ChanceTests {
    private let seed = SeededGenerator.runSeed()

    private func table(_ rows: Int, _ columns: Int, _ largest: Int, _ generator: inout SeededGenerator) -> [[String]] {
        var table = [
            ["BẢNG SỐ LIỆU NGẪU NHIÊN CỦA CÁC ĐƠN VỊ"],
            ["STT", "Đơn vị"]
                + (1...columns).map { $0 % 4 == 0 ? "Tỷ lệ \($0)" : $0 % 4 == 1 ? "Tổng số \($0)" : "Số hồ sơ \($0)" },
        ]
        for row in 1...rows {
            table.append(
                ["\(row)", "Xã Số \(row)"]
                    + (1...columns).map { "\(Int.random(in: 0...($0 % 4 == 0 ? 100 : largest), using: &generator))" })
        }
        return table
    }

    @Test(arguments: [2, 3, 4, 5, 8, 12, 30])
    func independentFiguresGiveNoRelation(rows: Int) {
        var generator = SeededGenerator(seed: seed &+ UInt64(rows))
        for columns in [4, 8, 12, 18] {
            for largest in [3, 9, 40, 1_000] {
                let sheet = TableText.sheet(table(rows, columns, largest, &generator))
                for draft in Draft.of([sheet], fileName: "") {
                    #expect(draft.bounds.isEmpty, "seed \(seed): \(rows) rows, \(columns) columns up to \(largest)")
                    #expect(draft.found.isEmpty, "seed \(seed): \(rows) rows, \(columns) columns up to \(largest)")
                }
            }
        }
    }

    @Test func columnsOfOneValueGiveNone() {
        let rows = (1...20).map { "\($0) | Xã Số \($0) | 12 | 5 | 7 | 41.67 | \($0)" }.joined(separator: "\n")
        let draft = TableText.draft(
            "SỐ LIỆU CỦA CÁC XÃ\nSTT | Đơn vị | Tổng số | Nam | Nữ | Tỷ lệ nam | Số thôn\n" + rows)
        #expect(draft?.found == [])
    }

    @Test(arguments: [8, 12, 25])
    func sumsAreFoundWithoutAnyWord(rows: Int) throws {
        var generator = SeededGenerator(seed: 20_261_126 + UInt64(rows))
        var table = [["SỐ LIỆU CỦA CÁC XÃ"], ["STT", "Đơn vị", "Mục A", "Mục B", "Mục C", "Mục D", "Mục E"]]
        for row in 1...rows {
            let (a, b, c, e) = (
                Int.random(in: 10...900, using: &generator), Int.random(in: 10...900, using: &generator),
                Int.random(in: 10...900, using: &generator), Int.random(in: 10...900, using: &generator)
            )
            table.append(["\(row)", "Xã Số \(row)", "\(a)", "\(e)", "\(b)", "\(a + b + c)", "\(c)"])
        }
        let draft = try #require(Draft.of([TableText.sheet(table)], fileName: "").first)
        #expect(draft.found == ["muc_d = muc_a + muc_c + muc_e"])
        #expect(draft.yaml.contains("severity: warning }   # found in the figures alone, \(rows) rows"))
    }
}
