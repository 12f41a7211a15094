import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Store

struct PackedValuesSchemaTests {
    @Test func valuesWrittenBeforeAreStillRead() throws {
        let folder = try TemporaryFolder("store")
        let path = folder.url.appending(path: "s.sqlite").path(percentEncoded: false)
        let former = try SQLiteEngine(path: path, durability: .everyCommit, damaged: { _ in })
        try former.migrate(Array(Migrations.all.prefix(2)))
        try former.write { database in
            try database.execute(
                sql: """
                    INSERT INTO file (id, name, sha256, byte_count, received_at, state, accepted_order) VALUES (1, 'a', '1', 1, 0, 'accepted', 1);
                    INSERT INTO field (id, name) VALUES (1, 'received'), (2, 'rate');
                    INSERT INTO dataset_version (id, file_id, dataset, scope, period, slot, version, is_current)
                        VALUES (1, 1, 'digitization', 'communes', '2023-H1', '', 1, 1);
                    INSERT INTO unit_row (id, version_id, unit_code, unit_label, unit_name, sheet, row, is_total)
                        VALUES (1, 1, '21064', 'Xã Bình An', 'Xã Bình An', 'S', 6, 0);
                    INSERT INTO value (row_id, field_id, kind, number, scale, cell_row, cell_column, raw)
                        VALUES (1, 1, 1, 7, NULL, 5, 2, NULL), (1, 2, 2, 5239, 2, 5, 3, '52,39%');
                    """)
        }
        try former.close()
        let period = try #require(Period(id: "2023-H1"))
        let table = try #require(try ReportStore(path: path, rules: .office).tablesInForce(period: period).first)
        #expect(
            table.rows.map(\.row.values) == [
                [
                    "received": SourcedValue(.count(7), cell: CellAddress(row: 5, column: 2), raw: "7"),
                    "rate": SourcedValue(
                        .decimal(FixedDecimal(mantissa: 5_239, scale: 2)), cell: CellAddress(row: 5, column: 3),
                        raw: "52,39%"),
                ]
            ])
    }
}
