import Foundation
import ReportingKit
import Tabular
import Testing

@testable import Recognition

@Suite struct JSONTableTests {
    private static let mapped: DatasetDefinition = {
        func field(_ name: FieldName, _ title: String, _ type: FieldType, _ json: String) -> FieldDefinition {
            FieldDefinition(name, title, type: type, aggregation: .none).with { $0.json = json }
        }
        var definition = DatasetDefinition.declared(
            "national",
            [
                field("share", "Tỷ lệ hồ sơ số hóa", .rate(decimals: 2), "ratio"),
                field("score", "Điểm", .decimal(decimals: 2), "score"),
            ])
        definition.json = JSONMapping(rows: "data.evaluation", key: "departmentName", inRow: "metrics[code=SO_HOA]")
        definition.fileNames = ["… digitized …"]
        return definition
    }()

    private func read(_ text: String, _ definitions: DatasetDefinition..., file: String = "dvc-digitized 2026-Q3.json")
        throws -> Recognition
    {
        let reading = try FileReader(limits: ReadingLimits()).read(Data(text.utf8), name: file)
        #expect(reading.format == .json)
        let tables = try DeclaredTables(definitions[0], file: file)
        return tables.recognizer.recognize(reading, context: tables.context)
    }

    @Test func `a dataset says where its rows and values stand`() throws {
        let result = try read(
            """
            {"data": {"evaluation": [
              {"departmentName": "UBND xã Bình Sơn",
               "metrics": [{"code": "KHAC", "ratio": 1}, {"code": "SO_HOA", "ratio": 88.2, "score": 3.5}]},
              {"departmentName": "UBND xã Vạn Tường", "metrics": [{"code": "SO_HOA", "ratio": null, "score": "2,5"}]}
            ]}}
            """, Self.mapped)
        #expect(result.findings.filter { $0.severity == .error } == [])
        let table = try #require(result.tables.first?.table)
        #expect(table.period.id == "2026-Q3" && table.rows.map(\.unit?.code) == ["1", "2"])
        #expect(table.rows[0]["share"]?.plainText == "88.2" && table.rows[0]["score"]?.plainText == "3.5")
        #expect(table.rows[1]["share"] == .absent && table.rows[1]["score"]?.plainText == "2.5")
        #expect(table.rows[0].sheet == "data.evaluation")
    }

    @Test func `an array of objects is a table whose headings are the names of members`() throws {
        let definition = DatasetDefinition.declared(
            "made",
            [.count("received", "Tiếp nhận", in: "all"), .count("settled", "Giải quyết", in: "all")],
            groups: [FieldGroup("all", "Hồ sơ")])
        let result = try read(
            """
            [{"Đơn vị": "Xã Bình Sơn", "Hồ sơ": {"Tiếp nhận": 5, "Giải quyết": 4}},
             {"Đơn vị": "Xã Vạn Tường", "Hồ sơ": {"Tiếp nhận": 7, "Giải quyết": 6}}]
            """, definition)
        #expect(result.tables.first?.table.rows.map { $0["received"] } == [.count(5), .count(7)])
    }

    @Test func `values that stand nowhere make no table`() throws {
        let result = try read(#"{"data": {"evaluation": [], "other": [{"a": 1}]}}"#, Self.mapped)
        #expect(result.tables.isEmpty && result.findings.map(\.code) == [.fileNothingRecognized])
    }

    @Test func `paths are names with dots, and members of arrays by what they hold`() {
        #expect(JSONPath("")?.steps.isEmpty == true)
        #expect(JSONPath("a.b[c=d e].f")?.steps.map(\.name) == ["a", "b", "f"])
        #expect(JSONPath("a.b[c=d e].f")?.steps[1].value == "d e")
        for wrong in [".", "a.", "a..b", "a[b]", "a[=c]", "a[b=c", "a[b=c]d", "[a=b]"] {
            #expect(JSONPath(wrong) == nil, "\(wrong)")
        }
    }

    @Test func `a file with the tables of two datasets gives both, and of one place the one whose name fits`() throws {
        var other = Self.mapped.with {
            $0.json = JSONMapping(rows: "data.evaluation", key: "departmentName", inRow: "metrics[code=THANH_TOAN]")
        }
        other = DatasetDefinition.renamed("paid", other)
        let rival = DatasetDefinition.renamed("rival", Self.mapped.with { $0.fileNames = [] })
        let text = """
            {"data": {"evaluation": [
              {"departmentName": "UBND xã Bình Sơn",
               "metrics": [{"code": "THANH_TOAN", "ratio": 40, "score": 1.5}, {"code": "SO_HOA", "ratio": 88.2, "score": 3.5}]}
            ]}}
            """
        let file = "dvc-digitized 2026-Q3.json"
        let reading = try FileReader(limits: ReadingLimits()).read(Data(text.utf8), name: file)
        let tables = try DeclaredTables(rival, Self.mapped, other, file: file)
        let result = tables.recognizer.recognize(reading, context: tables.context)
        #expect(Set(result.tables.map(\.table.dataset)) == ["national", "paid"])
        #expect(result.tables.first { $0.table.dataset == "paid" }?.table.rows[0]["share"]?.plainText == "40")
    }
}

extension DatasetDefinition {
    fileprivate func with(_ change: (inout DatasetDefinition) -> Void) -> DatasetDefinition {
        var definition = self
        change(&definition)
        return definition
    }

    fileprivate static func renamed(_ id: DatasetID, _ other: DatasetDefinition) -> DatasetDefinition {
        var definition = DatasetDefinition.declared(id, other.fields)
        (definition.json, definition.fileNames) = (other.json, other.fileNames)
        return definition
    }
}
