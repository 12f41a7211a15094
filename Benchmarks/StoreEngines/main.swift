import Foundation
import PostgresEngine
import ReportingKit
import Store

/// How many files a second each engine stores, of 45 units each and 64 in a transaction, and one by one; then how long a
/// report's data take to be read.
///
///     BAOCAOD_BENCH_STORE=1 swift run -c release store-engines /var/tmp/new.sqlite 'postgresql:///empty?host=/run/postgresql'
///
/// Each store has to be new: a file that does not exist, an empty database.
struct StoreMeasurement {
    let store: ReportStore
    let period: Period

    init(_ name: String, _ period: Period) throws {
        let engine: any StoreEngine =
            name.hasPrefix("postgresql://")
            ? try PostgresEngine(address: name)
            : try SQLiteEngine(path: name, durability: .everyCommit, damaged: { _ in })
        store = try ReportStore(engine: engine, rules: .office)
        self.period = period
    }

    private func delivery(_ number: Int) -> ReportStore.Delivery {
        let rows = (0..<45).map { unit in
            var values: [FieldName: SourcedValue] = [:]
            for (column, field) in ["received", "settled", "late", "open", "rate"].enumerated() {
                let count = number * 7 + unit * 3 + column
                values[FieldName(field)] = SourcedValue(
                    .count(count), cell: CellAddress(row: unit + 6, column: column + 2), raw: "\(count)")
            }
            return DatasetRow(
                unit: UnitID(code: UnitCode("\(number % 20)-\(unit)"), validFrom: nil), unitLabel: "UBND xã \(unit)",
                unitName: "Xã \(unit)", sheet: "Sheet1", row: unit + 6, values: values)
        }
        return ReportStore.Delivery(
            file: ReceivedFile(
                name: "tệp \(number).xlsx", sha256: "\(number)", byteCount: 10, folder: nil,
                receivedAt: Date(timeIntervalSince1970: 1_688_500_000)),
            tables: [DatasetTable(dataset: "dossiers", place: .subordinates, period: period, rows: rows)], findings: [])
    }

    /// Files a second.
    func files(_ numbers: Range<Int>, together: Int) throws -> Double {
        let deliveries = numbers.map(delivery)
        let start = ContinuousClock.now
        for first in stride(from: 0, to: deliveries.count, by: together) {
            _ = try store.accept(Array(deliveries[first..<min(first + together, deliveries.count)]))
        }
        return Double(deliveries.count) / ((ContinuousClock.now - start) / .seconds(1))
    }

    func reading() throws -> Duration {
        store.forgetTables()
        let start = ContinuousClock.now
        _ = try store.tablesInForce(period: period)
        return ContinuousClock.now - start
    }
}

guard let period = Period(id: "2023-H1"), CommandLine.arguments.count > 1 else {
    print("usage: store-engines STORE …")
    exit(2)
}
for name in CommandLine.arguments.dropFirst() {
    let measurement = try StoreMeasurement(name, period)
    _ = try measurement.files(0..<64, together: 64)
    let together = try measurement.files(64..<1_088, together: 64)
    let single = try measurement.files(1_088..<1_188, together: 1)
    print(
        "\(name): \(Int(together)) files/s by 64, \(Int(single)) one by one, \(try measurement.reading()) to read 900 units"
    )
    try measurement.store.close()
}
