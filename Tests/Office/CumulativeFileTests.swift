import Foundation
import OfficeSupport
import ReportingKit
import Testing

/// A table of a month beside the year so far fills two periods, each figure with the cell that it stood in.
struct CumulativeFileTests {
    @Test func bothPeriodsAreStored() throws {
        let office = try TestOffice()
        let fields = "Số hồ sơ tiếp nhận;Số hồ sơ có số hóa thành phần HS;Số hồ sơ chưa số hóa TPHS"
        let lines = [
            "SỐ HÓA HỒ SƠ THÁNG 5 VÀ LŨY KẾ TỪ ĐẦU NĂM 2023 CẤP XÃ", "STT;Đơn vị;Trong tháng 5;;;Lũy kế từ đầu năm",
            ";;\(fields);\(fields)", "1;Xã Bình An;100;90;10;900;800;100", "2;Xã Bình Chánh;50;40;10;300;200;100",
        ]
        #expect(try office.drop(lines.joined(separator: "\r\n"), as: "so hoa.csv").isTaken)
        for (id, value, cell) in [("2023-05", 100, "C4"), ("2023-01-01..2023-05-31", 900, "F4")] {
            let period = try #require(Period(id: id))
            let tables = try office.store.tablesInForce(
                period: period, dataset: "digitization", place: .subordinates)
            #expect(tables.count == 1, "\(id)")
            let row = try #require(tables.first?.rows.map(\.row).first { $0.unit?.code == "21064" })
            #expect(row["received"] == .count(value), "\(id)")
            #expect(row.values["received"]?.cell.description == cell, "\(id)")
        }
        #expect(try office.faults() == [])
    }
}
