import Foundation
import Office
import OfficeSupport
import Publishing
import ReportingKit
import Testing

@testable import Viewing

struct FormViewTests {
    private let office: TestOffice
    private let period: Period

    init() throws {
        office = try TestOffice()
        period = try #require(Period(id: "2023-H1"))
    }

    private func form(_ dataset: DatasetID, unit: UnitCode = "21064") throws -> FormView? {
        try FormView(
            office.composition, store: office.store, dataset: dataset, unit: unit, period: period,
            say: { "\($0.left) \($0.comparison?.rawValue ?? "%") \($0.right)" })
    }

    private var asked: [FieldDefinition] {
        get throws {
            let unit = try #require(office.composition.register.unit("21064", on: period.lastDay))
            return try #require(office.composition.registry(in: period).dataset("infrastructure")).asked(
                on: period.lastDay
            ).typedFields(askedOf: unit, as: .subordinate)
        }
    }

    @Test func thePageAsksWhatTheWorkbookAsksInItsOrder() throws {
        let form = try #require(try form("infrastructure"))
        #expect(form.kind == .lines)
        #expect(form.fields.map(\.definition.name) == (try asked).map(\.name))
        #expect(form.fields.allSatisfy { !$0.instruction.isEmpty })
    }

    @Test(arguments: ["khong-co", "issued_documents"])
    func whatAUnitIsNotAskedIsNoForm(dataset: String) throws {
        if dataset == "khong-co" { #expect(try form(DatasetID(dataset)) == nil) }
        #expect(try form("infrastructure", unit: "99999") == nil)
    }

    @Test func whatIsInForceStandsInTheFieldsAndTheFormerPeriodBeside() throws {
        let unit = try #require(office.composition.register.unit("21064", on: period.lastDay))
        let dataset = try #require(office.composition.registry(in: period).dataset("infrastructure")).asked(
            on: period.lastDay)
        let field = try #require(try asked.first { $0.type == .count })
        for (period, count) in [(try #require(period.former), 3), (period, 7)] {
            let file = try Forms(office.composition, store: nil, period: period).workbook(
                dataset, unit, .subordinate, values: [field.name: .count(count)])
            try office.drop(file.bytes, as: "\(period.id).xlsx")
        }
        let form = try #require(try form("infrastructure"))
        let shown = try #require(form.fields.first { $0.definition.name == field.name })
        #expect(shown.inForce == .count(7) && shown.former == .count(3))
        #expect(FormAnswers(inForce: form).values[field.name.rawValue] == "7")
    }

    @Test func rulesAreToldBesideTheirFieldAndABlankProvesNothing() throws {
        let dataset = DatasetDefinition(
            id: "thu", title: "Thử", layout: .form,
            fields: ["a", "b", "c"].map {
                FieldDefinition(FieldName($0), $0.uppercased(), type: .count, aggregation: .sum)
            },
            rules: [.sum("a", of: "b", "c"), .atMost("b", "a")])
        let rules = FormRule.rules(dataset, further: [], fields: dataset.fields, on: period.lastDay) {
            "\($0.left) \($0.comparison?.rawValue ?? "") \($0.right)"
        }
        #expect(rules.map(\.text) == ["“A” = “B” + “C”", "“B” <= “A”"])
        func broken(_ values: [FieldName: Int]) -> [String] {
            rules.filter { $0.isBroken { values[$0].map { .count($0) } } }.map(\.text)
        }
        #expect(broken(["a": 3, "b": 1, "c": 2]).isEmpty)
        #expect(broken(["a": 3, "b": 1, "c": 1]) == ["“A” = “B” + “C”"])
        #expect(broken(["a": 1, "b": 2]) == ["“B” <= “A”"])
        #expect(broken(["b": 2]).isEmpty)
    }

    @Test func rulesGoToTheScriptAsDataAlone() throws {
        let dataset = DatasetDefinition(
            id: "thu", title: "Thử", layout: .form,
            fields: [
                FieldDefinition("a", "</script><b>\"'", type: .count, aggregation: .sum),
                FieldDefinition("b", "B", type: .count, aggregation: .sum),
            ], rules: [.atMost("a", "b")])
        let rules = FormRule.rules(dataset, further: [], fields: dataset.fields, on: period.lastDay) { $0.left }
        let json = try FormRule.json(rules)
        let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(read.first?["o"] as? String == "a" && read.first?["c"] as? String == "<=")
        #expect((read.first?["l"] as? [String]) == ["f", "a"])
        #expect(read.first?["t"] as? String == "“</script><b>\"'”")
    }

    @Test func whatIsNoValueIsToldBesideItsField() throws {
        let form = try #require(try form("infrastructure"))
        let count = try #require(form.fields.first { $0.definition.type == .count })
        let name = count.definition.name.rawValue
        let faults = FormFaults(FormAnswers(values: [name: "mười hai"]), form) { $0.instruction }
        #expect(faults.ofFields[name] == [count.instruction] && faults.unreadable == [name])
        #expect(FormFaults(FormAnswers(values: [name: "  "]), form) { $0.instruction }.isEmpty)
        let filled = FormAnswers(values: [name: "1.250", "la": "x"]).filled(form)
        #expect(filled.values == [name: "1.250"] && filled.unit == "21064")
    }

    @Test func formsOfAUnitAreListedWithHowTheyStand() throws {
        let list = try #require(
            try FormList(office.composition, store: office.store, unit: "21064", period: period) { dataset in
                dataset == "infrastructure" ? Date(timeIntervalSince1970: 0) : nil
            })
        let entry = try #require(list.entries.first { $0.dataset.id == "infrastructure" })
        #expect(entry.isDue && entry.state == .begun(Date(timeIntervalSince1970: 0)))
        #expect(list.entries.allSatisfy { $0.dataset.layout != .list })
        #expect(
            try FormList(office.composition, store: office.store, unit: "99999", period: period) { _ in nil } == nil)
    }
}
