import DocumentsModule
import ReportingKit
import Testing

@Suite struct DocumentsModuleTests {
    let module = DocumentsModule()
    var dataset: DatasetDefinition { module.datasets[0] }

    @Test func hasTheNamesThatConfigurationAndTemplatesUse() {
        #expect(module.id == "documents")
        #expect(module.datasets.map(\.id) == ["documents"])
        #expect(module.appendices.map(\.id) == ["documents_whole", "documents_subordinates"])
        #expect(module.appendices.map(\.order) == [1, 6])
    }

    @Test func hasTheFieldsOfTheReport() {
        #expect(
            dataset.fields.map(\.name) == [
                "incoming_total", "incoming_electronic", "incoming_parallel", "incoming_signed", "incoming_unsigned",
                "outgoing_total", "outgoing_electronic", "outgoing_parallel", "outgoing_signed", "outgoing_unsigned",
            ])
        #expect(dataset.fields.allSatisfy { $0.aggregation == .sum && $0.type == .count })
    }

    @Test(arguments: [(1, 45), (6, 23)])
    func everyRowOfTheReferenceKeepsTheRules(appendix: Int, rows: Int) throws {
        let table = try ReferenceTable(appendix: appendix, fields: dataset.fields.map(\.name))
        #expect(table.rows.count == rows)
        #expect(dataset.rules.count == 4)
        for row in table.rows {
            for rule in dataset.rules {
                #expect(rule.holds(for: row.values) == true, "\(row.label): \(rule)")
            }
        }
    }

    @Test func aWrongValueInAnyFieldBreaksARule() throws {
        let names = dataset.fields.map(\.name)
        let row = try #require(try ReferenceTable(appendix: 1, fields: names).rows.first)
        // Signatures of incoming documents are only bounded: a wrong value shows when it passes the total.
        for name in names {
            var values = row.values
            values[name] = FixedDecimal((values[name]?.doubleValue ?? 0) > 1 ? 99_999 : 17)
            #expect(dataset.rules.contains { $0.holds(for: values) == false }, "\(name)")
        }
    }

    @Test(arguments: [
        ("Văn bản đến", "Tổng số văn bản đến", "incoming_total"),
        ("Văn bản đến", "Hoàn toàn điện tử", "incoming_electronic"),
        ("Văn bản đến", "Song song bản giấy - điện tử", "incoming_parallel"),
        ("Văn bản đến", "VB Nội tỉnh - có ký số", "incoming_signed"),
        ("Văn bản đến", "VB Nội tỉnh - không ký số", "incoming_unsigned"),
        ("Văn bản đi", "Tổng số văn bản đi", "outgoing_total"),
        ("Văn bản đi", "Hoàn toàn điện tử", "outgoing_electronic"),
        ("Văn bản đi", "Song song bản giấy - điện tử", "outgoing_parallel"),
        ("Văn bản đi", "VB Nội tỉnh - có ký số", "outgoing_signed"),
        ("Văn bản đi", "VB Nội tỉnh - không ký số", "outgoing_unsigned"),
    ])
    func columnsOfTheExportAreTold(group: String, leaf: String, field: FieldName) {
        #expect(dataset.fields(namedBy: group, leaf) == [field])
        #expect(dataset.fields(namedBy: group.uppercased(), leaf.uppercased()) == [field])
    }

    @Test(arguments: [
        ("VB đến", "Tổng cộng", "incoming_total"),
        ("", "Tổng số VB đến", "incoming_total"),
        ("", "VB đến có ký số", "incoming_signed"),
        ("VĂN BẢN ĐẾN", "KÝ SỐ", "incoming_signed"),
        ("Văn bản đến", "Đã ký số", "incoming_signed"),
        ("Văn bản đến", "Chưa ký số", "incoming_unsigned"),
        ("Văn bản đến", "Không có chữ ký số", "incoming_unsigned"),
        ("Văn bản đến", "Văn bản điện tử", "incoming_electronic"),
        ("Văn bản đến", "Văn bản giấy - điện tử", "incoming_parallel"),
        ("Văn bản đi", "Có chữ ký số", "outgoing_signed"),
        ("Văn bản đi", "VB chưa được ký số", "outgoing_unsigned"),
        ("", "Văn bản đi hoàn toàn điện tử", "outgoing_electronic"),
        ("", "VB đi song song giấy và điện tử", "outgoing_parallel"),
        ("Văn bản đi", "Tổng", "outgoing_total"),
    ])
    func columnsAsPeopleWriteThemAreTold(group: String, leaf: String, field: FieldName) {
        #expect(dataset.fields(namedBy: group, leaf) == [field])
    }

    @Test(arguments: [
        ("Văn bản đến", "Tỷ lệ ký số"), ("Văn bản đi", "Tỷ lệ (%)"), ("Văn bản đến", "Đã xử lý"), ("", "Ghi chú"),
        ("", "STT"), ("", "Tên đơn vị"), ("", "Ký số"),
    ])
    func otherColumnsAreLeftAlone(group: String, leaf: String) {
        #expect(dataset.fields(namedBy: group, leaf).isEmpty)
    }
}
