import Foundation
import Testing

/// The offices of 2026 that ship as samples, each with its own configuration.
struct SamplesOfTodayTests {
    /// 15 November 2026.
    private static let now = Date(timeIntervalSince1970: 1_794_700_000)

    private static func run(_ sample: String, _ configuration: String = "baocaod.yaml") throws -> SampleRun {
        try SampleRun(
            SampleRun.root.appending(path: "config/samples/\(sample)/in"),
            try SampleRun.composition(sample, configuration), now: now)
    }

    /// The rows of a normalized file by the unit's code, each with its fields.
    private static func rows(_ run: SampleRun, _ file: String) throws -> [String: [String: String]] {
        let lines = try run.text("normalized/" + file).split(whereSeparator: \.isNewline).map(SampleRun.cells)
        let heading = (lines.first ?? []).map { $0.replacingOccurrences(of: "\u{FEFF}", with: "") }
        return Dictionary(
            lines.dropFirst().map { cells in
                let row = Dictionary(zip(heading, cells)) { first, _ in first }
                return (row["unit_code"] ?? "", row)
            }
        ) { first, _ in first }
    }

    private static func sum(_ field: String, _ rows: [String: [String: String]]) -> Int {
        rows.values.compactMap { $0[field].flatMap { Int($0) } }.reduce(0, +)
    }

    @Test func aProvinceHasTheFiguresOfItsFiles() throws {
        let run = try Self.run("province-2026-Q3")
        #expect(run.summary.returnedCount == 0)
        let digitization = try Self.rows(run, "2026-Q3/digitization.whole.csv")
        #expect(Self.sum("received", digitization) == 88_520)
        #expect(Self.sum("received_digitized", digitization) == 56_609)
        #expect(Self.sum("settled", digitization) == 83_679)
        #expect(Self.sum("settled_digitized", digitization) == 39_131)
        #expect(try Self.rows(run, "2026-Q3/digitization.subordinates.csv").count == 96)
        let documents = try Self.rows(run, "2026-Q3/documents.whole.csv")
        #expect(documents["51"]?["incoming_total"] == "691")
        #expect(documents["51"]?["outgoing_total"] == "235")
    }

    @Test(arguments: ["baocaod.yaml", "as-offices.yaml"])
    func aCommuneHasTheFiguresOfItsOfficesAndVillages(configuration: String) throws {
        let run = try Self.run("commune-2026-10", configuration)
        #expect(run.summary.returnedCount == 0)
        let documents = try Self.rows(run, "2026-10/documents.level.csv")
        #expect(documents["21040"]?["incoming_total"] == "914")
        #expect(documents["21040.03"] != nil)
        // The intake body is an office of its own here, since it is registered.
        #expect(try Self.rows(run, "2026-10/digitization.level.csv").keys.sorted() == ["21040.04"])
        #expect(try Self.rows(run, "2026-10/online_services.level.csv")["21040"]?["partial_received"] == "94")
    }
}
