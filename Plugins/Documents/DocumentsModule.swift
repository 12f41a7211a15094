import ReportingKit

/// Documents in and out of the offices, and how many of them are signed digitally; exported by the
/// provincial document management system.
public struct DocumentsModule: ProcessorModule {
    public init() {}

    public let id: ModuleID = "documents"
    public let title = "Văn bản đi, đến và ký số"

    public var datasets: [DatasetDefinition] { [DocumentsDataset.definition] }
    public var figures: [FigureDefinition] { DocumentsFigures.all }
    public var appendices: [AppendixDefinition] { DocumentsAppendices.all }
}
