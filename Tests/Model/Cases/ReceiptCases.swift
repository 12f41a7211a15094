import Office
import ReportingKit
import Store
import Testing

/// What officers and reports are told in the numbered cases.
struct ReceiptCases {
    private static let names = ModelWorld.quangNgai.communes.compactMap { ModelWorld.quangNgai.reference[$0]?.name }
    private let x = names[0]

    private func isDuplicate(_ decision: FileDecision) -> Bool {
        if case .duplicate = decision.outcome { true } else { false }
    }

    private func isReturned(_ decision: FileDecision) -> Bool {
        if case .returned = decision.outcome { true } else { false }
    }

    @Test("Of one commune's file the receipt says whose figures are there, and of how many (case 1)")
    func oneOfMany() throws {
        let office = try ReceiptOffice()
        #expect(x == "Xã Bình Sơn")
        for (index, name) in Self.names.dropFirst().prefix(4).enumerated() {
            try office.send(.one(name, 100 + index), as: "\(index).csv")
        }
        let told = office.told(try office.send(.one(x, 623), as: "binh son.csv"))
        #expect(told.contains("Đã nhận số liệu của Xã Bình Sơn; đã có 5/96 xã, phường, đặc khu"), "\(told)")
    }

    @Test("Of a correction it says whose figures were replaced (case 3)")
    func correction() throws {
        let office = try ReceiptOffice()
        try office.send(.of(Self.names, 5), as: "full.csv")
        let told = office.told(try office.send(.one(x, 9), as: "sua.csv", day: 2))
        #expect(told.contains("Thay số liệu của \(x)"), "\(told)")
        #expect(told.contains("03/11/2026"), "\(told)")
    }

