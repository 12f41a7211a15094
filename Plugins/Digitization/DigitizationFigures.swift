import ReportingKit

enum DigitizationFigures {
    static let all: [FigureDefinition] =
        figures(of: "{whole}", prefix: "digitization.whole", set: .whole)
        + figures(of: "{subordinates}", prefix: "digitization.subordinates", set: .subordinates)

    private static func figures(of units: String, prefix: String, set: UnitSet) -> [FigureDefinition] {
        func total(_ name: FieldName) -> FigureExpression { .total(DigitizationDataset.id, set, name) }
        let counts = [
            ("received", "Số hồ sơ tiếp nhận"),
            ("received_digitized", "Số hồ sơ có số hóa thành phần khi tiếp nhận"),
            ("received_undigitized", "Số hồ sơ chưa số hóa thành phần khi tiếp nhận"),
            ("settled", "Số hồ sơ đã giải quyết"),
            ("settled_digitized", "Số hồ sơ có số hóa kết quả"),
            ("settled_undigitized", "Số hồ sơ chưa số hóa kết quả"),
        ].map { name, title in
            FigureDefinition(FigureID("\(prefix).\(name)"), "\(title) \(units)", total(FieldName(name)))
        }
        let rates = [
            FigureDefinition(
                FigureID("\(prefix).received_rate"), "Tỷ lệ số hóa hồ sơ khi tiếp nhận \(units)",
                .percent(total("received_digitized"), of: total("received")), format: .percent(2)),
            FigureDefinition(
                FigureID("\(prefix).settled_rate"), "Tỷ lệ số hóa kết quả giải quyết \(units)",
                .percent(total("settled_digitized"), of: total("settled")), format: .percent(2)),
        ]
        return counts + rates
    }
}
