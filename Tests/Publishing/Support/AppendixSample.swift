import Assembly
import Foundation
import ReportingKit

/// A report with one appendix of made-up figures, two communes and a total.
enum AppendixSample {
    static let fields = [
        FieldDefinition("received", "Tiếp nhận", group: "Hồ sơ", type: .count, measure: "hồ sơ", aggregation: .sum),
        FieldDefinition("digitized", "Có số hóa", group: "Hồ sơ", type: .count, measure: "hồ sơ", aggregation: .sum),
        FieldDefinition(
            "rate", "Tỷ lệ", group: "Hồ sơ", type: .rate(decimals: 2), measure: "%",
            aggregation: .rate(part: "digitized", whole: "received")),
        FieldDefinition("procedures", "Số thủ tục", type: .count, measure: "hồ sơ", aggregation: .none),
    ]

    static let units: [(String, [FieldValue?])] = [
        ("Xã Bình An", [.count(12_345), .count(6_000), rate(4860), .count(37)]),
        ("=Xã Bình Chánh", [.count(655), nil, rate(0), .count(37)]),
    ]
    static let total: [FieldValue?] = [.count(13_000), .count(6_000), rate(4615), .count(37)]

    static func rate(_ hundredths: Int64) -> FieldValue { .decimal(FixedDecimal(mantissa: hundredths, scale: 2)) }

    static func report(
        units: [(String, [FieldValue?])] = units, total: [FieldValue?] = total, columnNumbers: [String] = []
    ) throws -> ReportModel {
        let file = SourceFile(name: "a.xlsx", sha256: "0")
        func row(_ label: String, _ values: [FieldValue?]) -> AppendixRow {
            AppendixRow(
                label: label,
                cells: values.map { value in
                    value.map { value in
                        AppendixCell(
                            value: value,
                            lineage: .cell(
                                file: file, sheet: "1", cell: CellAddress(row: 0, column: 0), raw: value.plainText))
                    }
                })
        }
        let definition = AppendixDefinition(
            "sample", "KẾT QUẢ SỐ HÓA HỒ SƠ", order: 1, dataset: "sample", set: .subordinates, unitTitle: "Đơn vị",
            fields: fields.map(\.name), columnNumbers: columnNumbers)
        let table = AppendixTable(
            definition: definition, number: 4, fields: fields, rows: units.map(row),
            total: units.isEmpty ? nil : row("Tổng cộng", total))
        return ReportModel(
            period: try period, reportingUnit: district, words: try words, figures: [], appendices: [table],
            sections: [], lists: [],
            completeness: [], findings: [])
    }

    static var period: Period {
        get throws {
            guard let period = Period(id: "2023-H1") else { throw CocoaError(.coderInvalidValue) }
            return period
        }
    }

    static var words: TitleWords {
        get throws {
            let register = UnitRegister([district, commune])
            return TitleWords(
                SetWords(district, on: try period.lastDay, register: register), territory: .district, terms: [:])
        }
    }

    static let district = AdministrativeUnit(
        id: UnitID(code: "524", validFrom: nil), name: "Huyện Bình Sơn", kind: .district, parent: nil, validTo: nil)
    static let commune = AdministrativeUnit(
        id: UnitID(code: "21064", validFrom: nil), name: "Xã Bình An", kind: .commune, parent: "524", validTo: nil)
}
