import Archive
import Assembly
import Foundation
import OfficeSupport
import ReportingKit
import Settings
import Tabular
import Testing

@testable import Office
@testable import Publishing

/// One template says the right words for each level: reports of a province, a commune, a department and a district of small made-up tables.
struct ReportWordsTests {
    /// A report as read back from the file that was written.
    private struct Written {
        let text: String
        let appendices: [String]
    }

    private struct Row {
        let unit: UnitCode
        let count: Int
    }

    @Test func aProvinceOfTodaySpeaksOfItsDepartmentsAndCommunes() throws {
        let report = try report(
            "province-2026-Q3/baocaod.yaml", "2026-Q3",
            [
                ("digitization", .whole, [Row(unit: "51", count: 10), Row(unit: "21040", count: 30)]),
                ("digitization", .subordinates, [Row(unit: "21040", count: 30)]),
                ("documents", .whole, [Row(unit: "51", count: 691)]),
            ])
        #expect(
            report.appendices == [
                "TÌNH HÌNH GỬI, NHẬN VĂN BẢN ĐIỆN TỬ VÀ KÝ SỐ CỦA CÁC CƠ QUAN, ĐƠN VỊ TRONG TỈNH QUÝ III NĂM 2026",
                "KẾT QUẢ CUNG CẤP DỊCH VỤ CÔNG TRỰC TUYẾN CẤP TỈNH QUÝ III NĂM 2026",
                "KẾT QUẢ SỐ HÓA HỒ SƠ, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH TOÀN TỈNH QUÝ III NĂM 2026",
                "KẾT QUẢ CUNG CẤP DỊCH VỤ CÔNG TRỰC TUYẾN CẤP XÃ QUÝ III NĂM 2026",
                "KẾT QUẢ SỐ HÓA HỒ SƠ, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH CẤP XÃ QUÝ III NĂM 2026",
                "TÌNH HÌNH GỬI, NHẬN VĂN BẢN ĐIỆN TỬ VÀ KÝ SỐ CỦA UBND CÁC XÃ, PHƯỜNG, ĐẶC KHU QUÝ III NĂM 2026",
            ])
        #expect(report.text.contains("UBND tỉnh tiếp nhận 691 văn bản đến"))
        #expect(report.text.contains("toàn tỉnh có số hóa thành phần hồ sơ khi tiếp nhận"))
        #expect(report.text.contains("Riêng cấp xã có số hóa khi tiếp nhận"))
        saysNothingOfDistricts(report)
    }

    @Test(arguments: ["commune-2026-10/baocaod.yaml", "commune-2026-10/as-offices.yaml"])
    func aCommunesReportHasNoPartsOfCommunes(configuration: String) throws {
        let report = try report(
            configuration, "2026-10",
            [
                ("documents", .level, [Row(unit: "21040", count: 914), Row(unit: "21040.02", count: 694)]),
                ("digitization", .level, [Row(unit: "21040", count: 9)]),
            ])
        #expect(
            report.appendices == [
                "TÌNH HÌNH GỬI, NHẬN VĂN BẢN ĐIỆN TỬ VÀ KÝ SỐ CỦA CÁC CƠ QUAN, ĐƠN VỊ TRONG XÃ THÁNG 10 NĂM 2026",
                "KẾT QUẢ CUNG CẤP DỊCH VỤ CÔNG TRỰC TUYẾN CỦA UBND XÃ THÁNG 10 NĂM 2026",
                "KẾT QUẢ SỐ HÓA HỒ SƠ, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH TOÀN XÃ THÁNG 10 NĂM 2026",
            ])
        #expect(report.text.contains("UBND xã tiếp nhận 914 văn bản đến"))
        #expect(report.text.contains("(chi tiết tại Phụ lục\u{A0}III)"))
        #expect(!report.text.contains("cấp xã") && !report.text.contains("CẤP XÃ"))
        #expect(!report.text.contains("Ban Chỉ đạo chuyển đổi số"))
        saysNothingOfDistricts(report)
    }

    @Test func aDepartmentReportsOnTheProvinceInItsOwnName() throws {
        let report = try report(
            "province-2026-Q3/baocaod.yaml", "2026-Q3", [("documents", .whole, [Row(unit: "51", count: 691)])]
        ) { $0.issuer = "51.07" }
        #expect(report.text.contains("Sở Khoa học và Công nghệ báo cáo kết quả"))
        #expect(
            report.text.contains(
                "quý III năm 2026, Sở Khoa học và Công nghệ kính báo cáo Bộ Khoa học và Công nghệ xem xét, chỉ đạo./."))
        #expect(report.text.contains("Ủy ban nhân dân tỉnh Quảng Ngãi tiếp nhận"))
        saysNothingOfDistricts(report)
    }

    @Test func aDepartmentMayReportOnItsOwnDivisions() throws {
        let report = try report(
            "province-2026-Q3/baocaod.yaml", "2026-Q3",
            [
                ("documents", .whole, [Row(unit: "51.07", count: 7)]),
                ("digitization", .whole, [Row(unit: "51.07", count: 7)]),
            ]
        ) { $0.reportingUnit = "51.07" }
        #expect(report.appendices.count == 3)
        #expect(report.appendices[2].contains("TOÀN SỞ"))
        #expect(report.text.contains("Sở Khoa học và Công nghệ tiếp nhận"))
        #expect(report.text.contains("Về số hóa, toàn sở có số hóa"))
        saysNothingOfDistricts(report)
    }

    @Test func aDistrictOf2023KeepsItsWords() throws {
        let report = try report(
            "2023-H1/baocaod.yaml", "2023-H1",
            [
                ("infrastructure", .level, [Row(unit: "524", count: 1)]),
                ("documents", .whole, [Row(unit: "524", count: 5)]),
                ("online_services", .level, [Row(unit: "524", count: 5)]),
            ])
        #expect(report.appendices.count == 6)
        #expect(report.appendices[2].hasSuffix("TOÀN HUYỆN 6 THÁNG ĐẦU NĂM 2023"))
        #expect(report.appendices[5].contains("CỦA UBND CÁC XÃ, THỊ TRẤN"))
        #expect(report.text.contains("xã, thị trấn có Ban Chỉ đạo chuyển đổi số, đạt"))
        #expect(report.text.contains("Bộ phận Tiếp nhận và Trả kết quả các cấp có"))
        #expect(report.text.contains("hồ sơ dịch vụ công trực tuyến một phần (mức độ 3)"))
        #expect(report.text.contains("UBND huyện kính báo cáo Ủy ban nhân dân tỉnh Quảng Ngãi xem xét, chỉ đạo./."))
    }

    /// One remark stands for a sentence of which nothing is known, and no table without rows is printed.
    @Test func whatWasNotSentIsSaidOnce() throws {
        let report = try report(
            "province-2026-Q3/baocaod.yaml", "2026-Q3", [("documents", .whole, [Row(unit: "51", count: 691)])])
        #expect(report.text.contains("[Chưa có số liệu về dịch vụ công trực tuyến của UBND tỉnh]"))
        #expect(
            report.text.contains("[Chưa có số liệu về số hóa hồ sơ, kết quả giải quyết thủ tục hành chính toàn tỉnh]"))
        #expect(report.text.contains("[Chưa có số liệu về văn bản đi, đến của các xã, phường, đặc khu]"))
        #expect(report.text.contains("[Chưa có số liệu cho phụ lục này]"))
        #expect(report.text.contains("[Chưa có danh mục văn bản chỉ đạo, điều hành ban hành trong kỳ]"))
        #expect(!report.text.contains("[chưa có số liệu]"))
        #expect(report.text.ranges(of: "Tổng cộng").count == 1)
    }

    /// Every module's main figures are compared where an earlier period is known, by one mechanism.
    @Test func changesOfAllModulesAreTold() throws {
        let composition = try TestOffice.composition.get()
        let (period, former) = (try #require(Period(id: "2023-Q2")), try #require(Period(id: "2023-Q1")))
        func tables(_ period: Period, _ own: Int, _ commune: Int) throws -> [SourcedTable] {
            let given: [(DatasetID, UnitSet, [Row])] = [
                ("documents", .whole, [Row(unit: "524", count: own)]),
                ("documents", .subordinates, [Row(unit: "21064", count: commune)]),
                ("online_services", .level, [Row(unit: "524", count: own)]),
                ("digitization", .whole, [Row(unit: "21064", count: commune)]),
                ("infrastructure", .level, [Row(unit: "524", count: own)]),
                ("infrastructure", .subordinates, [Row(unit: "21064", count: commune)]),
            ]
            return try given.map { try table($0.0, $0.1, $0.2, period, composition) }
        }
        let model = composition.assembler.assemble(
            AssemblyInput(
                period: period, tables: try tables(period, 90, 40), narrative: [],
                former: try tables(former, 100, 40)),
            reportingUnit: try #require(composition.reportingUnit(in: period)))
        let text = try Self.texts(
            try composition.template().render(model, layout: composition.layout(in: period)).document)
        for sentence in [
            "So với quý I năm 2023, số văn bản đến giảm 10 văn bản (10%), số văn bản đi giảm 10 văn bản (10%), tỷ lệ văn bản đi có ký số không thay đổi.",
            "So với quý I năm 2023, số văn bản đến không thay đổi, số văn bản đi không thay đổi, tỷ lệ văn bản đi có ký số không thay đổi.",
            "So với quý I năm 2023, số hồ sơ dịch vụ công trực tuyến một phần (mức độ 3) giảm 10 hồ sơ (10%), số hồ sơ dịch vụ công trực tuyến toàn trình (mức độ 4) giảm 10 hồ sơ (10%).",
            "So với quý I năm 2023, số hồ sơ tiếp nhận không thay đổi, tỷ lệ số hóa khi tiếp nhận không thay đổi, tỷ lệ số hóa kết quả giải quyết không thay đổi.",
            "So với quý I năm 2023, số giao dịch thanh toán trực tuyến giảm 10 giao dịch (7,1%).",
        ] {
            #expect(text.contains(sentence), "\(sentence)")
        }
    }

    /// Across the change of territories the report says over how many units it compares.
    @Test func whatCannotBeComparedIsSaidInANote() throws {
        let settings = try SettingsReader(modules: TestOffice.modules).read(
            TestOffice.root.appending(path: "config/samples/province-2026-Q3/baocaod.yaml"))
        let composition = try Composition(settings: settings, modules: TestOffice.modules)
        let (period, former) = (try #require(Period(id: "2025-H2")), try #require(Period(id: "2025-H1")))
        let register = composition.register
        let heir = try #require(register.unit("21040", on: period.lastDay))
        let forebears = register.lineage.forebears(of: heir.id).map { Row(unit: $0.unit.code, count: 100) }
        let now = try table(
            "digitization", .subordinates, [Row(unit: "21040", count: 500), Row(unit: "21109", count: 5)], period,
            composition)
        let then = try table("digitization", .lower, forebears, former, composition)
        let model = composition.assembler.assemble(
            AssemblyInput(period: period, tables: [now], narrative: [], former: [then]),
            reportingUnit: try #require(composition.reportingUnit(in: period)))
        let text = try Self.texts(
            try composition.template().render(model, layout: composition.layout(in: period)).document)
        #expect(text.contains("Ghi chú về so sánh số liệu:"))
        #expect(text.contains { $0.contains("So với 6 tháng đầu năm 2025, so sánh trên 1/2") })
    }

    /// An office's template that still says the names of a district's sets is filled the same.
    @Test func formerNamesOfTemplatesStayValid() throws {
        let composition = try TestOffice.composition.get()
        let (model, layout) = try model(
            composition, "2023-H1",
            [
                ("digitization", .whole, [Row(unit: "524", count: 7)]),
                ("digitization", .subordinates, [Row(unit: "21064", count: 3)]),
            ])
        let shipped = try composition.templateBytes()
        let former = try Self.sayingFormerNames(shipped)
        #expect(former != shipped)
        let texts = try [shipped, former].map {
            try Self.texts(
                ReportTemplate($0, registry: composition.reportRegistry).render(model, layout: layout).document)
        }
        #expect(texts[0].contains("Phụ lục\u{A0}III"))
        #expect(texts[0] == texts[1])
    }

    private static func sayingFormerNames(_ template: Data) throws -> Data {
        let archive = try Archive(template, format: .docx, limits: ReadingLimits())
        var zip = try ZipWriter(copyingFrom: template)
        for name in archive.entryNames {
            guard name == "word/document.xml" else {
                try zip.copy(name)
                continue
            }
            var text = String(decoding: try archive.bytes(of: name), as: UTF8.self)
            for (now, former) in [
                ("documents_whole", "documents_district"), ("digitization_whole", "digitization_district"),
                ("online_services_level", "online_services_district"),
                ("figures.digitization.whole.", "figures.digitization.district."),
                ("figures.infrastructure.level.", "figures.infrastructure.district."),
                ("_subordinates.", "_communes."), (".subordinates.", ".communes."),
            ] { text = text.replacing(now, with: former) }
            try zip.add(name, Data(text.utf8))
        }
        return try zip.finish()
    }

    // MARK: Making

    private func saysNothingOfDistricts(_ report: Written) {
        for word in ["huyện", "thị trấn", "mức độ 3", "mức độ 4"] {
            #expect(!report.text.lowercased().contains(word), "\(word)")
        }
    }

    private func report(
        _ configuration: String, _ id: String, _ tables: [(DatasetID, UnitSet, [Row])],
        _ change: (inout Settings) -> Void = { _ in }
    ) throws -> Written {
        var settings = try SettingsReader(modules: TestOffice.modules).read(
            TestOffice.root.appending(path: "config/samples/\(configuration)"))
        change(&settings)
        let composition = try Composition(settings: settings, modules: TestOffice.modules)
        let (model, layout) = try model(composition, id, tables)
        return Written(
            text: try Self.texts(try composition.template().render(model, layout: layout).document)
                .joined(separator: "\n"),
            appendices: model.appendices.filter { $0.number > 0 }.map {
                "\($0.definition.title) \(model.period.vietnamese.uppercased())"
            })
    }

    private func model(
        _ composition: Composition, _ id: String, _ tables: [(DatasetID, UnitSet, [Row])]
    ) throws -> (ReportModel, ReportLayout) {
        let period = try #require(Period(id: id))
        let unit = try #require(composition.reportingUnit(in: period))
        let input = AssemblyInput(
            period: period, tables: try tables.map { try table($0.0, $0.1, $0.2, period, composition) }, narrative: [])
        return (
            composition.assembler.assemble(input, reportingUnit: unit), composition.layout(in: period)
        )
    }

    /// Paragraphs, then the cells of tables.
    private static func texts(_ document: Data) throws -> [String] {
        let reading = try FileReader(limits: ReadingLimits()).read(document, name: "bao-cao.docx")
        let paragraphs = (reading.text?.blocks ?? []).map { place in
            switch place.block {
            case .heading(_, let text), .paragraph(let text), .listItem(_, let text): text
            case .table: ""
            }
        }
        return paragraphs
            + reading.sheets.flatMap(\.rows).flatMap(\.cells).compactMap { cell in
                if case .text(let text) = cell.content { text } else { nil }
            }
    }

    /// Every field that counts has the row's count, flags are set.
    private func table(
        _ dataset: DatasetID, _ place: UnitSet, _ rows: [Row], _ period: Period, _ composition: Composition
    ) throws -> SourcedTable {
        let definition = try #require(composition.registry.dataset(dataset))
        let made = try rows.enumerated().map { index, row in
            let unit = try #require(composition.register.unit(row.unit, on: period.lastDay))
            let values = definition.fields.enumerated().compactMap { column, field -> (FieldName, SourcedValue)? in
                guard field.type == .count else { return nil }
                return (
                    field.name,
                    SourcedValue(
                        .count(row.count), cell: CellAddress(row: index, column: column), raw: "\(row.count)")
                )
            }
            return DatasetRow(
                unit: unit.id, unitLabel: unit.name, unitName: unit.name, sheet: "1", row: index + 1,
                values: Dictionary(uniqueKeysWithValues: values))
        }
        return SourcedTable(
            table: DatasetTable(dataset: dataset, place: place, period: period, rows: made),
            file: SourceFile(name: "a.xlsx", sha256: "0"))
    }
}
