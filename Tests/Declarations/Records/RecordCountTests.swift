import ReportingKit
import Testing

@testable import Declarations

/// What is counted of dossiers, as declarations say it.
struct RecordCountTests {
    private func counts(_ text: String) throws -> [RecordFilling.Count] {
        try RecordReader.read(
            """
            records: list
            title: Danh sách
            use: [dossier, unit, received_date, state]
            counts:
              d:
                x: \(text)
            """, file: "list.yaml"
        ).record.fills.flatMap(\.counts)
    }

    @Test func dossiersOfTheFormerPeriodAreThoseReceivedBefore() throws {
        #expect(try counts("received before period") == [.init("x", .receivedBefore)])
        #expect(
            try counts("received before period and pending")
                == [.init("x", .all([.receivedBefore, .isPending]))])
    }

    @Test func aCountMayBeKnownByOccurringOnly() throws {
        #expect(
            try counts("received before period if any") == [.init("x", .receivedBefore, isKnownByOccurring: true)])
    }
}
