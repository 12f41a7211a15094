import DeclaredSupport
import Foundation
import ReportingKit
import Tabular
import Testing

@testable import Recognition

struct RecognizerTests {
    let recognizer: Recognizer
    let context: RecognitionContext

    init() throws {
        let end = try #require(CalendarDate(iso: "2025-06-30"))
        func unit(_ code: String, _ name: String, _ kind: AdministrativeUnit.Kind, parent: String) -> AdministrativeUnit
        {
            AdministrativeUnit(
                id: UnitID(code: UnitCode(code), validFrom: nil), name: name, kind: kind, parent: UnitCode(parent),
                validTo: end)
        }
        let register = UnitRegister([
            unit("524", "Huyện Bình Sơn", .district, parent: "51"),
            unit("21040", "Thị trấn Châu Ổ", .commune, parent: "524"),
            unit("21064", "Xã Bình An", .commune, parent: "524"),
            unit("21052", "Xã Bình Chánh", .commune, parent: "524"),
        ])
        recognizer = Recognizer(
            registry: LibraryModule.registry.ofToday("524", register), register: register)
        context = RecognitionContext(
            fileName: "muon-sach.csv", territory: "524", today: try #require(CalendarDate(iso: "2023-07-05")))
    }

    static let title = [["KẾT QUẢ CHO MƯỢN SÁCH CẤP XÃ"], ["(Từ ngày 01/01/2023 đến ngày 30/06/2023)"]]
    static let header = [
        ["STT", "Đơn vị (Cơ quan)", "Sách cho mượn", "", "", "", "Sách trả lại"],
        [
            "", "", "Số sách cho mượn", "Số sách có quét mã khi mượn",
            "Tỷ lệ sách có quét mã khi mượn", "Số sách chưa quét mã khi mượn",
            "Số sách đã trả", "Số sách có quét mã khi trả", "Tỷ lệ sách có quét mã khi trả",
            "Số sách chưa quét mã khi trả",
        ],
    ]
    static let numbers = [["", "", "(1)", "(2)", "(3)=(2)/(1)", "(5)", "(6)=(7)+(9)", "(7)", "(8)=(7)/(6)", "(9)"]]
    static let rows = [
        ["1", "Thị trấn Châu Ổ", "770", "326", "42.34", "444", "769", "224", "29.13", "545"],
        ["2", "Xã Bình An", "327", "201", "61.47", "126", "322", "0", "0", "322"],
        ["3", "UBND xã Bình Chánh", "1576", "360", "22.84", "1216", "1574", "2", "0.13", "1572"],
    ]
    static let total = [["", "TỔNG SỐ", "2673", "887", "33.18", "1786", "2665", "226", "8.48", "2439"]]
    static let footer = [["", "", "", "", "", "", "", "NGƯỜI LẬP BIỂU"]]

    func recognize(_ rows: [[String]], numbersAsText: Bool = false) -> Recognition {
        recognizer.recognize(
            Reading(format: .xlsx, sheets: [.of(rows, numbersAsText: numbersAsText)]), context: context)
    }

    @Test(arguments: [false, true])
    func tableWithTwoHeaderLevelsIsRead(numbersAsText: Bool) throws {
        let result = recognize(
            Self.title + [[]] + Self.header + Self.numbers + Self.rows + Self.total + [[]] + Self.footer,
            numbersAsText: numbersAsText)
        #expect(result.findings == [])
        let recognized = try #require(result.tables.first)
        #expect(result.tables.count == 1)
        #expect(recognized.table.dataset == "loans")
        #expect(recognized.table.place == .subordinates)
        #expect(recognized.table.period.id == "2023-H1")
        #expect(recognized.table.rows.map { $0.unit?.code.rawValue } == ["21040", "21064", "21052"])
        let first = try #require(recognized.table.rows.first)
        #expect(first["lent"] == .count(770))
        #expect(first["returned_rate"]?.plainText == "29.13")
        #expect(first.values["lent"]?.cell.description == "C7")
        #expect(recognized.table.declaredTotal?["lent"] == .count(2673))
        #expect(recognized.balance.isBalanced)
        #expect(recognized.balance.units == 3)
        #expect(recognized.balance.totals == 1)
    }

    @Test func totalRowWithoutLabelIsKnownByItsValues() throws {
        var total = Self.total
        total[0][1] = ""
        let result = recognize(Self.title + Self.header + Self.rows + total)
        #expect(result.findings.map(\.code) == [.totalUnlabelled])
        #expect(result.tables.first?.table.declaredTotal?["lent"] == .count(2673))
    }

    @Test func headersRepeatedOnEachPageAreSkipped() throws {
        let result = recognize(
            Self.title + Self.header + Self.numbers + [Self.rows[0]] + Self.header + Self.numbers + Self.rows[1...]
                + Self.total)
        #expect(result.findings == [])
        #expect(result.tables.first?.table.rows.count == 3)
    }

    @Test func groupRowsWithAndWithoutSubtotalsAreSkipped() throws {
        let groups = [["I", "Khối thị trấn", "770", "326", "42.34", "444", "769", "224", "29.13", "545"]]
        let heading = [["II", "Khối xã"]]
        let result = recognize(
            Self.title + Self.header + groups + [Self.rows[0]] + heading + Self.rows[1...] + Self.total)
        #expect(result.findings == [])
        #expect(result.tables.first?.table.rows.count == 3)
        #expect(result.tables.first?.balance.groups == 2)
    }

    @Test func columnsInAnotherOrderAndUnknownOnesAreRead() throws {
        func reorder(_ rows: [[String]]) -> [[String]] {
            rows.map { row in
                let row = row + Array(repeating: "", count: max(0, 10 - row.count))
                return [row[0], row[1]] + row[6...9] + row[2...5] + [row[0] == "STT" ? "Chữ ký" : ""]
            }
        }
        var header = Self.header
        header[0] = [
            "STT", "Đơn vị (Cơ quan)", "Sách cho mượn", "", "", "", "Sách trả lại",
            "", "", "",
        ]
        let result = recognize(Self.title + reorder(header) + reorder(Self.rows))
        #expect(result.findings.map(\.code) == [.columnUnknown])
        #expect(result.tables.first?.table.rows.first?["returned"] == .count(769))
        #expect(result.tables.first?.table.rows.first?["lent_unscanned"] == .count(444))
    }

    @Test func missingColumnIsNamed() {
        let header = Self.header.map { Array($0.prefix(9)) }
        let result = recognize(Self.title + header + Self.rows.map { Array($0.prefix(9)) })
        #expect(result.findings.map(\.code) == [.columnMissing])
        #expect(result.findings.first?.field == "returned_unscanned")
    }

    @Test func wrongCellsAreNamedWithTheirAddress() {
        var rows = Self.rows
        rows[1][3] = "hai trăm"
        rows[2][2] = "-5"
        let result = recognize(Self.title + Self.header + rows, numbersAsText: true)
        #expect(result.findings.map(\.code) == [.cellNotANumber, .cellNegative])
        #expect(result.findings.map { $0.place.cell?.description } == ["D6", "C7"])
        #expect(result.findings.first?.storedValues["row"] == "Xã Bình An")
    }

    @Test func misspeltUnitIsReturnedWithProposals() {
        var rows = Self.rows
        rows[1][1] = "Xã Binh An"
        let result = recognize(Self.title + Self.header + rows)
        #expect(result.findings.map(\.code) == [.unitNearMiss])
        #expect(result.findings.first?.expected == "Xã Bình An")
    }

    @Test func unitThatStandsTwiceIsAFault() {
        let result = recognize(Self.title + Self.header + Self.rows + [Self.rows[1]])
        #expect(result.findings.map(\.code) == [.unitDuplicate])
    }

    @Test func severalDatasetsInOneSheetAreEachTaken() {
        let parcels = [
            ["THỐNG KÊ BƯU PHẨM CẤP XÃ"], ["Từ ngày: 01/01/2023 Đến ngày: 30/06/2023"],
            ["STT", "Tên đơn vị", "Bưu phẩm đến", "", "", "", "", "Bưu phẩm đi"],
            [
                "", "", "Tổng số bưu phẩm đến", "Đóng hộp", "Không đóng hộp", "Có bảo hiểm", "Không bảo hiểm",
                "Tổng số bưu phẩm đi", "Đóng hộp", "Không đóng hộp", "Có bảo hiểm", "Không bảo hiểm",
            ],
            ["1", "UBND xã Bình An", "3799", "3799", "0", "3256", "514", "552", "552", "0", "510", "42"],
        ]
        let result = recognize(Self.title + Self.header + Self.rows + Self.total + [[]] + parcels)
        #expect(result.findings == [])
        #expect(result.tables.map(\.table.dataset) == ["loans", "parcels"])
        #expect(result.tables.last?.table.rows.first?["sent_insured"] == .count(510))
    }

    @Test func contradictingPeriodsAreReturned() {
        let result = recognize([["BÁO CÁO QUÝ III NĂM 2023 CẤP XÃ"]] + Self.title + Self.header + Self.rows)
        #expect(result.findings.map(\.code) == [.periodConflict])
        #expect(result.tables.isEmpty)
    }

    @Test func missingPeriodIsTakenFromTheFilesName() {
        var context = context
        context.fileName = "muon sach 2023-H1.xlsx"
        let reading = Reading(format: .xlsx, sheets: [.of([["MƯỢN SÁCH CẤP XÃ"]] + Self.header + Self.rows)])
        #expect(recognizer.recognize(reading, context: context).tables.first?.table.period.id == "2023-H1")
        #expect(recognize([["MƯỢN SÁCH CẤP XÃ"]] + Self.header + Self.rows).findings.map(\.code) == [.periodMissing])
    }

    @Test func fileWithoutAnythingKnownIsSaidToBeSo() {
        #expect(
            recognize([["Danh sách lớp"], ["Họ tên", "Điểm"], ["An", "8"]]).findings.map(\.code) == [
                .fileNothingRecognized
            ])
    }
}
