import ReportingKit
import Testing

@testable import Recognition

@Suite struct MemberTableTests {
    private func definition(_ members: [Dimension.Member] = []) -> DatasetDefinition {
        var definition = DatasetDefinition.declared(
            "forests", [.count("received", "Tiếp nhận"), .count("settled", "Đã giải quyết")],
            rules: [.atMost("settled", "received")])
        definition.otherLayouts = [.members]
        definition.dimension = Dimension("field", "Lĩnh vực", headings: ["lĩnh vực …"], members: members)
        return definition
    }

    private let title = ["Đơn vị báo cáo: UBND xã Bình Sơn", "Tháng 10 năm 2026"]
    private let header = ["STT", "Lĩnh vực giải quyết", "Tiếp nhận", "Đã giải quyết"]

    private func values(_ result: Recognition) -> [String] {
        result.tables.flatMap { $0.table.rows }.map { row in
            "\(row.unit?.code.rawValue ?? "") \(row.member): \(row["received"]?.plainText ?? "") \(row["settled"]?.plainText ?? "")"
        }
    }

    @Test func `rows are members of the one unit that the title names`() throws {
        let result = try DeclaredTables(definition()).read(
            [header, ["1", "Hộ tịch", "10", "9"], ["2", "Đất đai", "30", "3"], ["", "Tổng số", "40", "12"]],
            title: title)
        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(values(result) == ["1 Hộ tịch: 10 9", "1 Đất đai: 30 3"])
        #expect(result.tables.first?.table.declaredTotal?["received"] == .count(40))
        #expect(result.tables.first?.table.place == .subordinates)
        #expect(result.tables.first?.balance.isBalanced == true)
    }

    @Test func `the same dataset is taken by units as well, and by units and members together`() throws {
        let units = try DeclaredTables(definition()).read(
            [["STT", "Đơn vị", "Tiếp nhận", "Đã giải quyết"], ["1", "Xã Bình Sơn", "10", "9"]])
        #expect(values(units) == ["1 : 10 9"])
        let both = try DeclaredTables(definition()).read(
            [
                ["STT", "Đơn vị", "Lĩnh vực", "Tiếp nhận", "Đã giải quyết"],
                ["1", "Xã Bình Sơn", "Hộ tịch", "10", "9"],
                ["", "", "Đất đai", "30", "3"], ["2", "Xã Vạn Tường", "Hộ tịch", "5", "5"],
            ])
        #expect(values(both) == ["1 Hộ tịch: 10 9", "1 Đất đai: 30 3", "2 Hộ tịch: 5 5"])
    }

    @Test func `a total of a unit's members is none of them`() throws {
        let header = ["STT", "Đơn vị", "Lĩnh vực", "Tiếp nhận", "Đã giải quyết"]
        let below = try DeclaredTables(definition()).read(
            [
                header, ["1", "Xã Bình Sơn", "Hộ tịch", "10", "9"], ["", "", "Đất đai", "30", "3"],
                ["", "", "Cộng", "40", "12"], ["2", "Xã Vạn Tường", "Hộ tịch", "5", "5"],
                ["", "", "Tổng cộng", "45", "17"],
            ])
        #expect(values(below) == ["1 Hộ tịch: 10 9", "1 Đất đai: 30 3", "2 Hộ tịch: 5 5"])
        let above = try DeclaredTables(definition()).read(
            [
                header, ["1", "Xã Bình Sơn", "Tổng số", "40", "12"], ["", "", "Hộ tịch", "10", "9"],
                ["", "", "Đất đai", "30", "3"],
            ])
        #expect(values(above) == ["1 : 40 12", "1 Hộ tịch: 10 9", "1 Đất đai: 30 3"])
    }

    @Test func `rows below a label that names no unit are not of the unit above it`() throws {
        let result = try DeclaredTables(definition()).read(
            [
                ["STT", "Đơn vị", "Lĩnh vực", "Tiếp nhận", "Đã giải quyết"],
                ["1", "Xã Bình Sơn", "Hộ tịch", "10", "9"], ["2", "Xã Lạ", "", "", ""], ["", "", "Đất đai", "30", "3"],
            ])
        #expect(values(result) == ["1 Hộ tịch: 10 9"])
        #expect(result.findings.contains { $0.severity == .error })
    }

    @Test func `sums of groups are no members, and are checked`() throws {
        let rows = [
            header, ["I", "Tư pháp", "40", "12"], ["1", "Hộ tịch", "10", "9"], ["2", "Chứng thực", "30", "3"],
            ["II", "Tài nguyên", "7", "7"], ["1", "Đất đai", "7", "7"],
        ]
        let result = try DeclaredTables(definition()).read(rows, title: title)
        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(values(result) == ["1 Hộ tịch: 10 9", "1 Chứng thực: 30 3", "1 Đất đai: 7 7"])
        var wrong = rows
        wrong[1][2] = "41"
        let faults = try DeclaredTables(definition()).read(wrong, title: title).findings.map(\.code)
        #expect(faults.contains(.totalMismatch))
    }

    @Test func `a member twice is a fault`() throws {
        let result = try DeclaredTables(definition()).read(
            [header, ["1", "Hộ tịch", "10", "9"], ["2", "Hộ tịch", "30", "3"]], title: title)
        #expect(result.findings.map(\.code).contains(.unitDuplicate))
    }

