import Archive
import Assembly
import Files
import Foundation
import OfficeSupport
import Publishing
import ReportingKit
import Settings
import Store
import TestSupport
import Testing

@testable import Office
@testable import Service

/// A district's issued period, packed and taken by its province.
struct PackageTests {
    private let packing: PackedDistrict
    private let province: TestOffice
    private let limits = ReadingLimits()

    private var district: TestOffice { packing.office }
    private var table: ExportTable { packing.table }

    init() throws {
        packing = try PackedDistrict()
        province = try TestOffice(TestOffice.composition { $0.reportingUnit = UnitCode("51") })
    }

    private func received(_ bytes: Data) throws -> ReceivedPackage {
        try #require(try ReceivedPackage(FileContent(bytes), limits: limits))
    }

    /// What is in force of the district at its province: by dataset and field.
    private func stated(_ store: ReportStore) throws -> [String: String] {
        var stated: [String: String] = [:]
        for table in try store.tables(within: table.period) {
            for row in table.rows where row.row.unit?.code.rawValue == "524" {
                for (field, value) in row.row.values { stated["\(table.dataset) \(field)"] = value.value.plainText }
            }
        }
        return stated
    }

    private func figures(_ package: PeriodPackage) throws -> [String: String] {
        Dictionary(
            try received(package.bytes).figures.figures.map { ("\($0.dataset) \($0.field)", $0.value) },
            uniquingKeysWith: { $1 })
    }

    @Test func onlyAPeriodThatIsIssuedIsPacked() throws {
        try district.drop(table.csv, as: "so hoa.csv")
        let report = ReportPeriod(.former, table.period)
        #expect(throws: PackageFault.notIssued(report)) { try packing.packed() }
        try packing.issue()
        let package = try packing.packed()
        #expect(package.figures > 0 && package.edition == 1)
        #expect(try packing.packed().bytes == package.bytes)
        try district.store.reopen(report, .init(at: Date(), name: "Trần B", reason: "xã sửa"))
        #expect(throws: PackageFault.notIssued(report)) { try packing.packed() }
    }

    @Test func itStatesWhatTheReportSaysAndNamesNobody() throws {
        let package = try packing.firstEdition()
        let figures = try received(package.bytes).figures.figures
        let model = try #require(try district.publisher.model(table.period))
        let stated = figures.filter { figure in
            model.tracedFigures.contains { $0.id == figure.id && $0.value.plainText == figure.value }
        }
        #expect(!stated.isEmpty)
        let archive = try Archive(package.bytes, format: .xlsx, limits: limits)
        for name in archive.entryNames {
            let text = String(decoding: try archive.bytes(of: name), as: UTF8.self)
            #expect(!text.contains("Văn Ký"), "\(name)")
        }
    }

    @Test func theProvinceTakesItAndHasTheSameFigures() throws {
        let package = try packing.firstEdition()
        #expect(try province.drop(package.bytes, as: package.name).isTaken)
        #expect(try stated(province.store) == figures(package))
        #expect(try province.faults() == [])
        #expect(try province.drop(package.bytes, as: "lần nữa.zip").isDuplicate)
        #expect(try stated(province.store) == figures(package))
    }

    @Test func aLaterEditionTakesThePlaceOfTheFormer() throws {
        let first = try packing.firstEdition()
        let second = try packing.secondEdition()
        #expect(try figures(first) != figures(second))
        #expect(try province.drop(first.bytes, as: first.name).isTaken)
        #expect(try province.drop(second.bytes, as: second.name, day: 10).isTaken)
        #expect(try stated(province.store) == figures(second))
    }

