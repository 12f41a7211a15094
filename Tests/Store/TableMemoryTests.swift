import ReportingKit
import Testing

@testable import Store

struct TableMemoryTests {
    private func table(rows: Int) throws -> DatasetTable {
        let period = try #require(Period(id: "2023-H1"))
        let cell = CellAddress(row: 1, column: 1)
        return DatasetTable(
            dataset: "digitization", place: .subordinates, period: period,
            rows: (0..<rows).map { row in
                DatasetRow(
                    unit: nil, unitLabel: "Xã \(row)", unitName: "Xã \(row)", sheet: "1", row: row,
                    values: ["received": SourcedValue(.count(row), cell: cell, raw: "\(row)")])
            })
    }

    @Test func aTableIsKnownByItsVersion() throws {
        let memory = TableMemory(limit: 100)
        memory.keep(try table(rows: 2), version: 7)
        #expect(memory.table(7)?.rows.count == 2)
        #expect(memory.table(8) == nil)
    }

    @Test func theOneThatWasNotAskedForGoesFirst() throws {
        // A row of one value weighs three.
        let memory = TableMemory(limit: 100)
        for version in 1...3 { memory.keep(try table(rows: 10), version: Int64(version)) }
        _ = memory.table(1)
        memory.keep(try table(rows: 10), version: 4)
        #expect([1, 2, 3, 4].map { memory.table($0) != nil } == [true, false, false, true])
    }

    @Test func aTableThatWouldFillItIsNotKept() throws {
        let memory = TableMemory(limit: 100)
        memory.keep(try table(rows: 20), version: 1)
        #expect(memory.table(1) == nil)
    }

    @Test func aVersionThatIsForgottenMakesRoom() throws {
        let memory = TableMemory(limit: 100)
        memory.keep(try table(rows: 16), version: 1)
        memory.forget(1)
        memory.keep(try table(rows: 16), version: 2)
        memory.keep(try table(rows: 16), version: 3)
        #expect([1, 2, 3].map { memory.table($0) != nil } == [false, true, true])
    }
}
