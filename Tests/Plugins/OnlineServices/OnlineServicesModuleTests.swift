import OnlineServicesModule
import ReportingKit
import Testing

@Suite struct OnlineServicesModuleTests {
    let module = OnlineServicesModule()
    var dataset: DatasetDefinition { module.datasets[0] }

    @Test func hasTheNamesThatConfigurationAndTemplatesUse() {
        #expect(module.id == "online-services")
        #expect(module.datasets.map(\.id) == ["online_services", "dossier_progress"])
        #expect(module.appendices.map(\.id) == ["online_services_level", "online_services_subordinates"])
        #expect(module.appendices.map(\.order) == [2, 4])
    }

    @Test func hasTheFieldsOfTheReport() {
        #expect(
            dataset.fields.map(\.name) == [
                "partial_procedures", "partial_received", "partial_in_person", "partial_remote",
                "full_procedures", "full_received", "full_in_person", "full_remote",
            ])
    }

    @Test func proceduresOfOneCatalogueDoNotAddUp() {
        let single = dataset.fields.filter { $0.aggregation == .none }.map(\.name)
        #expect(single == ["partial_procedures", "full_procedures"])
    }

    @Test(arguments: [(2, 2), (4, 23)])
    func everyRowOfTheReferenceKeepsTheRules(appendix: Int, rows: Int) throws {
        let table = try ReferenceTable(appendix: appendix, fields: dataset.fields.map(\.name))
        #expect(table.rows.count == rows)
        for row in table.rows {
            for rule in dataset.rules {
                #expect(rule.holds(for: row.values) == true, "\(row.label): \(rule)")
            }
        }
    }

    @Test(arguments: [
        ("mức độ 3", "Tổng số TTHCC đã cung cấp", "", "partial_procedures"),
        ("mức độ 3", "Hồ sơ đã tiếp nhận", "Tổng số", "partial_received"),
        ("mức độ 3", "Hồ sơ đã tiếp nhận", "Tiếp nhận tại nơi giải quyết TTHCC", "partial_in_person"),
        ("mức độ 3", "Hồ sơ đã tiếp nhận", "Tiếp nhận qua mạng hoặc DV bưu chính", "partial_remote"),
        ("mức độ 4", "Tổng số TTHCC đã cung cấp", "", "full_procedures"),
        ("mức độ 4", "Hồ sơ đã tiếp nhận", "Tổng số", "full_received"),
        ("mức độ 4", "Hồ sơ đã tiếp nhận", "Tiếp nhận tại nơi giải quyết TTHCC", "full_in_person"),
        ("mức độ 4", "Hồ sơ đã tiếp nhận", "Tiếp nhận qua mạng hoặc DV bưu chính", "full_remote"),
        ("một phần", "Hồ sơ đã tiếp nhận", "Tổng số", "partial_received"),
        ("MỘT PHẦN", "HỒ SƠ ĐÃ TIẾP NHẬN", "TRỰC TIẾP", "partial_in_person"),
        ("toàn trình", "Số thủ tục hành chính", "", "full_procedures"),
        ("toàn trình", "Tổng số hồ sơ", "", "full_received"),
        ("toàn trình", "Hồ sơ", "Qua mạng", "full_remote"),
        ("một phần (mức độ 3)", "Tổng số hồ sơ đã tiếp nhận", "", "partial_received"),
    ])
    func columnsAreTold(level: String, group: String, leaf: String, field: FieldName) {
        #expect(dataset.fields(namedBy: "Dịch vụ công trực tuyến \(level)", group, leaf) == [field])
    }

    @Test(arguments: ["Ghi chú", "Tỷ lệ hồ sơ trực tuyến mức độ 3", "Tổng số hồ sơ", "Tổng cộng mức độ 3 và mức độ 4"])
    func otherColumnsAreLeftAlone(header: String) {
        #expect(dataset.fields(namedBy: header).isEmpty)
    }

    @Test func onlineDossiersAreBoundedByAllDossiersReceived() {
        #expect(
            module.crossChecks.contains(
                .bound(
                    lesser: DatasetField("online_services", .subordinates, "partial_received" + "full_received"),
                    greater: DatasetField("digitization", .subordinates, "received"))))
    }
}
