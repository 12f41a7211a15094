import Foundation
import OfficeSupport
import ReportingKit
import Settings
import Testing

@testable import Office

/// A list of dossiers beside two reports that close on different days: it is counted for each period of both that it
/// holds.
struct DossiersOfTwoReportsTests {
    private let august: Period
    private let september: Period
    private let quarter: Period

    init() throws {
        august = try #require(Period(year: 2026, .month(8), closingDay: 14))
        september = try #require(Period(year: 2026, .month(9), closingDay: 14))
        quarter = try #require(Period(id: "2026-Q3"))
    }

    /// A province with a report on digital transformation of these periods and one on procedures of each month, closed
    /// on the 14th.
    private func office(_ periods: Set<PeriodKind> = [.quarter]) throws -> TestOffice {
        var settings = try SettingsReader(modules: TestOffice.modules).read(
            TestOffice.root.appending(path: "config/samples/province-2026-Q3/baocaod.yaml"))
        var transformation = EnabledReport(id: "chuyen-doi-so")
        transformation.periods = periods
        var procedures = EnabledReport(id: "kiem-soat-tthc")
        procedures.periods = [.month]
        settings.reports = [transformation, procedures]
        return try TestOffice(try Composition(settings: settings, modules: TestOffice.modules))
    }

    private static func list(_ days: String, _ dossiers: [(received: String, result: String, state: String)]) -> String
    {
        let heading =
            "Mã hồ sơ;Đơn vị tiếp nhận;Ngày tiếp nhận;Ngày hẹn trả;Ngày trả kết quả;Trạng thái;Mức độ DVC;Hình thức tiếp nhận"
        let rows = dossiers.enumerated().map { index, dossier in
            "H48.\(index);UBND xã Bình Sơn;\(dossier.received);30/12/2026;\(dossier.result);\(dossier.state);Toàn trình;Trực tuyến"
        }
        return (["DANH SÁCH HỒ SƠ", "(\(days))", heading] + rows).joined(separator: "\n") + "\n"
    }

    private static let settled = "Đã trả kết quả"
    private static let ofTheQuarter = list(
        "Từ ngày 01/07/2026 đến ngày 30/09/2026",
        [
            ("20/07/2026", "25/07/2026", settled),
            ("10/08/2026", "20/08/2026", settled),
            ("01/09/2026", "", "Đang giải quyết"),
            ("20/09/2026", "25/09/2026", settled),
        ])

    private func counts(_ period: Period, _ office: TestOffice) throws -> [String: Int] {
        let tables = try office.store.tables(of: period).filter { $0.dataset == "dossier_progress" }
        let row = try #require(tables.first?.rows.first).row
        return row.values.reduce(into: [:]) { counts, value in
            if let count = value.value.value.count { counts[value.key.rawValue] = count }
        }
    }

    @Test func `a quarter's list is counted for the quarter and for the months of the other report that lie in it`()
        throws
    {
        let office = try office()
        #expect(try office.drop(Self.ofTheQuarter, as: "ho so.csv", day: 1_200).isTaken)
        #expect(try office.store.periods() == [august, september, quarter].sorted())
        let whole = try counts(quarter, office)
        #expect(whole["received"] == 4 && whole["settled"] == 3 && whole["pending"] == 1)
        // As it stood on 14 August: one dossier was settled later.
        let first = try counts(august, office)
        #expect(first["received"] == 2 && first["settled"] == 1 && first["pending"] == 1)
        let second = try counts(september, office)
        #expect(second["received"] == 1 && second["settled"] == 1 && second["pending"] == 1 && second["carried"] == 1)
        #expect(try office.faults() == [])
    }

    @Test func `each report says the count of its own days`() throws {
        let office = try office()
        try office.drop(Self.ofTheQuarter, as: "ho so.csv", day: 1_200)
        for (report, period, received) in [(ReportID("chuyen-doi-so"), quarter, 4), ("kiem-soat-tthc", august, 2)] {
            let publisher = try #require(office.publisher.making(report))
            let model = try #require(try publisher.model(period))
            let value = model.figures.first { $0.definition.id == "dossier_progress.whole.received" }?.value?.count
            #expect(value == received, "\(report)")
        }
    }

