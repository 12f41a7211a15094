import ReportingKit
import Testing

struct DataReferenceTests {
    private static func field(
        _ name: FieldName, _ type: FieldType = .count, _ aggregation: Aggregation = .sum
    ) -> FieldDefinition { FieldDefinition(name, "\(name)", type: type, aggregation: aggregation) }

    private let dataset = DatasetDefinition(
        id: "forests", title: "Giải quyết hồ sơ", layout: .unitRows,
        fields: [
            field("received"), field("settled"), field("on_time"),
            field("on_time_rate", .rate(decimals: 2), .rate(part: "on_time", whole: "settled")),
            field("score", .rate(decimals: 2), .none), field("leader.score", .count, .none),
        ])

    @Test(arguments: [
        (["whole", "received"], "forests.whole.received"),
        (["subordinates", "on_time", "rate"], "forests.subordinates.on_time_rate"),
        (["own", "score"], "forests.own.score"),
        (["own", "leader", "score", "former"], "forests.own.leader.score"),
        (["unit(21040)", "received", "rank"], "forests.unit(21040).received.rank"),
        (["member(Đất đai)", "received", "last_year", "change"], "forests.member(Đất đai).received"),
        (["whole", "received", "change_percent"], "forests.whole.received"),
    ])
    func aPathNamesOneFigure(path: [String], figure: String) throws {
        #expect(try DataReference(path, of: dataset).figure.rawValue == figure)
    }

    @Test(arguments: [
        ([], "a set of units is missing: forests.whole.FIELD"),
        (["hole", "received"], "\"hole\" is no set of units of \"forests\", did you mean \"forests.whole\"?"),
        (["whole"], "a field is missing: forests.whole.FIELD"),
        (
            ["whole", "recieved"],
            "\"forests\" has no field \"recieved\", did you mean \"forests.whole.received\"?"
        ),
        (["whole", "received", "rate"], "no rate of \"forests\" has \"received\" as its part"),
        (["whole", "received", "rank"], "a rank is that of one unit"),
        (["whole", "received", "formr"], "\"whole.received\" has no part \"formr\", did you mean \"former\"?"),
        (["whole", "received", "former", "former"], "\"whole.received.former\" has no part \"former\""),
        (["subordinates", "score"], "\"score\" does not add up over units"),
        (["unit()", "received"], "unit() names nothing"),
    ])
    func whatAddressesNothingIsNamed(path: [String], message: String) {
        #expect {
            try DataReference(path, of: dataset)
        } throws: { error in
            (error as? DataReference.Fault)?.message.hasPrefix(message) == true
        }
    }

    @Test func listsHaveNamesOfTheirOwn() {
        let list = DatasetDefinition(id: "papers", title: "Văn bản", layout: .list, fields: [])
        #expect {
            try DataReference(["whole", "number"], of: list)
        } throws: { error in
            (error as? DataReference.Fault)?.message == "\"papers\" is a list: its rows are lists.papers"
        }
    }

    @Test func aRateInNoFileIsMadeOfTheFieldsThatAre() throws {
        var part = Self.field("settled_in_time")
        var rate = Self.field("in_time_rate", .rate(decimals: 2), .rate(part: "settled_in_time", whole: "settled"))
        (part.isDerived, rate.isDerived) = (true, true)
        let dataset = DatasetDefinition(
            id: "forests", title: "Giải quyết", layout: .unitRows,
            fields: [Self.field("settled"), Self.field("early"), Self.field("on_time"), part, rate],
            rules: [.sum("settled_in_time", of: "early", "on_time")])
        let registry = ModuleRegistry([Module(datasets: [dataset])])
        let reference = try DataReference(["whole", "in_time_rate"], of: dataset)
        let definition = try #require(reference.definition(in: registry, words: \.rawValue))
        #expect(
            definition.value
                == .percent(
                    .sum([.total("forests", .whole, "early"), .total("forests", .whole, "on_time")]),
                    of: .total("forests", .whole, "settled")))
    }

    private struct Module: ProcessorModule {
        let id: ModuleID = "made-up"
        let title = "Thử"
        let datasets: [DatasetDefinition]
    }
}
