import Foundation
import ReportingKit
import Testing

@Suite struct AddingAModuleTests {
    let module = CitizenReceptionModule()

    @Test func theGuideShowsTheCodeThatIsTestedHere() throws {
        let source = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "CitizenReceptionModule.swift"), encoding: .utf8)
        let guide = try String(
            contentsOf: Corpus.folder.deletingLastPathComponent().deletingLastPathComponent()
                .appending(path: "docs/adding-a-module.md"), encoding: .utf8)
        let example = try #require(source.between("// example:begin\n", and: "// example:end"))
        let shown = try #require(guide.between("```swift\n", and: "```"))
        #expect(shown == example)
    }

    @Test(arguments: [
        ("Số lượt tiếp công dân", "visits"),
        ("Số phản ánh, kiến nghị", "complaints"),
        ("SỐ PHẢN ÁNH, KIẾN NGHỊ ĐÃ GIẢI QUYẾT", "complaints_settled"),
        ("Số đơn", "complaints"),
        ("Số đơn đã giải quyết", "complaints_settled"),
    ])
    func theExamplesColumnsAreTold(header: String, field: FieldName) {
        #expect(module.datasets[0].fields(namedBy: header) == [field])
    }

    @Test(arguments: [(7, true), (8, true), (9, false)])
    func theExamplesRuleBoundsTheSettledComplaints(settled: Int, holds: Bool) {
        let row: [FieldName: FixedDecimal] = [
            "complaints": FixedDecimal(8), "complaints_settled": FixedDecimal(settled),
        ]
        #expect(module.datasets[0].rules.map { $0.holds(for: row) } == [holds])
    }

    @Test func theExampleStandsBesideTheShippedModules() {
        let registry = ModuleRegistry(NarrativeFiguresTests.registry.modules + [module])
        #expect(registry.appendices.last?.id == "citizen_reception_subordinates")
        #expect(registry.module(owning: "citizen_reception")?.id == "citizen-reception")
        #expect(Set(registry.datasets.map(\.id)).count == registry.datasets.count)
        #expect(Set(registry.figures.map(\.id)).count == registry.figures.count)
    }
}

extension String {
    fileprivate func between(_ start: String, and end: String) -> String? {
        guard let from = range(of: start), let to = range(of: end, range: from.upperBound..<endIndex) else {
            return nil
        }
        return String(self[from.upperBound..<to.lowerBound])
    }
}
