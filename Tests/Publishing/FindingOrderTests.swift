import ReportingKit
import Testing

@testable import Publishing

struct FindingOrderTests {
    private func finding(
        _ kind: FindingKind = .contradictionTotal(count: 1), _ severity: Severity = .warning,
        _ file: String? = "a.xlsx",
        row: Int = 1, other: String? = nil, unit: String? = nil
    ) -> Finding {
        Finding(
            kind, severity, at: FindingPlace(file: file, sheet: "S", cell: CellAddress(row: row, column: 1)),
            unit: unit.map(UnitCode.init(rawValue:)), otherPlace: other.map { FindingPlace(file: $0) })
    }

    @Test func theOrderDoesNotDependOnHowTheyWereFound() {
        let findings = [
            finding(.contradictionTotal(count: 2), .error, "z.xlsx"),
            finding(row: 1, other: "b.xlsx", unit: "21040"), finding(row: 1, other: "b.xlsx", unit: "21043"),
            finding(row: 1, other: "c.xlsx"), finding(row: 2),
            finding(.contradictionTotal(count: 1), .warning, "b.xlsx"),
        ]
        let listed = findings.sorted { $0.precedes($1) }
        #expect(listed.first == findings[0])
        #expect(listed.reversed().sorted { $0.precedes($1) } == listed)
        #expect(findings.listed(by: \.self) == listed)
        #expect(listed.map(\.place.file) == ["z.xlsx", "a.xlsx", "a.xlsx", "a.xlsx", "a.xlsx", "b.xlsx"])
        #expect(listed[3] == findings[3] && listed[4] == findings[4])
        #expect(!findings[0].precedes(findings[0]))
    }
}
