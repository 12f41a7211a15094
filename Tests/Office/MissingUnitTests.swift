import Foundation
import Messages
import Office
import OfficeSupport
import Processing
import Recognition
import ReportingKit
import Testing

/// A table without one of the units that are due: the missing one is named, before anything else.
struct MissingUnitTests {
    private static let corpus = TestOffice.root.appending(path: "Tests/Corpus/corrections")

    private func check(_ name: String) throws -> FileCheck.Result {
        try FileCheck(
            composition: TestOffice.composition.get(), store: nil, now: Date(timeIntervalSince1970: 1_688_500_000)
        )
        .check(InputFile(url: Self.corpus.appending(path: name)))
    }

    @Test func unitIsNamedWhereTheTotalWasAdjusted() throws {
        let result = try check("04b thieu don vi, tong da sua.xlsx")
        #expect(result.isAcceptable)
        #expect(result.findings.first?.code == .unitMissing)
        #expect(result.findings.first?.storedValues["candidates"] == "Xã Bình An")
    }

    @Test func unitIsNamedBeforeTheTotalsThatItExplains() throws {
        let result = try check("04 thieu don vi.xlsx")
        #expect(!result.isAcceptable)
        let first = try #require(result.findings.first)
        #expect(first.code == .unitMissing && first.severity == .error)
        #expect(first.storedValues["candidates"] == "Xã Bình An")
        #expect(result.findings.count { $0.code == .totalMismatch } == 5)
        let explanation = ExplanationText(catalogue: MessageCatalogue(language: .vi)).text(
            file: "04.xlsx", findings: result.findings)
        let lines = explanation.split(separator: "\r\n").map(String.init)
        #expect(lines.first { $0.hasPrefix("1. ") }?.contains("Xã Bình An") == true)
        #expect(lines.first { $0.hasPrefix("1. ") }?.contains("5 cột") == true)
    }

    /// A receipt names it, and says of nothing that there is nothing to note.
    @Test func receiptNamesTheUnit() throws {
        let office = try TestOffice()
        let definition = try #require(office.composition.registry.dataset("documents"))
        var table = try ExportTable.reference(1, definition, set: .whole)
        let row = try #require(table.rows.firstIndex { $0.label.hasSuffix("Bình An") })
        table.rows.remove(at: row)
        table.addUp()
        #expect(try office.drop(table.csv, as: "huyen.csv").isTaken)
        let receipt = try String(
            contentsOf: office.output.receipts.appending(path: "huyen.csv.nhan.txt"), encoding: .utf8)
        #expect(receipt.contains("1. Bảng thiếu số liệu của: Xã Bình An"))
    }

    /// Bodies that owe the table are named too, though its totals agree; where nobody owes it they send when they have something.
    @Test(arguments: [true, false])
    func receiptNamesTheBodyThatOwesTheTable(isDue: Bool) throws {
        let office = try TestOffice(
            try TestOffice.composition { settings in
                if isDue { settings.report.due["documents"] = [.offices, .subordinates] }
            })
        let definition = try #require(office.composition.registry.dataset("documents"))
        var table = try ExportTable.reference(1, definition, set: .whole)
        table.rows.remove(at: try #require(table.rows.firstIndex { $0.label.lowercased().contains("phòng tư pháp") }))
        table.addUp()
        #expect(try office.drop(table.csv, as: "huyen.csv").isTaken)
        let receipt = try String(
            contentsOf: office.output.receipts.appending(path: "huyen.csv.nhan.txt"), encoding: .utf8)
        #expect(
            receipt.contains(/Còn thiếu: .*Phòng Tư Pháp huyện Bình Sơn.* \(không phát sinh thì ghi 0, gửi lại\)/)
                == isDue)
    }

    /// Offices report where they have something; a table of the district's offices alone lacks no commune.
    @Test func officesAreNotMissed() throws {
        let composition = try TestOffice.composition.get()
        let definition = try #require(composition.registry.dataset("documents"))
        var table = try ExportTable.reference(1, definition, set: .whole)
        table.rows.removeAll { row in ["xã ", "thị trấn "].contains { row.label.lowercased().contains($0) } }
        table.addUp()
        let processed = composition.processor.process(
            Data(table.csv.utf8),
            context: RecognitionContext(
                fileName: "huyen.csv", folder: nil, period: nil, territory: "524",
                today: try #require(CalendarDate(iso: "2023-07-05"))))
        #expect(processed.tables.first?.table.rows.isEmpty == false)
        #expect(!processed.findings.contains { $0.code == .unitMissing })
    }
}
