import Assembly
import ReportingKit
import Testing

@testable import Publishing

struct LineageTextTests {
    private func source(_ folder: String?) -> String {
        LineageText().source(
            SourceFile(name: "so hoa.xlsx", sha256: "0123456789abcdef", folder: folder, receivedAt: nil))
    }

    @Test func aFileOfAnArchiveIsNamedByItsWayInIt() {
        #expect(source(nil) == "file so hoa.xlsx (sha256 0123456789ab…, inbox)")
        #expect(source("xã") == "file so hoa.xlsx (sha256 0123456789ab…, folder xã)")
        #expect(source("kỳ này.zip/xã") == "file kỳ này.zip → xã → so hoa.xlsx (sha256 0123456789ab…, inbox)")
        #expect(source("documents/a.ZIP") == "file a.ZIP → so hoa.xlsx (sha256 0123456789ab…, folder documents)")
    }
}