    @Test func aFigureOfTheProvinceIsFollowedToTheCellOfTheCommune() async throws {
        let first = try packing.firstEdition()
        let office = try ArchivingOffice { $0.reportingUnit = UnitCode("51") }
        let store = try office.open()
        try await office.drop([(first.name, first.bytes)], into: store)
        let publisher = office.publisher(store)
        let model = try #require(try publisher.model(table.period))
        let figure = try #require(
            model.tracedFigures.first { figure in figure.lineage.cells.contains { $0.file.name == first.name } })
        let cells = try publisher.packages.opened(figure.lineage).cells
        let original = try Data(contentsOf: try #require(try office.archived().first))
        #expect(original == first.bytes)
        let communes = cells.filter { $0.file.name == "so hoa.csv" }
        #expect(communes.count > 1)
        let rows = table.csv.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            $0.split(separator: ";", omittingEmptySubsequences: false)
        }
        #expect(communes.allSatisfy { rows[$0.cell.row][$0.cell.column] == $0.raw })
        #expect(try office.verify(store).faults == [])
        // One that was taken before the former edition came again stays.
        let second = try packing.secondEdition()
        try await office.drop([(second.name, second.bytes)], into: store)
        try await office.drop([("cũ " + first.name, first.bytes + Data())], into: store)
        #expect(try stated(store) == figures(second))
        try store.close()
    }

    // MARK: What is refused

    private func defect(_ bytes: Data) throws -> PackageDefect? {
        let outcome = try province.drop(bytes, as: "\(UUID().uuidString).zip")
        #expect(outcome.isReturned)
        let last = try #require(try province.store.entries(in: [.returned], limit: 1).first)
        return try province.store.findings().filter { $0.file == last.file }.compactMap { entry in
            if case .filePackage(let defect, _) = entry.finding.kind { defect } else { nil }
        }.first
    }

    @Test func aPackageThatIsNotAsItWasMadeGoesBack() throws {
        let package = try packing.firstEdition()
        let changed = try PackedDistrict.repacked(package) { name, bytes in
            name == PackageFigures.fileName
                ? Data(String(decoding: bytes, as: UTF8.self).replacing("1", with: "7").utf8) : bytes
        }
        #expect(try defect(changed) == .changed)
        #expect(
            try defect(PackedDistrict.repacked(package) { name, bytes in name == "lineage.json" ? nil : bytes })
                == .incomplete)
        #expect(
            try defect(PackedDistrict.repacked(package, adding: [("../../etc/passwd", Data("x".utf8))]) { $1 })
                == .changed)
        #expect(
            try defect(PackedDistrict.repacked(package, adding: [(PackageManifest.fileName + "x", Data())]) { $1 })
                == .changed)
        let later = try PackedDistrict.repacked(package) { name, bytes in
            name == PackageManifest.fileName
                ? Data(
                    String(decoding: bytes, as: UTF8.self).replacing("\"version\" : 1", with: "\"version\" : 2").utf8)
                : bytes
        }
        #expect(try defect(later) == .version)
        let bomb = try PackedDistrict.repacked(package) { name, bytes in
            name == "lineage.json" ? Data(count: 64 << 20) : bytes
        }
        #expect(try defect(bomb) == .tooLarge)
        #expect(try stated(province.store).isEmpty)
    }

    @Test func aByteThatIsAnotherMakesItGoBack() throws {
        let package = try packing.firstEdition()
        for position in stride(from: 35, to: package.bytes.count, by: package.bytes.count / 24) {
            var bytes = package.bytes
            bytes[position] ^= 0x5A
            let outcome = try province.drop(bytes, as: "\(position).zip")
            // A byte that says nothing, a time or a right of an entry, leaves everything else as it was.
            if outcome.isTaken { #expect(try stated(province.store) == figures(package)) }
        }
        // Among the figures, whose name stands before them.
        let name = try #require(package.bytes.firstRange(of: Data(PackageFigures.fileName.utf8)))
        var bytes = package.bytes
        bytes[name.upperBound + 100] ^= 0x5A
        #expect(try province.drop(bytes, as: "giữa.zip").isReturned)
    }

    @Test func aPackageOfAUnitThatIsNoneOfTheTerritoryGoesBack() throws {
        let package = try packing.firstEdition()
        let other = try TestOffice(TestOffice.composition { $0.reportingUnit = UnitCode("48") })
        #expect(try other.drop(package.bytes, as: package.name).isReturned)
        // Its own comes back as well.
        #expect(try district.drop(package.bytes, as: package.name).isReturned)
    }

    @Test func aFormerEditionDoesNotTakeThePlaceOfALaterOne() async throws {
        let first = try packing.firstEdition()
        let second = try packing.secondEdition()
        let office = try ArchivingOffice { $0.reportingUnit = UnitCode("51") }
        let store = try office.open()
        try await office.drop([(second.name, second.bytes), (first.name, first.bytes)], into: store)
        #expect(try stated(store) == figures(second))
        #expect(try store.acceptedCount() == 1)
        try store.close()
    }

    @Test func itIsNotOpenedAsAnArchiveOfFiles() throws {
        let package = try packing.firstEdition()
        let folder = try TemporaryFolder("package")
        let file = folder.url.appending(path: package.name)
        try package.bytes.write(to: file)
        #expect(ArchiveOpening.isPackage(file.path(percentEncoded: false), limits))
        let none = folder.url.appending(path: "none.zip")
        try PackedDistrict.repacked(package) { name, bytes in name == PackageManifest.fileName ? nil : bytes }.write(
            to: none)
        #expect(!ArchiveOpening.isPackage(none.path(percentEncoded: false), limits))
    }
}
