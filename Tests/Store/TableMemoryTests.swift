import Foundation
import ReportingKit
import Testing

@testable import Store

struct TableMemoryTests {
    private func table(rows: Int) throws -> StoredTable {
        let period = try #require(Period(id: "2023-H1"))
        let cell = CellAddress(row: 1, column: 1)
        let file = ReceivedFile(
            name: "a", sha256: "1", byteCount: 1, folder: nil, receivedAt: Date(timeIntervalSince1970: 0))
        return StoredTable(
            dataset: "forests", place: .subordinates, period: period, origin: .stated,
            rows: (0..<rows).map { row in
                StoredRow(
                    row: DatasetRow(
                        unit: nil, unitLabel: "Xã \(row)", unitName: "Xã \(row)", sheet: "1", row: row,
                        values: ["received": SourcedValue(.count(row), cell: cell, raw: "\(row)")]),
                    file: file, keptFrom: [:])
            }, declaredTotal: nil, isClosed: false)
    }

    /// Whether a slot's table is remembered after an order.
    private func isKnown(_ memory: TableMemory, _ slot: Int64, _ order: Int64 = 1) -> Bool {
        var wasMade = false
        _ = memory.table(slot, order) {
            wasMade = true
            return nil
        }
        return !wasMade
    }

    @Test func aTableIsKnownByItsSlotAsLongAsNothingHappensInIt() throws {
        let memory = TableMemory(limit: 100)
        _ = try memory.table(7, 1) { try table(rows: 2) }
        #expect(isKnown(memory, 7))
        #expect(!isKnown(memory, 7, 2))
        #expect(!isKnown(memory, 8))
    }

    @Test func theOneThatWasNotAskedForGoesFirst() throws {
        // A row of one value weighs three.
        let memory = TableMemory(limit: 80)
        for slot in 1...8 { _ = try memory.table(Int64(slot), 1) { try table(rows: 3) } }
        #expect(isKnown(memory, 1))
        _ = try memory.table(9, 1) { try table(rows: 3) }
        #expect((1...9).filter { isKnown(memory, $0) } == [1, 5, 6, 7, 8, 9])
    }

    @Test func aTableThatWouldFillAnEighthOfItIsNotKept() throws {
        let memory = TableMemory(limit: 100)
        _ = try memory.table(1, 1) { try table(rows: 5) }
        #expect(!isKnown(memory, 1))
    }

    @Test func whatIsForgottenIsMadeAgain() throws {
        let memory = TableMemory(limit: 100)
        _ = try memory.table(1, 1) { try table(rows: 2) }
        memory.forget()
        #expect(!isKnown(memory, 1))
        _ = try memory.table(1, 1) { try table(rows: 2) }
        #expect(isKnown(memory, 1))
    }

    @Test func aNewerStateMakesRoom() throws {
        let memory = TableMemory(limit: 100)
        _ = try memory.table(1, 1) { try table(rows: 4) }
        _ = try memory.table(1, 2) { try table(rows: 1) }
        for slot in 2...9 { _ = try memory.table(Int64(slot), 1) { try table(rows: 4) } }
        #expect((1...9).allSatisfy { isKnown(memory, $0, $0 == 1 ? 2 : 1) })
    }
}
