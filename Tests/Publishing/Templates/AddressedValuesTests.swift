import Assembly
import DeclaredSupport
import ReportingKit
import TestSupport
import Testing

@testable import Publishing

/// Templates that name values of datasets instead of figures that a module declares.
struct AddressedValuesTests {
    private let registry = LibraryModule.registry

    private func faults(_ paragraphs: String...) throws -> [TemplateFault] {
        do {
            _ = try ReportTemplate(WordFile.bytes(paragraphs), registry: registry)
            return []
        } catch let error as TemplateFaults {
            return error.faults
        }
    }

    @Test(arguments: [
        "{{ loans.whole.lent }}", "{{ loans.subordinates.lent_scanned.rate | percent(2) }}",
        "{{ loans.unit(\"21040\").lent.rank }}", "{{ loans.unit(“21040”).lent.former | count }}",
        "{% if loans.whole.lent.last_year is not missing %}có{% endif %}",
        "{{ loans.whole.lent.last_year.period }}", "{{ loans.whole.lent_rate | so_sanh }}",
        "{{ figures.loans.whole.lent | so_sanh }}", "{{ figures.loans.level.lent | count }}",
        "{% if applies.loans.level.lent %}có{% endif %}",
    ])
    func everyFieldOfADatasetHasAName(text: String) throws { #expect(try faults(text) == []) }

    @Test func whatIsUnknownIsNamedWithItsParagraphAndTheNearestName() throws {
        let faults = try faults(
            "Mở đầu", "Nhận {{ loans.whole.lnt }} hồ sơ.", "{{ loanz.whole.lent }}")
        #expect(faults.map(\.paragraph) == [2, 3])
        #expect(faults[0].message.contains("did you mean \"loans.whole.lent\"?"))
        #expect(faults[1].message == "unknown name \"loanz.whole.lent\", did you mean \"loans\"?")
    }

    @Test func onlyFiguresAreCompared() throws {
        #expect(
            try faults("{{ report.period | so_sanh }}").first?.message.hasPrefix("so_sanh and tang_giam compare")
                == true)
    }

    @Test func aCallThatIsNotClosedIsAFault() throws {
        #expect(try faults("{{ loans.unit(21040).lent }}").first?.message.contains("unit(\"…\")") == true)
    }
}
