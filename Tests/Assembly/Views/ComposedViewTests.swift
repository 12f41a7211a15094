import Messages
import ReportingKit
import TestSupport
import Testing

@testable import Assembly

/// Periods composed of finer ones.
struct ComposedViewTests {
    private typealias Made = MadeUpProvince

    private static let months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]

    private func monthly(_ values: [FieldName: Int], _ months: [String] = months) -> [SourcedTable] {
        months.map { Made.table(.subordinates, $0, ["c1": values]) }
    }

    private func sentences(_ report: ReportModel, _ code: FindingCode) -> [String] {
        report.findings(code).map(MessageCatalogue(language: .vi).sentence(for:))
    }

    @Test func sixMonthsMakeAHalfYearWithLineageThroughTheMonths() throws {
        let report = Made.report("2026-H1", monthly(["received": 10, "settled": 9]))
        let figure = try #require(report.figure("received.subordinates"))
        #expect(figure.value == .count(60))
        #expect(figure.lineage?.cells.map(\.file.name) == Self.months.map { "subordinates \($0).xlsx" })
        // Rates are computed again.
        #expect(report.figure("rate.whole")?.value?.plainText == "90")
        let cells = try #require(report.appendices.first?.rows.first?.cells)
        #expect(cells.map { $0?.value.plainText } == ["60", "54", "90"])
    }

    @Test func mixedKindsCoverTooTheFewestAndLongestParts() throws {
        let parts = ["2026-Q1", "2026-04", "2026-05", "2026-06"]
        // Months of the quarter are there as well and count nothing twice.
        let view = Made.views("2026-H1", monthly(["received": 10], parts + ["2026-01", "2026-02", "2026-03"]))
            .view(Made.dataset, .subordinates)
        #expect(view.values("received") == ["c1 40"])
        #expect(view.sources[Made.id("c1")] == .parts(parts.map(Made.period)))
    }

    @Test func aGapIsNamedAndNothingIsSummedInPart() throws {
        let tables =
            monthly(["received": 10], Self.months.filter { $0 != "2026-03" })
            + Self.months.map { Made.table(.subordinates, $0, ["c2": ["received": 1]]) }
        let report = Made.report("2026-H1", tables)
        #expect(report.figure("received.subordinates")?.value == .count(6))
        #expect(sentences(report, .periodGap) == ["Xã c1: thiếu tháng 3, chưa có số liệu cả kỳ (Mẫu)."])
        let units = try #require(report.completeness.first).units
        #expect(units.first { $0.unit.code == "c1" }?.status == .partly([Made.period("2026-03")]))
        #expect(units.first { $0.unit.code == "c2" }?.status == .sent)
        #expect(units.first { $0.unit.code == "c3" }?.status == .missing)
        #expect(report.completeness.first?.partly == ["Xã c1: thiếu tháng 3"])
    }

    @Test func whatIsStatedGoesBeforeWhatIsComposedAndTheTwoAreCompared() throws {
        let stated = Made.table(.subordinates, "2026-H1", ["c1": ["received": 9]], file: "h1.xlsx")
        let report = Made.report("2026-H1", monthly(["received": 1]) + [stated])
        #expect(report.figure("received.subordinates")?.value == .count(9))
        #expect(
            sentences(report, .contradictionParts) == [
                "“Xã c1”, cột “received”: số cả kỳ trong tệp “h1.xlsx” ô B2 là 9, cộng từ tháng 1, tháng 2, tháng 3, tháng 4, tháng 5, tháng 6 được 6. Báo cáo dùng số cả kỳ."
            ])
    }

    @Test func cumulativeFiguresAreComparedWithTheirParts() throws {
        let tables = [
            Made.table(.subordinates, "2026-9M", ["c1": ["received": 90]]),
            Made.table(.subordinates, "2026-10", ["c1": ["received": 11]]),
            Made.table(.subordinates, "2026-01-01..2026-10-31", ["c1": ["received": 100]]),
        ]
        let report = Made.report("2026-01-01..2026-10-31", tables)
        #expect(report.figure("received.subordinates")?.value == .count(100))
        #expect(
            sentences(report, .contradictionParts) == [
                "“Xã c1”, cột “received”: số cả kỳ trong tệp “subordinates 2026-01-01..2026-10-31.xlsx” ô B2 là 100, cộng từ 9 tháng đầu, tháng 10 được 101. Báo cáo dùng số cả kỳ."
            ])
    }

    @Test func periodsThatCloseOnAnotherDayAreNotMadeOfCalendarMonths() {
        let tables = monthly(["received": 1], ["2026-07", "2026-08"])
        let view = Made.views("2026-06-15..2026-09-14", tables).view(Made.dataset, .subordinates)
        #expect(view.rows.isEmpty)
        let gaps = view.gaps[Made.id("c1")] ?? []
        #expect(
            Made.period("2026-06-15..2026-09-14").words(ofGaps: gaps) == "15/06–30/06, 01/09–14/09")
        #expect(
            sentences(Made.report("2026-06-15..2026-09-14", tables), .periodGap) == [
                "Xã c1: thiếu 15/06–30/06, 01/09–14/09, chưa có số liệu cả kỳ (Mẫu)."
            ])
    }

    @Test func stocksAreThoseOfTheEdgesAndTotalsWithThemAreComputed() throws {
        let values: [[FieldName: Int]] = [
            ["total": 13, "received": 10, "carried": 3, "pending": 5],
            ["total": 12, "received": 7, "carried": 5, "pending": 8],
            ["total": 12, "received": 5, "carried": 7, "pending": 2],
        ]
        let tables = zip(["2026-01", "2026-02", "2026-03"], values).map {
            Made.table(.subordinates, $0, ["c1": $1])
        }
        let row = try #require(Made.views("2026-Q1", tables).rows(Made.dataset, .subordinates).first)
        #expect(row.row["pending"] == .count(2))
        #expect(row.row["carried"] == .count(3))
        #expect(row.row["received"] == .count(22))
        // Never 37: what is carried from month to month would count three times.
        #expect(row.row["total"] == .count(25))
        #expect(row.row["catalogue"] == nil)
        #expect(
            sentences(Made.report("2026-Q1", tables), .stockChain) == [
                "“Xã c1”: “carried” của tháng 3 năm 2026 là 7, nhưng “pending” của tháng 2 năm 2026 là 8."
            ])
    }

    @Test func aYearOverTheMergerCountsFlowsOnceAndStocksOfThoseThatExistAtItsEnd() throws {
        func stock(_ carried: Int, _ received: Int, _ settled: Int) -> [FieldName: Int] {
            ["carried": carried, "received": received, "settled": settled, "pending": carried + received - settled]
        }
        let tables = [
            Made.table(.lower, "2025-H1", ["o1": stock(3, 10, 8), "o2": stock(1, 4, 5)]),
            Made.table(.subordinates, "2025-H2", ["c1": stock(5, 20, 18)]),
        ]
        let rows = Made.views("2025", tables).rows(Made.dataset, .subordinates)
        func sum(_ field: FieldName) -> FieldValue? { Totals.sum(rows.compactMap { $0.cell(field) }).cell?.value }
        #expect(rows.compactMap { $0.row.unit?.code.rawValue }.sorted() == ["c1", "o1", "o2"])
        #expect([sum("received"), sum("settled"), sum("pending")] == [.count(34), .count(31), .count(7)])
        #expect(sum("carried") == .count(4))
    }

    @Test func aRenamedUnitIsOneSeriesUnderItsLastName() throws {
        let tables = [
            Made.table(.subordinates, "2026-04", ["r": ["received": 4]]),
            Made.table(.subordinates, "2026-05", ["r2": ["received": 5]]),
            Made.table(.subordinates, "2026-06", ["r2": ["received": 6]]),
        ]
        let report = Made.report("2026-Q2", tables)
        let row = try #require(report.appendices.first?.rows.first)
        #expect([row.label, row.cells[0]?.value.plainText] == ["Phường R", "15"])
        let owing = try #require(report.completeness.first).owing.filter { $0.unit.code.rawValue.hasPrefix("r") }
        #expect(owing.map(\.status) == [.sent])
    }

    @Test func aPartWithoutTheFieldLeavesItMissing() throws {
        let tables = [
            Made.table(.subordinates, "2026-01", ["c1": ["received": 1, "settled": 1]]),
            Made.table(.subordinates, "2026-02", ["c1": ["received": 1]]),
            Made.table(.subordinates, "2026-03", ["c1": ["received": 1, "settled": 1]]),
        ]
        let row = try #require(Made.views("2026-Q1", tables).rows(Made.dataset, .subordinates).first)
        #expect(row.row["received"] == .count(3))
        #expect(row.row["settled"] == nil)
    }

    @Test func composingOverTimeAndSummingOverUnitsGoInEitherOrder() {
        let seed = SeededGenerator.runSeed()
        print("composing and summing: seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            var sum = 0
            var tables: [SourcedTable] = []
            var byMonth: [Int] = []
            for month in Self.months {
                let values = MadeUpProvince.communes.map { ($0, Int.random(in: 0...999, using: &generator)) }
                byMonth.append(values.reduce(0) { $0 + $1.1 })
                sum += byMonth.last ?? 0
                // In one file, or in one a unit.
                if Bool.random(using: &generator) {
                    tables.append(
                        Made.table(.subordinates, month, values.map { (Made.id($0.0), ["received": $0.1]) }))
                } else {
                    tables += values.map { Made.table(.subordinates, month, [(Made.id($0.0), ["received": $0.1])]) }
                }
            }
            let ofMonths = Self.months.compactMap {
                Made.report($0, tables).figure("received.subordinates")?.value?.count
            }
            #expect(ofMonths == byMonth, "seed \(seed)")
            let whole = Made.report("2026-H1", tables.shuffled(using: &generator))
            #expect(whole.figure("received.subordinates")?.value == .count(sum), "seed \(seed)")
        }
    }
}