    @Test("Of a shorter full table it names the units that are gone (case 6)")
    func vanished() throws {
        let office = try ReceiptOffice()
        try office.send(.of(Self.names, 5), as: "full.csv")
        let told = office.told(try office.send(.of(Self.names.dropLast(3), 5), as: "93.csv", day: 1))
        #expect(told.contains("3 đơn vị không còn trong tệp mới"), "\(told)")
        for name in Self.names.suffix(3) { #expect(told.contains(name)) }
        #expect(try office.findings("2026-10").contains { $0.code == .unitVanished })
    }

    @Test("Of a file that is in force again it says so and names the other (case 9)")
    func inForceAgain() throws {
        let office = try ReceiptOffice()
        try office.send(.one(x, 1), as: "a.csv")
        try office.send(.one(x, 2), as: "b.csv", day: 1)
        let told = office.told(try office.send(.one(x, 1), as: "a.csv", day: 2))
        #expect(told.contains("số liệu tệp này có hiệu lực trở lại, thay tệp “b.csv”"), "\(told)")
    }

    @Test("Of a file that changes nothing it says that it is known (case 10)")
    func twice() throws {
        let office = try ReceiptOffice()
        try office.send(.one(x, 1), as: "a.csv")
        let second = try office.send(.one(x, 1), as: "a.csv", day: 1)
        #expect(isDuplicate(second))
        #expect(office.told(second).contains("không có gì thay đổi"), "\(office.told(second))")
    }

    @Test("Of a blank cell it says which value stays (case 11)")
    func blankCell() throws {
        let office = try ReceiptOffice()
        try office.send(.one(x, 90, 80), as: "a.csv")
        let told = office.told(try office.send(.one(x, 95, nil), as: "b.csv", day: 1))
        #expect(told.contains("trống: giữ số 80 đã nhận"), "\(told)")
    }

    @Test("Of two that differ it asks, and names both values (cases 12 and 13)")
    func differing() throws {
        let office = try ReceiptOffice()
        try office.send(.one(x, 623), as: "own.csv", from: x)
        let held = try office.send(.one(x, 620), as: "export.csv", day: 1)
        #expect(office.told(held).contains("\(x) đã tự báo 623"), "\(office.told(held))")
        #expect(office.told(held).contains("tệp này ghi 620 (ô C4). Giữ số nào?"), "\(office.told(held))")

        let other = try ReceiptOffice()
        try other.send(.one(x, 623), as: "own.csv", from: x)
        let told = other.told(try other.send(.of(Self.names, 5), as: "full.csv", day: 1))
        #expect(told.contains("Nhận 95 đơn vị; chờ trả lời 1 đơn vị: \(x)"), "\(told)")
        #expect(try other.office.store.openQuestions().map(\.unit.name) == [x])
    }

    @Test("The same file, confirmed by its name, answers its question (case 15)")
    func confirmed() throws {
        let office = try ReceiptOffice()
        try office.send(.one(x, 623), as: "own.csv", from: x)
        try office.send(.one(x, 620), as: "export.csv", day: 1)
        let told = office.told(try office.send(.one(x, 620), as: "export - xac nhan.csv", day: 2))
        #expect(try office.office.store.openQuestions().isEmpty)
        #expect(told.contains(x), "\(told)")
        let table = try office.office.store.tablesInForce(period: try #require(Period(id: "2026-10"))).first
        #expect(table?.rows.first?.row["received"] == .count(620))
    }

    @Test("A unit below cannot confirm by a file's name what it says of another")
    func confirmedByAnotherUnit() throws {
        let office = try ReceiptOffice()
        let y = Self.names[1]
        try office.send(.one(x, 623), as: "own.csv", from: x)
        let told = office.told(try office.send(.one(x, 620), as: "gia - xac nhan.csv", from: y, day: 1))
        #expect(told.hasPrefix("ĐÃ NHẬN, CHỜ TRẢ LỜI"), "\(told)")
        #expect(told.contains("Thư mục của \(y) gửi số liệu của \(x): “"), "\(told)")
        #expect(told.contains("do đơn vị ấy gửi từ thư mục của mình"), "\(told)")
        #expect(!told.contains("“ - xac nhan”"), "\(told)")
        #expect(try office.office.store.openQuestions().map(\.unit.name) == [x])
        let table = try office.office.store.tablesInForce(period: try #require(Period(id: "2026-10"))).first
        #expect(table?.rows.first?.row["received"] == .count(623))
    }

    @Test("A unit that a closed place lacks is named with its dossiers (case 27)")
    func closedPlace() throws {
        let office = try ReceiptOffice()
        var whole = DossierTable.of(Self.names.dropFirst(), 5)
        whole.title = "TỔNG HỢP HỒ SƠ MẪU TOÀN TỈNH"
        try office.send(whole, as: "whole.csv")
        try office.send(.one(x, 50), as: "x.csv", day: 1)
        let found = try office.findings("2026-10").filter { $0.code == .placeClosed }
        #expect(found.count == 1)
        #expect(found.first?.sentence.contains("\(x) có 50 hồ sơ nhưng không có trong bảng") == true, "\(found)")
    }

    @Test("A unit that ended before the period is returned and named (case 51)")
    func endedUnit() throws {
        let office = try ReceiptOffice()
        var table = DossierTable.one("Thị trấn Châu Ổ", 5)
        table.period = "(Từ ngày 01/07/2025 đến ngày 31/12/2025)"
        let decision = try office.send(table, as: "a.csv")
        #expect(isReturned(decision))
        #expect(decision.findings.contains { $0.code == .unitOutOfTime })
    }

    @Test("Missing months are named (case 36), and a half that differs from its months (case 37)")
    func partsOfAPeriod() throws {
        let office = try ReceiptOffice()
        for month in [1, 2, 4, 5, 6] {
            var table = DossierTable.one(x, 10)
            table.period = "Tháng \(month) năm 2026"
            try office.send(table, as: "\(month).csv")
        }
        let gaps = try office.findings("2026-H1").filter { $0.code == .periodGap }
        #expect(gaps.first?.sentence.contains("\(x): thiếu tháng 3") == true, "\(gaps)")
        var march = DossierTable.one(x, 10)
        march.period = "Tháng 3 năm 2026"
        try office.send(march, as: "3.csv")
        var half = DossierTable.one(x, 90)
        half.period = "6 tháng đầu năm 2026"
        try office.send(half, as: "h1.csv", day: 1)
        let parts = try office.findings("2026-H1").filter { $0.code == .contradictionParts }
        #expect(parts.contains { $0.sentence.contains("90") && $0.sentence.contains("60") }, "\(parts)")
    }

    @Test(
        "A file of an issued period is refused (case 41); of a month within it the receipt says that the report stays (case 42)"
    )
    func issued() throws {
        let office = try ReceiptOffice()
        var half = DossierTable.one(x, 90)
        half.period = "6 tháng đầu năm 2026"
        try office.send(half, as: "h1.csv")
        try office.issue("2026-H1")
        half.rows[0].received = 91
        let refused = try office.send(half, as: "h1 sua.csv", day: 1)
        #expect(isReturned(refused))
        #expect(office.told(refused).contains("đã ban hành"), "\(office.told(refused))")
        var month = DossierTable.one(x, 10)
        month.period = "Tháng 5 năm 2026"
        let told = office.told(try office.send(month, as: "5.csv", day: 2))
        #expect(told.contains("đã ban hành không thay đổi"), "\(told)")
    }

    @Test("A report over the merger says over how many units it compares (case 44)")
    func comparedOverTheMerger() throws {
        let office = try ReceiptOffice()
        let world = ModelWorld.quangNgai
        var former = DossierTable.of(world.before(under: "524").compactMap { world.reference[$0]?.name }, 100)
        former.period = "6 tháng đầu năm 2025"
        #expect(!isReturned(try office.send(former, as: "h1.csv")))
        var later = DossierTable.of(Self.names, 450)
        later.period = "6 tháng cuối năm 2025"
        #expect(!isReturned(try office.send(later, as: "h2.csv", day: 1)))
        let findings = try office.findings("2025-H2")
        let found = findings.filter { $0.code == .comparisonPartial }
        #expect(found.count == 1)
        let sentence = found.first?.sentence ?? ""
        #expect(sentence.contains("6 tháng đầu năm 2025, so sánh trên 4/96 xã, phường, đặc khu"), "\(sentence)")
        #expect(sentence.contains("hình thành từ 18"), "\(sentence)")
        #expect(sentence.contains("92 đơn vị không so sánh: chưa có số liệu của đơn vị cũ"), "\(sentence)")
        #expect(!findings.contains { $0.code == .unitStopped })
    }
}
