import Messages
import ReportingKit
import Testing

@testable import Assembly

/// A half-year after a merger compared with the one before it.
struct SuccessionTests {
    private typealias Made = MadeUpProvince

    private let now = Made.table(
        .subordinates, "2025-H2",
        [
            "c1": ["received": 30], "c2": ["received": 12], "c3": ["received": 9], "c4": ["received": 8],
            "c5": ["received": 7], "c6": ["received": 6], "r": ["received": 1],
        ], closed: true)

    private func report(_ former: [SourcedTable]) -> ReportModel { Made.report("2025-H2", [now], former: former) }

    private func sentences(_ report: ReportModel, _ code: FindingCode) -> [String] {
        report.findings(code).map(MessageCatalogue(language: .vi).sentence(for:))
    }

    @Test func unitsAreComparedWithAllThatTheyWereMadeOf() throws {
        let former = Made.table(
            .lower, "2025-H1",
            ["o1": ["received": 10], "o2": ["received": 10], "o3": ["received": 10], "o6": ["received": 5]])
        let report = report([former])
        let comparison = try #require(report.figure("received.subordinates")?.former)
        // c1 and c2; c6 was made of o7 too, of which nothing is known.
        #expect(comparison.now == .count(42))
        #expect(comparison.value == .count(30))
        #expect(comparison.difference == .count(12))
        #expect(comparison.changePercent?.description == "40")
        #expect(
            [comparison.coverage.compared, comparison.coverage.units, comparison.coverage.predecessors] == [2, 7, 3])
        #expect(
            sentences(report, .comparisonPartial) == [
                "So với 6 tháng đầu năm 2025, so sánh trên 2/7 xã (hình thành từ 3 xã cũ có số liệu); 5 đơn vị không so sánh: chưa có số liệu của đơn vị cũ."
            ])
        #expect(report.findings(.unitStopped).isEmpty)
    }

    /// Two tables of the earlier period state other fields of one unit: each figure has the one that states it.
    @Test func aFigureOfThenIsFoundInWhicheverTableStatesIt() throws {
        let former = [
            Made.table(.whole, "2025-H1", ["o1": ["settled": 3], "o2": ["settled": 4]]),
            Made.table(.lower, "2025-H1", ["o1": ["received": 10], "o2": ["received": 10]]),
        ]
        let report = Made.report("2025-H2", [Made.table(.whole, "2025-H2", ["c1": ["received": 30]])], former: former)
        let comparison = try #require(report.figure("received.whole")?.former)
        #expect([comparison.now, comparison.value] == [.count(30), .count(20)])
        #expect([comparison.coverage.compared, comparison.coverage.predecessors] == [1, 2])
    }

    @Test func aUnitIsComparedOnceTheLastOfThoseItWasMadeOfIsKnown() throws {
        let former = Made.table(.lower, "2025-H1", ["o6": ["received": 5], "o7": ["received": 2]])
        let comparison = try #require(report([former]).figure("received.subordinates")?.former)
        #expect([comparison.now, comparison.value, comparison.difference] == [.count(6), .count(7), .count(-1)])
        #expect(comparison.changePercent?.description == "-14.3")
    }

    @Test func unitsFromAnotherProvinceAreComparedAndEnterNoFigureOfThen() throws {
        let former = [
            Made.table(.former, "2025-H1", ["k1": ["received": 14]]),
            Made.table(.lower, "2025-H1", ["o1": ["received": 10], "o2": ["received": 10]]),
        ]
        let comparison = try #require(report(former).figure("received.subordinates")?.former)
        #expect([comparison.now, comparison.value] == [.count(37), .count(34)])
        let then = ReportAssembler(registry: Made.registry, register: Made.register).assemble(
            AssemblyInput(period: Made.period("2025-H1"), tables: former, narrative: []), reportingUnit: Made.province)
        #expect(then.figure("received.whole")?.value == .count(20))
    }

    @Test func heirsOfAPartAreComparedTogetherAndNotByThemselves() throws {
        let partly = Made.table(.lower, "2025-H1", ["o4": ["received": 10]])
        #expect(report([partly]).figure("received.subordinates")?.former == nil)
        let whole = Made.table(.lower, "2025-H1", ["o4": ["received": 10], "o5": ["received": 24]])
        let report = report([whole])
        let comparison = try #require(report.figure("received.subordinates")?.former)
        #expect([comparison.now, comparison.value] == [.count(17), .count(34)])
        #expect(comparison.changePercent?.description == "-50")
        #expect(
            sentences(report, .comparisonParts) == [
                "Xã c3, Xã c4: không so sánh riêng với 6 tháng đầu năm 2025 vì nhận một phần của đơn vị cũ."
            ])
    }

    @Test func withoutFiguresOfThenTheReportSaysWhyItComparesNothing() {
        let former = Made.table(.lower, "2025-H1", ["o6": ["received": 5]])
        let report = report([former])
        #expect(report.figure("received.subordinates")?.former == nil)
        #expect(
            sentences(report, .comparisonNone) == [
                "Không so sánh với 6 tháng đầu năm 2025 vì địa giới thay đổi từ 01/07/2025."
            ])
    }

    @Test func halfAYearIsNeverComparedWithAYear() {
        let year = Made.table(.lower, "2024", ["o1": ["received": 100], "o2": ["received": 100]])
        let half = Made.table(.subordinates, "2025-H2", ["c1": ["received": 60]])
        #expect(Made.report("2025", [half], former: [year]).figure("received.subordinates")?.former == nil)
        let both = [half, Made.table(.lower, "2025-H1", ["o1": ["received": 50], "o2": ["received": 50]])]
        let comparison = Made.report("2025", both, former: [year]).figure("received.subordinates")?.former
        #expect(comparison?.now == .count(160))
        #expect(comparison?.value == .count(200))
        #expect(comparison?.changePercent?.description == "-20")
    }

    @Test func aYearStatedByTheNewUnitsIsNotComparedWithTheOneBefore() {
        let year = Made.table(.lower, "2024", ["o1": ["received": 100], "o2": ["received": 100]])
        let report = Made.report(
            "2025", [Made.table(.subordinates, "2025", ["c1": ["received": 60]], closed: true)], former: [year])
        #expect(report.figure("received.subordinates")?.value == .count(60))
        #expect(report.figure("received.subordinates")?.former == nil)
    }

    /// The new units state of the former year what they were there for: that is no year to compare with.
    @Test func aYearIsNotComparedWithTheHalfOfOneAndTheReportSaysWhy() {
        func year(_ id: String) -> SourcedTable {
            Made.table(.subordinates, id, ["c1": ["received": 60], "c6": ["received": 20]], closed: true)
        }
        let report = Made.report("2026", [year("2026")], former: [year("2025")])
        #expect(report.figure("received.subordinates")?.former == nil)
        #expect(
            sentences(report, .comparisonNone) == [
                "Không so sánh với năm 2025 vì địa giới thay đổi từ 01/07/2025."
            ])
    }

    @Test func aUnitThatIsTheSameAndSendsNothingHasStopped() {
        let report = Made.report(
            "2026-02", [Made.table(.subordinates, "2026-02", ["c1": ["received": 5]])],
            former: [Made.table(.subordinates, "2026-01", ["c1": ["received": 5], "c2": ["received": 4]])])
        #expect(report.findings(.unitStopped).map(\.unit) == ["c2"])
    }

    @Test func theSamePeriodOfLastYearIsComparedToo() throws {
        let report = Made.report(
            "2026-10", [Made.table(.level, "2026-10", ["T": ["received": 30]])],
            lastYear: [Made.table(.level, "2025-10", ["T": ["received": 0]])])
        let comparison = try #require(report.figure("received.own")?.lastYear)
        #expect(comparison.period.id == "2025-10")
        #expect(comparison.difference == .count(30))
        // Of nothing there is no percentage.
        #expect(comparison.changePercent == nil)
        #expect(comparison.coverage.isWhole)
    }

    /// Everything that the communes were made of is known, of the neighbouring province too.
    @Test func whereAllIsKnownAllIsComparedAndNothingHasToBeSaid() throws {
        let former = [
            Made.table(.former, "2025-H1", ["k1": ["received": 1]]),
            Made.table(
                .lower, "2025-H1",
                Made.formerCommunes.map { (Made.id($0), ["received": 10]) }),
        ]
        let now = Made.table(.subordinates, "2025-H2", Made.communes.map { (Made.id($0), ["received": 20]) })
        let report = Made.report("2025-H2", [now], former: former)
        let comparison = try #require(report.figure("received.subordinates")?.former)
        #expect([comparison.now, comparison.value] == [.count(120), .count(71)])
        #expect([comparison.coverage.compared, comparison.coverage.units] == [6, 6])
        #expect(comparison.coverage.changedOn?.iso == "2025-07-01")
        #expect(report.findings(.comparisonPartial) + report.findings(.comparisonNone) == [])
    }

    /// The committee was made of two, and bodies of a province that ended have no heirs in the register.
    @Test func theCommitteeAndItsBodiesAreSpokenOfToo() {
        let former = [
            Made.table(.level, "2025-H1", [(Made.formerProvince, ["received": 5])]),
            Made.table(.lower, "2025-H1", ["o3": ["received": 10]]),
        ]
        let tables = [now, Made.table(.level, "2025-H2", ["T": ["received": 9]])]
        let report = Made.report("2025-H2", tables, former: former)
        #expect(report.figure("received.own")?.former == nil)
        let catalogue = MessageCatalogue(language: .vi)
        #expect(
            report.findings(.comparisonNone).map(catalogue.sentence(for:)) == [
                "Không so sánh số liệu của UBND tỉnh với 6 tháng đầu năm 2025 vì địa giới thay đổi từ 01/07/2025."
            ])
        #expect(report.findings(.comparisonNone).map(\.set) == [.own])
        #expect(report.findings(.comparisonPartial).map(\.set) == [.subordinates])
    }

    @Test func whatAllUnitsSentBeforeIsComparedWithoutANote() {
        let tables = ["2026-01", "2026-02"].map {
            Made.table(.level, $0, ["s1": ["received": 5], "s2": ["received": 6]])
        }
        let report = Made.report("2026-02", [tables[1]], former: [tables[0]])
        #expect(report.figure("received.own")?.former?.coverage.isWhole == true)
        #expect(report.findings(.comparisonNone) + report.findings(.comparisonPartial) == [])
    }
}
