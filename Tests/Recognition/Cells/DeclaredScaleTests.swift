import ReportingKit
import Testing

@testable import Recognition

@Suite struct DeclaredScaleTests {
    private func read(_ scale: AmountScale?, heading: String = "Giải ngân", line: String? = nil) throws -> Recognition {
        let field = FieldDefinition("paid", "Giải ngân", type: .amount, aggregation: .sum).with {
            ($0.scale, $0.headings) = (scale, ["giải ngân …"])
        }
        return try DeclaredTables(.declared("made", [field, .count("projects", "Số dự án")])).read(
            [["Đơn vị", heading, "Số dự án"], ["Xã Bình Sơn", "12", "3"]],
            title: ["Tháng 10 năm 2026"] + (line.map { [$0] } ?? []))
    }

    private func paid(_ result: Recognition) -> FieldValue? { result.tables.first?.table.rows.first?["paid"] }

    @Test func `what is declared counts where the table says nothing`() throws {
        let result = try read(.million)
        #expect(paid(result) == .count(12_000_000))
        #expect(result.findings.isEmpty)
    }

    @Test func `what the table states wins`() throws {
        #expect(paid(try read(.million, line: "Đơn vị tính: nghìn đồng")) == .count(12_000))
        #expect(paid(try read(.million, heading: "Giải ngân (đồng)")) == .count(12))
        #expect(paid(try read(nil, heading: "Giải ngân (tỷ đồng)")) == .count(12_000_000_000))
    }

    @Test func `where nobody says it, that is a finding`() throws {
        let result = try read(nil)
        #expect(result.findings.map(\.code) == [.cellScaleMissing])
        #expect(result.findings.first?.severity == .warning)
        #expect(paid(result) == .count(12))
    }
}
