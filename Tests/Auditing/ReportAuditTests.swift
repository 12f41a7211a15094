import Assembly
import DeclaredSupport
import Foundation
import Processing
import Recognition
import ReportingKit
import Tabular
import TestSupport
import Testing

@testable import Auditing

/// A small report of a dataset that nobody ships, compared with itself: its table by the rules of files, its sentences
/// with the table.
struct ReportAuditTests {
    private static let header = [
        ["STT", "Đơn vị", "Số sách cho mượn", "Số sách có quét mã khi mượn", "Tỷ lệ sách có quét mã khi mượn"]
            + ["Số sách chưa quét mã khi mượn", "Số sách đã trả", "Số sách có quét mã khi trả"]
            + ["Tỷ lệ sách có quét mã khi trả", "Số sách chưa quét mã khi trả"]
    ]
    private static let rows = [
        ["1", "Xã Bình An", "120", "80", "66,67", "40", "100", "50", "50", "50"],
        ["2", "Xã Bình Châu", "230", "100", "43,48", "130", "200", "50", "25", "150"],
    ]
    private static let total = ["", "Tổng cộng", "350", "180", "51,43", "170", "300", "100", "33,33", "200"]

    private func audit(_ sentences: [String], _ table: [[String]]) throws -> AuditedReport {
        let register = UnitRegister.around("524", adding: [])
        let registry = LibraryModule.registry.ofToday("524", register)
        let limits = ReadingLimits()
        let audit = ReportAudit(
            limits: limits, processor: FileProcessor(registry: registry, register: register, limits: limits),
            assembler: ReportAssembler(registry: registry, register: register), registry: registry)
        let lines = (Self.header + table).map { row in
            "<w:tr>"
                + row.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined() + "</w:tr>"
        }
        let body = "<w:tbl><w:tblPr/><w:tblGrid/>\(lines.joined())</w:tbl>"
        let title = "KẾT QUẢ CHO MƯỢN SÁCH CẤP XÃ (Từ ngày 01/01/2023 đến ngày 30/06/2023)"
        return try audit.audit(
            WordFile.bytes(sentences + [title], body: body),
            context: RecognitionContext(
                fileName: "bao-cao.docx", territory: "524", today: try #require(CalendarDate(iso: "2023-07-05"))),
            reportingUnit: { register.unit("524", on: $0.lastDay) }, stored: { _ in nil })
    }

    private func faults(_ report: AuditedReport) -> [String] {
        report.faults.map { "\($0.finding.code) \($0.finding.found ?? ""), \($0.finding.expected ?? "")" }
    }

    @Test func aReportThatAgreesWithItselfHasNoFaults() throws {
        let report = try audit(["Xã Bình An đã cho mượn 120 cuốn sách."], Self.rows + [Self.total])
        #expect(report.period?.id == "2023-H1")
        #expect(report.tables.map(\.dataset.id) == ["loans"] && report.tables.map(\.rows) == [2])
        #expect(report.comparedClaims == 1)
        #expect(faults(report) == [])
    }

    @Test func aSentenceThatTheTableContradictsIsNamed() throws {
        let report = try audit(["Xã Bình An đã cho mượn 102 cuốn sách."], Self.rows + [Self.total])
        #expect(faults(report) == ["contradiction.text 102, 120"])
    }

    @Test func aCellThatItsRowAndColumnContradictIsNamed() throws {
        var rows = Self.rows
        rows[0][3] = "90"
        let report = try audit([], rows + [Self.total])
        #expect(report.faults.map(\.finding.field) == ["lent_scanned"])
        #expect(report.faults.first?.finding.found == "90" && report.faults.first?.finding.expected == "80")
    }

    @Test func aFigureThatNoTableHoldsIsListed() throws {
        let report = try audit(["Đã tiếp 15 đoàn khách."], Self.rows + [Self.total])
        #expect(report.uncompared.map(\.quantity.printed) == ["15"])
    }
}
