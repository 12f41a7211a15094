import DeclaredSupport
import ReportingKit
import Tabular
import Testing

@testable import Recognition

/// A form asks for plain numbers: a measure that an officer has changed to thousands or millions is named.
struct FormScaleTests {
    private func scaled(_ measure: (FieldDefinition) -> String, hint: String = "") throws -> [String?] {
        let base = try RecognizerTests()
        let definition = try #require(LibraryModule.dataset("rooms"))
        let fields = definition.fields(askedOf: .subordinate).filter { $0.type == .count || $0.type == .amount }
        let lines = fields.map { ["", $0.title, "7", measure($0), hint] }
        let rows =
            [
                ["PHIẾU SỐ LIỆU"], ["Đơn vị báo cáo: UBND xã Bình An"], ["(Từ ngày 01/01/2023 đến ngày 30/06/2023)"],
                ["STT", "Nội dung", "Số liệu", "Đơn vị tính", "Hướng dẫn"],
            ] + lines
        let findings = base.recognizer.recognize(
            Reading(format: .xlsx, sheets: [.of(rows)]), context: base.context
        ).findings
        return findings.filter { $0.code == .cellScaled }.map { $0.field?.rawValue }
    }

    @Test func changedMeasureIsNamed() throws {
        #expect(
            try scaled { $0.type == .amount ? "triệu đồng" : $0.measure } == ["fees"])
    }

    @Test func declaredMeasuresAndHintsChangeNothing() throws {
        #expect(try scaled { $0.measure } == [])
        #expect(try scaled({ _ in "" }, hint: "không nhập theo triệu đồng") == [])
    }
}
