import ReportingKit

/// The free text that offices send in, by the report's sections, and the list of documents issued.
public struct NarrativeModule: ProcessorModule {
    public init() {}

    public let id: ModuleID = "narrative"
    public let title = "Nội dung báo cáo bằng lời"

    public var datasets: [DatasetDefinition] { [IssuedDocumentsDataset.definition] }
    public var sections: [SectionDefinition] { NarrativeSections.all }

    public var figures: [FigureDefinition] {
        [
            FigureDefinition(
                "narrative.issued_documents", "Số văn bản chỉ đạo, điều hành", .rowCount(IssuedDocumentsDataset.id),
                format: .padded)
        ]
    }
}
