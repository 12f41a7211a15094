// docs/adding-a-module.md shows the lines between the two marks; AddingAModuleTests keeps the two equal.
// example:begin
import ReportingKit

/// Citizens received at the one-stop desks, and the complaints they brought.
public struct CitizenReceptionModule: ProcessorModule {
    public init() {}

    public let id: ModuleID = "citizen-reception"
    public let title = "Tiếp công dân tại Bộ phận Một cửa"

    public var datasets: [DatasetDefinition] {
        [
            DatasetDefinition(
                id: "citizen_reception",
                title: "Tiếp công dân, phản ánh, kiến nghị",
                layout: .unitRows,
                fields: [
                    count("visits", "Số lượt tiếp công dân", "lượt", [HeaderPattern("lượt tiếp")]),
                    count(
                        "complaints", "Số phản ánh, kiến nghị", "đơn",
                        [HeaderPattern("phản ánh", not: ["giải quyết"]), HeaderPattern("số đơn")]),
                    count(
                        "complaints_settled", "Số phản ánh, kiến nghị đã giải quyết", "đơn",
                        [HeaderPattern("phản ánh", "đã giải quyết"), HeaderPattern("đơn đã giải quyết")]),
                ],
                unitHeaders: HeaderPattern.units,
                setPhrases: SetPhrase.standard,
                rules: [.atMost("complaints_settled", "complaints")])
        ]
    }

    public var appendices: [AppendixDefinition] {
        [
            AppendixDefinition(
                "citizen_reception_subordinates", "KẾT QUẢ TIẾP CÔNG DÂN TẠI BỘ PHẬN MỘT CỬA {OF_SUBORDINATES}",
                order: 7,
                dataset: "citizen_reception", set: .subordinates, unitTitle: "Đơn vị",
                fields: ["visits", "complaints", "complaints_settled"])
        ]
    }

    public var figures: [FigureDefinition] {
        [
            FigureDefinition(
                "reception.subordinates.complaints", "Số phản ánh, kiến nghị {of_subordinates}",
                .total("citizen_reception", .subordinates, "complaints")),
            FigureDefinition(
                "reception.subordinates.settled_rate", "Tỷ lệ phản ánh, kiến nghị {of_subordinates} đã giải quyết",
                .percent(
                    .total("citizen_reception", .subordinates, "complaints_settled"),
                    of: .total("citizen_reception", .subordinates, "complaints")),
                format: .percent(2)),
        ]
    }

    private func count(
        _ name: FieldName, _ title: String, _ measure: String, _ headers: [HeaderPattern]
    ) -> FieldDefinition {
        FieldDefinition(name, title, type: .count, measure: measure, aggregation: .sum, headers: headers)
    }
}
// example:end
