import ReportingKit

enum OnlineServicesAppendices {
    static let all: [AppendixDefinition] = [
        AppendixDefinition(
            "online_services_level", "KẾT QUẢ CUNG CẤP DỊCH VỤ CÔNG TRỰC TUYẾN {OF_LEVEL}",
            order: 2, dataset: OnlineServicesDataset.id, set: .level, unitTitle: "Cơ quan, đơn vị",
            fields: fields),
        AppendixDefinition(
            "online_services_subordinates", "KẾT QUẢ CUNG CẤP DỊCH VỤ CÔNG TRỰC TUYẾN {OF_SUBORDINATES}",
            order: 4, dataset: OnlineServicesDataset.id, set: .subordinates, unitTitle: "Cơ quan, đơn vị",
            fields: fields),
    ]

    private static let fields = OnlineServicesDataset.definition.fields.map(\.name)
}
