import DigitizationModule
import Foundation
import Office
import OfficeSupport
import ReportingKit
import Testing

@testable import Service

/// Which reports are made again because they are composed of a period that changed.
struct CoarserReportsTests {
    private let office: TestOffice
    private let table: ExportTable
    private var coarser: CoarserReports {
        CoarserReports(store: office.store, output: office.output, composition: office.composition)
    }

    init() throws {
        office = try TestOffice()
        table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
    }

    private func period(_ id: String) throws -> Period { try #require(Period(id: id)) }

    private func drop(_ id: String, _ name: String, by factor: Int = 1) throws {
        var table = table.multiplied(by: factor)
        table.period = try period(id)
        #expect(try office.drop(table.csv, as: name).isTaken)
    }

    @Test func noReportIsMadeByItselfOfFinerPeriodsAlone() throws {
        try drop("2023-Q1", "q1.csv")
        #expect(try coarser([period("2023-Q1")]) == [])
        #expect(try coarser.askedFor() == [])
    }

    @Test func aPeriodWithStatementsOfItsOwnIsMadeAgain() throws {
        try drop("2023-H1", "h1.csv", by: 3)
        try drop("2023-Q1", "q1.csv")
        #expect(try coarser([period("2023-Q1")]) == [period("2023-H1")])
        #expect(try coarser([period("2023-H1")]) == [])
    }

    @Test func aReportThatSomebodyAskedForIsMadeAgain() throws {
        try drop("2023-Q1", "q1.csv")
        let model = try #require(try office.publisher.model(period("2023-9M")))
        _ = try office.publisher.writeAll(model)
        #expect(try coarser([period("2023-Q1")]) == [period("2023-9M")])
        #expect(try coarser.askedFor() == [period("2023-9M")])
    }
}
