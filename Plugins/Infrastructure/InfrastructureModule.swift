import ReportingKit

/// What no provincial system exports: equipment, staff, community teams, coverage. Units fill in a form.
public struct InfrastructureModule: ProcessorModule {
    public init() {}

    public let id: ModuleID = "infrastructure"
    public let title = "Hạ tầng số và hiện đại hóa hành chính"

    public var datasets: [DatasetDefinition] { [InfrastructureDataset.definition] }
    public var figures: [FigureDefinition] { InfrastructureFigures.all }
}
