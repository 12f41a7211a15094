import DigitizationModule
import ReportingKit
import Testing

@Suite struct DigitizationModuleTests {
    let module = DigitizationModule()
    var dataset: DatasetDefinition { module.datasets[0] }

    @Test func hasTheNamesThatConfigurationAndTemplatesUse() {
        #expect(module.id == "digitization")
        #expect(module.datasets.map(\.id) == ["digitization"])
        #expect(module.appendices.map(\.id) == ["digitization_whole", "digitization_subordinates"])
        #expect(module.appendices.map(\.order) == [3, 5])
    }

    @Test func hasTheFieldsOfTheReport() {
        #expect(
            dataset.fields.map(\.name) == [
                "received", "received_digitized", "received_rate", "received_undigitized",
                "settled", "settled_digitized", "settled_rate", "settled_undigitized", "reused", "reused_portal",
            ])
    }

    @Test func ratesAreComputedAgainFromSummedCounts() {
        #expect(dataset.field("received_rate")?.aggregation == .rate(part: "received_digitized", whole: "received"))
        #expect(dataset.field("settled_rate")?.aggregation == .rate(part: "settled_digitized", whole: "settled"))
        #expect(dataset.field("settled_rate")?.type == .rate(decimals: 2))
    }

    @Test func appendicesNumberTheirColumnsAsTheSystemDoes() {
        for appendix in module.appendices {
            #expect(
                appendix.columnNumbers == [
                    "(1)", "(2)", "(3)=(2)/(1)", "(5)", "(6)=(7)+(9)", "(7)", "(8)=(7)/(6)", "(9)",
                ])
            #expect(appendix.columnNumbers.count == appendix.fields.count)
        }
    }

    @Test(arguments: [(3, 24), (5, 23)])
    func everyRowOfTheReferenceKeepsTheRules(appendix: Int, rows: Int) throws {
        let table = try ReferenceTable(appendix: appendix, fields: dataset.fields.map(\.name))
        #expect(table.rows.count == rows)
        // The reference's tables have no columns of reuse.
        let rules = dataset.rules.filter { !$0.subject.rawValue.hasPrefix("reused") }
        #expect(rules.count == 4)
        for row in table.rows {
            for rule in rules {
                #expect(rule.holds(for: row.values) == true, "\(row.label): \(rule)")
            }
        }
    }

    @Test(arguments: [
        ("Số hóa hồ sơ TTHC khi Tiếp nhận", "Số hồ sơ Tiếp nhận", "received"),
        ("Số hóa hồ sơ TTHC khi Tiếp nhận", "Số hồ sơ có số hóa thành phần HS", "received_digitized"),
        (
            "Số hóa hồ sơ TTHC khi Tiếp nhận", "Tỷ lệ số hồ sơ có số hóa đầy đủ thành phần HS khi tiếp nhận",
            "received_rate"
        ),
        ("Số hóa hồ sơ TTHC khi Tiếp nhận", "Số hồ sơ chưa số hóa TPHS", "received_undigitized"),
        ("Số hóa kết quả giải quyết TTHC", "Số hồ sơ đã giải quyết", "settled"),
        ("Số hóa kết quả giải quyết TTHC", "Số hồ sơ có số hóa kết quả", "settled_digitized"),
        ("Số hóa kết quả giải quyết TTHC", "Tỷ lệ số hóa kết quả hồ sơ", "settled_rate"),
        ("Số hóa kết quả giải quyết TTHC", "Số hồ sơ chưa số hóa kết quả TTHC", "settled_undigitized"),
        ("Tiếp nhận", "Tổng số", "received"),
        ("Tiếp nhận", "Có số hoá TPHS", "received_digitized"),
        ("Tiếp nhận", "Chưa số hóa", "received_undigitized"),
        ("Tiếp nhận", "Tỷ lệ số hóa", "received_rate"),
        ("Đã giải quyết", "Tổng số", "settled"),
        ("Đã giải quyết", "Đã số hóa", "settled_digitized"),
        ("Đã giải quyết", "Chưa số hóa", "settled_undigitized"),
        ("Đã giải quyết", "Tỷ lệ", "settled_rate"),
        ("Tiếp nhận", "Có tái sử dụng", "reused"),
        ("Tiếp nhận", "Có tái sử dụng từ Cổng DVCQG", "reused_portal"),
        ("", "SỐ HỒ SƠ TIẾP NHẬN", "received"),
        ("", "TỶ LỆ SỐ HÓA KẾT QUẢ", "settled_rate"),
    ])
    func columnsAreTold(group: String, leaf: String, field: FieldName) {
        #expect(dataset.fields(namedBy: group, leaf) == [field])
    }

    @Test(arguments: [
        ("Dịch vụ công trực tuyến mức độ 3 Hồ sơ đã tiếp nhận", "Tổng số"), ("", "Ghi chú"), ("", "Đơn vị (Cơ quan)"),
        ("", "Tổng số"),
    ])
    func otherColumnsAreLeftAlone(group: String, leaf: String) {
        #expect(dataset.fields(namedBy: group, leaf).isEmpty)
    }
}
