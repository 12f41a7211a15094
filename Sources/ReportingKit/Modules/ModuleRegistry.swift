/// The modules of a build that configuration enables, and everything they declare together.
public struct ModuleRegistry: Sendable {
    public let modules: [any ProcessorModule]

    public init(_ modules: [any ProcessorModule]) {
        self.modules = modules
    }

    public var datasets: [DatasetDefinition] { modules.flatMap(\.datasets) }
    public var records: [RecordDefinition] { modules.flatMap(\.records) }
    public var figures: [FigureDefinition] { modules.flatMap(\.figures) }
    public var appendices: [AppendixDefinition] { modules.flatMap(\.appendices).sorted { $0.order < $1.order } }
    public var sections: [SectionDefinition] { modules.flatMap(\.sections) }
    public var crossChecks: [CrossCheck] { modules.flatMap(\.crossChecks) }

    public func dataset(_ id: DatasetID) -> DatasetDefinition? {
        datasets.first { $0.id == id }
    }

    public func module(owning id: DatasetID) -> (any ProcessorModule)? {
        modules.first { $0.datasets.contains { $0.id == id } }
    }
}
