import Office
import OfficeSupport
import ReportingKit
import Store
import Testing

/// What is said of tables whose titles and rows do not go together, and of rows that no report uses.
struct ReadingCases {
    private static let names = ModelWorld.quangNgai.communes.compactMap { ModelWorld.quangNgai.reference[$0]?.name }
    private let x = names[0]

    private func isReturned(_ decision: FileDecision) -> Bool {
        if case .returned = decision.outcome { true } else { false }
    }

    @Test("A title narrower than its rows is returned with both (case 28)")
    func narrowTitle() throws {
        let office = try ReceiptOffice()
        var table = DossierTable.of([x, Self.names[1], "Sở Nội vụ"], 5)
        table.title = "TỔNG HỢP HỒ SƠ MẪU CẤP XÃ"
        let decision = try office.send(table, as: "a.csv")
        #expect(isReturned(decision))
        let told = office.told(decision)
        #expect(told.contains("Sở Nội vụ") && told.contains("cấp xã"), "\(told)")
        #expect(decision.findings.contains { $0.code == .setConflict })
    }

    @Test("A table whose title names another province is returned (case 33)")
    func foreignTitle() throws {
        let office = try ReceiptOffice()
        var table = DossierTable.of(Self.names.prefix(3), 5)
        table.title = "TỔNG HỢP HỒ SƠ MẪU TỈNH THANH HÓA"
        let decision = try office.send(table, as: "a.csv")
        #expect(isReturned(decision))
        let told = office.told(decision)
        #expect(told.contains("Thanh Hóa") && told.contains("không thuộc địa bàn"), "\(told)")
    }

    /// What an explanation advises, done to the letter: the same file with "xac nhan" in its name.
    private func confirmed(_ table: DossierTable, _ office: ReceiptOffice) throws -> FileDecision {
        let returned = try office.send(table, as: "so lieu.csv")
        #expect(isReturned(returned))
        let told = office.told(returned)
        #expect(told.contains("thêm “ - xac nhan” vào cuối tên tệp (“so lieu - xac nhan.csv”)"), "\(told)")
        let foreseen = try office.foreseen(table.csv, as: "so lieu - xac nhan.csv", day: 1)
        let decision = try office.send(table, as: "so lieu - xac nhan.csv", day: 1)
        #expect(!isReturned(decision), "\(office.told(decision))")
        #expect(decision.findings.map(\.code) == foreseen.findings.map(\.code))
        return decision
    }

    private func inForce(_ office: ReceiptOffice, _ period: String) throws -> [StoredTable] {
        try office.office.store.tablesInForce(period: try #require(Period(id: period)))
    }

    @Test("A title narrower than its rows can be confirmed: the rows tell the place")
    func narrowTitleIsConfirmed() throws {
        let office = try ReceiptOffice()
        var table = DossierTable.of([x, Self.names[1], "Sở Nội vụ"], 5)
        table.title = "TỔNG HỢP HỒ SƠ MẪU CẤP XÃ"
        let decision = try confirmed(table, office)
        #expect(office.told(decision).contains("Tiêu đề ghi cấp xã nhưng có dòng Sở Nội vụ"))
        let tables = try inForce(office, "2026-10")
        #expect(tables.map(\.place) == [.whole])
        #expect(tables.first?.rows.count == 3)
    }

    @Test("Rows of bodies of another row's unit are no matter of the title: they cannot be confirmed")
    func bodiesBesideTheirUnitAreNotConfirmed() throws {
        let office = try ReceiptOffice(withBodiesOfACommune: true)
        let table = DossierTable.of([x, Self.names[1], "Phòng Kinh tế xã Bình Sơn"], 5)
        let told = office.told(try office.send(table, as: "a.csv"))
        #expect(told.contains("là bộ phận của một đơn vị khác trong bảng"), "\(told)")
        #expect(!told.contains("xac nhan"), "\(told)")
        #expect(isReturned(try office.send(table, as: "a - xac nhan.csv", day: 1)))
    }

    @Test("A foreign title over our own rows can be confirmed")
    func foreignTitleIsConfirmed() throws {
        let office = try ReceiptOffice()
        var table = DossierTable.of(Self.names.prefix(3), 5)
        table.title = "TỔNG HỢP HỒ SƠ MẪU TỈNH THANH HÓA"
        _ = try confirmed(table, office)
        let tables = try inForce(office, "2026-10")
        #expect(tables.map(\.place) == [.subordinates])
        #expect(tables.first?.rows.map(\.row.unitName) == Array(Self.names.prefix(3)))
    }

    @Test("A foreign title over foreign rows stays returned, confirmed or not")
    func foreignRowsAreNotConfirmed() throws {
        let office = try ReceiptOffice()
        var table = DossierTable(rows: [(x, 5, 1), ("Xã Mường Lát", 7, 2)])
        table.title = "TỔNG HỢP HỒ SƠ MẪU TỈNH THANH HÓA"
        let decision = try office.send(table, as: "a - xac nhan.csv")
        #expect(isReturned(decision))
        #expect(
            decision.findings.contains { $0.severity == .error && $0.found == "Xã Mường Lát" }, "\(decision.findings)")
    }

