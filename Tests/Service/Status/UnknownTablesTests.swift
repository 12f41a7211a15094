import Foundation
import Office
import Testing

@testable import Service

struct UnknownTablesTests {
    @Test func draftsOfUnknownTablesAreListed() {
        var report = StatusReport(
            daemon: nil, daemonFault: nil, storeFault: nil, files: [:], modules: [], returnedOfUnknownModule: 0,
            returnedFiles: [], period: nil, datasets: [], units: [], twiceSent: [], unusedData: [])
        report.unknownTables = [.init(draft: "chua-biet/giai_ngan-0f.yaml", title: "GIẢI NGÂN VỐN")]
        let lines = StatusText(report, now: Date(timeIntervalSince1970: 0), listsUnits: false).lines
        #expect(lines.contains { $0.hasPrefix("Tables that are not known (1);") })
        #expect(lines.contains("  chua-biet/giai_ngan-0f.yaml  GIẢI NGÂN VỐN"))
    }
}
