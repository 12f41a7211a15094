import DigitizationModule
import Foundation
import OfficeSupport
import ReportingKit
import TestSupport
import Testing

@testable import Office

/// What a former version called by the scope of a district.
struct FormerNormalizedTests {
    private let office: TestOffice
    private let period: Period

    init() throws {
        office = try TestOffice()
        let table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
        period = table.period
        try office.drop(table.csv, as: "so hoa.csv")
    }

    private var folder: URL { office.output.root.appending(path: "normalized/\(period.id)") }

    private func put(_ name: String) throws { try Data("cũ".utf8).write(to: folder.appending(path: name)) }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
    }

    @Test func periodsWithFilesOfFormerNamesAreToBeWrittenAnew() throws {
        #expect(try FormerNormalized(office.output).periods() == [])
        try put("digitization.communes.csv")
        #expect(try FormerNormalized(office.output).periods() == [period])
    }

    @Test func writingThePeriodLeavesOnlyTheNamesOfToday() throws {
        for name in ["digitization.communes.csv", "documents.district.csv", "documents.province.csv", "ghi chu.csv"] {
            try put(name)
        }
        _ = try office.publisher.writeAll(try #require(try office.publisher.model(period)))
        #expect(try names() == ["datapackage.json", "digitization.subordinates.csv", "ghi chu.csv"])
    }

    @Test func anOutputFolderWithoutFiguresHasNone() throws {
        let empty = try TemporaryFolder("empty")
        #expect(try FormerNormalized(OutputFolder(root: empty.url)).periods() == [])
    }
}
