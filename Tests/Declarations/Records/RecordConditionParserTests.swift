import ReportingKit
import Testing

@testable import Declarations

struct RecordConditionParserTests {
    private static let level = RecordColumn(
        "level", "Mức độ", kind: .category([RecordCategory("full", "toàn trình")]), isRequired: true)
    private static let closed = RecordColumn(
        "closed", "Loại", kind: .category([RecordCategory("other", "loại khác")]), isRequired: false)

    private func condition(_ text: String) throws -> RecordCondition {
        try RecordConditionParser.condition(text, columns: [.receivedDate, Self.level, Self.closed])
    }

    @Test func wordsOfNoneOfAColumnsValuesAreOther() throws {
        #expect(try condition("received in period and level is other") == .all([.receivedInPeriod, .isOther("level")]))
        #expect(try condition("not level is other") == .not(.isOther("level")))
    }

    @Test func aValueThatIsCalledOtherIsThatValue() throws {
        #expect(try condition("closed is other") == .isOneOf("closed", ["other"]))
    }

    @Test func datesHaveNoOtherWords() {
        #expect(throws: RecordConditionParser.Fault.self) { try condition("received_date is other") }
    }
}
