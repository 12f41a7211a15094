import DeclaredSupport
import Foundation
import Recognition
import ReportingKit
import Tabular
import Testing

@testable import Processing

/// What is said of a file repeats nobody's name, whatever the file was meant to be.
struct PersonsInFindingsTests {
    private static let secrets = ["Trần Thị", "Bí Mật", "0912"]

    private func expectNobody(in findings: [Finding]) {
        for finding in findings {
            let texts =
                [finding.found, finding.expected, finding.row, finding.column]
                + finding.storedValues.values.map(Optional.some)
            for text in texts.compactMap(\.self) {
                #expect(!Self.secrets.contains { text.contains($0) }, "\(finding.code): \(text)")
            }
        }
    }

    /// A table by the persons of an office, with the headings of one by units. No row has the figures of the others' sum:
    /// that would be their total.
    private func table(_ labels: [String], cell: String? = nil) throws -> [Finding] {
        let processor = FileProcessor(
            registry: ModuleRegistry([LibraryModule()]), register: UnitRegister.around("51", adding: []),
            limits: ReadingLimits())
        let fields = LibraryModule().datasets[0].fields
        let lines =
            [
                "MƯỢN SÁCH", "Từ ngày 01/10/2026 đến ngày 31/10/2026",
                (["Đơn vị"] + fields.map { $0.group ?? "" }).joined(separator: ";"),
                ([""] + fields.map(\.title)).joined(separator: ";"),
            ] + labels.enumerated().map { "\($1);\(cell ?? "\(10 + $0)");4;40;6;8;2;25;6" }
        return processor.process(
            Data(lines.joined(separator: "\n").utf8),
            context: RecognitionContext(
                fileName: "a.csv", territory: "51", today: try #require(CalendarDate(iso: "2026-11-03")))
        ).findings
    }

    @Test(arguments: [
        ["Trần Thị Bí Mật"], ["Trần Thị Bí Mật 1", "Trần Thị Bí Mật 2"], ["Bà Trần Thị Bí Mật (0912345678)"],
        ["Xã Bình Sơn", "Trần Thị Bí Mật"], ["Xã Bình Sơn", "Trần Thị Bình Sơn"],
    ])
    func rowsThatAreNoUnitsAreNamedByTheirCell(_ labels: [String]) throws {
        let findings = try table(labels)
        #expect(findings.contains { $0.place.cell != nil })
        expectNobody(in: findings)
    }

    @Test func aNameWhereAFigureShouldBeIsNotRepeated() throws {
        let findings = try table(["Xã Bình Sơn"], cell: "Trần Thị Bí Mật")
        let fault = try #require(findings.first { $0.code == .cellNotANumber })
        #expect(fault.found == NamedPersons.withheld && fault.place.cell?.description == "B5")
        #expect(fault.row == "Xã Bình Sơn")
        expectNobody(in: findings)
    }

    @Test func aUnitThatIsWrittenWrongIsRepeated() throws {
        #expect(try table(["Xã Bình Sơnn"]).contains { $0.found == "Xã Bình Sơnn" })
    }

    /// However often it occurs, and near as it may be to a word that is known.
    @Test(arguments: ["Trần Thị Bí Mật", "Tại quây", "Xã Bình Ann"])
    func ofAListOfDossiersNoCellIsRepeated(_ text: String) throws {
        let rows = (1...5).flatMap { number in
            [
                SlipList.row("\(number)", unit: text), SlipList.row("1\(number)", card: text),
                SlipList.row("2\(number)", channel: text), SlipList.row("3\(number)", state: text),
            ]
        }
        let findings = try SlipList.process(SlipList.csv(rows), name: "phieu 2023-06.csv").findings
        #expect(findings.contains { $0.code == .recordWordUnknown })
        for finding in findings {
            let texts = [finding.found, finding.row] + finding.storedValues.values.map(Optional.some)
            #expect(!texts.compactMap(\.self).contains { $0.contains(text) }, "\(finding.code)")
        }
    }
}
