import DigitizationModule
import Foundation
import Glibc
import OnlineServicesModule
import Recognition
import ReportingKit
import Settings
import Tabular

/// Processor time of counting rows that lie in memory, without reading a file: what `RecordCounter` and the search for
/// repetition cost.
///
///     BAOCAOD_BENCH_RECORDS=1 swift run -c release record-counting dossiers.csv config/samples/2023-H1/units.csv
///
/// The file is UTF-8, its fields with commas only between quotes, as `make_dossiers.py` writes it.
struct Rows {
    /// Kept alive: the cells point into it.
    let bytes: UnsafeMutableBufferPointer<UInt8>
    var cells: [PassingCell] = []
    var ends: [Int] = []

    init(_ file: URL) throws {
        let data = try Data(contentsOf: file)
        bytes = .allocate(capacity: data.count)
        _ = bytes.initialize(from: data)
        var column = 0
        var start = 0
        var isQuoted = false
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted, 10:
                var end = index
                if byte == 10, end > start, bytes[end - 1] == 13 { end -= 1 }
                if end > start {
                    cells.append(
                        PassingCell(
                            column: column, text: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bytes)[start..<end])
                        ))
                }
                column = byte == 10 ? 0 : column + 1
                start = index + 1
                if byte == 10 { ends.append(cells.count) }
            default: break
            }
        }
    }

    func row(_ index: Int) -> ArraySlice<PassingCell> { cells[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }
}

nonisolated func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// Not at the top level: each access to a global of the main actor would be measured too.
nonisolated func measure(_ file: URL, units: URL) throws {
    let rows = try Rows(file)
    let register = UnitRegister.around("524", adding: try UnitRegisterReader.read([units]))
    let recognizer = Recognizer(
        registry: ModuleRegistry([OnlineServicesModule(), DigitizationModule()]), register: register)
    guard let today = CalendarDate(iso: "2026-01-01") else { throw CocoaError(.formatting) }
    let context = RecognitionContext(fileName: "dossiers.csv", territory: "524", today: today)
    let beginning = Sheet(
        name: "Trang 1", rows: (0..<64).map { SheetRow(index: $0, cells: rows.row($0).map(\.kept)) })

    for _ in 0..<5 {
        var receiver = recognizer.recordReceiver(context: context)
        guard let counting = receiver.begin(SheetBeginning(format: .delimited, sheet: beginning, isWhole: false)) else {
            break
        }
        // As a reader gives them: the columns that are looked at.
        var looked: [PassingCell] = []
        var ends: [Int] = []
        for index in rows.ends.indices {
            looked += rows.row(index).filter { counting.columns.contains(Int($0.column)) }
            ends.append(looked.count)
        }
        var counter = counting.makeCounter()
        var counted = 0.0
        var collected = 0.0
        looked.withUnsafeBufferPointer { cells in
            // A short file again and again: its rows stay in the cache, as those of a reader's window do.
            for _ in 0..<max(1, 200_000 / ends.count) {
                var next = counting.firstRow
                while next < ends.count {
                    let last = min(next + 4_096, ends.count)
                    let start = processorSeconds()
                    for index in next..<last {
                        counter.count(
                            PassingRow(
                                index: index, cells: UnsafeBufferPointer(rebasing: cells[ends[index - 1]..<ends[index]])
                            ))
                    }
                    let block = counter.endBlock()
                    let middle = processorSeconds()
                    receiver.collect(block, firstRow: 0)
                    counted += middle - start
                    collected += processorSeconds() - middle
                    next = last
                }
            }
        }
        let start = processorSeconds()
        receiver.end([counter])
        let records = receiver.records()
        let finished = processorSeconds() - start
        let count = Double(ends.count * max(1, 200_000 / ends.count))
        print(
            "\(counting.columns.count) columns, \(records?.recognized.balance.units ?? 0) dossiers: count \(Int(counted / count * 1e9)) ns, "
                + "collect \(Int(collected / count * 1e9)) ns a row; tables \(Int(finished * 1e6)) µs")
    }
}

try measure(URL(filePath: CommandLine.arguments[1]), units: URL(filePath: CommandLine.arguments[2]))
