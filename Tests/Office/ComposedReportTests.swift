import DigitizationModule
import Foundation
import OfficeSupport
import ReportingKit
import Store
import Testing

@testable import Office

/// Reports of periods that no file states: they are made of the finer ones that the store has.
struct ComposedReportTests {
    private let office: TestOffice
    private let table: ExportTable
    private let half: Period
    private let quarters: [Period]

    init() throws {
        office = try TestOffice()
        table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
        half = try #require(Period(id: "2023-H1"))
        quarters = try ["2023-Q1", "2023-Q2"].map { try #require(Period(id: $0)) }
    }

    /// The first quarter is twice the second.
    private func quarter(_ number: Int, plus more: Int = 0) throws -> String {
        var table = number == 1 ? table.multiplied(by: 2) : table
        table.period = quarters[number - 1]
        if more > 0 {
            for name in ["received", "received_undigitized"] {
                let column = table.column(FieldName(name))
                table.rows[0].values[column] = "\((Int(table.rows[0].values[column]) ?? 0) + more)"
            }
            let rate = table.column("received_rate")
            let received = Int(table.rows[0].values[table.column("received")]) ?? 0
            let digitized = Int(table.rows[0].values[table.column("received_digitized")]) ?? 0
            table.rows[0].values[rate] =
                FixedDecimal.percentage(digitized, of: received, decimals: 2)?.description ?? ""
            table.addUp()
        }
        return table.csv
    }

    private func received(_ period: Period, through: Int64? = nil) throws -> Int? {
        let model = try office.publisher.model(period, through: through)
        return model?.figures.first { $0.definition.id == "digitization.subordinates.received" }?.value?.count
    }

    private var stated: Int { table.rows.compactMap { Int($0.values[table.column("received")]) }.reduce(0, +) }

    @Test func twoQuartersMakeAHalfYearFollowedToTheCellsOfBoth() throws {
        try office.drop(try quarter(1), as: "q1.csv")
        try office.drop(try quarter(2), as: "q2.csv", day: 1)
        #expect(try received(half) == stated * 3)
        let model = try #require(try office.publisher.model(half))
        let figure = try #require(model.tracedFigures.first { $0.id == "digitization.subordinates.received" })
        #expect(Set(figure.lineage.cells.map(\.file.name)) == ["q1.csv", "q2.csv"])
        #expect(try office.faults() == [])
    }

    @Test func normalizedRowsNameEveryFileThatTheyAreMadeOf() throws {
        try office.drop(try quarter(1), as: "q1.csv")
        try office.drop(try quarter(2), as: "q2.csv", day: 1)
        _ = try office.publisher.writeNormalized(half)
        let file = office.output.root.appending(path: "normalized/2023-H1/digitization.subordinates.csv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 23)
        #expect(lines[1].contains(",q1.csv; q2.csv,"))
        #expect(lines[1].hasSuffix("; \(lines[1].split(separator: " ").last ?? "")"))
    }

    @Test func batchMakesTheReportThatIsAskedFor() throws {
        try office.drop(try quarter(1), as: "q1.csv")
        let url = office.output.root.appending(path: "q2.csv")
        try Data(try quarter(2).utf8).write(to: url)
        func run(_ reports: Set<Period>) throws -> [Period] {
            let run = BatchRun(
                composition: office.composition, store: office.store, output: office.output,
                now: Date(timeIntervalSince1970: 1_688_600_000), reports: reports)
            return try run.run([InputFile(url: url)]) { _, _ in }.reports.map(\.period)
        }
        // Without being asked nobody makes a half-year of quarters.
        #expect(try run([]) == [quarters[1]])
        #expect(try run([half]) == [half, quarters[1]].sorted())
        let document = office.output.report(half).appending(path: "bao-cao.docx")
        #expect(FileManager.default.fileExists(atPath: document.path(percentEncoded: false)))
    }

    @Test func anIssuedHalfYearStaysWhenAQuarterIsCorrected() throws {
        try office.drop(try quarter(1), as: "q1.csv")
        try office.drop(try quarter(2), as: "q2.csv", day: 1)
        _ = try IssuedReport(office.publisher).finalize(
            half, number: "12", date: try #require(CalendarDate(iso: "2023-07-10")), signer: "Người ký",
            opening: .init(name: "Người ký", reason: "số liệu đã kiểm tra"),
            now: Date(timeIntervalSince1970: 1_688_900_000))
        let outcome = try office.drop(try quarter(1, plus: 5), as: "q1.csv", day: 9)
        #expect(outcome.isTaken)
        #expect(try received(quarters[0]) == stated * 2 + 5)
        #expect(try received(half) == stated * 3)
        #expect(try office.faults() == [])
    }

    /// A quarter's table in which a unit is missing, which is a warning of its file.
    private func lackingOne(_ number: Int) throws -> String {
        var short = number == 1 ? table.multiplied(by: 2) : table
        short.period = quarters[number - 1]
        short.rows.removeFirst()
        short.addUp()
        return short.csv
    }

    private struct Line: Decodable {
        let id: String
        let code: String
        let period: String?
        let file: String?
        let sheet: String?
        let accepted: Acceptance?

        struct Acceptance: Decodable { let name: String }
    }

    private func lines(_ period: Period) throws -> [Line] {
        let model = try #require(try office.publisher.model(period))
        _ = try office.publisher.writeFindings(model)
        let file = office.output.report(period).appending(path: "findings.json")
        return try JSONDecoder().decode([Line].self, from: Data(contentsOf: file))
    }

    @Test func findingsOfTheQuartersFilesStandInTheHalfYearOnceWithTheirPeriod() throws {
        try office.drop(try lackingOne(1), as: "q1.csv")
        try office.drop(try quarter(2), as: "q2.csv", day: 1)
        let found = try lines(half).filter { $0.code == "unit.missing" }
        #expect(found.map(\.file) == ["q1.csv"])
        #expect(found.map(\.period) == ["2023-Q1"])
        #expect(found.map(\.id) == (try lines(quarters[0])).filter { $0.code == "unit.missing" }.map(\.id))
        let annex = try TestOffice.texts(of: office.output.report(half).appending(path: "chat-luong-so-lieu.xlsx"))
        #expect(annex.contains("quý I năm 2023"))
    }

    @Test func findingsOfPartsThatTheReportDoesNotUseAreNotRepeated() throws {
        try office.drop(try lackingOne(1), as: "q1.csv")
        var stated = table
        stated.period = half
        try office.drop(stated.csv, as: "h1.csv", day: 1)
        #expect(!(try lines(half)).contains { $0.file == "q1.csv" && $0.code == "unit.missing" })
    }

    @Test func whoAnswersForAQuartersWarningAnswersForItInTheHalfYear() throws {
        try office.drop(try lackingOne(1), as: "q1.csv")
        try office.drop(try quarter(2), as: "q2.csv", day: 1)
        func isOpen() throws -> Bool {
            let model = try #require(try office.publisher.model(half))
            return try office.publisher.openFindings(model).contains { $0.code == .unitMissing }
        }
        #expect(try isOpen())
        let warning = try #require(try lines(quarters[0]).first { $0.code == "unit.missing" })
        try office.store.accept(
            AcceptedWarning(
                finding: warning.id, period: quarters[0], reason: "đã kiểm tra", name: "Chánh văn phòng",
                at: Date(timeIntervalSince1970: 1_688_700_000)))
        #expect(!(try isOpen()))
        #expect(try lines(half).first { $0.id == warning.id }?.accepted?.name == "Chánh văn phòng")
    }
}
