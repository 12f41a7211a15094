import ReportingKit

/// Dossiers of online public services by level and by how they came in; exported by the provincial
/// one-stop system.
public struct OnlineServicesModule: ProcessorModule {
    public init() {}

    public let id: ModuleID = "online-services"
    public let title = "Dịch vụ công trực tuyến"

    public var datasets: [DatasetDefinition] { [OnlineServicesDataset.definition, DossierProgressDataset.definition] }
    public var records: [RecordDefinition] { [OnlineServicesRecords.definition] }
    public var figures: [FigureDefinition] { OnlineServicesFigures.all }
    public var appendices: [AppendixDefinition] { OnlineServicesAppendices.all }
    public var terms: [DatedTerm] { ServiceLevel.terms }
    public var crossChecks: [CrossCheck] { OnlineServicesCrossChecks.all }
}
