import ReportingKit
import Testing
import YAMLReading

@testable import Declarations

struct DatasetReaderTests {
    @Test func aFileWithoutADatasetIsRefusedWithItsPlace() throws {
        let faults = #expect(throws: FileFaults.self) {
            try DatasetReader.read("title: Giải ngân\n", file: "finance.yaml")
        }
        #expect(faults?.errors.first?.line == 1)
    }
}
