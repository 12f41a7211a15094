import Assembly
import DigitizationModule
import DocumentsModule
import Foundation
import OfficeSupport
import ReportingKit
import Settings
import Store
import TestSupport
import Testing

@testable import Office

/// Two kinds of report beside each other, of one store: a quarter's of everything and a month's that closes on the
/// 14th.
struct TwoReportsTests {
    private let folder: TemporaryFolder
    private let office: TestOffice
    private let table: ExportTable
    private let documents: ExportTable
    private let quarter: Period
    private let month: Period

    static let kind = """
        report: thang
        title: Số hóa hằng tháng
        periods: [month]
        closing_day: 14
        due_days: 2
        datasets: { digitization: { use: required, due: [subordinates] } }
        sections: { direction: { title: "Công tác chỉ đạo, điều hành" } }
        appendices:
          units: { dataset: digitization, set: subordinates, columns: [received, received_rate], numbers: auto, total: Tổng cộng }
          best: { dataset: digitization, set: subordinates, columns: [received], order_by: received desc, top: 3 }
        targets: { digitization.subordinates.received_rate: { at_least: 80 } }
        recipients: [Như trên]
        """

    static let template = [
        "Nhận {{ digitization.subordinates.received | count }} hồ sơ {{ report.period }}.",
        "{% for target in targets %}{{ target.value | percent(2) }}: {% if target.is_met %}đạt{% else %}chưa đạt{% endif %}{% endfor %}",
        "Nhiều nhất: {% for row in appendices.best.rows %}{{ row.label }}{% if not loop.last %}, {% endif %}{% endfor %}.",
        "Phụ lục {{ appendices.units.number | roman }}: {{ appendices.units.title }}",
        "Bác bỏ: {{ digitization.lower.received }}",
    ]

    static func reports(in folder: URL) throws -> (inout Settings) -> Void {
        let kind = folder.appending(path: "reports/thang", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: kind, withIntermediateDirectories: true)
        try Data(Self.kind.utf8).write(to: kind.appending(path: "report.yaml"))
        try WordFile.bytes(template).write(to: kind.appending(path: "bao-cao.docx"))
        let own = folder.appending(path: "reports", directoryHint: .isDirectory)
        return { settings in
            settings.reportFolders.insert(own, at: 0)
            var transformation = EnabledReport(id: "chuyen-doi-so")
            transformation.periods = [.quarter]
            var monthly = EnabledReport(id: "thang")
            monthly.keys.numberSymbol = "BC-VP"
            settings.reports = [transformation, monthly]
        }
    }

