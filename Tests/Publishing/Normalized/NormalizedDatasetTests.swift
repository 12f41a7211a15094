import Foundation
import ReportingKit
import Testing

@testable import Publishing

struct NormalizedDatasetTests {
    private static let fields = [
        FieldDefinition("received", "Tiếp nhận", group: "Hồ sơ", type: .count, measure: "hồ sơ", aggregation: .sum),
        FieldDefinition("rate", "Tỷ lệ", type: .rate(decimals: 2), measure: "%", aggregation: .none, maximum: 100),
        FieldDefinition("online", "Trực tuyến", type: .flag, aggregation: .none),
        FieldDefinition("since", "Từ ngày", type: .date, aggregation: .none),
        FieldDefinition("note", "Ghi chú", type: .text, aggregation: .none),
        FieldDefinition("kind", "Loại", type: .choice(["A", "B"]), aggregation: .none),
    ]

    private static func row(_ code: String, _ label: String, _ values: [FieldName: FieldValue]) -> DatasetRow {
        DatasetRow(
            unit: UnitID(code: UnitCode(code), validFrom: nil), unitLabel: label, unitName: "Xã Bình An",
            sheet: "Sheet1",
            row: 7,
            values: values.mapValues { SourcedValue($0, cell: CellAddress(row: 6, column: 2), raw: $0.plainText) })
    }

    private static func dataset(
        _ rows: [DatasetRow], layout: DatasetDefinition.Layout = .unitRows, file: String = "PL3.xlsx"
    ) -> NormalizedDataset {
        NormalizedDataset(
            definition: DatasetDefinition(id: "my_sample", title: "Mẫu", layout: layout, fields: fields),
            set: .subordinates,
            rows: rows.map { .init(row: $0, file: file) })
    }

    @Test func aRowHasItsUnitItsValuesAndItsSource() throws {
        let date = try #require(CalendarDate(iso: "2023-06-30"))
        let dataset = Self.dataset([
            Self.row(
                "21064", "UBND xã Bình An",
                [
                    "received": .count(15_834), "rate": .decimal(FixedDecimal(mantissa: 8730, scale: 2)),
                    "online": .flag(true), "since": .date(date), "note": .text("a, \"b\"\nc"), "kind": .absent,
                ]),
            Self.row("21052", "Xã Bình Chánh", [:]),
        ])
        #expect(dataset.fileName == "my_sample.subordinates.csv")
        #expect(
            dataset.csv == """
                unit_code,unit_label,unit_name,received,rate,online,since,note,kind,source_file,source_sheet,source_row
                21064,UBND xã Bình An,Xã Bình An,15834,87.3,true,2023-06-30,"a, ""b""
                c",,PL3.xlsx,Sheet1,7
                21052,Xã Bình Chánh,Xã Bình An,,,,,,,PL3.xlsx,Sheet1,7

                """)
    }

    @Test func textsThatASpreadsheetWouldRunAreEscaped() {
        let dataset = Self.dataset(
            [Self.row("1", "=cmd", ["note": .text("@SUM(1)"), "received": .count(5)])], file: "+a.xlsx")
        #expect(dataset.csv.split(separator: "\n").last == "1,'=cmd,Xã Bình An,5,,,,'@SUM(1),,'+a.xlsx,Sheet1,7")
    }

    @Test(arguments: [
        ("a", "a"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""), ("", ""),
    ])
    func cellsAreQuotedWhereTheyMustBe(cell: String, expected: String) {
        #expect(CSVLine.quoted(cell) == expected)
    }

    @Test func theDescriptionNamesTypesUnitsKeyAndSources() throws {
        let package = DataPackage(
            period: try AppendixSample.period, unitName: "Huyện Bình Sơn",
            parts: [
                DataPackage.Part(
                    dataset: Self.dataset([]), sha256: "ab", byteCount: 12, sources: [(name: "PL3.xlsx", sha256: "cd")])
            ])
        let json = try #require(try JSONSerialization.jsonObject(with: package.json()) as? NSDictionary)
        #expect(json["name"] as? String == "baocaod-2023-h1")
        #expect(json["period"] as? String == "2023-H1")
        #expect(json["profile"] as? String == "tabular-data-package")
        let resource = try #require((json["resources"] as? [NSDictionary])?.first)
        #expect(resource["name"] as? String == "my-sample-subordinates")
        #expect(resource["path"] as? String == "my_sample.subordinates.csv")
        #expect(resource["hash"] as? String == "sha256:ab")
        #expect(resource["bytes"] as? Int == 12)
        #expect(resource["set"] as? String == "subordinates")
        #expect(
            resource["sources"] as? [[String: String]] == [
                ["title": "PL3.xlsx", "path": "PL3.xlsx", "hash": "sha256:cd"]
            ])
        let schema = try #require(resource["schema"] as? NSDictionary)
        #expect(schema["missingValues"] as? [String] == [""])
        #expect(schema["primaryKey"] as? [String] == ["unit_code", "unit_label"])
        let fields = try #require(schema["fields"] as? [NSDictionary])
        #expect(
            fields.map { "\($0["name"] ?? "") \($0["type"] ?? "")" } == [
                "unit_code string", "unit_label string", "unit_name string", "received integer", "rate number",
                "online boolean", "since date", "note string", "kind string", "source_file string",
                "source_sheet string",
                "source_row integer",
            ])
        #expect(fields[3]["description"] as? String == "Hồ sơ – Tiếp nhận")
        #expect(fields[3]["unit"] as? String == "hồ sơ")
        #expect(fields[4]["constraints"] as? [String: Int] == ["minimum": 0, "maximum": 100])
        #expect(fields[8]["constraints"] as? [String: [String]] == ["enum": ["A", "B"]])
    }

    @Test func rowsOfListsHaveNoKey() throws {
        let package = DataPackage(
            period: try AppendixSample.period, unitName: "",
            parts: [.init(dataset: Self.dataset([], layout: .list), sha256: "", byteCount: 0, sources: [])])
        #expect(!String(decoding: try package.json(), as: UTF8.self).contains("primaryKey"))
    }
}
