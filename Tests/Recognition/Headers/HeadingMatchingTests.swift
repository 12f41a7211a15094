import ReportingKit
import Testing

@testable import Recognition

@Suite struct HeadingMatchingTests {
    private let scans = DatasetDefinition.declared(
        "scans",
        [
            .count(
                "received", "Số hồ sơ tiếp nhận", in: "intake",
                headings: ["tiếp nhận", "tổng số", "… hồ sơ đã tiếp nhận"]),
            .count(
                "digitized", "Số hồ sơ có số hóa thành phần hồ sơ", in: "intake",
                headings: ["… có số hóa …", "… đã số hóa …"], not: ["chưa"]),
            FieldDefinition(
                "rate", "Tỷ lệ hồ sơ có số hóa", type: .rate(decimals: 2),
                aggregation: .rate(part: "digitized", whole: "received")
            ).with { ($0.groupName, $0.headings) = ("intake", ["tỷ lệ …"]) },
            .count(
                "undigitized", "Số hồ sơ chưa số hóa", in: "intake", headings: ["… chưa số hóa …"], isRequired: false),
            .count("reused", "Có tái sử dụng", in: "intake", isRequired: false),
            .count(
                "reused_portal", "Tái sử dụng từ Cổng", in: "intake", headings: ["… tái sử dụng … cổng …"],
                isRequired: false),
            .count("settled", "Số hồ sơ đã giải quyết", in: "results", headings: ["đã giải quyết", "tổng số"]),
            .count(
                "settled_digitized", "Số hồ sơ có số hóa kết quả", in: "results",
                headings: ["… có số hóa …", "… đã số hóa …"], not: ["chưa"]),
            FieldDefinition(
                "settled_rate", "Tỷ lệ hồ sơ có số hóa kết quả", type: .rate(decimals: 2),
                aggregation: .rate(part: "settled_digitized", whole: "settled")
            ).with { ($0.groupName, $0.headings) = ("results", ["tỷ lệ …"]) },
        ],
        groups: [
            FieldGroup("intake", "Số hóa hồ sơ TTHC khi tiếp nhận", headings: ["… tiếp nhận …"]),
            FieldGroup(
                "results", "Số hóa kết quả giải quyết TTHC", headings: ["… kết quả …", "… đã giải quyết …"],
                isRequired: false),
        ])

    private func columns(_ definition: DatasetDefinition, _ paths: [[String]]) throws -> [FieldName: Int] {
        try #require(DeclaredTables.assigned(definition, [["Đơn vị"]] + paths)).columns
    }

