import OfficeSupport
import Assembly
import Office
import DigitizationModule
import Foundation
import Messages
import ReportingKit
import Store
import TestSupport
import Testing

/// What happens to a period's data after the first file: corrections, questions, issuing, reopening.
struct VersionsTests {
    private let office: TestOffice
    private let table: ExportTable

    init() throws {
        office = try TestOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        table = try ExportTable.reference(5, definition, set: .subordinates)
    }

    private func corrected(_ table: ExportTable, by more: Int = 1) -> ExportTable { table.corrected(by: more) }

    private func received(_ model: ReportModel) -> String? {
        model.tracedFigures.first { $0.id == "digitization_subordinates/total/received" }?.value.plainText
    }

    /// A module that came with a later version of the program.
    private struct LaterModule: ProcessorModule {
        let id: ModuleID = "later"
        let title = "Về sau"
        let figures = [
            FigureDefinition("later.lists", "Số danh mục văn bản", .rowCount("issued_documents"), format: .count)
        ]
    }

    @Test func anIssuedReportIsMadeAgainAlsoWhereModulesKnowMoreFigures() throws {
        try office.drop(table.csv, as: "so hoa.csv")
        _ = try IssuedReport(office.publisher).finalize(
            table.period, number: "85", date: try #require(CalendarDate(iso: "2023-07-10")), signer: "A",
            opening: .init(name: "Trần B", reason: "gửi sau"), now: Date())
        var settings = office.composition.settings
        settings.enabledModules.append("later")
        let later = try Composition(settings: settings, modules: TestOffice.modules + [LaterModule()])
        let publisher = ReportPublisher(composition: later, store: office.store, output: office.output)
        _ = try publisher.writeAll(try #require(try publisher.model(table.period)))
        #expect(try Verification(publisher, archive: nil).run().faults == [])
    }

    @Test func correctionIsToldWithWhatItChanges() throws {
        #expect(try office.drop(table.csv, as: "so hoa.csv").isTaken)
        #expect(try office.drop(corrected(table).csv, as: "so hoa sua.csv", day: 1).isTaken)
        let versions = try office.store.history(of: table.period)
        #expect(versions.map(\.file.name) == ["so hoa.csv", "so hoa sua.csv"])
        #expect(versions.flatMap(\.tables).map(\.unitsInForce) == [0, 22])
        let before = try #require(try office.publisher.model(table.period, through: versions[0].through))
        let after = try #require(try office.publisher.model(table.period))
        #expect(received(before) == "19426")
        #expect(received(after) == "19427")
        let changed = ReportDifference(before, after).figures.map(\.id)
        #expect(changed.contains("digitization_subordinates/total/received"))
        #expect(changed.contains("digitization_subordinates/21040/received"))
        #expect(!changed.contains("digitization_subordinates/total/settled"))
        let impact = try String(
            contentsOf: office.output.report(table.period).appending(path: "thay-doi.txt"), encoding: .utf8)
        #expect(impact.contains("19.426 → 19.427"))
        #expect(impact.contains("so hoa sua.csv"))
    }

    @Test func issuedReportRefusesCorrectionsUntilItIsReopened() throws {
        try office.drop(table.csv, as: "so hoa.csv")
        let date = try #require(CalendarDate(iso: "2023-07-10"))
        let issue = IssuedReport(office.publisher)
        _ = try issue.finalize(
            table.period, number: "85", date: date, signer: "Nguyễn Văn A",
            opening: .init(name: "Trần B", reason: "gửi sau"),
            now: Date(timeIntervalSince1970: 1_688_900_000))
        #expect(try office.drop(corrected(table).csv, as: "sua.csv", day: 9).isReturned)
        #expect(try office.errorsOfLastReturn() == ["period.finalized"])
        #expect(try office.faults() == [])
        #expect(throws: StoreError.finalized(report: ReportPeriod(.former, table.period))) {
            _ = try issue.finalize(
                table.period, number: "86", date: date, signer: "", opening: .init(name: "Trần B", reason: "gửi sau"),
                now: Date())
        }
        try office.store.reopen(
            ReportPeriod(.former, table.period), .init(at: Date(), name: "Trần B", reason: "Xã sửa số liệu"))
        #expect(try office.drop(corrected(table).csv, as: "sua.csv", day: 10).isTaken)
        #expect(received(try #require(try office.publisher.model(table.period))) == "19427")
        // The issued report can still be made again from what it was made of.
        #expect(try office.faults() == [])
    }

