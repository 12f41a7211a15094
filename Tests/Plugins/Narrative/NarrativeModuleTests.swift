import NarrativeModule
import ReportingKit
import Testing

@Suite struct NarrativeModuleTests {
    let module = NarrativeModule()

    @Test func hasTheSectionsOfTheReport() {
        #expect(module.id == "narrative")
        #expect(
            module.sections.map(\.id) == [
                "results", "direction", "pillars", "digital_government", "digital_government.infrastructure",
                "digital_government.modernization", "digital_government.online_services", "digital_government.data",
                "digital_economy", "digital_society", "other", "other.training", "other.communication",
                "other.security", "other.communes", "difficulties", "next_tasks",
            ])
    }

    @Test func sectionsStandAfterTheOneThatEnclosesThem() {
        var seen: Set<SectionID> = []
        for section in module.sections {
            if let parent = section.parent { #expect(seen.contains(parent), "\(section.id)") }
            seen.insert(section.id)
        }
    }

    @Test func aHeadingNamesOneSectionOnly() {
        let headings = module.sections.flatMap { [$0.title] + $0.headings }.map(VietnameseText.comparisonKey)
        #expect(Set(headings).count == headings.count)
    }

    @Test(arguments: [
        ("Loại văn bản", "document_type"), ("Số, ký hiệu", "number"), ("Số/ký hiệu", "number"),
        ("Ngày ban hành", "date"), ("Ngày, tháng, năm", "date"), ("Cơ quan ban hành", "issuer"),
        ("Trích yếu nội dung", "subject"), ("NỘI DUNG", "subject"), ("Hình thức văn bản", "document_type"),
    ])
    func columnsOfTheDocumentListAreTold(header: String, field: FieldName) {
        #expect(module.datasets[0].fields(namedBy: header) == [field])
    }

    @Test func theDocumentListIsAListOfRowsWithoutUnits() {
        #expect(module.datasets.map(\.id) == ["issued_documents"])
        #expect(module.datasets[0].layout == .list)
        #expect(module.datasets[0].fields.map(\.name) == ["document_type", "number", "date", "issuer", "subject"])
        #expect(module.figures.map(\.value) == [.rowCount("issued_documents")])
    }
}
