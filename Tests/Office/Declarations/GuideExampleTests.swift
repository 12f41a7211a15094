import Foundation
import OfficeSupport
import Declarations
import ReportingKit
import Settings
import Testing
import TestSupport

@testable import Office

/// The example of the guide, loaded as an administrator's dataset and run.
struct GuideExampleTests {
    private let folder: TemporaryFolder
    private let declaration: String
    private let table: String

    init() throws {
        let guide = try String(
            contentsOf: TestOffice.root.appending(path: "docs/how-to/add-a-dataset.md"), encoding: .utf8)
        declaration = try #require(guide.block("yaml"))
        table = try #require(guide.block("csv"))
        folder = try TemporaryFolder("guide")
        let datasets = folder.url.appending(path: "datasets")
        try FileManager.default.createDirectory(at: datasets, withIntermediateDirectories: true)
        try declaration.write(to: datasets.appending(path: "finance.yaml"), atomically: true, encoding: .utf8)
        let templates = TestOffice.root.appending(path: "config/reports/chuyen-doi-so").path(percentEncoded: false)
        try "reporting_unit: \"51\"\ntemplates: \(templates)\n".write(
            to: folder.url.appending(path: "baocaod.yaml"), atomically: true, encoding: .utf8)
    }

    private func office() throws -> TestOffice {
        let file = folder.url.appending(path: "baocaod.yaml")
        return try TestOffice(try ConfigurationCheck(file, modules: TestOffice.modules).composition)
    }

    @Test func theDeclarationIsShort() {
        #expect(declaration.split(separator: "\n").count <= 40)
    }

    @Test func itsTableIsTakenAndEveryFigureIsRight() throws {
        let office = try office()
        #expect(office.composition.registry.module(owning: "disbursement")?.id == "finance")
        let outcome = try office.drop(table, as: "giai ngan.csv", day: 1_200)
        #expect(outcome.isTaken, "\(outcome)")
        let period = try #require(Period(id: "2026-Q3"))
        let model = try #require(try office.publisher.model(period))
        func figure(_ id: FigureID) -> String? { model.figures.first { $0.definition.id == id }?.value?.plainText }
        #expect(figure("disbursement.left") == "15000000000")
        #expect(figure("disbursement.slow_units") == "1")
        let appendix = try #require(model.appendices.first { $0.definition.id == "disbursement_subordinates" })
        #expect(appendix.rows.count == 2)
        #expect(
            appendix.definition.columnNumbers == ["(1)", "(2)", "(3)", "(4)", "(5)=(3)+(4)", "(6)=(5)/(2)"])
    }

    @Test func wrongFiguresAreFound() throws {
        let office = try office()
        let wrong = table.replacing("5.000;41,67", with: "6.000;50,00")
        #expect(wrong != table)
        #expect(try office.drop(wrong, as: "giai ngan.csv", day: 1_200).isReturned)
        let errors = try office.errorsOfLastReturn()
        #expect(errors.contains("rule.sum"), "\(errors)")
    }
}

extension String {
    /// The first code block of a language.
    fileprivate func block(_ language: String) -> String? {
        guard let from = firstRange(of: "```\(language)\n"), let to = self[from.upperBound...].firstRange(of: "```")
        else {
            return nil
        }
        return String(self[from.upperBound..<to.lowerBound])
    }
}
