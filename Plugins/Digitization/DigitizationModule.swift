import ReportingKit

/// Digitisation of dossiers at intake and of their results; exported by the provincial one-stop system.
public struct DigitizationModule: ProcessorModule {
    public init() {}

    public let id: ModuleID = "digitization"
    public let title = "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính"

    public var datasets: [DatasetDefinition] { [DigitizationDataset.definition] }
    public var records: [RecordDefinition] { [DigitizationRecords.definition] }
    public var figures: [FigureDefinition] { DigitizationFigures.all }
    public var appendices: [AppendixDefinition] { DigitizationAppendices.all }
}
