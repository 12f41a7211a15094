import Foundation
import Testing

@testable import Service

struct UnusedDataTests {
    private func lines(_ unused: [StatusReport.UnusedData]) -> [String] {
        let report = StatusReport(
            daemon: nil, daemonFault: nil, storeFault: nil, files: [:], modules: [], returnedOfUnknownModule: 0,
            returnedFiles: [], period: "2026-Q3", datasets: [], units: [], twiceSent: [], unusedData: unused)
        return StatusText(report, now: Date(timeIntervalSince1970: 0), listsUnits: false).lines
    }

    @Test func dataThatNoReportUsesAreCountedAndNamed() {
        let lines = lines([
            .init(
                file: "so hoa phong.xlsx", dataset: "digitization", set: "deep",
                sentence: "Số liệu này chưa được báo cáo nào dùng.")
        ])
        #expect(lines.contains("Data that no report uses (1):"))
        #expect(lines.contains("  so hoa phong.xlsx: Số liệu này chưa được báo cáo nào dùng."))
    }

    @Test func nothingIsSaidWhereAllIsUsed() {
        #expect(!lines([]).contains { $0.hasPrefix("Data that no report uses") })
    }
}
