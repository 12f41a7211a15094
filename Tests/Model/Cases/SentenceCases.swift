import Assembly
import Office
import OfficeSupport
import OracleSupport
import ReportingKit
import Store
import Testing

/// Sentences of the numbered cases that need a report or an answer to be made.
struct SentenceCases {
    private static let names = ModelWorld.quangNgai.communes.compactMap { ModelWorld.quangNgai.reference[$0]?.name }
    private let x = names[0]

    private func isReturned(_ decision: FileDecision) -> Bool {
        if case .returned = decision.outcome { true } else { false }
    }

    private func received(
        _ office: ReceiptOffice, _ period: String = "2026-10", through: Int64? = nil
    ) throws -> [String: FieldValue] {
        let tables = try office.office.store.tablesInForce(
            period: try #require(Period(id: period)), through: through)
        return Dictionary(
            tables.flatMap(\.rows).compactMap { row in row.row["received"].map { (row.row.unitName, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private func model(_ office: ReceiptOffice, _ id: String) throws -> ReportModel {
        let period = try #require(Period(id: id))
        return try #require(try office.office.publisher.model(period))
    }

    // MARK: Answers and withdrawals

    @Test("An answer is told with the file that was chosen and who answered (case 15)")
    func answered() throws {
        for (kind, words) in [
            (StatementDecision.Kind.take, "Đã chọn số của tệp “export.csv” cho \(x) theo trả lời của An"),
            (.keep, "Đã chọn giữ số đang dùng, không lấy số của tệp “export.csv”, cho \(x) theo trả lời của An"),
        ] {
            let office = try ReceiptOffice()
            try office.send(.one(x, 623), as: "own.csv", from: x)
            try office.send(.one(x, 620), as: "export.csv", day: 1)
            try office.decide(kind, 2)
            let told = try office.findings("2026-10").filter { $0.code == .unitDecided }.map(\.sentence)
            #expect(told.count == 1)
            #expect(told.first?.hasPrefix(words) == true, "\(told)")
            #expect(try received(office)[x] == .count(kind == .take ? 620 : 623))
        }
    }

    @Test("A withdrawn correction is told, what was before it is in force, and earlier versions stay (cases 18 and 19)")
    func withdrawn() throws {
        let office = try ReceiptOffice()
        try office.send(.of(Self.names, 5), as: "full.csv")
        try office.send(.one(x, 9), as: "sua.csv", day: 2)
        try office.decide(.withdraw, 2)
        let told = try office.findings("2026-10").filter { $0.code == .unitWithdrawn }.map(\.sentence)
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("Đã rút số liệu của \(x): đã hỏi.") == true, "\(told)")
        #expect(told.first?.contains("“sua.csv” nhận ngày 05/11/2026") == true, "\(told)")
        #expect(try received(office)[x] == .count(5))
        #expect(try received(office, through: 2)[x] == .count(9))
        let again = office.told(try office.send(.one(x, 9), as: "sua.csv", day: 3))
        #expect(again.contains("số liệu tệp này có hiệu lực trở lại, thay tệp “full.csv”"), "\(again)")
        #expect(try received(office)[x] == .count(9))
        #expect(try office.office.faults() == [])
    }

    // MARK: Places

    @Test("A unit that a full table lacks is not printed although its dossiers were counted (case 21)")
    func closedPlaceAndCountedDossiers() throws {
        let office = try ReceiptOffice()
        #expect(!isReturned(try office.send(.of(Self.names.dropFirst(), 5), as: "full.csv")))
        #expect(!isReturned(try office.send(DossierList(x, 1...50).csv, as: "ho so.csv", day: 1)))
        let found = try office.findings("2026-10").filter { $0.code == .placeClosed }.map(\.sentence)
        #expect(found.count == 1)
        #expect(found.first?.contains("\(x) có 50 hồ sơ nhưng không có trong bảng") == true, "\(found)")
        let model = try model(office, "2026-10")
        let rows = try #require(model.appendices.first { $0.definition.id == "model_communes" }).rows
        #expect(rows.count == 95)
    }

    @Test("A table of the whole with one row says how few are there, and the others are filled (case 26)")
    func wholeWithOneRow() throws {
        let office = try ReceiptOffice()
        var whole = DossierTable.one(x, 623)
        whole.title = "TỔNG HỢP HỒ SƠ MẪU TOÀN TỈNH"
        let told = office.told(try office.send(whole, as: "whole.csv"))
        #expect(told.contains("Mới có 1/96 xã, phường, đặc khu."), "\(told)")
        try office.send(.of(Self.names.dropFirst().prefix(80), 5), as: "80.csv", day: 1)
        let model = try model(office, "2026-10")
        #expect(model.figures.first { $0.definition.id == "model.whole" }?.value == .count(623 + 80 * 5))
        let filled = try office.findings("2026-10").filter { $0.code == .rowsFilled }.map(\.sentence)
        #expect(filled.contains { $0.contains("1 xã, phường, đặc khu lấy từ bảng toàn tỉnh") }, "\(filled)")
    }

    @Test("A body of a commune stands aside for a province, and the receipt says that nothing uses it (case 34)")
    func bodyOfACommune() throws {
        let office = try ReceiptOffice(withBodiesOfACommune: true)
        let told = office.told(try office.send(.one("Phòng Kinh tế xã Bình Sơn", 40), as: "phong.csv"))
        #expect(told.contains("Số liệu này chưa được báo cáo nào dùng"), "\(told)")
        let tables = try office.office.store.tablesInForce(period: try #require(Period(id: "2026-10")))
        #expect(tables.map(\.place) == [.deep])
        let model = try model(office, "2026-10")
        #expect(model.figures.allSatisfy { $0.value == nil })
    }

    // MARK: Periods

    @Test(
        "A month beside the year so far is two statements, and nine months and the month are compared with it (case 38)"
    )
    func monthAndCumulative() throws {
        let office = try ReceiptOffice()
        var nine = DossierTable.one(x, 90, 9)
        nine.period = "9 tháng đầu năm 2026"
        try office.send(nine, as: "9m.csv")
        let lines = [
            "TỔNG HỢP HỒ SƠ MẪU THÁNG 10 VÀ LŨY KẾ TỪ ĐẦU NĂM 2026",
            "STT;Tên đơn vị;Trong tháng 10;;Lũy kế từ đầu năm;", ";;Tiếp nhận;Đã giải quyết;Tiếp nhận;Đã giải quyết",
            "1;\(x);10;1;101;10",
        ]
        let decision = try office.send(lines.joined(separator: "\r\n"), as: "10.csv", day: 1)
        #expect(!isReturned(decision), "\(office.told(decision))")
        #expect(try received(office)[x] == .count(10))
        #expect(try received(office, "2026-01-01..2026-10-31")[x] == .count(101))
        let parts = try office.findings("2026-01-01..2026-10-31").filter { $0.code == .contradictionParts }
        #expect(parts.count == 1)
        let sentence = parts.first?.sentence ?? ""
        #expect(sentence.contains("là 101, cộng từ") && sentence.contains("được 100"), "\(sentence)")
    }

    @Test("Calendar months do not make a quarter that closes on the 14th: what lacks is named by its days (case 39)")
    func calendarMonthsInAClosingQuarter() throws {
        let office = try ReceiptOffice(closingDay: 14)
        for (month, last) in [(6, 30), (7, 31), (8, 31), (9, 30)] {
            var table = DossierTable.one(x, month)
            table.period = "(Từ ngày 01/0\(month)/2026 đến ngày \(last)/0\(month)/2026)"
            #expect(!isReturned(try office.send(table, as: "\(month).csv")))
        }
        var quarter = DossierTable.one(Self.names[1], 50)
        quarter.period = "Quý III năm 2026"
        #expect(!isReturned(try office.send(quarter, as: "q3.csv", day: 1)))
        let period = "2026-06-15..2026-09-14"
        #expect(try received(office, period) == [Self.names[1]: .count(50)])
        let gaps = try office.findings(period).filter { $0.code == .periodGap }.map(\.sentence)
        #expect(gaps.contains { $0.contains("\(x): thiếu 15/06–30/06, 01/09–14/09") }, "\(gaps)")
        let model = try model(office, period)
        #expect(model.figures.first { $0.definition.id == "model.whole" }?.value == .count(50))
    }

    // MARK: Successions

    /// Labels of units that were in a district, with it: some names stood in two.
    private func formerLabels(_ relation: String) throws -> [String] {
        let world = ModelWorld.quangNgai
        let (half, day) = (try Days(id: "2025-H1"), try #require(ReferenceDays.number("2025-06-30")))
        return world.reference.units.compactMap { unit in
            guard unit.kind != "province", unit.life.contains(day), !world.reference.heirs(of: unit.id).isEmpty,
                world.reference.relation(of: unit.id, to: "51", in: half) == relation
            else { return nil }
            let around = world.reference.units.first { $0.code == unit.parent && $0.life.contains(day) }
            return around.map { "\(unit.name), \($0.name.prefix(1).lowercased())\($0.name.dropFirst())" } ?? unit.name
        }
    }

    @Test(
        "With all old units of both provinces everything is compared; those of the other one are not in the report of then (case 46)"
    )
    func allOldUnits() throws {
        let office = try ReceiptOffice()
        var sent = 0
        for relation in ["lower", "sub", "former"] {
            let labels = try formerLabels(relation)
            var table = DossierTable.of(labels, 10)
            table.period = "6 tháng đầu năm 2025"
            let decision = try office.send(table, as: "\(relation).csv")
            #expect(!isReturned(decision), "\(office.told(decision))")
            if relation != "former" { sent += labels.count }
        }
        var later = DossierTable.of(Self.names, 30)
        later.period = "6 tháng cuối năm 2025"
        try office.send(later, as: "h2.csv", day: 1)
        let h1 = try model(office, "2025-H1")
        #expect(h1.figures.first { $0.definition.id == "model.whole" }?.value == .count(sent * 10))
        let h2 = try model(office, "2025-H2")
        let former = try #require(h2.figures.first { $0.definition.id == "model.communes" }?.former)
        #expect(former.coverage.compared == 96 && former.coverage.units == 96)
        let codes = try office.findings("2025-H2").map(\.code)
        #expect(!codes.contains(.comparisonPartial) && !codes.contains(.comparisonNone), "\(codes)")
    }

    @Test(
        "The heirs of a part are named as not compared, and the total has them with all of their group alone (case 47)")
    func heirsOfAPart() throws {
        func compared(_ old: [String]) throws -> (office: ReceiptOffice, compared: Int?) {
            let office = try ReceiptOffice()
            var former = DossierTable.of(old, 10)
            former.period = "6 tháng đầu năm 2025"
            let decision = try office.send(former, as: "h1.csv")
            #expect(!isReturned(decision), "\(office.told(decision))")
            var later = DossierTable.of(Self.names, 30)
            later.period = "6 tháng cuối năm 2025"
            try office.send(later, as: "h2.csv", day: 1)
            let model = try model(office, "2025-H2")
            return (office, model.figures.first { $0.definition.id == "model.communes" }?.former?.coverage.compared)
        }
        // Trà Bùi went in part to Cà Đam, in part to Tây Trà Bồng; both took in others.
        let group = try formerLabels("lower").filter { label in
            ["Xã Trà Bùi", "Xã Trà Tân", "Xã Hương Trà", "Xã Trà Tây"].contains { label.hasPrefix($0 + ",") }
        }
        let whole = try compared(group)
        let told = try whole.office.findings("2025-H2").filter { $0.code == .comparisonParts }.map(\.sentence)
        #expect(told.count == 1)
        #expect(told.first?.contains("Xã Cà Đam") == true && told.first?.contains("Xã Tây Trà Bồng") == true, "\(told)")
        #expect(
            told.first?.contains("không so sánh") == true && told.first?.contains("nhận một phần") == true, "\(told)")
        #expect(whole.compared == 2)
        let lacking = try compared(Array(group.dropLast()))
        #expect(lacking.compared == nil)
    }
}
