import ReportingKit
import Testing

@testable import Assembly

/// Which findings people meet as one.
struct FindingCausesTests {
    /// Two halves, each a total of two parts with a rate; what is settled does not exceed what was received.
    private static let definition = DatasetDefinition(
        id: "dossiers", title: "Hồ sơ", layout: .unitRows,
        fields: [
            FieldDefinition("received", "Tiếp nhận", group: "Nhận", type: .count, aggregation: .sum),
            FieldDefinition("online", "Trực tuyến", group: "Nhận", type: .count, aggregation: .sum),
            FieldDefinition("paper", "Trực tiếp", group: "Nhận", type: .count, aggregation: .sum),
            FieldDefinition(
                "online_rate", "Tỷ lệ", group: "Nhận", type: .rate(decimals: 2),
                aggregation: .rate(part: "online", whole: "received")),
            FieldDefinition("reused", "Tái sử dụng", group: "Nhận", type: .count, aggregation: .sum),
            FieldDefinition("settled", "Giải quyết", group: "Trả", type: .count, aggregation: .sum),
        ],
        rules: [
            .sum("received", of: "online", "paper"), .atMost("reused", .field("received")),
            .atMost("settled", .field("received")),
        ])

    private struct Module: ProcessorModule {
        let id: ModuleID = "dossiers"
        let title = "Hồ sơ"
        var datasets: [DatasetDefinition] { [FindingCausesTests.definition] }
    }

    private static let causes = FindingCauses(ModuleRegistry([Module()]))

    private static func cell(_ unit: UnitCode, _ field: FieldName, found: String = "1") -> Finding {
        Finding(
            .contradictionCell(), .warning, at: FindingPlace(file: "a.csv"), dataset: "dossiers", set: .subordinates,
            unit: unit, field: field, found: found, expected: "2")
    }

    private static func total(_ field: FieldName) -> Finding {
        Finding(
            .contradictionTotal(count: 2), .warning, at: FindingPlace(file: "a.csv"), dataset: "dossiers",
            set: .subordinates,
            field: field, found: "1", expected: "2")
    }

    private func groups(_ findings: [Finding]) -> [[String]] {
        Self.causes.groups(findings, finding: \.self).map { group in
            group.elements.map { "\($0.unit?.rawValue ?? "total") \($0.field?.rawValue ?? "")" }
        }
    }

    @Test func aUnitsColumnComesWithItsRateDifferenceAndTotal() {
        let found = groups([
            Self.cell("1", "received"), Self.cell("1", "online_rate"), Self.cell("1", "paper"),
            Self.cell("2", "received"), Self.total("received"), Self.total("paper"),
        ])
        #expect(
            found == [
                ["1 received", "1 online_rate", "1 paper", "total received", "total paper"], ["2 received"],
            ])
    }

    @Test func aBoundJoinsOnlyWhatStandsUnderOneHeading() {
        #expect(groups([Self.cell("1", "reused"), Self.cell("1", "received")]).count == 1)
        #expect(groups([Self.cell("1", "settled"), Self.cell("1", "received")]).count == 2)
    }

    @Test func aTotalWithoutItsUnitsStandsByItself() {
        #expect(groups([Self.total("received"), Self.total("settled")]) == [["total received"], ["total settled"]])
    }

    @Test func whatHasNotComeIsOneForEachDataset() {
        func unsent(_ unit: UnitCode) -> Finding {
            Finding(
                .unitUnsent(dataset: ""), .warning, dataset: "dossiers", set: .subordinates, unit: unit,
                found: unit.rawValue)
        }
        let texts = ["Hạ tầng", "Dữ liệu"].map { Finding(.sectionMissing(section: ""), .warning, found: $0) }
        #expect(groups([unsent("1"), unsent("2")] + texts).map(\.count) == [2, 2])
    }

    @Test func theCauseDoesNotChangeWithValuesFilesAndCells() {
        func cause(_ finding: Finding) -> String { Self.causes.cause(of: finding, part: nil) }
        var other = Self.cell("1", "received", found: "7")
        other.place = FindingPlace(file: "b.xlsx", sheet: "1", cell: CellAddress(row: 4, column: 2))
        #expect(cause(other) == cause(Self.cell("1", "received")))
        #expect(cause(Self.cell("1", "online")) == cause(Self.cell("1", "received")))
        #expect(cause(Self.cell("2", "received")) != cause(Self.cell("1", "received")))
        #expect(
            Self.causes.cause(of: other, part: Period(id: "2026-03")) != Self.causes.cause(of: other, part: nil))
    }
}