    @Test func issuedReportIsWrittenAgainByteForByte() throws {
        try office.drop(table.csv, as: "so hoa.csv")
        let date = try #require(CalendarDate(iso: "2023-07-10"))
        _ = try IssuedReport(office.publisher).finalize(
            table.period, number: "85/BC-UBND", date: date, signer: "Nguyễn Văn A",
            opening: .init(name: "Trần B", reason: "gửi sau"), now: Date())
        let document = office.output.report(table.period).appending(path: "bao-cao.docx")
        let issued = try Data(contentsOf: document)
        try Data("x".utf8).write(to: document)
        _ = try office.publisher.writeReport(try #require(try office.publisher.model(table.period)))
        #expect(try Data(contentsOf: document) == issued)
    }

    @Test func filesThatAreProbablyNotMeantAreHeldWithAQuestion() throws {
        #expect(try office.drop(table.csv, as: "6 thang.csv").isTaken)
        var again = table
        again.period = try #require(Period(id: "2023-H2"))
        #expect(try office.drop(again.csv, as: "ky sau.csv").isReturned)
        #expect(try office.errorsOfLastReturn() == ["file.former_period"])
        #expect(try office.drop(again.csv + " \r\n", as: "ky sau - xác nhận.csv").isTaken)

        #expect(try office.drop(table.multiplied(by: 2).csv, as: "moi hon.csv").isTaken)
        #expect(try office.drop(table.csv + " \r\n", as: "cu hon.csv").isReturned)
        #expect(try office.errorsOfLastReturn() == ["file.older_export"])
    }

    @Test func figuresCountedFromTheYearsBeginningAreHeld() throws {
        #expect(try office.drop(table.csv, as: "h1.csv").isTaken)
        var cumulative = table.multiplied(by: 2)
        cumulative.period = try #require(Period(id: "2023-H2"))
        #expect(try office.drop(cumulative.csv, as: "h2.csv").isReturned)
        #expect(try office.errorsOfLastReturn() == ["file.cumulative"])
    }

    @Test func correctionOfOneCellIsNoOlderExport() throws {
        #expect(try office.drop(corrected(table, by: 7).csv, as: "a.csv").isTaken)
        #expect(try office.drop(table.csv, as: "b.csv", day: 1).isTaken)
    }

    @Test func unitsThatStoppedAndChangesUnlikeTheOthersAreTold() throws {
        #expect(try office.drop(table.csv, as: "h1.csv").isTaken)
        var next = table
        next.period = try #require(Period(id: "2023-H2"))
        next.rows.removeLast()
        for column in [next.column("received"), next.column("received_undigitized")] {
            next.rows[0].values[column] = "\((Int(next.rows[0].values[column]) ?? 0) + 9_000)"
        }
        let (digitized, received) = (
            next.rows[0].values[next.column("received_digitized")], next.rows[0].values[next.column("received")]
        )
        next.rows[0].values[next.column("received_rate")] =
            FixedDecimal.percentage(Int(digitized) ?? 0, of: Int(received) ?? 0, decimals: 2)?.description ?? ""
        next.addUp()
        try office.drop(next.csv, as: "h2.csv")
        let findings = try #require(try office.publisher.model(next.period)).findings
        #expect(findings.filter { $0.code == .unitStopped }.map(\.unit) == ["21082"])
        let outliers = findings.filter { $0.code == .changeOutlier }
        #expect(Set(outliers.map(\.unit)) == ["21040"])
        #expect(outliers.allSatisfy { $0.severity == .notice })
        let sentence = MessageCatalogue(language: .vi).sentence(
            for: try #require(outliers.first { $0.field == "received" }))
        #expect(
            sentence.contains(" lần 6 tháng đầu năm 2023 (") && sentence.hasSuffix("; nơi khác 1,0 lần."), "\(sentence)"
        )
        #expect(sentence.contains(": \(VietnameseNumber.count(Int(received) ?? 0)), gấp "), "\(sentence)")
    }

    /// Any sequence of drops, corrections, repetitions, issues and reopenings leaves store, report and lineage in
    /// agreement.
    @Test func anySequenceLeavesEverythingInAgreement() throws {
        let seed = SeededGenerator.runSeed()
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<3 {
            let office = try TestOffice()
            let periods = ["2023-H1", "2022-H2"].compactMap(Period.init(id:))
            var current: [Period: Int] = [:]
            var issued: Set<Period> = []
            for step in 0..<14 {
                let period = try #require(periods.randomElement(using: &generator))
                switch Int.random(in: 0..<6, using: &generator) {
                case 0...2:
                    let more = Int.random(in: 1...6, using: &generator) + (period == periods[0] ? 0 : 40)
                    var export = corrected(table, by: more)
                    export.period = period
                    let outcome = try office.drop(export.csv, as: "xac nhan \(step).csv", day: step)
                    if issued.contains(period) {
                        #expect(outcome.isReturned || outcome.isDuplicate, "seed \(seed) step \(step)")
                    } else if outcome.isTaken {
                        current[period] = 19_426 + more
                    } else {
                        #expect(outcome.isDuplicate, "seed \(seed) step \(step)")
                    }
                case 3:
                    #expect(try office.drop("sai", as: "sai \(step).csv", day: step).isReturned)
                case 4:
                    guard current[period] != nil, issued.insert(period).inserted else { continue }
                    _ = try IssuedReport(office.publisher).finalize(
                        period, number: "\(step)", date: period.lastDay, signer: "A",
                        opening: .init(name: "Trần B", reason: "gửi sau"),
                        now: Date(timeIntervalSince1970: 1_690_000_000))
                default:
                    guard issued.remove(period) != nil else { continue }
                    try office.store.reopen(
                        ReportPeriod(.former, period),
                        .init(at: Date(timeIntervalSince1970: 1_690_000_001), name: "B", reason: "C"))
                }
                for (period, expected) in current {
                    #expect(
                        received(try #require(try office.publisher.model(period))) == "\(expected)",
                        "seed \(seed) step \(step)")
                }
            }
            #expect(try office.faults() == [], "seed \(seed)")
        }
    }
}