    @Test func `days that no report closes on are counted for the periods of both that they hold`() throws {
        let office = try office([.month])
        let list = Self.list(
            "Từ ngày 15/09/2026 đến ngày 31/10/2026",
            [
                ("20/09/2026", "22/09/2026", Self.settled), ("10/10/2026", "12/10/2026", Self.settled),
                ("20/10/2026", "22/10/2026", Self.settled),
            ])
        #expect(try office.drop(list, as: "ho so.csv", day: 1_220).isTaken)
        let closed = try #require(Period(year: 2026, .month(10), closingDay: 14))
        let october = try #require(Period(id: "2026-10"))
        #expect(try office.store.periods() == [closed, october].sorted())
        #expect(try counts(closed, office)["received"] == 2)
        #expect(try counts(october, office)["received"] == 2)
    }

    @Test func `days that hold no period of a report are asked for as before`() throws {
        let list = Self.list("Từ ngày 05/08/2026 đến ngày 28/08/2026", [("20/08/2026", "22/08/2026", Self.settled)])
        #expect(try office().drop(list, as: "ho so.csv", day: 1_200).isReturned)
    }

    @Test func `a list without days of results tells of parts of its days what was received`() throws {
        let office = try office()
        let list = """
            DANH SÁCH HỒ SƠ
            (Từ ngày 01/07/2026 đến ngày 30/09/2026)
            Mã hồ sơ;Đơn vị tiếp nhận;Ngày tiếp nhận;Trạng thái;Mức độ DVC;Hình thức tiếp nhận
            H48.1;UBND xã Bình Sơn;20/07/2026;Đã trả kết quả;Toàn trình;Trực tuyến
            H48.2;UBND xã Bình Sơn;20/09/2026;Đang giải quyết;Toàn trình;Trực tuyến
            """
        #expect(try office.drop(list, as: "ho so.csv", day: 1_200).isTaken)
        let whole = try counts(quarter, office)
        #expect(whole["received"] == 2 && whole["settled"] == 1)
        let first = try counts(august, office)
        #expect(first["received"] == 1 && first["settled"] == nil && first["pending"] == nil)
    }

    /// Form II.06a of two departments.
    private static func settlement(_ days: String) -> String {
        """
        Biểu số II.06a/VPCP/KSTT
        (\(days))
        STT;Đơn vị;Số hồ sơ nhận giải quyết;;;;Số hồ sơ đã giải quyết;;;;Số lượng hồ sơ đang giải quyết;;
        ;;Tổng số;Trực tuyến;Trực tiếp, dịch vụ bưu chính;Từ kỳ trước;Tổng số;Trước hạn;Đúng hạn;Quá hạn;Tổng số;Trong hạn;Quá hạn
        1;Sở Nội vụ;806;737;42;27;725;717;5;3;81;80;1
        2;Sở Tài chính;890;807;77;6;801;793;5;3;89;88;1
        """
    }

    @Test func `a statement serves the report whose days it covers, and what a report lacks is named`() throws {
        let office = try office()
        try office.drop(Self.ofTheQuarter, as: "ho so.csv", day: 1_200)
        try office.drop(Self.settlement("Từ ngày 15/07/2026 đến ngày 14/08/2026"), as: "II06a 8.csv", day: 1_201)
        try office.drop(Self.settlement("Từ ngày 01/07/2026 đến ngày 30/09/2026"), as: "II06a quy.csv", day: 1_202)
        let monthly = try #require(office.publisher.making("kiem-soat-tthc"))
        let closed = try #require(try monthly.model(august))
        let received = FigureID("settlement.whole.received")
        #expect(closed.figures.first { $0.definition.id == received }?.value?.count == 1_696)
        // Nothing of the calendar's quarter is in the month after it.
        let open = try #require(try monthly.model(september))
        #expect(open.figures.first { $0.definition.id == received }?.value == nil)
        #expect(open.findings.contains { $0.code == .figureMissing && $0.found == received.rawValue })
        let missing = closed.completeness.first { $0.dataset.id == "settlement" && $0.set == .offices }?.missing ?? []
        #expect(missing.contains("Sở Xây dựng") && !missing.contains("Sở Nội vụ"))
        let transformation = try #require(office.publisher.making("chuyen-doi-so"))
        let quarterly = try #require(try transformation.model(quarter))
        #expect(quarterly.completeness.contains { $0.dataset.id == "documents" && !$0.missing.isEmpty })
        #expect(!quarterly.completeness.contains { $0.dataset.id == "settlement" })
    }
}
