import DigitizationModule
import Foundation
import OfficeSupport
import Publishing
import ReportingKit
import TestSupport
import Testing

@testable import Office

/// Reports whose template addresses values of datasets that no module declares as figures.
struct AddressedFiguresTests {
    private let office: TestOffice
    private let folder: TemporaryFolder
    private let table: ExportTable

    init() throws {
        folder = try TemporaryFolder("templates")
        try WordFile.bytes([
            "Nhận {{ digitization.subordinates.received | count }} hồ sơ, {{ digitization.subordinates.received | so_sanh }}.",
            "Số hóa {{ digitization.subordinates.received_digitized.rate | percent(2) }}.",
            "Xã Bình An nhận {{ digitization.unit(\"21064\").received }}, đứng thứ {{ digitization.unit(\"21064\").received.rank }}.",
            "Kỳ trước: {{ digitization.subordinates.received.former }}.",
        ]).write(to: folder.url.appending(path: "bao-cao.docx"))
        let templates = folder.url
        office = try TestOffice(try TestOffice.composition { $0.templates = templates })
        table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
    }

    private func column(_ name: FieldName) -> [Int] {
        table.rows.compactMap { Int($0.values[table.column(name)]) }
    }

    @Test func theirValuesArePrintedAndFollowedToTheirCells() throws {
        try office.drop(table.csv, as: "nay.csv")
        let model = try #require(try office.publisher.model(table.period))
        let received = column("received").reduce(0, +)
        let rate = try #require(
            FixedDecimal.percentage(column("received_digitized").reduce(0, +), of: received, decimals: 2))
        let own = try #require(table.rows.first { $0.label.hasSuffix("Bình An") })
        let count = try #require(Int(own.values[table.column("received")]))
        let sentences = try office.composition.template().sentences(
            model, layout: office.composition.layout(in: table.period))
        #expect(
            sentences.prefix(3) == [
                "Nhận \(VietnameseNumber.count(received)) hồ sơ, [chưa có số liệu cùng kỳ].",
                "Số hóa \(VietnameseNumber.percent(rate)).",
                "Xã Bình An nhận \(VietnameseNumber.count(count)), đứng thứ \(column("received").count { $0 > count } + 1).",
            ])
        for id in ["digitization.subordinates.received_rate", "digitization.unit(21064).received"] {
            let figure = try #require(model.tracedFigures.first { $0.id == id })
            #expect(figure.lineage.isGrounded && !figure.lineage.cells.isEmpty)
        }
        let rank = try #require(model.tracedFigures.first { $0.id == "digitization.unit(21064).received.rank" })
        #expect(rank.lineage.cells.count == table.rows.count)
        // What the report lacks is named with the others.
        #expect(try office.faults() == [])
    }

    @Test func theyAreComparedWithTheSamePeriodAYearAgo() throws {
        try office.drop(table.csv, as: "nay.csv")
        var former = table.multiplied(by: 2)
        former.period = try #require(table.period.sameLastYear)
        try office.drop(former.csv, as: "truoc.csv", day: 1)
        let model = try #require(try office.publisher.model(table.period))
        let sentences = try office.composition.template().sentences(
            model, layout: office.composition.layout(in: table.period))
        #expect(sentences[0].hasSuffix("hồ sơ, giảm 50% so với cùng kỳ."))
    }

    @Test func anIssuedReportIsMadeAgainWithTheValuesThatItsOwnTemplateNames() throws {
        try office.drop(table.csv, as: "nay.csv")
        let date = try #require(CalendarDate(iso: "2023-07-10"))
        _ = try IssuedReport(office.publisher).finalize(
            table.period, number: "7", date: date, signer: "", opening: .init(name: "A", reason: "thử"), now: Date())
        try WordFile.bytes(["Trống."]).write(to: folder.url.appending(path: "bao-cao.docx"))
        #expect(try office.faults() == [])
    }
}
