import Archive
import DigitizationModule
import Files
import Foundation
import OfficeSupport
import Publishing
import ReportingKit
import Store
import Testing

@testable import Office

/// A district that issues a period and packs it.
struct PackedDistrict {
    let office: TestOffice
    let table: ExportTable

    init() throws {
        office = try TestOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        table = try ExportTable.reference(5, definition, set: .subordinates)
    }

    func issue() throws {
        _ = try IssuedReport(office.publisher).finalize(
            table.period, number: "85", date: try #require(CalendarDate(iso: "2023-07-10")), signer: "Nguyễn Văn Ký",
            opening: .init(name: "Nguyễn Văn Ký", reason: "đã đối chiếu"),
            now: Date(timeIntervalSince1970: 1_689_000_000))
    }

    func packed(_ key: SigningKey? = nil) throws -> PeriodPackage {
        try PeriodPackage(table.period, by: office.publisher, opening: office.publisher.packages, signing: key)
    }

    func firstEdition(_ key: SigningKey? = nil) throws -> PeriodPackage {
        try office.drop(table.csv, as: "so hoa.csv")
        try issue()
        return try packed(key)
    }

    func secondEdition(_ key: SigningKey? = nil) throws -> PeriodPackage {
        try office.store.reopen(
            ReportPeriod(.former, table.period),
            .init(at: Date(timeIntervalSince1970: 1_689_100_000), name: "Trần B", reason: "xã sửa"))
        try office.drop(table.multiplied(by: 2).csv, as: "sửa - xác nhận.csv", day: 9)
        try issue()
        return try packed(key)
    }

    /// The same package with its parts changed; nil leaves one out.
    static func repacked(
        _ package: PeriodPackage, adding added: [(String, Data)] = [], _ change: (String, Data) throws -> Data?
    ) throws -> Data {
        let archive = try Archive(package.bytes, format: .xlsx, limits: ReadingLimits())
        var zip = try ZipWriter()
        for name in archive.entryNames {
            if let bytes = try change(name, archive.bytes(of: name)) { try zip.add(name, bytes) }
        }
        for (name, bytes) in added { try zip.add(name, bytes) }
        return try zip.finish()
    }
}
