import ReportingKit

/// What no provincial system exports: equipment, staff, community teams, coverage. Units fill in a form.
public struct InfrastructureModule: ProcessorModule {
    public init() {}

    public let id: ModuleID = "infrastructure"
    public let title = "Hạ tầng số và hiện đại hóa hành chính"

    public var datasets: [DatasetDefinition] { [InfrastructureDataset.definition] }
    public var figures: [FigureDefinition] { InfrastructureFigures.all }

    public var terms: [DatedTerm] {
        let lastDayOfDistricts = CalendarDate(year: 2025, month: 6, day: 30)
        return [
            DatedTerm(
                "one_stop", "Trung tâm Phục vụ hành chính công",
                former: ("Bộ phận Tiếp nhận và Trả kết quả", lastDayOfDistricts)),
            DatedTerm(
                "levels_of_government", "Trung ương, tỉnh, xã: nhiều nhất là 3",
                former: ("Trung ương, tỉnh, huyện, xã: nhiều nhất là 4", lastDayOfDistricts)),
        ]
    }
}
