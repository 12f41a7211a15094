import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Store

struct StoredCellsTests {
    private static let numbers: [FieldName: Int64] = ["a": 1, "b": 2, "c": 3]

    private func text(_ values: [FieldName: SourcedValue]) throws -> String {
        let folder = try TemporaryFolder("cells")
        let path = folder.url.appending(path: "s.sqlite").path(percentEncoded: false)
        let store = try ReportStore(path: path, rules: .office)
        return try store.engine.write { database in
            try database.execute(sql: "INSERT INTO field (id, name) VALUES (1, 'a'), (2, 'b'), (3, 'c')")
            return try StoredCellsWriter(FieldNumbers(database)).withText(of: values) {
                String(decoding: $0, as: UTF8.self)
            }
        }
    }

    private func values(_ text: String) throws -> [FieldName: SourcedValue] {
        try StoredCells.values(of: text) { number in Self.numbers.first { $0.value == number }?.key }
    }

    private static let cell = CellAddress(row: 5, column: 2)

    @Test(arguments: [
        (FieldValue.count(15_834), "15834", "[[1,1,5,2,15834]]"),
        (.count(15_834), "15.834", "[[1,1,5,2,15834,null,null,\"15.834\"]]"),
        (.decimal(FixedDecimal(mantissa: -5_239, scale: 2)), "-52.39", "[[1,2,5,2,-5239,2]]"),
        (.text("nháy \" và \\"), "nháy \" và \\", "[[1,3,5,2,null,null,\"nháy \\\" và \\\\\"]]"),
        (.text("hai\ndòng"), "x", "[[1,3,5,2,null,null,\"hai\\u000adòng\",\"x\"]]"),
        (.flag(true), "Có", "[[1,4,5,2,1,null,null,\"Có\"]]"),
        (.absent, "", "[[1,0,5,2]]"), (.count(.max), "9223372036854775807", "[[1,1,5,2,9223372036854775807]]"),
    ])
    func valuesAreWrittenShortAndComeBack(value: FieldValue, raw: String, text: String) throws {
        let values: [FieldName: SourcedValue] = ["a": SourcedValue(value, cell: Self.cell, raw: raw)]
        #expect(try self.text(values) == text)
        #expect(try self.values(text) == values)
    }

    @Test func noValuesAndSeveralComeBack() throws {
        #expect(try text([:]) == "[]")
        #expect(try values("[]") == [:])
        let several: [FieldName: SourcedValue] = [
            "a": SourcedValue(.count(1), cell: Self.cell, raw: "1"),
            "b": SourcedValue(.absent, cell: Self.cell, raw: "x"),
            "c": SourcedValue(.text("y"), cell: Self.cell, raw: "y"),
        ]
        #expect(try values(text(several)) == several)
    }

    @Test(arguments: [
        "", "[", "[[1,1,5,2,15834]", "[[1,1,5]]", "[[9,1,5,2]]", "[[1,99,5,2]]", "[[1,1,5,2,99999999999999999999]]",
        "[[1,3,5,2,null,null,\"x]]",
        "[[1,1,5,2]]x", "[[1,1,5,2,nil]]",
    ])
    func damageIsRefused(text: String) {
        #expect(throws: DamagedRow.self) { try values(text) }
    }

    @Test func whoeverLooksWithSQLFindsTheValuesAsBefore() throws {
        let folder = try TemporaryFolder("store")
        let path = folder.url.appending(path: "s.sqlite").path(percentEncoded: false)
        let period = try #require(Period(id: "2023-H1"))
        let row = DatasetRow(
            unit: nil, unitLabel: "", unitName: "", sheet: "S", row: 6,
            values: [
                "received": SourcedValue(.count(7), cell: Self.cell, raw: "7"),
                "rate": SourcedValue(.decimal(FixedDecimal(mantissa: 5_239, scale: 2)), cell: Self.cell, raw: "52,39%"),
            ])
        let table = DatasetTable(dataset: "forests", place: .subordinates, period: period, rows: [row])
        let file = ReceivedFile(
            name: "a", sha256: "1", byteCount: 1, folder: nil, receivedAt: Date(timeIntervalSince1970: 0))
        let store = try ReportStore(path: path, rules: .office)
        _ = try store.accept(ReportStore.Delivery(file: file, tables: [table], findings: []))
        let lines = try store.engine.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT f.name, v.kind, v.number, v.scale, v.text, v.cell_row, v.cell_column, v.raw
                    FROM value v JOIN field f ON f.id = v.field_id ORDER BY f.name
                    """
            ).map { row in
                row.contents.map { $0 == .null ? "" : "\($0)" }.joined(separator: "|")
            }
        }
        #expect(lines == ["\"rate\"|2|5239|2||5|2|\"52,39%\"", "\"received\"|1|7|||5|2|"])
    }
}
