import Assembly
import DigitizationModule
import ReportingKit
import TestSupport
import Testing

@testable import Publishing

/// Templates that name values of datasets instead of figures that a module declares.
struct AddressedValuesTests {
    private let registry = ModuleRegistry([DigitizationModule()])

    private func faults(_ paragraphs: String...) throws -> [TemplateFault] {
        do {
            _ = try ReportTemplate(WordFile.bytes(paragraphs), registry: registry)
            return []
        } catch let error as TemplateFaults {
            return error.faults
        }
    }

    @Test(arguments: [
        "{{ digitization.whole.received }}", "{{ digitization.subordinates.received_digitized.rate | percent(2) }}",
        "{{ digitization.unit(\"21040\").received.rank }}", "{{ digitization.unit(“21040”).received.former | count }}",
        "{% if digitization.whole.received.last_year is not missing %}có{% endif %}",
        "{{ digitization.whole.received.last_year.period }}", "{{ digitization.whole.received_rate | so_sanh }}",
        "{{ figures.digitization.whole.received | so_sanh }}", "{{ figures.digitization.level.received | count }}",
        "{% if applies.digitization.level.received %}có{% endif %}",
    ])
    func everyFieldOfADatasetHasAName(text: String) throws { #expect(try faults(text) == []) }

    @Test func whatIsUnknownIsNamedWithItsParagraphAndTheNearestName() throws {
        let faults = try faults(
            "Mở đầu", "Nhận {{ digitization.whole.recieved }} hồ sơ.", "{{ digitisation.whole.received }}")
        #expect(faults.map(\.paragraph) == [2, 3])
        #expect(faults[0].message.contains("did you mean \"digitization.whole.received\"?"))
        #expect(faults[1].message == "unknown name \"digitisation.whole.received\", did you mean \"digitization\"?")
    }

    @Test func onlyFiguresAreCompared() throws {
        #expect(
            try faults("{{ report.period | so_sanh }}").first?.message.hasPrefix("so_sanh and tang_giam compare")
                == true)
    }

    @Test func aCallThatIsNotClosedIsAFault() throws {
        #expect(try faults("{{ digitization.unit(21040).received }}").first?.message.contains("unit(\"…\")") == true)
    }
}
