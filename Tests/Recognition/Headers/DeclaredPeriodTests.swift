import ReportingKit
import Testing

@testable import Recognition

@Suite struct DeclaredPeriodTests {
    private func read(
        _ groups: [PeriodGroup: [Heading]], _ first: String, _ second: String, title: String = "Quý III năm 2026",
        numbers: [[String]] = []
    ) throws -> [String] {
        var definition = DatasetDefinition.declared(
            "made", [.count("received", "Tiếp nhận"), .count("settled", "Giải quyết")])
        definition.periodGroups = groups
        let result = try DeclaredTables(definition).read(
            [
                ["Đơn vị", first, "", second, ""], ["", "Tiếp nhận", "Giải quyết", "Tiếp nhận", "Giải quyết"],
            ] + numbers + [["Xã Bình Sơn", "5", "4", "9", "8"]], title: [title])
        return result.tables.map { recognized in
            let row = recognized.table.rows.first
            return
                "\(recognized.table.period.id): \(row?["received"]?.plainText ?? "") \(row?["settled"]?.plainText ?? "")"
        }
    }

    @Test func `columns under a declared heading are of the period before or of the same of last year`() throws {
        #expect(
            try read([.former: ["kỳ trước …"], .period: ["kỳ này"]], "Kỳ này", "Kỳ trước liền kề")
                == ["2026-Q3: 5 4", "2026-Q2: 9 8"])
        #expect(
            try read([.lastYear: ["… cùng kỳ …"]], "Thực hiện quý III", "So cùng kỳ năm 2025")
                == ["2026-Q3: 5 4", "2025-Q3: 9 8"])
    }

    @Test func `a dataset's own word for cumulative figures is one`() throws {
        #expect(
            try read([.cumulative: ["tổng đến nay"]], "Tháng 10", "Tổng đến nay", title: "Tháng 10 năm 2026")
                == ["2026-10: 5 4", "2026-01-01..2026-10-31: 9 8"])
    }

    @Test func `without a declaration columns of other periods are left out`() throws {
        #expect(try read([:], "Quý III", "Cùng kỳ năm trước") == ["2026-Q3: 5 4"])
    }

    @Test func `a row that numbers all columns numbers those of both periods`() throws {
        #expect(
            try read([.former: ["kỳ trước …"]], "Kỳ này", "Kỳ trước liền kề", numbers: [["1", "2", "3", "4", "5"]])
                == ["2026-Q3: 5 4", "2026-Q2: 9 8"])
    }
}
