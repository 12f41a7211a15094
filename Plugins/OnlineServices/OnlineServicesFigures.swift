import ReportingKit

enum OnlineServicesFigures {
    static let all: [FigureDefinition] = committee + subordinates

    private static let committee: [FigureDefinition] =
        catalogue.map { name, title in
            FigureDefinition(
                FigureID("online.committee.\(name)"), "\(title) của {own}",
                .value(OnlineServicesDataset.id, .level, .reportingUnit, FieldName(name)))
        }
        + dossiers(of: "{own}", prefix: "online.committee") {
            .value(OnlineServicesDataset.id, .level, .reportingUnit, $0)
        }

    private static let subordinates: [FigureDefinition] = dossiers(of: "{subordinates}", prefix: "online.subordinates")
    {
        .total(OnlineServicesDataset.id, .subordinates, $0)
    }

    private static let catalogue = [
        ("partial_procedures", "Số thủ tục cung cấp dịch vụ công trực tuyến một phần"),
        ("full_procedures", "Số thủ tục cung cấp dịch vụ công trực tuyến toàn trình"),
    ]

    private static func dossiers(
        of units: String, prefix: String, from value: (FieldName) -> FigureExpression
    ) -> [FigureDefinition] {
        let counts = [
            ("partial_received", "Hồ sơ trực tuyến {partial_services} đã tiếp nhận"),
            ("partial_in_person", "Hồ sơ trực tuyến một phần tiếp nhận tại nơi giải quyết"),
            ("partial_remote", "Hồ sơ trực tuyến một phần tiếp nhận qua mạng hoặc bưu chính"),
            ("full_received", "Hồ sơ trực tuyến {full_services} đã tiếp nhận"),
            ("full_in_person", "Hồ sơ trực tuyến toàn trình tiếp nhận tại nơi giải quyết"),
            ("full_remote", "Hồ sơ trực tuyến toàn trình tiếp nhận qua mạng hoặc bưu chính"),
        ].map { name, title in
            FigureDefinition(FigureID("\(prefix).\(name)"), "\(title) của \(units)", value(FieldName(name)))
        }
        let rates = [
            ("partial", "Tỷ lệ hồ sơ trực tuyến một phần tiếp nhận qua mạng hoặc bưu chính"),
            ("full", "Tỷ lệ hồ sơ trực tuyến toàn trình tiếp nhận qua mạng hoặc bưu chính"),
        ].map { level, title in
            FigureDefinition(
                FigureID("\(prefix).\(level)_remote_rate"), "\(title) của \(units)",
                .percent(value(FieldName("\(level)_remote")), of: value(FieldName("\(level)_received"))),
                format: .percent(2))
        }
        return counts + rates
    }
}
