import DigitizationModule
import DocumentsModule
import Foundation
import Messages
import Office
import OfficeSupport
import OnlineServicesModule
import Processing
import Publishing
import Recognition
import ReportingKit
import TestSupport
import Testing

/// Single wrong figures in the reference tables: which cell is named, and what it is said to have to hold.
struct WrongCellTests {
    static func tables() throws -> [ExportTable] {
        let definitions = [DocumentsModule().datasets, DigitizationModule().datasets, OnlineServicesModule().datasets]
            .flatMap(\.self)
        func definition(_ id: DatasetID) throws -> DatasetDefinition { try #require(definitions.first { $0.id == id }) }
        return [
            try ExportTable.reference(1, definition("documents"), set: .subordinates, communes: true),
            try ExportTable.reference(3, definition("digitization"), set: .subordinates, communes: true),
            try ExportTable.reference(4, definition("online_services"), set: .subordinates),
        ]
    }

    private static func process(_ table: ExportTable) throws -> ProcessedFile {
        try TestOffice.composition.get().processor.process(
            Data(table.csv.utf8),
            context: RecognitionContext(
                fileName: "xa.csv", folder: nil, period: nil, territory: "524",
                today: try #require(CalendarDate(iso: "2023-07-05"))))
    }

    static let codes: Set<FindingCode> = [.ruleSum, .ruleBound, .ruleRate, .ruleFormula, .totalMismatch]

    /// The row of the total is the one after the last.
    static func spoil(
        _ table: ExportTable, row: Int, column: Int, _ generator: inout SeededGenerator
    ) -> (ExportTable, old: String)? {
        var table = table
        let isTotal = row == table.rows.count
        guard let old = isTotal ? table.total?[column] : table.rows[row].values[column], !old.isEmpty else {
            return nil
        }
        let new: String
        if case .rate = table.definition.fields[column].type {
            new = String(format: "%.2f", Double.random(in: 0...100, using: &generator))
            guard Double(new) != Double(old) else { return nil }
        } else {
            guard let number = Int(old) else { return nil }
            let other =
                Bool.random(using: &generator)
                ? Int(String(old.reversed())) ?? 0 : number + Int.random(in: -40...400, using: &generator)
            guard other >= 0, other != number else { return nil }
            new = "\(other)"
        }
        if isTotal { table.total?[column] = new } else { table.rows[row].values[column] = new }
        return (table, old)
    }

    @Test func theWrongCellIsNamedAndNoWrongFigureIsProposed() throws {
        let seed = SeededGenerator.runSeed()
        var generator = SeededGenerator(seed: seed)
        let tables = try Self.tables()
        let catalogue = MessageCatalogue(language: .vi)
        var (planted, seenByThree, named, namedOfThree) = (0, 0, 0, 0)
        while planted < 1_000 {
            guard let table = tables.randomElement(using: &generator),
                let row = (0...table.rows.count).randomElement(using: &generator),
                let column = table.definition.fields.indices.randomElement(using: &generator),
                let (spoilt, old) = Self.spoil(table, row: row, column: column, &generator)
            else { continue }
            planted += 1
            // Two lines of title and two of headings; numbers and names of units stand before the figures.
            let culprit = CellAddress(row: 4 + row, column: 2 + column)
            let told = try Self.process(spoilt).findings.filter { Self.codes.contains($0.code) }
            let disagreements = told.flatMap { $0.disagreements ?? [] }
            if disagreements.count >= 3 { seenByThree += 1 }
            for finding in told {
                guard let expected = finding.expected else {
                    #expect(!finding.namesWrongCell)
                    continue
                }
                named += 1
                let right = try #require(Double(old))
                let stated = Double(expected.replacing(".", with: "").replacing(",", with: "."))
                #expect(
                    finding.place.cell == culprit && stated == right,
                    "seed \(seed): \(culprit) was \(old), told: \(catalogue.sentence(for: finding))")
                #expect(MarkedFault(finding, sentence: "").others.isEmpty)
                if disagreements.count >= 3, finding.place.cell == culprit { namedOfThree += 1 }
            }
            if told.contains(where: \.namesWrongCell) { #expect(told.count == 1, "seed \(seed): \(culprit)") }
        }
        print(
            "seed \(seed): \(planted) planted, \(named) named; \(namedOfThree) of \(seenByThree) that three relations see"
        )
        #expect(seenByThree > 100, "seed \(seed)")
        #expect(namedOfThree * 100 >= seenByThree * 95, "seed \(seed)")
    }

    private func check(_ name: String) throws -> FileCheck.Result {
        try FileCheck(
            composition: TestOffice.composition.get(), store: nil, now: Date(timeIntervalSince1970: 1_688_500_000)
        ).check(InputFile(url: TestOffice.root.appending(path: "Tests/Corpus/corrections").appending(path: name)))
    }

    /// Of three figures and a total that disagree one is wrong; all that is said names it.
    @Test func sentenceExplanationAndCopySayTheSame() throws {
        let findings = try check("17 lon hon tong.xlsx").findings.filter { $0.severity == .error }
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.place.cell == CellAddress("D9") && finding.found == "400" && finding.expected == "201")
        let catalogue = MessageCatalogue(language: .vi)
        let sentence = catalogue.sentence(for: finding)
        #expect(sentence.contains("ghi 400, phải là 201 mới khớp: C9 (327) khác D9 + F9 (526)"), "\(sentence)")
        #expect(sentence.contains("E9 (61,47%) khác D9 / C9 (122,32%)"), "\(sentence)")
        #expect(sentence.contains("D30 (10.588) khác tổng D7:D29 (10.787)"), "\(sentence)")
        #expect(catalogue.advice(for: finding).contains("sửa ô D9 thành 201"))
        let text = ExplanationText(catalogue: catalogue).text(file: "17.xlsx", findings: findings)
        #expect(text.contains(sentence))
        let fault = MarkedFault(finding, sentence: sentence)
        #expect(fault.cell == CellAddress("D9") && fault.expected == "201" && fault.others.isEmpty)
    }

    /// Two relations that no cell explains alone: the cells are marked, nothing is proposed.
    @Test func whereNoCellExplainsItNothingIsProposed() throws {
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        var table = try ExportTable.reference(3, definition, set: .subordinates, communes: true)
        table.total = nil
        let (whole, part) = (table.column("received"), table.column("received_digitized"))
        table.rows[1].values[whole] = "\(try #require(Int(table.rows[1].values[whole])) + 5)"
        table.rows[1].values[part] = "\(try #require(Int(table.rows[1].values[part])) + 9)"
        let told = try Self.process(table).findings.filter { Self.codes.contains($0.code) }
        #expect(!told.isEmpty)
        #expect(told.allSatisfy { $0.expected == nil })
        let marked = Set(told.flatMap { MarkedFault($0, sentence: "").others + [$0.place.cell].compactMap(\.self) })
        #expect(marked.contains(CellAddress(row: 5, column: 2 + whole)))
        #expect(marked.contains(CellAddress(row: 5, column: 2 + part)))
        let catalogue = MessageCatalogue(language: .vi)
        for finding in told {
            #expect(!catalogue.sentence(for: finding).contains("phải là"))
            #expect(catalogue.advice(for: finding).contains("Chưa rõ ô nào sai"))
        }
    }

    /// A total that a missing unit explains is no wrong cell.
    @Test func noTotalIsCorrectedWhereAUnitIsMissing() throws {
        let findings = try check("04 thieu don vi.xlsx").findings.filter { $0.code == .totalMismatch }
        #expect(findings.count == 5)
        #expect(findings.allSatisfy { $0.expected == nil })
    }
}
