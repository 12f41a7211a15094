import Assembly
import Foundation
import Office
import OfficeSupport
import Publishing
import ReportingKit
import Store
import Testing

/// Files that are sent again, in part, or empty: what is in force afterwards, and what the officer is told of it.
struct CorrectionTests {
    private let office: TestOffice
    private let table: ExportTable
    private let period: Period

    init() throws {
        office = try TestOffice()
        let definition = try #require(office.composition.registry.dataset("digitization"))
        table = try ExportTable.reference(3, definition, set: .subordinates, communes: true)
        period = table.period
    }

    private func receipt(_ name: String) throws -> String {
        try String(contentsOf: office.output.receipts.appending(path: name + ".nhan.txt"), encoding: .utf8)
    }

    private func figure(_ id: String) throws -> FieldValue? {
        try office.publisher.model(period)?.tracedFigures.first { $0.id == id }?.value
    }

    private static let total = "digitization_subordinates/total/received"

    /// The table with one commune's dossiers counted up.
    private func changed() -> ExportTable {
        var other = table
        for field in ["received", "received_undigitized"] {
            let column = other.column(FieldName(field))
            other.rows[0].values[column] = "\((Int(other.rows[0].values[column]) ?? 0) + 7)"
        }
        let (received, digitized) = (other.column("received"), other.column("received_digitized"))
        other.rows[0].values[other.column("received_rate")] =
            FixedDecimal.percentage(
                Int(other.rows[0].values[digitized]) ?? 0, of: Int(other.rows[0].values[received]) ?? 1, decimals: 2)?
            .description ?? ""
        other.addUp()
        return other
    }

    // MARK: A, B, A

    @Test func fileThatIsSentAgainIsInForceAgain() throws {
        #expect(try office.drop(table.csv, as: "a.csv").isTaken)
        let first = try #require(try figure(Self.total))
        #expect(try office.drop(changed().csv, as: "b.csv", day: 1).isTaken)
        #expect(try figure(Self.total) != first)
        #expect(try office.drop(table.csv, as: "a.csv", day: 2).isTaken)
        #expect(try figure(Self.total) == first)
        let told = try receipt("a.csv")
        #expect(told.contains("số liệu tệp này có hiệu lực trở lại, thay tệp “b.csv”"))
        #expect(told.contains("Báo cáo đang dùng:"))
        #expect(told.contains("số liệu của tệp này"))
        #expect(!told.contains("không bị tính hai lần"))
    }

    @Test func bytesUnderAnotherNameAreInForceAgainToo() throws {
        try office.drop(table.csv, as: "a.csv")
        let first = try #require(try figure(Self.total))
        try office.drop(changed().csv, as: "b.csv", day: 1)
        #expect(try office.drop(table.csv, as: "a - gui lai.csv", day: 2).isTaken)
        #expect(try figure(Self.total) == first)
        #expect(try office.faults() == [])
    }

    @Test func fileThatIsInForceIsKnownAndItsReceiptSaysSo() throws {
        try office.drop(table.csv, as: "a.csv")
        #expect(try office.drop(table.csv, as: "a.csv", day: 1).isDuplicate)
        let told = try receipt("a.csv")
        #expect(told.contains("không có gì thay đổi"))
        #expect(told.contains("số liệu của tệp này"))
    }

    @Test func findingsOfAFileSentAgainAreToldOnce() throws {
        var incomplete = table
        incomplete.rows.removeLast()
        incomplete.addUp()
        try office.drop(incomplete.csv, as: "a.csv")
        try office.drop(table.csv, as: "b.csv", day: 1)
        try office.drop(incomplete.csv, as: "a.csv", day: 2)
        let model = try #require(try office.publisher.model(period))
        #expect(try office.publisher.findings(model).count { $0.code == .unitMissing } == 1)
    }

    @Test func textThatIsSentAgainStandsOnce() throws {
        let text = { (line: String) in
            "# Khó khăn, vướng mắc\n\n(Từ ngày 01/01/2023 đến ngày 30/06/2023)\n\n\(line)\n"
        }
        #expect(try office.drop(text("Máy tính cũ."), as: "y kien.md").isTaken)
        #expect(try office.drop(text("Máy tính hỏng."), as: "y kien.md", day: 1).isTaken)
        #expect(try office.drop(text("Máy tính cũ."), as: "y kien 2.md", day: 2).isTaken)
        let lines = try #require(try office.publisher.model(period)).sections.flatMap(\.lines).map(\.text)
        #expect(lines.count { $0 == "Máy tính cũ." } == 1)
    }

    // MARK: Two files, one table

