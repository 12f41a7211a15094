import DigitizationModule
import DocumentsModule
import InfrastructureModule
import NarrativeModule
import OnlineServicesModule
import ReportingKit
import Testing

@testable import Assembly

/// What the assembly makes of the six reference appendices.
struct ReferenceReportModelTests {
    let report: ReportModel

    init() throws {
        let unit = AdministrativeUnit(
            id: UnitID(code: "huyện bình sơn", validFrom: nil), name: "Huyện Bình Sơn", kind: .district, parent: nil,
            validTo: nil)
        let assembler = ReportAssembler(
            registry: ModuleRegistry([
                DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(),
                NarrativeModule(),
            ]), register: UnitRegister([unit]))
        let period = try #require(ReferenceTables.period)
        report = assembler.assemble(
            AssemblyInput(period: period, tables: try ReferenceTables.all(), narrative: []), reportingUnit: unit)
    }

    @Test func appendicesStandInTheOrderOfTheReport() {
        #expect(
            report.appendices.map(\.definition.id.rawValue) == [
                "documents_whole", "online_services_level", "digitization_whole", "online_services_subordinates",
                "digitization_subordinates", "documents_subordinates",
            ])
        #expect(report.appendices.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(report.appendices.map(\.rows.count) == [45, 1, 23, 22, 22, 22])
    }

    @Test(arguments: 2...6)
    func computedTotalsAreThoseOfTheReference(number: Int) throws {
        let printed = try #require(try ReferenceTables.lines(number).last).dropFirst(3).map {
            $0.replacingOccurrences(of: "%", with: "")
        }
        let total = try #require(report.appendices[number - 1].total)
        #expect(total.cells.map { $0?.value.plainText ?? "" } == printed)
    }

    @Test func tableWithoutADeclaredTotalGetsOne() throws {
        let total = try #require(report.appendices[0].total)
        #expect(
            total.cells.map { $0?.value.plainText ?? "" } == [
                "195285", "195270", "15", "164263", "26892", "26958", "26957", "1", "25227", "1731",
            ])
    }

    @Test(arguments: [
        ("documents.subordinates.incoming_total", "91537"), ("digitization.whole.received_rate", "52.39"),
        ("digitization.subordinates.settled_rate", "10.65"), ("online.subordinates.partial_received", "14274"),
        ("documents.committee.incoming_signed", "14189"), ("documents.committee.outgoing_electronic_rate", "100"),
    ])
    func figuresAreComputed(id: String, expected: String) throws {
        let figure = try #require(report.figures.first { $0.definition.id.rawValue == id })
        #expect(figure.value?.plainText == expected)
        #expect(figure.lineage != nil)
    }

    @Test func figuresWithoutDataAreListed() {
        let missing = report.findings.filter { $0.code == .figureMissing }.compactMap(\.found)
        #expect(missing.contains("infrastructure.articles"))
        #expect(report.figures.allSatisfy { ($0.value == nil) == missing.contains($0.definition.id.rawValue) })
    }

    /// Written down from the reference CSVs by hand: communes whose cells differ between appendices I and VI, III and
    /// V.
    @Test func contradictingCellsAreFoundAndNoOthers() {
        let cells = report.findings.filter { $0.code == .contradictionCell }
        let byUnit = Dictionary(grouping: cells, by: { "\($0.dataset?.rawValue ?? "") \($0.unit?.rawValue ?? "")" })
        #expect(
            byUnit.mapValues { Set($0.compactMap(\.field?.rawValue)) } == [
                "documents xã bình trung": [
                    "incoming_total", "incoming_electronic", "incoming_signed", "incoming_unsigned",
                ],
                "documents xã bình phước": [
                    "outgoing_total", "outgoing_electronic", "outgoing_signed", "outgoing_unsigned",
                ],
                "documents xã bình dương": ["outgoing_total", "outgoing_electronic", "outgoing_signed"],
                "documents xã bình chương": ["incoming_total", "incoming_electronic", "incoming_signed"],
                "digitization xã bình châu": ["received", "received_digitized", "received_rate"],
                "digitization xã bình hải": ["received", "received_rate", "received_undigitized"],
                "digitization xã bình hiệp": ["received", "received_digitized", "received_rate"],
                "digitization xã bình long": ["received", "received_digitized", "received_rate"],
                "digitization xã bình mỹ": ["received", "received_digitized", "received_rate"],
                "digitization xã bình thuận": ["received", "received_digitized", "received_rate"],
            ])
        #expect(cells.allSatisfy { $0.otherPlace != nil })
    }
}
