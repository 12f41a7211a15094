import Foundation
import ReportingKit
import Testing

@testable import Store

struct NewestStatementsTests {
    private let memory = NewestStatements()

    private func rows(_ label: String) -> [StoredRow] {
        [
            StoredRow(
                row: DatasetRow(unit: nil, unitLabel: label, unitName: label, sheet: "", row: 1, values: [:]),
                file: ReceivedFile(
                    name: label, sha256: label, byteCount: 1, folder: nil, receivedAt: Date(timeIntervalSince1970: 0)),
                keptFrom: [:])
        ]
    }

    /// As a slot has them that holds the statements 1 to `newest`: what is remembered, and how many were read for it.
    private func ask(_ slot: Int64 = 1, newest: Int64, limit: Int = 3) -> (labels: [String], read: Int) {
        var read = 0
        let found = memory.rows(slot, limit: limit) { after in
            guard newest > after else { return [] }
            let new = ((after + 1)...newest).reversed().prefix(limit).map { (id: $0, rows: rows("\(slot).\($0)")) }
            read = new.count
            return new
        }
        return (found.map(\.row.unitLabel), read)
    }

    @Test func onlyWhatCameSinceIsReadAndTheNewestAreGiven() {
        #expect(ask(newest: 2) == (["1.2", "1.1"], 2))
        #expect(ask(newest: 2) == (["1.2", "1.1"], 0))
        #expect(ask(newest: 4) == (["1.4", "1.3", "1.2"], 2))
        #expect(ask(newest: 9) == (["1.9", "1.8", "1.7"], 3))
    }

    @Test func whatWasAskedForLeastLatelyIsForgotten() {
        for slot in 1...4 { _ = ask(Int64(slot), newest: 1) }
        #expect(ask(1, newest: 1).read == 0)
        _ = ask(5, newest: 1)
        #expect(ask(1, newest: 1).read == 0)
        #expect(ask(2, newest: 1) == (["2.1"], 1))
    }

    @Test func aReaderThatBeganEarlierTakesNothingNewerAway() {
        let earlier = memory.rows(1, limit: 3) { _ in
            _ = ask(newest: 5)
            return [(id: 2, rows: rows("1.2"))]
        }
        #expect(earlier.map(\.row.unitLabel) == ["1.2"])
        #expect(ask(newest: 5) == (["1.5", "1.4", "1.3"], 0))
    }
}
