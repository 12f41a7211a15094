import ReportingKit
import Testing
import YAMLReading

@testable import Declarations

struct RecordReaderTests {
    private static let columns = """
        records: dossiers
        title: Danh sách
        use: [dossier, unit, received_date, due_date, result_date, state]
        columns:
          channel:
            title: Hình thức
            type: category
            headings: [… hình thức … nộp …]
            not: [kết quả]
            values:
              online: { title: trực tuyến, words: [Qua mạng], holds: cổng, from: 2020-01-01 }
              desk: { title: trực tiếp, former: [{ words: [Quầy], until: 2023-12-31 }] }
          paid: { title: Đã nộp phí, type: flag, required: false, yes: [Đã nộp], no: [Chưa nộp] }
          checked: { title: Đã soát, like: paid }
        """

    private func condition(_ text: String) throws -> RecordCondition? {
        try RecordReader.read(Self.columns + "\ncounts: { d: { a: \"\(text)\" } }\n", file: "r.yaml").record.fills
            .first?
            .counts.first?.condition
    }

    @Test func columnsAreReadWithTheirWords() throws {
        let record = try RecordReader.read(Self.columns + "\ncounts: { d: { a: settled } }\n", file: "r.yaml").record
        let channel = try #require(record.column("channel"))
        #expect(channel.headings == ["… hình thức … nộp …"])
        #expect(channel.excluded == ["kết quả"])
        #expect(channel.categories.map(\.name) == ["online", "desk"])
        #expect(channel.categories[0].terms.first?.words == ["trực tuyến", "Qua mạng"])
        #expect(channel.categories[1].terms.last?.until == CalendarDate(year: 2023, month: 12, day: 31))
        #expect(record.column("checked")?.kind == .flag(yes: ["Đã nộp"], no: ["Chưa nộp"]))
        #expect(record.column("checked")?.isRequired == false)
        #expect(record.orderedDates == [.init("received_date", before: "result_date")])
        #expect(record.fills.map(\.dataset) == ["d"])
    }

    @Test func conditionsAreRead() throws {
        #expect(try condition("received in period") == .receivedInPeriod)
        #expect(try condition("settled") == .isSettled)
        #expect(try condition("pending and paid") == .all([.isPending, .isYes("paid")]))
        #expect(try condition("not paid") == .not(.isYes("paid")))
        #expect(try condition("channel is online, desk") == .isOneOf("channel", ["online", "desk"]))
        #expect(try condition("result_date is dated or paid") == .any([.isDated("result_date"), .isYes("paid")]))
        #expect(
            try condition("settled and (channel is desk else result_date not after due_date)")
                == .all([
                    .isSettled, .firstKnown([.isOneOf("channel", ["desk"]), .isNotAfter("result_date", "due_date")]),
                ]))
        #expect(
            try condition("result_date after due_date")
                == .all([
                    .isDated("result_date"), .isDated("due_date"), .not(.isNotAfter("result_date", "due_date")),
                ]))
    }

    @Test(arguments: [
        ("channel", "what of \"channel\"?"), ("channel is onlne", "\"onlne\" is no value of channel"),
        ("pad", "no column \"pad\""), ("(paid", "expected )"), ("paid paid", "unexpected \"paid\""),
        ("", "expected a condition"), ("paid and", "expected a column"),
    ])
    func faultsOfConditionsAreNamed(text: String, message: String) throws {
        let faults = #expect(throws: FileFaults.self) { try condition(text) }
        #expect(faults?.errors.map(\.message).contains(message) == true, "\(String(describing: faults))")
    }
}
