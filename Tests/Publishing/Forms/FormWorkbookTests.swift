import DeclaredSupport
import Foundation
import Recognition
import ReportingKit
import Tabular
import Testing

@testable import Publishing

struct FormWorkbookTests {
    private static let dataset = DatasetDefinition(
        id: "sample_form", title: "Phiếu thu thập số liệu mẫu", layout: .form,
        fields: [
            FieldDefinition(
                "staff", "Tổng số cán bộ", group: "Nhân lực", type: .count, measure: "người", aggregation: .sum),
            FieldDefinition(
                "level", "Cấp độ an toàn", group: "Nhân lực", type: .count, measure: "cấp độ", aggregation: .none,
                hint: "Từ 1 đến 5", maximum: 5),
            FieldDefinition(
                "coverage", "Tỷ lệ phủ sóng", group: "Hạ tầng", type: .rate(decimals: 2), aggregation: .none),
            FieldDefinition("wan", "Đã kết nối WAN", group: "Hạ tầng", type: .flag, aggregation: .none),
            FieldDefinition(
                "kind", "Loại đường truyền", group: "Hạ tầng", type: .choice(["Cáp quang", "Vệ tinh"]),
                aggregation: .none),
            FieldDefinition(
                "vendor", "Nhà cung cấp", group: "Hạ tầng", type: .choice(["VNPT, cáp", "Viettel"]), aggregation: .none),
            FieldDefinition("since", "Ngày kết nối", group: "Hạ tầng", type: .date, aggregation: .none),
            FieldDefinition("note", "Ghi chú", group: "Hạ tầng", type: .text, aggregation: .none),
            FieldDefinition(
                "own_only", "Chỉ hỏi cấp trên", group: "Hạ tầng", type: .count, aggregation: .sum,
                askedOf: [.own]),
        ])

    private func write(_ values: [FieldName: FieldValue] = [:]) throws -> WrittenWorkbook {
        let form = FormWorkbook(
            dataset: Self.dataset, unit: AppendixSample.commune, relation: .subordinate,
            period: try AppendixSample.period, values: values)
        return try WrittenWorkbook { try form.bytes() }
    }