    @Test func `a leaf is told by its own label, its group by what spans it`() throws {
        let (intake, results) = ("Số hóa hồ sơ khi tiếp nhận", "Số hóa kết quả giải quyết")
        let found = try columns(
            scans,
            [
                [intake, "Tiếp nhận"], [intake, "Chưa số hóa TPHS"], [intake, "Có số hóa TPHS"],
                [intake, "Có tái sử dụng"],
                [intake, "Có tái sử dụng từ Cổng DVCQG"], [intake, "Tỷ lệ số hóa"], [results, "Đã giải quyết"],
                [results, "Chưa số hóa kết quả"], [results, "Đã số hóa kết quả"], [results, "Tỷ lệ"],
            ])
        #expect(
            found == [
                "received": 1, "undigitized": 2, "digitized": 3, "reused": 4, "reused_portal": 5, "rate": 6,
                "settled": 7, "settled_digitized": 9, "settled_rate": 10,
            ])
    }

    @Test func `without spanning labels groups are no condition, and an optional one that lacks a column is left out`()
        throws
    {
        let found = try #require(
            DeclaredTables.assigned(
                scans,
                [["Đơn vị"], ["Số hồ sơ tiếp nhận"], ["Số hồ sơ có số hóa thành phần HS"], ["Tỷ lệ số hóa"]]))
        #expect(found.columns == ["received": 1, "digitized": 2, "rate": 3])
        #expect(found.ambiguous.isEmpty && found.leftOut == ["results"])
    }

    @Test func `an optional group whose heading stands in the table is there, and what it lacks is missing`() throws {
        let (intake, results) = ("Số hóa hồ sơ khi tiếp nhận", "Số hóa kết quả giải quyết")
        let found = try #require(
            DeclaredTables.assigned(
                scans,
                [
                    ["Đơn vị"], [intake, "Tiếp nhận"], [intake, "Có số hóa"], [intake, "Tỷ lệ"],
                    [results, "Đã giải quyết"],
                ]))
        #expect(found.leftOut.isEmpty && found.columns["settled"] == 4)
        #expect(
            scans.fields.filter { found.owes($0) && found.columns[$0.name] == nil }.map(\.name) == [
                "settled_digitized", "settled_rate",
            ])
    }

    @Test func `a phrase in a spanning label tells no leaf`() throws {
        let found = try columns(scans, [["Hồ sơ khi tiếp nhận", "Ngày"], ["Hồ sơ khi tiếp nhận", "Tổng số"]])
        #expect(found == ["received": 2])
    }

    @Test
    func `labels from the top to the leaf go before a title, that before a whole label, its beginning and words in it`()
        throws
    {
        func definition(_ change: (inout FieldDefinition) -> Void) -> DatasetDefinition {
            .declared(
                "made",
                [
                    .count("wanted", "Khác hẳn").with(change), .count("other", "Nào đó", headings: ["… tổng …"]),
                ])
        }
        let label = ["Hồ sơ", "Tổng số hồ sơ"]
        let headings: [[Heading]] = [["tổng số hồ sơ"], ["tổng …"], ["… tổng số …"]]
        for given in headings {
            #expect(try columns(definition { $0.headings = given }, [label]) == ["wanted": 1])
        }
        #expect(try columns(definition { $0.at = label }, [label]) == ["wanted": 1])
        let order: [FieldDefinition] = [
            .count("path", "Một").with { $0.at = label }, .count("title", "Tổng số hồ sơ"),
            .count("whole", "Ba", headings: ["tổng số hồ sơ"]), .count("begins", "Bốn", headings: ["tổng số …"]),
            .count("holds", "Năm", headings: ["… số hồ sơ …"]),
        ]
        for first in order.indices {
            let definition = DatasetDefinition.declared("made", Array(order[first...].reversed()))
            #expect(try columns(definition, [label]) == [order[first].name: 1])
        }
    }

    @Test func `of two that reach as far the longer text goes first`() throws {
        let definition = DatasetDefinition.declared(
            "made",
            [
                .count("all", "Một", headings: ["… tiếp nhận …"]),
                .count("online", "Hai", headings: ["… tiếp nhận trực tuyến …"]),
            ])
        #expect(
            try columns(definition, [["Số hồ sơ tiếp nhận trực tuyến"], ["Số hồ sơ tiếp nhận"]])
                == ["online": 1, "all": 2])
    }

    @Test func `the best pair of the table is fixed first, wherever it stands`() throws {
        let definition = DatasetDefinition.declared(
            "made", [.count("a", "Số máy", headings: ["… máy …"]), .count("b", "Hai", headings: ["… máy quét …"])])
        #expect(try columns(definition, [["Có máy quét"], ["Số máy"]]) == ["a": 2, "b": 1])
        #expect(try columns(definition, [["Số máy"], ["Có máy quét"]]) == ["a": 1, "b": 2])
    }

    @Test func `equal headings are a question`() throws {
        let found = try #require(
            DeclaredTables.assigned(
                scans, [["Đơn vị"], ["Số hóa khi tiếp nhận", "Tổng số"], ["Số hóa khi tiếp nhận", "Tổng số"]]))
        #expect(found.columns["received"] == nil)
        #expect(found.ambiguous.map(\.column.column) == [1, 2])
        #expect(found.ambiguous.allSatisfy { $0.fields == ["received"] })
    }

    @Test func `figures of another period are none of the table's, unless the heading asks for them`() throws {
        let definition = DatasetDefinition.declared(
            "made",
            [.count("received", "Tiếp nhận"), .count("carried", "Từ kỳ trước", headings: ["… kỳ trước …"])])
        #expect(
            try columns(definition, [["Cùng kỳ năm trước", "Tiếp nhận"], ["Tiếp nhận"], ["Kỳ trước chuyển qua"]])
                == ["received": 2, "carried": 3])
    }

    @Test func `an administrator's heading without dots takes the leaf that is just that`() throws {
        let definition = DatasetDefinition.declared(
            "made", [.count("received", "Số hồ sơ"), .count("other", "Số khác")])
        let tables = try DeclaredTables(definition, variants: ["received": ["Tiếp nhận"]])
        let taken = tables.read([["Đơn vị", "Tiếp nhận", "Số khác"], ["Xã Bình Sơn", "5", "6"]])
        #expect(taken.tables.first?.table.rows.first?["received"] == .count(5))
        let other = tables.read(
            [["Đơn vị", "Số hồ sơ có số hóa khi tiếp nhận", "Số khác"], ["Xã Bình Sơn", "5", "6"]])
        #expect(other.tables.first?.table.rows.first?["received"] == nil)
    }
}

