import ReportingKit
import Testing

@testable import Recognition

@Suite struct IndicatorTableTests {
    private static func definition(
        _ lines: [IndicatorLine], columns: [FieldDefinition] = [],
        _ change: (inout DatasetDefinition) -> Void = { _ in }
    ) -> DatasetDefinition {
        var definition = DatasetDefinition(
            id: "made", title: "Thử", layout: .indicators, fields: IndicatorLine.fields(of: lines, columns: columns))
        (definition.lines, definition.columns) = (lines, columns)
        change(&definition)
        return definition
    }

    private let lines: [IndicatorLine] = [
        IndicatorLine(number: "1", "head", "Công tác chỉ đạo", type: nil),
        IndicatorLine(number: "1.1", "plan", "Tỷ lệ hoàn thành kế hoạch", type: .rate(decimals: 2), measure: "%"),
        IndicatorLine(number: "1.2", "inspections", "Số cuộc kiểm tra", measure: "cuộc"),
        IndicatorLine(number: "2.1", "budget", "Kinh phí bố trí", type: .amount, measure: "đồng"),
    ]
    private let title = ["Đơn vị: UBND xã Bình Sơn", "Quý III năm 2026"]
    private let header = ["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Kết quả", "Ghi chú"]

    private func read(_ definition: DatasetDefinition, _ rows: [[String]]) throws -> Recognition {
        try DeclaredTables(definition).read(rows, title: title)
    }

    @Test func `each line is a field of the one unit that the title names`() throws {
        let result = try read(
            Self.definition(lines),
            [
                header, ["1", "Công tác chỉ đạo"], ["1.1", "Tỷ lệ hoàn thành kế hoạch", "%", "75,5"],
                ["1.2", "Số cuộc kiểm tra", "Cuộc", "2"], ["2.1", "Kinh phí bố trí", "Triệu đồng", "1,5"],
            ])
        #expect(result.findings == [])
        let row = try #require(result.tables.first?.table.rows.first)
        #expect(row.unit?.code == "1" && row.values.count == 3)
        #expect(row["plan"] == .decimal(FixedDecimal(mantissa: 755, scale: 1)))
        #expect(row["inspections"] == .count(2))
        #expect(row["budget"] == .count(1_500_000))
        #expect(row.values["inspections"]?.cell.description == "D6")
        #expect(result.tables.first?.balance.isBalanced == true)
    }

    @Test func `a line's value stays within its range, a rate's within 100 unless more is said`() throws {
        func codes(_ line: IndicatorLine, _ value: String) throws -> [String] {
            try read(Self.definition([line]), [header, ["1", line.title, "", value]]).findings.map(\.code.rawValue)
        }
        let rate = IndicatorLine(number: "1", "online", "Tỷ lệ hồ sơ trực tuyến", type: .rate(decimals: 2))
        #expect(try codes(rate, "100") == [])
        #expect(try codes(rate, "124") == ["cell.out_of_range"])
        let plan = IndicatorLine(
            number: "1", "plan", "Tỷ lệ hoàn thành kế hoạch", type: .rate(decimals: 2), maximum: FixedDecimal(200))
        #expect(try codes(plan, "124") == [])
        #expect(try codes(plan, "201") == ["cell.out_of_range"])
        let score = IndicatorLine(
            number: "1", "score", "Điểm", type: .decimal(decimals: 2), minimum: FixedDecimal(1),
            maximum: FixedDecimal(mantissa: 55, scale: 1))
        #expect(try codes(score, "5,5") == [])
        #expect(try codes(score, "5,51") == ["cell.out_of_range"])
        #expect(try codes(score, "0,5") == ["cell.out_of_range"])
    }

