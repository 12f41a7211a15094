import DocumentsModule
import ReportingKit
import Testing

@Suite struct DocumentsModuleTests {
    let module = DocumentsModule()

    @Test func hasTheNamesThatConfigurationAndTemplatesUse() {
        #expect(module.id == "documents")
        #expect(module.datasets.map(\.id) == ["documents"])
        #expect(module.appendices.map(\.id) == ["documents_district", "documents_communes"])
    }
}