    init() throws {
        folder = try TemporaryFolder("two")
        let change = try Self.reports(in: folder.url)
        office = try TestOffice(try TestOffice.composition(change))
        quarter = try #require(Period(id: "2023-Q2"))
        month = try #require(Period(year: 2023, .month(6), closingDay: 14))
        table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
        documents = try ExportTable.reference(
            6, try #require(DocumentsModule().datasets.first { $0.id == "documents" }), set: .subordinates)
    }

    private func publisher(_ report: ReportID) throws -> ReportPublisher {
        try #require(office.publisher.making(report))
    }

    private func csv(_ table: ExportTable, _ period: Period) -> String {
        var table = table
        table.period = period
        return table.csv
    }

    private func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: office.output.root.appending(path: path).path)
    }

    @Test func eachIsMadeOfThePeriodsThatAreItsOwn() throws {
        try office.drop(csv(table, quarter), as: "quy.csv")
        #expect(exists("report/2023-Q2/bao-cao.docx") && !exists("report/thang/2023-Q2"))
        try office.drop(csv(table, month), as: "thang.csv", day: 1)
        #expect(exists("report/thang/\(month.id)/bao-cao.docx") && !exists("report/\(month.id)"))
        // Data belong to no report.
        #expect(exists("normalized/\(month.id)/digitization.subordinates.csv"))
        // What is stated for other days is in neither of them: nothing is composed across closing days.
        #expect(
            try publisher("thang").model(month)?.figures.first?.value?.count
                == table.rows.compactMap {
                    Int($0.values[table.column("received")])
                }.reduce(0, +))
        #expect(try office.faults() == [])
    }

    @Test func eachSaysWhatItsOwnTemplateAsksFor() throws {
        try office.drop(csv(table, month), as: "thang.csv")
        let publisher = try publisher("thang")
        let model = try #require(try publisher.model(month))
        let sentences = try publisher.composition.template().sentences(
            model, layout: publisher.composition.layout(in: month))
        let most = table.rows.sorted { left, right in
            let column = table.column("received")
            return (Int(left.values[column]) ?? 0) > (Int(right.values[column]) ?? 0)
        }
        #expect(sentences[1].hasSuffix("%: đạt") || sentences[1].hasSuffix("%: chưa đạt"))
        #expect(sentences[2] == "Nhiều nhất: \(most.prefix(3).map { Self.name($0.label) }.joined(separator: ", ")).")
        #expect(sentences[3].hasPrefix("Phụ lục I: "))
        #expect(model.appendices.map(\.number) == [1, 0] && model.appendices[1].rows.count == 3)
        #expect(model.appendices[0].definition.columnNumbers == ["(1)", "(2)"])
        #expect(model.appendices[1].total == nil)
        #expect(model.sections.map(\.definition.id) == ["direction"])
        // What it lacks is named.
        #expect(
            model.findings.contains { $0.code == .figureMissing && $0.found == "digitization.lower.received" }
                || sentences[4] == "Bác bỏ: [chưa có số liệu]")
    }

    /// As the register names what a file calls by its committee.
    private static func name(_ label: String) -> String {
        let name = label.replacing("UBND ", with: "")
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    @Test func eachIsDueByItself() throws {
        try office.drop(csv(table, month), as: "thang.csv")
        let monthly = try #require(try publisher("thang").model(month)).completeness
        #expect(monthly.map(\.dataset.id) == ["digitization"] && monthly.map(\.set) == [.subordinates])
        #expect(monthly.first?.due.iso == "2023-06-16")
        try office.drop(csv(table, quarter), as: "quy.csv", day: 1)
        let quarterly = try #require(try publisher("chuyen-doi-so").model(quarter)).completeness
        #expect(Set(quarterly.map(\.dataset.id)).isSuperset(of: ["documents", "digitization", "infrastructure"]))
        #expect(quarterly.first?.due.iso == "2023-07-10")
    }

    @Test func oneIsIssuedAndTheOtherStaysOpen() throws {
        try office.drop(csv(table, month), as: "thang.csv")
        try office.drop(csv(table, quarter), as: "quy.csv", day: 1)
        let date = try #require(CalendarDate(iso: "2023-07-10"))
        for (report, period) in [(ReportID("thang"), month), ("chuyen-doi-so", quarter)] {
            _ = try IssuedReport(publisher(report)).finalize(
                period, number: "7", date: date, signer: "", opening: .init(name: "A", reason: "thử"), now: Date())
        }
        #expect(try office.store.finalization(of: ReportPeriod("thang", month))?.number == "7/BC-VP")
        #expect(try office.store.finalization(of: ReportPeriod("chuyen-doi-so", quarter))?.number == "7/BC-UBND")
        #expect(try office.faults() == [])
        // Files of what is issued are refused, others of the same days are not.
        #expect(try office.drop(csv(table.multiplied(by: 2), month), as: "sửa.csv", day: 2).isReturned)
        #expect(try office.drop(csv(documents, month), as: "văn bản.csv", day: 3).isTaken)
        try office.store.reopen(ReportPeriod("thang", month), .init(at: Date(), name: "B", reason: "sửa"))
        #expect(try office.drop(csv(table.multiplied(by: 2), month), as: "sửa.csv", day: 4).isTaken)
        #expect(try office.drop(csv(documents, quarter), as: "văn bản quý.csv", day: 5).isReturned)
        #expect(try office.faults() == [])
    }

    @Test func bothOfOneDayAreIssuedBesideEachOther() throws {
        let now = Date(timeIntervalSince1970: 1_690_000_000)
        try office.drop(csv(table, month), as: "thang.csv")
        try office.drop(csv(table, quarter), as: "quy.csv", day: 1)
        let date = try #require(CalendarDate(iso: "2023-07-10"))
        for (report, period) in [(ReportID("thang"), month), ("chuyen-doi-so", quarter)] {
            _ = try IssuedReport(publisher(report)).finalize(
                period, number: "7", date: date, signer: "", opening: .init(name: "A", reason: "thử"), now: now)
        }
        #expect(try office.store.finalizations().count == 2)
        #expect(throws: StoreError.finalized(report: ReportPeriod("thang", month))) {
            _ = try IssuedReport(publisher("thang")).finalize(
                month, number: "8", date: date, signer: "", opening: .init(name: "A", reason: "thử"), now: now)
        }
    }
}
