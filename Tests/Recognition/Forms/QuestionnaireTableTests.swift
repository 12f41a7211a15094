import ReportingKit
import Testing

@testable import Recognition

/// A questionnaire comes as a sheet a unit and as one table of all units.
@Suite struct QuestionnaireTableTests {
    private static let computers = FieldDefinition.count("computers", "Số máy tính", headings: ["… máy tính …"])
    private static let scanners = FieldDefinition.count("scanners", "Số máy quét")
    private static let network = FieldDefinition("network", "Kết nối mạng", type: .flag, aggregation: .none)
    private static let plan = FieldDefinition(
        "plan", "Kế hoạch", type: .choice(["Đã ban hành", "Đang soạn thảo", "Theo mẫu cũ"]), aggregation: .none,
        isRequired: false
    ).with { $0.choiceDays = ["Theo mẫu cũ": Validity(until: CalendarDate(iso: "2026-06-30"))] }

    private func definition(_ layout: DatasetDefinition.Layout) -> DatasetDefinition {
        var definition = DatasetDefinition(
            id: "inventory", title: "Kiểm kê", layout: layout,
            fields: [Self.computers, Self.scanners, Self.network, Self.plan])
        definition.otherLayouts = [layout == .form ? .unitRows : .form]
        return definition
    }

    private func summary(_ result: Recognition) -> [String] {
        result.tables.flatMap { $0.table.rows }.map { row in
            "\(row.unit?.code.rawValue ?? "") \(row["computers"]?.plainText ?? "") \(row["scanners"]?.plainText ?? "") \(row["network"]?.plainText ?? "")"
        }
    }

    @Test(arguments: [DatasetDefinition.Layout.form, .unitRows])
    func `both are read alike, whichever is declared first`(layout: DatasetDefinition.Layout) throws {
        let tables = try DeclaredTables(definition(layout))
        let table = tables.read(
            [
                ["STT", "Đơn vị", "Số lượng máy tính", "Số máy quét", "Kết nối mạng"],
                ["1", "Xã Bình Sơn", "18", "4", "Có"], ["2", "Xã Vạn Tường", "20", "5", "Không"],
            ])
        #expect(table.findings.filter { $0.severity == .error } == [])
        #expect(summary(table) == ["1 18 4 true", "2 20 5 false"])
        let sheet = tables.read(
            [
                ["STT", "Nội dung", "Số liệu"], ["1", "Số lượng máy tính", "18"], ["2", "Số máy quét", "4"],
                ["3", "Kết nối mạng", "Có"],
            ], title: ["Đơn vị: Xã Bình Sơn", "Tháng 10 năm 2026"])
        #expect(summary(sheet) == ["1 18 4 true"])
    }

    @Test func `a row of answers alone is one`() throws {
        var definition = DatasetDefinition.declared("made", [Self.network, Self.plan])
        definition.titles = ["kiểm kê"]
        let result = try DeclaredTables(definition).read(
            [["Đơn vị", "Kết nối mạng", "Kế hoạch"], ["Xã Bình Sơn", "Có", "Đã ban hành"]])
        #expect(result.findings == [])
        #expect(result.tables.first?.table.rows.first?["plan"] == .text("Đã ban hành"))
    }

    @Test func `a word of a choice holds on its days`() throws {
        func codes(_ title: String) throws -> [FindingCode] {
            try DeclaredTables(.declared("made", [Self.scanners, Self.plan], groups: [])).read(
                [["Đơn vị", "Số máy quét", "Kế hoạch"], ["Xã Bình Sơn", "1", "Theo mẫu cũ"]], title: [title]
            ).findings.map(\.code)
        }
        #expect(try codes("Tháng 6 năm 2026") == [])
        #expect(try codes("Tháng 7 năm 2026") == [.cellNotAChoice])
    }
}
