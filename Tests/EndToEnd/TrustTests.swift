import Assembly
import Office
import Foundation
import ReportingKit
import Tabular
import Testing

/// What makes the figures of the sample report trustworthy: its contradictions are all told, and every figure leads
/// back to cells.
struct TrustTests {
    /// The list that `Tests/Corpus/reference/contradictions.py` works out from the reference appendices alone.
    private struct Contradiction: Hashable, Comparable {
        let code: String
        let dataset: String
        let field: String
        let communes: Double
        let district: Double

        static func < (left: Self, right: Self) -> Bool { "\(left)" < "\(right)" }
    }

    private static func expected() throws -> [Contradiction] {
        let file = SampleRun.root.appending(path: "Tests/Corpus/reference/2023-H1/contradictions.csv")
        return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
            line in
            let cells = SampleRun.cells(line)
            return Contradiction(
                code: cells[0], dataset: cells[1], field: cells[3], communes: Double(cells[4]) ?? -1,
                district: Double(cells[5]) ?? -1)
        }
    }

    private static func number(_ text: Any?) -> Double {
        Double("\(text ?? "")".replacing(".", with: "").replacing(",", with: ".")) ?? -2
    }

    @Test func everyContradictionBetweenTheAppendicesIsFoundAndNothingElse() throws {
        let text = try SampleRun.shared.get().text("report/2023-H1/findings.json")
        let objects = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        let found = objects.filter {
            ($0["code"] as? String ?? "").hasPrefix("contradiction.") && $0["code"] as? String != "contradiction.text"
        }
        .map { object in
            Contradiction(
                code: object["code"] as? String ?? "", dataset: object["dataset"] as? String ?? "",
                field: object["field"] as? String ?? "", communes: Self.number(object["found"]),
                district: Self.number(object["expected"]))
        }
        #expect(found.sorted() == (try Self.expected()).sorted())
        // Each names both places.
        for object in objects where object["code"] as? String == "contradiction.cell" {
            #expect(object["cell"] is String && object["other_cell"] is String && object["other_file"] is String)
        }
    }

    @Test func everyFigureLeadsBackToCellsThatSayTheSame() throws {
        let run = try SampleRun.shared.get()
        let composition = try SampleRun.composition()
        let folder = OutputFolder(root: run.output)
        let publisher = ReportPublisher(
            composition: composition, store: try composition.openStore(in: folder), output: folder)
        let period = try #require(Period(id: "2023-H1"))
        let model = try #require(try publisher.model(period))
        let files = try Dictionary(
            InputFiles.list(SampleRun.root.appending(path: "config/samples/2023-H1/in")).map { ($0.name, $0.url) },
            uniquingKeysWith: { first, _ in first })
        var readings: [String: Reading] = [:]
        var cells = 0
        for figure in model.tracedFigures {
            #expect(figure.lineage.isGrounded, "\(figure.id)")
            for source in figure.lineage.cells {
                if readings[source.file.name] == nil {
                    let url = try #require(files[source.file.name])
                    readings[source.file.name] = try FileReader(limits: ReadingLimits()).read(
                        try Data(contentsOf: url), name: source.file.name)
                }
                let sheet = try #require(
                    readings[source.file.name]?.sheets.first { $0.name == source.sheet }, "\(figure.id) \(source.sheet)"
                )
                let row = try #require(sheet.rows.first { $0.index == source.cell.row }, "\(figure.id) \(source.cell)")
                let cell = try #require(
                    row.cells.first { $0.column == source.cell.column }, "\(figure.id) \(source.cell)")
                #expect(
                    Self.isSame(cell.content, source.raw),
                    "\(figure.id): \(source.cell) holds \(cell.content), not \(source.raw)")
                cells += 1
            }
        }
        #expect(model.tracedFigures.count > 1_256)
        #expect(cells > 1_256)
    }

    private static func isSame(_ content: CellContent, _ raw: String) -> Bool {
        switch content {
        case .text(let text): VietnameseText.clean(text) == VietnameseText.clean(raw)
        case .number(let value, _):
            Double(raw) == value || Double(raw.replacing("%", with: "")).map { abs($0 - value * 100) < 1e-6 } == true
        case .boolean, .error, .formulaWithoutValue: true
        }
    }
}