    @Test func `columns say several things of each line, in fields of line and column`() throws {
        let columns = [
            FieldDefinition("maximum", "Điểm tối đa", type: .decimal(decimals: 2), aggregation: .none),
            FieldDefinition("score", "Điểm tự chấm", type: .decimal(decimals: 2), aggregation: .none)
                .with { $0.atMost = "maximum" },
            FieldDefinition("evidence", "Tài liệu kiểm chứng", type: .text, aggregation: .none, isRequired: false),
        ]
        let lines = [
            IndicatorLine(number: "1", "awareness", "Nhận thức số"),
            IndicatorLine(number: "1.1", "leader", "Người đứng đầu chủ trì"),
        ]
        let definition = Self.definition(lines, columns: columns) { $0.keyHeadings = ["chỉ số …"] }
        #expect(definition.field("leader.score")?.atMost == "leader.maximum")
        let result = try read(
            definition,
            [
                ["STT", "Chỉ số/Chỉ số thành phần", "Điểm tối đa", "Cách tính", "Điểm tự chấm", "Tài liệu kiểm chứng"],
                ["1", "Nhận thức số", "100", "", "90"],
                ["1.1", "Người đứng đầu chủ trì", "20", "a/b", "20", "Văn bản"],
            ])
        #expect(result.findings.map(\.code) == [.columnUnknown])
        let row = try #require(result.tables.first?.table.rows.first)
        #expect(row["awareness.score"]?.plainText == "90" && row["leader.maximum"]?.plainText == "20")
        #expect(row["leader.evidence"] == .text("Văn bản"))
    }

    @Test func `lines are told by title and number, and numbers may stand in the label`() throws {
        let lines = [
            IndicatorLine(number: "1.1", "province", "Tổng số"), IndicatorLine(number: "2.1", "commune", "Tổng số"),
        ]
        let result = try read(
            Self.definition(lines), [["Chỉ tiêu", "Kết quả"], ["1.1. Tổng số", "5"], ["2.1. Tổng số", "6"]])
        let row = try #require(result.tables.first?.table.rows.first)
        #expect(row["province"] == .count(5) && row["commune"] == .count(6))
    }

    @Test func `a declared number under another title is a fault`() throws {
        let result = try read(
            Self.definition(lines),
            [header, ["1.1", "Tỷ lệ hoàn thành kế hoạch", "%", "75"], ["1.2", "Số đoàn kiểm tra", "Đoàn", "2"]])
        let fault = try #require(result.findings.first { $0.code == .lineRenamed })
        #expect(
            fault.severity == .error && fault.expected == "Số cuộc kiểm tra" && fault.place.cell?.description == "B5")
    }

    @Test func `undeclared lines are no fault unless the dataset says so`() throws {
        let rows = [header, ["1.2", "Số cuộc kiểm tra", "", "2"], ["3.1", "Số sáng kiến", "", "4"]]
        func severity(_ other: Undeclared) throws -> Severity? {
            try read(Self.definition(lines) { $0.otherLines = other }, rows).findings.first { $0.code == .lineUnknown }?
                .severity
        }
        #expect(try severity(.keep) == .notice)
        #expect(try severity(.fault) == .error)
    }

    @Test func `a line twice is a fault, counts in thousands too`() throws {
        let result = try read(
            Self.definition(lines),
            [header, ["1.2", "Số cuộc kiểm tra", "Nghìn cuộc", "2"], ["1.2", "Số cuộc kiểm tra", "", "3"]])
        #expect(result.findings.filter { $0.severity == .error }.map(\.code) == [.cellScaled, .lineDuplicate])
    }

    @Test func `of several datasets with one header the lines tell which it is`() throws {
        let other = [
            IndicatorLine("a", "Số lớp học"), IndicatorLine("b", "Số học viên"),
        ]
        var second = DatasetDefinition(
            id: "second", title: "Khác", layout: .indicators, fields: IndicatorLine.fields(of: other, columns: []))
        second.lines = other
        let tables = try DeclaredTables(Self.definition(lines), second)
        let result = tables.read(
            [header, ["1", "Số lớp học", "Lớp", "2"], ["2", "Số học viên", "Người", "40"]], title: title)
        #expect(result.tables.map(\.table.dataset) == ["second"])
        #expect(tables.read([header, ["1", "Chuyện khác", "", "2"]], title: title).tables.isEmpty)
    }
}