    @Test func `declared members are told by their words, and others are faults`() throws {
        let tables = try DeclaredTables(definition([.init("Hộ tịch", words: ["Đăng ký hộ tịch"]), .init("Đất đai")]))
        let known = tables.read(
            [header, ["1", "Đăng ký hộ tịch", "10", "9"], ["2", "2. Đất đai", "30", "3"]], title: title)
        #expect(values(known) == ["1 Hộ tịch: 10 9", "1 Đất đai: 30 3"])
        let unknown = tables.read([header, ["1", "Thuế", "10", "9"]], title: title)
        #expect(unknown.findings.first { $0.code == .memberUnknown }?.found == "Thuế")
    }

    @Test func `without a unit in the title the table goes back`() throws {
        let result = try DeclaredTables(definition()).read([header, ["1", "Hộ tịch", "10", "9"]])
        #expect(result.findings.map(\.code).contains(.unitUnknown))
        #expect(result.tables.allSatisfy { $0.table.rows.isEmpty })
    }

    @Test func `rows numbered 1.1 and 1.2 are parts of the member numbered 1, whose figures hold theirs`() throws {
        let rows = [
            header, ["1", "Đất đai", "30", "3"], ["1.1", "Cấp giấy", "20", "2"], ["1.2", "Biến động", "10", "1"],
            ["2", "Hộ tịch", "10", "9"], ["", "Tổng số", "40", "12"],
        ]
        let result = try DeclaredTables(definition()).read(rows, title: title)
        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(values(result) == ["1 Đất đai: 30 3", "1 Hộ tịch: 10 9"])
        #expect(result.findings.count { $0.code == .rowLeftOut } == 1)
        #expect(result.tables.first?.balance.isBalanced == true)
        let inName = rows.map { row in ["", row[0] == "STT" ? row[1] : "\(row[0]) \(row[1])", row[2], row[3]] }
        #expect(values(try DeclaredTables(definition()).read(inName, title: title)) == values(result))
    }

    @Test func `where the row above them has no figures they are the members`() throws {
        let result = try DeclaredTables(definition()).read(
            [header, ["1", "Đất đai", "", ""], ["1.1", "Cấp giấy", "20", "2"], ["1.2", "Biến động", "10", "1"]],
            title: title)
        #expect(values(result) == ["1 Cấp giấy: 20 2", "1 Biến động: 10 1"])
    }

    @Test func `a text too long for a name names no member`() throws {
        let long = String(repeating: "đất đai ", count: 20_000)
        let result = try DeclaredTables(definition()).read(
            [header, ["1", long, "10", "9"], ["2", "Hộ tịch", "5", "5"]], title: title)
        #expect(values(result) == ["1 Hộ tịch: 5 5"])
        let fault = try #require(result.findings.first { $0.code == .memberUnknown })
        #expect((fault.found?.count ?? 0) < 200)
    }

    @Test func `one figure merged over several members, or over several columns of one, is nobody's`() throws {
        // A title of two rows and a header of one: members from row 4 on.
        let rows = [header, ["1", "Hộ tịch", "10", "9"], ["2", "Đất đai", "30", "3"]]
        let down = try DeclaredTables(definition()).read(rows, title: title, merges: ["C4:C5"])
        #expect(down.findings.filter { $0.code == .cellMerged }.map { $0.place.cell?.description } == ["C4"])
        let across = try DeclaredTables(definition()).read(rows, title: title, merges: ["C4:D4"])
        #expect(across.findings.filter { $0.code == .cellMergedColumns }.map { $0.place.cell?.description } == ["D4"])
    }

    @Test(arguments: [
        ["UBND XÃ BÌNH SƠN"], ["TỈNH QUẢNG NGÃI", "UBND XÃ BÌNH SƠN"], ["UBND tỉnh Quảng Ngãi", "Xã Bình Sơn"],
    ])
    func `a letterhead says whose the table is`(letterhead: [String]) throws {
        let result = try DeclaredTables(definition()).read(
            [header, ["1", "Hộ tịch", "10", "9"]], title: letterhead + ["Tháng 10 năm 2026"])
        #expect(values(result) == ["1 Hộ tịch: 10 9"])
    }

    @Test func `two letterheads beside each other say nothing`() throws {
        let result = try DeclaredTables(definition()).read(
            [header, ["1", "Hộ tịch", "10", "9"]],
            title: ["UBND xã Bình Sơn", "UBND xã Vạn Tường", "Tháng 10 năm 2026"])
        let fault = try #require(result.findings.first { $0.code == .unitUnknown })
        #expect(fault.found == nil)
    }

    @Test(arguments: ["Chi trả trợ cấp xã hội", "Huy động toàn xã hội"])
    func `society is no level`(title: String) throws {
        let result = try DeclaredTables(definition()).read(
            [["STT", "Đơn vị", "Tiếp nhận", "Đã giải quyết"], ["1", "Tỉnh Quảng Ngãi", "10", "9"]],
            title: [title + " tháng 10 năm 2026"])
        #expect(result.findings.filter { $0.severity == .error } == [])
    }
}