@Suite struct DatasetMarkTests {
    private func definition(_ id: DatasetID, _ change: (inout DatasetDefinition) -> Void) -> DatasetDefinition {
        var definition = DatasetDefinition.declared(
            id, [.count("received", "Tiếp nhận"), .count("settled", "Giải quyết")])
        change(&definition)
        return definition
    }

    private let rows = [["Đơn vị", "Tiếp nhận", "Giải quyết"], ["Xã Bình Sơn", "5", "4"]]

    private func dataset(_ tables: DeclaredTables, _ title: String...) -> DatasetID? {
        tables.read(rows, title: title + ["Tháng 10 năm 2026"]).tables.first?.table.dataset
    }

    @Test func `a phrase of the title decides between headers that tell as much`() throws {
        let tables = try DeclaredTables(
            definition("first") { _ in }, definition("second") { $0.titles = ["kết quả … một cửa"] })
        #expect(dataset(tables, "THỐNG KÊ KẾT QUẢ GIẢI QUYẾT TẠI MỘT CỬA CÁC XÃ") == "second")
        #expect(dataset(tables, "THỐNG KÊ") == "first")
    }

    @Test func `the file's name decides before the title`() throws {
        let first = definition("first") { $0.titles = ["một cửa"] }
        let second = definition("second") { $0.fileNames = ["… dossier-digitized …"] }
        #expect(
            dataset(try DeclaredTables(first, second, file: "dvc dossier-digitized 2026.xlsx"), "Một cửa") == "second")
        #expect(dataset(try DeclaredTables(first, second), "Một cửa") == "first")
    }

    @Test func `the code of the form decides, however much another tells`() throws {
        var richer = definition("richer") { _ in }
        richer = DatasetDefinition.declared("richer", richer.fields + [.count("online", "Trực tuyến")])
        let coded = definition("coded") { $0.formCode = "II.06a/VPCP/KSTT" }
        let tables = try DeclaredTables(richer, coded)
        let rows = [["Đơn vị", "Tiếp nhận", "Giải quyết", "Trực tuyến"], ["Xã Bình Sơn", "5", "4", "1"]]
        func dataset(_ title: String) -> DatasetID? {
            tables.read(rows, title: [title, "Tháng 10 năm 2026"]).tables.first?.table.dataset
        }
        #expect(dataset("Biểu số II.06a/VPCP/KSTT") == "coded")
        #expect(dataset("Biểu số II.06b/VPCP/KSTT") == "richer")
    }
}
