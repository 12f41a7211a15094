import Foundation
import OfficeSupport
import Publishing
import ReportingKit
import Settings
import Testing

@testable import Office

/// The kinds of reports that ship: read, checked and filled for a province and a commune of today.
struct ShippedReportsTests {
    private static let kinds: [ReportID] = ["chuyen-doi-so", "kiem-soat-tthc", "cai-cach-hanh-chinh"]
    private static let modules = TestOffice.modules

    private func composition(_ sample: String) throws -> Composition {
        let file = TestOffice.root.appending(path: "config/samples/\(sample)/baocaod.yaml")
        var settings = try SettingsReader(modules: Self.modules).read(file)
        settings.reports = Self.kinds.map { EnabledReport(id: $0) }
        return try Composition(settings: settings, modules: Self.modules)
    }

    @Test(arguments: ["province-2026-Q3", "commune-2026-10"])
    func everyTemplateIsSoundAndPrintsItsAppendices(sample: String) throws {
        let composition = try composition(sample)
        try composition.checkTemplate()
        for kind in Self.kinds {
            let office = try #require(composition.of(kind))
            let printed = try office.template().names.appendices
            #expect(!printed.isEmpty)
            #expect(printed.allSatisfy { id in office.reportRegistry.appendices.contains { $0.id == id } })
        }
    }

    @Test func theFormOfDossiersFillsTheReportOfItsClosingDay() throws {
        let composition = try composition("province-2026-Q3")
        let office = try TestOffice(composition)
        #expect(try office.drop(Self.settlement, as: "II06a.csv", day: 1_200).isTaken)
        let period = try #require(Period(year: 2026, .quarter(3), closingDay: 14))
        let publisher = try #require(office.publisher.making("kiem-soat-tthc"))
        let model = try #require(try publisher.model(period))
        let sentences = try publisher.composition.template().sentences(
            model, layout: publisher.composition.layout(in: period))
        #expect(sentences.contains { $0.contains("phải giải quyết 1.696 hồ sơ") })
        #expect(
            sentences.contains { $0.contains("trước hạn và đúng hạn đạt 99,61%") && $0.contains("quá hạn 06 hồ sơ") })
        // Three dossiers are no concentration that a report names.
        #expect(!sentences.contains { $0.contains("tập trung ở") })
    }

    @Test func aDisabledModuleIsNoFaultOfATemplate() throws {
        let file = TestOffice.root.appending(path: "config/samples/province-2026-Q3/baocaod.yaml")
        var settings = try SettingsReader(modules: Self.modules).read(file)
        settings.reports = [EnabledReport(id: "kiem-soat-tthc")]
        settings.enabledModules = ["procedure-control"]
        try Composition(settings: settings, modules: Self.modules).checkTemplate()
    }

    /// Form II.06a of two departments.
    private static let settlement = """
        Biểu số II.06a/VPCP/KSTT
        TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH
        (Từ ngày 15/06/2026 đến ngày 14/09/2026)
        STT;Đơn vị;Số hồ sơ nhận giải quyết;;;;Số hồ sơ đã giải quyết;;;;Số lượng hồ sơ đang giải quyết;;
        ;;Tổng số;Trực tuyến;Trực tiếp, dịch vụ bưu chính;Từ kỳ trước;Tổng số;Trước hạn;Đúng hạn;Quá hạn;Tổng số;Trong hạn;Quá hạn
        1;Sở Nội vụ;806;737;42;27;725;717;5;3;81;80;1
        2;Sở Tài chính;890;807;77;6;801;793;5;3;89;88;1
        ;Tổng cộng;1696;1544;119;33;1526;1510;10;6;170;168;2
        """
}
