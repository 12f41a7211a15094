import Foundation
import Logging
import OfficeSupport
import ReportingKit
import SchemaSupport
import TestSupport
import Testing

@testable import Office

/// Single wrong figures in workbooks: what the copy that goes back marks, and what it says there.
struct PlantedMarkedCopyTests {
    /// The notes of the copy that propose a figure, by cell.
    private static func proposals(_ copy: MarkedCopy) throws -> [String: String] {
        let package = try OfficePackage(Data(copy.bytes))
        let comments = package.parts.keys.filter { $0.hasPrefix("xl/comments") }.map(package.text).joined()
        var proposals: [String: String] = [:]
        for comment in comments.matches(
            of: /<comment [^>]*ref="([A-Z]+[0-9]+)"[^>]*>(.*?)<\/comment>/.dotMatchesNewlines())
        {
            guard let proposed = comment.2.firstMatch(of: /phải là ([0-9.,]+)/) else { continue }
            proposals[String(comment.1)] = String(proposed.1)
        }
        return proposals
    }

    private static func workbook(_ table: ExportTable) -> SheetFile {
        SheetFile(
            table.csv.split(separator: "\r\n").map { line in
                line.split(separator: ";", omittingEmptySubsequences: false).map { cell in
                    cell.isEmpty ? .blank : Double(cell).map { .number($0) } ?? .text(String(cell))
                }
            })
    }

    private static func number(_ text: String) -> Double? {
        var digits = text.replacing(".", with: "").replacing(",", with: ".")
        while digits.last == "." { digits.removeLast() }
        return Double(digits)
    }

    @Test func theMarkedCellIsTheCulpritAndNoProposalIsWrong() throws {
        let seed = SeededGenerator.runSeed()
        var generator = SeededGenerator(seed: seed)
        let (office, folder) = (try TestOffice(), try TemporaryFolder("planted"))
        let tables = try WrongCellTests.tables()
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let file = folder.url.appending(path: "xa.xlsx")
        var (planted, seenByThree, marked, wrong) = (0, 0, 0, 0)
        while planted < 1_000 {
            guard let table = tables.randomElement(using: &generator),
                let row = (0...table.rows.count).randomElement(using: &generator),
                let column = table.definition.fields.indices.randomElement(using: &generator),
                let (spoilt, old) = WrongCellTests.spoil(table, row: row, column: column, &generator)
            else { continue }
            planted += 1
            let culprit = "\(CellAddress(row: 4 + row, column: 2 + column))"
            try Self.workbook(spoilt).bytes.write(to: file)
            let incoming = try InputFile(url: file).incoming(
                office.composition.settings, at: Date(timeIntervalSince1970: 1_688_500_000))
            let judgement = try JudgeFile(office.composition, store: office.store, period: nil)(incoming)
            let disagreements = judgement.processed.findings.filter { WrongCellTests.codes.contains($0.code) }
                .flatMap { $0.disagreements ?? [] }
            let isSeen = disagreements.count >= 3
            if isSeen { seenByThree += 1 }
            let proposals = try judgement.markedCopy(logger: logger).map(Self.proposals) ?? [:]
            if isSeen, proposals[culprit] != nil { marked += 1 }
            let isWrong = proposals.contains { cell, text in cell != culprit || Self.number(text) != Double(old) }
            if isWrong { wrong += 1 }
            #expect(!isWrong, "seed \(seed): \(culprit) was \(old), the copy proposes \(proposals)")
        }
        print(
            "seed \(seed): \(planted) planted, \(wrong) wrong; \(marked) of \(seenByThree) that three relations see marked"
        )
        #expect(seenByThree > 100, "seed \(seed)")
        #expect(marked * 100 >= seenByThree * 95, "seed \(seed)")
    }
}