    @Test func theHeadSaysWhatWhoAndWhen() throws {
        let written = try write()
        #expect(written.content("A1") == .text("PHIẾU THU THẬP SỐ LIỆU MẪU"))
        #expect(
            written.content("A2")
                == .text("Kỳ báo cáo: 6 tháng đầu năm 2023 (từ ngày 01/01/2023 đến ngày 30/06/2023)"))
        #expect(written.content("A3") == .text("Đơn vị báo cáo: UBND xã Bình An"))
    }

    @Test func linesStandUnderTheirGroupsNumberedThrough() throws {
        let written = try write()
        let lines = written.sheets[0].rows.filter { $0.index >= 6 }.compactMap { row -> String? in
            guard case .text(let label)? = row[1] else { return nil }
            switch row[0] {
            case .number(let number, _): return "\(Int(number)) \(label)"
            case .text(let number): return "\(number) \(label)"
            default: return nil
            }
        }
        #expect(
            lines == [
                "I Nhân lực", "1 Tổng số cán bộ", "2 Cấp độ an toàn", "II Hạ tầng", "3 Tỷ lệ phủ sóng",
                "4 Đã kết nối WAN",
                "5 Loại đường truyền", "6 Nhà cung cấp", "7 Ngày kết nối", "8 Ghi chú",
            ])
    }

    @Test func hiddenMarksNameFormUnitPeriodAndFields() throws {
        let written = try write()
        #expect(written.sheets[0].hiddenColumns.contains(6))
        #expect(
            ["G1", "G2", "G3", "G8", "G9", "G11"].map { written.content($0) } == [
                .text("baocaod:sample_form"), .text("21064"), .text("2023-H1"), .text("staff"), .text("level"),
                .text("coverage"),
            ])
    }

    @Test func onlyValueCellsAreUnlocked() throws {
        let written = try write()
        #expect(try written.sheetXML(1).contains("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\""))
        let styles = try written.part("xl/styles.xml").components(separatedBy: "<xf ")
        let cellStyles = styles.drop { !$0.contains("xfId=") }
        for row in written.sheets[0].rows {
            for column in 0...6 {
                let address = CellAddress(row: row.index, column: column).description
                guard let cell = try? written.cell(address), let style = Self.style(of: cell) else { continue }
                let isUnlocked = cellStyles[cellStyles.startIndex + style].contains("<protection locked=\"0\"/>")
                let isValue = column == 2 && row.index > 6 && row[6] != nil
                #expect(isUnlocked == isValue, "\(address)")
            }
        }
    }

    private static func style(of cell: String) -> Int? {
        cell.firstMatch(of: /s="(\d+)"/).flatMap { Int($0.1) }
    }

    @Test(arguments: [
        ("C8", "type=\"whole\" operator=\"greaterThanOrEqual\"", "<formula1>0</formula1>"),
        ("C9", "type=\"whole\"", "<formula1>0</formula1><formula2>5</formula2>"),
        ("C11", "type=\"decimal\"", "<formula1>0</formula1><formula2>100</formula2>"),
        ("C12", "type=\"list\"", "<formula1>\"Có,Không\"</formula1>"),
        ("C13", "type=\"list\"", "<formula1>\"Cáp quang,Vệ tinh\"</formula1>"),
        ("C14", "type=\"list\"", "<formula1>'Danh mục'!$A$1:$A$2</formula1>"),
        ("C15", "type=\"date\" operator=\"greaterThanOrEqual\"", "<formula1>1</formula1>"),
    ])
    func cellsTakeOnlyWhatTheirFieldHolds(cell: String, kind: String, limits: String) throws {
        let validations = try write().sheetXML(1).components(separatedBy: "<dataValidation ").dropFirst()
        let validation = try #require(validations.first { $0.contains("sqref=\"\(cell)\"") })
        #expect(validation.contains(kind))
        #expect(validation.contains(limits))
    }

    @Test func messagesAreVietnameseAndNameTheLine() throws {
        let xml = try write().sheetXML(1)
        #expect(xml.contains("errorTitle=\"Chưa đúng\" error=\"“Cấp độ an toàn”: nhập số nguyên từ 0 đến 5.\""))
        #expect(xml.contains("promptTitle=\"Nhập số liệu\" prompt=\"Nhập số nguyên từ 0 đến 5.&#xA;Từ 1 đến 5\""))
    }

    @Test func aFilledFormHoldsTypedValues() throws {
        let date = try #require(CalendarDate(iso: "2023-06-30"))
        let written = try write([
            "staff": .count(23), "coverage": .decimal(FixedDecimal(mantissa: 855, scale: 1)), "wan": .flag(false),
            "kind": .text("Vệ tinh"), "since": .date(date), "note": .text("=1"), "level": .absent,
        ])
        #expect(
            ["C8", "C9", "C11", "C12", "C13", "C15", "C16"].map { written.content($0) } == [
                .number(23, .general), nil, .number(85.5, .general), .text("Không"), .text("Vệ tinh"),
                .number(45_107, .date),
                .text("=1"),
            ])
    }

    @Test func aFilledFormIsRecognisedAgain() throws {
        let register = UnitRegister([AppendixSample.district, AppendixSample.commune])
        let registry = LibraryModule.registry.ofToday("524", register)
        let dataset = try #require(registry.dataset("rooms"))
        let values: [FieldName: FieldValue] = [
            "staff_total": .count(23), "staff_trained": .count(21), "connected": .flag(true),
            "fees": .decimal(FixedDecimal(1_200_000_000)), "village_shelves": .count(0),
        ]
        let period = try AppendixSample.period
        let form = FormWorkbook(
            dataset: dataset, unit: AppendixSample.commune, relation: .subordinate, period: period, values: values)
        let written = try WrittenWorkbook { try form.bytes() }
        let recognizer = Recognizer(registry: registry, register: register)
        let recognition = recognizer.recognize(
            Reading(format: .xlsx, sheets: written.sheets),
            context: RecognitionContext(
                fileName: "phieu.xlsx", territory: "524", today: try #require(CalendarDate(iso: "2023-07-05"))))
        let table = try #require(recognition.tables.first?.table)
        #expect(table.dataset == "rooms")
        #expect(table.period == period)
        let row = try #require(table.rows.first)
        #expect(row.unit?.code == "21064")
        for (name, value) in values { #expect(row[name]?.plainText == value.plainText, "\(name)") }
        #expect(row.values.count == dataset.asked(on: period.lastDay).fields(askedOf: .subordinate).count)
        #expect(!recognition.findings.contains { $0.severity == .error })
    }

    @Test(arguments: [
        ("Thị trấn Châu Ổ", AdministrativeUnit.Kind.commune, "UBND thị trấn Châu Ổ"),
        ("Phòng Tư pháp", .office, "Phòng Tư pháp"),
    ])
    func territoriesReportThroughTheirCommittee(name: String, kind: AdministrativeUnit.Kind, printed: String) throws {
        let unit = AdministrativeUnit(
            id: UnitID(code: "1", validFrom: nil), name: name, kind: kind, parent: nil, validTo: nil)
        let form = FormWorkbook(
            dataset: Self.dataset, unit: unit, relation: .subordinate, period: try AppendixSample.period, values: [:])
        #expect(try WrittenWorkbook { try form.bytes() }.content("A3") == .text("Đơn vị báo cáo: \(printed)"))
    }
}