    @Test func tablesOfDifferentUnitsStandBesideEachOther() throws {
        var five = table
        var one = table
        five.rows = Array(five.rows.prefix(5))
        one.rows = [one.rows[6]]
        five.addUp()
        one.addUp()
        try office.drop(five.csv, as: "can bo 1.csv")
        #expect(try office.drop(one.csv, as: "can bo 2.csv", day: 1).isTaken)
        let stored = try office.store.tablesInForce(period: period)
        #expect(stored.map(\.rows.count) == [6])
        let model = try #require(try office.publisher.model(period))
        #expect(
            !(try office.publisher.findings(model).contains { $0.code == .datasetTwice || $0.code == .unitVanished }))
    }

    @Test func unitsThatAWholeTableNoLongerHasAreNamedInFindingsAndReceipt() throws {
        var fewer = table
        fewer.rows.removeLast()
        fewer.addUp()
        try office.drop(table.csv, as: "can bo 1.csv")
        #expect(try office.drop(fewer.csv, as: "can bo 2.csv", day: 1).isTaken)
        let gone = try #require(table.rows.last?.label.suffix(5))
        let model = try #require(try office.publisher.model(period))
        let findings = try office.publisher.findings(model).filter { $0.code == .unitVanished }
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings.first?.storedValues["units"]?.contains(gone) == true)
        #expect(try receipt("can bo 2.csv").contains("1 đơn vị không còn trong tệp mới"))
        let json = try String(
            contentsOf: office.output.report(period).appending(path: "findings.json"), encoding: .utf8)
        #expect(json.contains("unit.vanished"))
    }

    @Test func filesThatComeTogetherAndDifferAreToldAsTwo() throws {
        try office.drop(table.csv, as: "can bo 1.csv")
        try office.drop(changed().csv, as: "can bo 2.csv")
        let model = try #require(try office.publisher.model(period))
        let findings = try office.publisher.findings(model).filter { $0.code == .datasetTwice }
        #expect(findings.map(\.found) == ["can bo 1.csv"])
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test func correctionWithAllUnitsIsNoSecondTable() throws {
        try office.drop(table.csv, as: "a.csv")
        try office.drop(changed().csv, as: "b.csv", day: 1)
        let model = try #require(try office.publisher.model(period))
        #expect(!(try office.publisher.findings(model).contains { $0.code == .datasetTwice }))
    }

    // MARK: Issuing with open findings

    private func issueIncomplete(_ opening: IssuedReport.Opening?) throws {
        var incomplete = table
        incomplete.rows.removeLast()
        incomplete.addUp()
        try office.drop(incomplete.csv, as: "a.csv")
        let date = try #require(CalendarDate(iso: "2023-07-10"))
        _ = try IssuedReport(office.publisher).finalize(
            period, number: "85", date: date, signer: "", opening: opening,
            now: Date(timeIntervalSince1970: 1_689_000_000))
    }

    @Test func reportWithOpenWarningsIsNotIssued() throws {
        let error = #expect(throws: IssuedReport.Unanswered.self) { try issueIncomplete(nil) }
        #expect(error?.findings.contains { $0.code == .unitMissing } == true)
        #expect(error?.findings.allSatisfy { $0.severity > .notice } == true)
        #expect(try office.store.finalization(of: ReportPeriod(.former, period)) == nil)
    }

    @Test func whoAnswersForOpenWarningsIsKeptAndPrintedInTheAnnex() throws {
        try issueIncomplete(IssuedReport.Opening(name: "Lê Văn Trưởng", reason: "đơn vị gửi sau"))
        #expect(try office.store.finalization(of: ReportPeriod(.former, period)) != nil)
        let kept = try #require(try office.store.openFindings(ReportPeriod(.former, period))?.open)
        #expect(kept.name == "Lê Văn Trưởng" && kept.reason == "đơn vị gửi sau" && !kept.findings.isEmpty)
        let folder = office.output.report(period)
        let json = try String(contentsOf: folder.appending(path: "findings.json"), encoding: .utf8)
        #expect(json.contains("Ban hành khi chưa xử lý: đơn vị gửi sau"))
        let annex = try TestOffice.texts(of: folder.appending(path: "chat-luong-so-lieu.xlsx"))
        #expect(annex.contains("Lê Văn Trưởng"))
        #expect(annex.contains("Ban hành khi chưa xử lý: đơn vị gửi sau"))
    }

    @Test func answeredWarningsAreNotOpen() throws {
        #expect(throws: IssuedReport.Unanswered.self) { try issueIncomplete(nil) }
        let model = try #require(try office.publisher.model(period))
        for finding in try office.publisher.openFindings(model) {
            try office.store.accept(
                AcceptedWarning(finding: finding.id, period: period, reason: "đúng", name: "An", at: Date()))
        }
        let date = try #require(CalendarDate(iso: "2023-07-10"))
        _ = try IssuedReport(office.publisher).finalize(
            period, number: "85", date: date, signer: "", now: Date(timeIntervalSince1970: 1_689_000_000))
        #expect(try office.store.openFindings(ReportPeriod(.former, period)) == nil)
    }
}
