import OfficeSupport
import Service
import DigitizationModule
import Foundation
import ReportingKit
import Store
import TestSupport
import Testing

/// What an administrator is told of a store without a daemon.
struct StatusTests {
    private let office: TestOffice
    private let table: ExportTable
    private let now = Date(timeIntervalSince1970: 1_688_500_000)

    init() throws {
        office = try TestOffice()
        table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
    }

    private func report() throws -> StatusReport {
        try StatusReader(composition: office.composition, store: office.store, now: now).report(
            period: nil, daemon: nil)
    }

    @Test func whatWasTakenAndWhoIsMissingIsTold() throws {
        var table = table
        table.rows.removeLast()
        table.addUp()
        try office.drop(table.csv, as: "so hoa.csv")
        let report = try report()
        #expect(report.period == "2023-H1")
        #expect(report.modules.first { $0.id == "digitization" }?.taken == 1)
        let dataset = try #require(report.datasets.first { $0.id == "digitization" && $0.set == "subordinates" })
        #expect(dataset.sent == 21)
        #expect(dataset.owing == 22)
        #expect(dataset.missing == ["Xã Bình Trung"])
        #expect(dataset.due == "2023-07-10")
        #expect(!dataset.isOverdue)
        let unit = try #require(report.units.first { $0.code == "21064" })
        #expect(unit.sent == ["Số hóa hồ sơ thủ tục hành chính"])
        #expect(
            StatusText(report, now: now, listsUnits: true).lines.contains {
                $0.contains("21 of 22") && $0.contains("Xã Bình Trung")
            })
    }

    @Test func askingMakesNoStoreThatTheServiceCouldNotWrite() throws {
        let folder = try TemporaryFolder("state")
        let composition = try TestOffice.composition { $0.folders.state = folder.url }
        let path = folder.url.appending(path: "baocaod.sqlite").path(percentEncoded: false)
        #expect(throws: StoreError.missing(path: path)) { try composition.openStore() }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func aStoreThatCannotBeReadLeavesWhatTheDaemonSays() {
        let report = StatusReport(daemon: .nobody, storeFault: "The store does not answer in time.")
        let lines = StatusText(report, now: now, listsUnits: true).lines
        #expect(lines.first == "The daemon is not running.")
        #expect(lines.last == "The store does not answer in time.")
    }

    @Test func lateFilesAreTold() throws {
        try office.drop(table.csv, as: "so hoa.csv", day: 9)
        #expect(try report().datasets.first { $0.id == "digitization" }?.late.count == 22)
    }

    @Test func returnedFilesCountForTheirModuleAndTheirUnit() throws {
        try office.drop(table.csv.replacing("770;", with: "abc;"), as: "so hoa.csv")
        try office.drop("không phải bảng", as: "số liệu Xã Bình An lần 2.csv")
        try office.drop("không phải bảng gì", as: "số liệu Xã Bình Anh.csv")
        let report = try report()
        #expect(report.modules.filter { $0.returned > 0 }.map(\.id) == ["digitization"])
        #expect(report.returnedOfUnknownModule == 2)
        #expect(report.returnedFiles.first { $0.name == "so hoa.csv" }?.module == "digitization")
        let unit = try #require(report.units.first { $0.code == "21064" })
        #expect(unit.name == "Xã Bình An")
        #expect(unit.returned == ["số liệu Xã Bình An lần 2.csv"])
        let lines = StatusText(report, now: now, listsUnits: true).lines
        #expect(lines.contains { $0.hasPrefix("(unknown)") && $0.hasSuffix("2") })
    }

    @Test func returnedFilesStayUntilTheyComeAgain() throws {
        try office.drop(table.csv.replacing("770;", with: "abc;"), as: "so hoa.csv")
        let first = try report()
        #expect(first.returnedFiles.map(\.name) == ["so hoa.csv"])
        #expect(first.returnedFiles.map(\.code) == ["cell.not_a_number"])
        try office.drop(table.csv, as: "so hoa.csv", day: 1)
        #expect(try report().returnedFiles.isEmpty)
        #expect(
            StatusText(try report(), now: now, listsUnits: false).lines.contains(
                "No file is waiting to be mended and sent again."))
    }
}
