import DeclaredSupport
import Foundation
import Recognition
import ReportingKit
import Tabular
import Testing

@testable import Processing

/// Data that no figure and no appendix rests on is said so when it is taken.
@Suite struct UnusedDataTests {
    private struct Unasked: ProcessorModule {
        let id: ModuleID = "library"
        let title = "Thư viện"
        var datasets: [DatasetDefinition] { LibraryModule().datasets }
    }

    private func findings(
        _ module: any ProcessorModule, _ label: String, bodies: [(String, String, String)] = []
    ) throws -> [Finding] {
        let added = bodies.map { code, name, parent in
            AdministrativeUnit(
                id: UnitID(code: UnitCode(code), validFrom: nil), name: name, kind: .office, parent: UnitCode(parent),
                validTo: nil)
        }
        let processor = FileProcessor(
            registry: ModuleRegistry([module]), register: UnitRegister.around("51", adding: added),
            limits: ReadingLimits())
        let fields = LibraryModule().datasets[0].fields
        let lines = [
            "MƯỢN SÁCH", "Từ ngày 01/10/2026 đến ngày 31/10/2026",
            (["Đơn vị"] + fields.map { $0.group ?? "" }).joined(separator: ";"),
            ([""] + fields.map(\.title)).joined(separator: ";"), "\(label);10;4;40;6;8;2;25;6",
        ]
        let file = processor.process(
            Data(lines.joined(separator: "\n").utf8),
            context: RecognitionContext(
                fileName: "a.csv", territory: "51", today: try #require(CalendarDate(iso: "2026-11-03"))))
        #expect(file.isAcceptable, "\(file.findings)")
        return file.findings
    }

    @Test func whatTheReportShowsIsUsed() throws {
        #expect(try findings(LibraryModule(), "Xã Bình Sơn") == [])
        #expect(try findings(LibraryModule(), "Sở Nội vụ", bodies: [("51.02", "Sở Nội vụ", "51")]) == [])
    }

    @Test func bodiesOfUnitsBelowAreNot() throws {
        let found = try findings(
            LibraryModule(), "Phòng Kinh tế xã Bình Sơn",
            bodies: [("21040.02", "Phòng Kinh tế xã Bình Sơn", "21040")])
        #expect(found.map(\.code) == [.dataUnused])
        #expect(found.first?.found == "Phòng Kinh tế xã Bình Sơn")
        #expect(found.first?.severity == .warning)
    }

    @Test func aDatasetThatNothingShowsIsNot() throws {
        #expect(try findings(Unasked(), "Xã Bình Sơn").map(\.code) == [.dataUnused])
    }
}