    @Test("A foreign title is mended by what the explanation says of the title, too")
    func foreignTitleIsMended() throws {
        let office = try ReceiptOffice()
        var table = DossierTable.of(Self.names.prefix(3), 5)
        table.title = "TỔNG HỢP HỒ SƠ MẪU TỈNH THANH HÓA"
        #expect(office.told(try office.send(table, as: "a.csv")).contains("sửa tiêu đề rồi gửi lại"))
        table.title = "TỔNG HỢP HỒ SƠ MẪU TỈNH QUẢNG NGÃI"
        #expect(!isReturned(try office.send(table, as: "a.csv", day: 1)))
    }

    @Test("A year that has not ended is asked about, and can be confirmed as the year's figures")
    func unfinishedYearIsConfirmed() throws {
        let office = try ReceiptOffice()
        var table = DossierTable.one(x, 5)
        table.period = "Năm 2026"
        let decision = try confirmed(table, office)
        let told = office.told(decision)
        #expect(told.contains("đã nhận là số của cả kỳ theo xác nhận ghi ở tên tệp."), "\(told)")
        #expect(!told.contains("đến ngày nào"), "\(told)")
        #expect(try inForce(office, "2026").flatMap(\.rows).map { $0.row["received"] } == [.count(5)])
    }

    @Test("A year that has not ended is also mended by its days")
    func unfinishedYearIsMended() throws {
        let office = try ReceiptOffice()
        var table = DossierTable.one(x, 5)
        table.period = "Năm 2026"
        let told = office.told(try office.send(table, as: "a.csv"))
        #expect(told.contains("đây là số lũy kế đến ngày nào?"), "\(told)")
        table.period = "Từ ngày 01/01/2026 đến ngày 31/10/2026"
        #expect(!isReturned(try office.send(table, as: "a.csv", day: 1)))
        #expect(try inForce(office, "2026-01-01..2026-10-31").count == 1)
    }

    @Test("Lists of dossiers are confirmed as tables are")
    func listsAreConfirmed() throws {
        let office = try ReceiptOffice.ofToday()
        var list = DossierList(x, 1...12)
        list.period = "TỈNH THANH HÓA (Từ ngày 01/10/2026 đến ngày 31/10/2026)"
        #expect(isReturned(try office.send(list.csv, as: "ho so.csv")))
        #expect(!isReturned(try office.send(list.csv, as: "ho so - xac nhan.csv", day: 1)))
        let rows = try inForce(office, "2026-10").filter { $0.dataset == "dossier_progress" }.flatMap(\.rows)
        #expect(rows.map { $0.row["received"] } == [.count(12)])
    }
}
