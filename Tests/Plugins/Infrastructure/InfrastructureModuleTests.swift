import InfrastructureModule
import ReportingKit
import Testing

@Suite struct InfrastructureModuleTests {
    let module = InfrastructureModule()
    /// As it was in the first half of 2023.
    let form: DatasetDefinition

    init() throws {
        form = InfrastructureModule().datasets[0].asked(on: try #require(CalendarDate(year: 2023, month: 6, day: 30)))
    }

    @Test func hasTheNamesThatConfigurationAndTemplatesUse() {
        #expect(module.id == "infrastructure")
        #expect(form.id == "infrastructure")
        #expect(form.layout == .form)
    }

    @Test func asksEachLevelItsOwnLines() {
        #expect(form.fields(askedOf: .own).count == 48)
        #expect(form.fields(askedOf: .subordinate).count == 31)
    }

    @Test func asksSinceThenWhatOfficesDoToday() throws {
        let today = module.datasets[0].asked(on: try #require(CalendarDate(year: 2026, month: 10, day: 31)))
        let added = Set(today.fields.map(\.name)).subtracting(form.fields.map(\.name))
        #expect(
            added == [
                "centre_points", "centre_staff", "results_issued", "results_electronic", "coverage_5g", "adults_total",
                "vneid_level_2", "people_with_signature", "literacy_learners", "literacy_completed",
                "specialised_officers", "budget_assigned", "budget_spent",
            ])
        #expect(!form.fields(askedOf: .own).isEmpty)
    }

    @Test(arguments: [UnitRelation.own, .subordinate])
    func linesOfAFormAreToldByTheirTitles(relation: UnitRelation) {
        let titles = module.datasets[0].fields(askedOf: relation).map { VietnameseText.comparisonKey($0.title) }
        #expect(Set(titles).count == titles.count)
    }

    @Test(arguments: [UnitRelation.own, .subordinate])
    func linesOfOneSectionAreNeighbours(relation: UnitRelation) {
        var closed: Set<String> = []
        var current: String?
        for field in module.datasets[0].fields(askedOf: relation) where field.group != current {
            if let current { closed.insert(current) }
            current = field.group
            #expect(field.group.map { !closed.contains($0) } == true, "\(field.name)")
        }
    }

    @Test func rulesNameFieldsThatExist() {
        let form = module.datasets[0]
        for rule in form.rules {
            guard case .compare(let left, .atMost, let right) = rule.check else {
                Issue.record("not a bound: \(rule)")
                continue
            }
            for name in left.fields + right.fields {
                #expect(form.field(name) != nil, "\(name)")
            }
        }
    }

    @Test func linesThatAreTrueOnceDoNotAddUp() {
        for name in ["security_level", "levels_interconnected", "district_procedures_registered"] as [FieldName] {
            #expect(form.field(name)?.aggregation == Aggregation.none, "\(name)")
        }
        #expect(form.field("online_payment_amount")?.aggregation == .sum)
        #expect(form.field("security_level")?.maximum == 5)
    }

    @Test func filledFormsAnswerEveryLineOfTheirLevelAndNoOther() throws {
        let forms = try FilledForm.all()
        #expect(forms.count == 23)
        for filled in forms {
            #expect(
                Set(filled.values.keys) == Set(form.fields(askedOf: filled.relation).map(\.name)), "\(filled.unitCode)")
        }
    }

    @Test func filledFormsKeepTheRules() throws {
        for filled in try FilledForm.all() {
            let numbers = filled.values.compactMapValues(\.number)
            for rule in form.rules {
                #expect(rule.holds(for: numbers) != false, "\(filled.unitCode): \(rule)")
            }
        }
    }
}
