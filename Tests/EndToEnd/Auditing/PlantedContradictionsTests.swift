import Auditing
import Foundation
import ReportingKit
import TestSupport
import Testing

/// Contradictions planted at random places of a finished report by changing its XML: each is found, and nothing else
/// is.
struct PlantedContradictionsTests {
    enum Kind: CaseIterable { case cell, rate, total, totalRate, sentence }

    struct Plant {
        let kind: Kind
        let run: Int
        let text: String
        let cell: WordText.Cell?
        /// For table cells: the appendix, and the field that the column holds.
        let appendix: AppendixDefinition?
        let field: FieldName?
    }

    /// Sentences whose figures the appendices hold, by how they begin.
    private static let checkable = [
        "UBND huyện tiếp nhận ", "Về số hóa, toàn huyện", "- Dịch vụ công trực tuyến: UBND các xã",
        "- Số hóa hồ sơ: ", "- Văn bản và ký số: ",
    ]

    /// Counts of a shared catalogue: a wrong one contradicts nothing.
    private static let catalogue: Set<FieldName> = ["partial_procedures", "full_procedures"]

    private struct Place {
        let kind: Kind
        let run: Int
        let cell: WordText.Cell?
        let appendix: AppendixDefinition?
        let field: FieldName?
    }

    private static func places(_ document: WordText, _ registry: ModuleRegistry) -> [Place] {
        let tables = Dictionary(grouping: document.runs.compactMap(\.cell), by: \.table)
            .filter { $0.value.contains { $0.column >= 9 } }.keys.sorted()
        return document.runs.indices.compactMap { index in
            let run = document.runs[index]
            guard run.text.contains(where: \.isNumber), run.text.allSatisfy({ $0.isNumber || ".,%".contains($0) })
            else { return nil }
            guard let cell = run.cell else {
                let paragraph = document.text(ofParagraph: run.paragraph)
                guard checkable.contains(where: paragraph.hasPrefix) else { return nil }
                return Place(kind: .sentence, run: index, cell: nil, appendix: nil, field: nil)
            }
            guard let number = tables.firstIndex(of: cell.table), registry.appendices.indices.contains(number) else {
                return nil
            }
            let appendix = registry.appendices[number]
            // The label of the total spans two columns.
            let isTotal = document.text(WordText.Cell(table: cell.table, row: cell.row, column: 0)).hasPrefix("Tổng")
            let column = cell.column - (isTotal ? 1 : 2)
            guard appendix.fields.indices.contains(column), !catalogue.contains(appendix.fields[column]) else {
                return nil
            }
            let field = appendix.fields[column]
            let isRate = field.rawValue.hasSuffix("_rate")
            return Place(
                kind: isTotal ? (isRate ? .totalRate : .total) : isRate ? .rate : .cell, run: index, cell: cell,
                appendix: appendix,
                field: field)
        }
    }

    /// Another digit in the place of one, never a leading zero.
    private static func changed(_ text: String, _ generator: inout SeededGenerator) -> String {
        var characters = Array(text)
        let digits = characters.indices.filter { characters[$0].isNumber }
        guard let position = digits.randomElement(using: &generator) else { return text }
        let old = characters[position]
        let allowed = "123456789".filter { $0 != old }
        characters[position] = allowed.randomElement(using: &generator) ?? old
        return String(characters)
    }

    /// One plant a row and a column of a table, so that no two hide each other; then sentences whose figures these
    /// leave alone, as a wrong cell may by chance make a wrong sentence right.
    private static func plants(_ document: WordText, _ registry: ModuleRegistry, _ generator: inout SeededGenerator)
        -> [Plant]
    {
        let wanted: [Kind: Int] = [.cell: 18, .rate: 4, .total: 5, .totalRate: 2, .sentence: 24]
        var taken: [Kind: Int] = [:]
        var rows: Set<WordText.Cell> = []
        var columns: Set<String> = []
        // The columns that a total's rate is of: with one of their cells changed, another rate may be the right one.
        var families: [String: Bool] = [:]
        var said: Set<String> = []
        var plants: [Plant] = []
        let places = places(document, registry).shuffled(using: &generator)
        for place in places.filter({ $0.cell != nil }) + places.filter({ $0.cell == nil })
        where taken[place.kind, default: 0] < wanted[place.kind] ?? 0 {
            let original = document.runs[place.run].text
            if let cell = place.cell, let appendix = place.appendix, let field = place.field {
                let row = WordText.Cell(table: cell.table, row: cell.row, column: 0)
                let column = "\(appendix.id)/\(field)"
                let family = "\(appendix.id)/\(field.rawValue.prefix { $0 != "_" })"
                let isTotalRate = place.kind == .totalRate
                guard !rows.contains(row), !columns.contains(column), families[family] ?? false == false,
                    !isTotalRate || families[family] == nil
                else { continue }
                families[family] = isTotalRate
                rows.insert(row)
                columns.insert(column)
                said.formUnion(figures(of: cell, original, document))
            } else if said.contains(unpadded(original)) {
                continue
            } else if original.hasSuffix("%"),
                document.runs.contains(where: {
                    $0.paragraph == document.runs[place.run].paragraph && said.contains(unpadded($0.text))
                })
            {
                // With a changed count beside it another rate may be the right one.
                continue
            }
            taken[place.kind, default: 0] += 1
            plants.append(
                Plant(
                    kind: place.kind, run: place.run, text: changed(original, &generator), cell: place.cell,
                    appendix: place.appendix, field: place.field))
        }
        return plants
    }

    /// What sentences may say of a cell: its own text, its column's total, the rates of its table.
    private static func figures(of cell: WordText.Cell, _ text: String, _ document: WordText) -> Set<String> {
        let total = document.runs.filter { run in
            run.cell.map { other in
                other.table == cell.table
                    && document.text(WordText.Cell(table: other.table, row: other.row, column: 0)).hasPrefix("Tổng")
            } ?? false
        }
        let column = total.filter { $0.cell?.column == cell.column - 1 || $0.cell?.column == cell.column }
        // Tables print rates without the sign that sentences have; those of a figure stand near it.
        let near = (cell.column - 3)...(cell.column + 2)
        let rates = total.filter { run in run.cell.map { near.contains($0.column) } ?? false && run.text.contains(",") }
            .map(\.text)
        return Set(([text, text + "%"] + column.map(\.text) + rates + rates.map { $0 + "%" }).map(unpadded))
    }

    /// "03" in a sentence is the "3" of a table.
    private static func unpadded(_ text: String) -> String {
        let digits = text.drop { $0 == "0" }
        return digits.first?.isNumber == true ? String(digits) : text
    }

    @Test func everyPlantedContradictionIsFoundAndNothingElse() throws {
        let seed = SeededGenerator.runSeed()
        var generator = SeededGenerator(seed: seed)
        let original = try SampleReport.shared.get().bytes
        let document = try WordText(original)
        let registry = try SampleReport.composition.get().registry
        // An order of places by chance may leave room for fewer.
        let plants = try #require(
            (0..<10).lazy.map { _ in Self.plants(document, registry, &generator) }.first { $0.count >= 40 },
            "seed \(seed): no order of places has room for forty")
        let planted = try document.replacing(Dictionary(plants.map { ($0.run, $0.text) }) { first, _ in first })

        let known = Set(try SampleReport.audited.get().faults.map(Self.place))
        let faults = try SampleReport.audit(planted).faults.map(\.finding)
        for plant in plants {
            #expect(
                faults.contains { Self.finds($0, plant, document) },
                "seed \(seed): \(plant.kind) \(plant.text) was not found")
        }
        for fault in faults where !known.contains(Self.place(fault)) {
            let isPlanted = plants.contains { Self.follows(fault, from: $0, document) }
            #expect(isPlanted, "seed \(seed): \(fault.code) \(fault.storedValues) was not planted")
        }
        print("planted contradictions, seed \(seed): \(plants.count) planted, all found, \(faults.count) findings")
    }

    private static func place(_ fault: AuditedReport.Fault) -> [String] { place(fault.finding) }

    private static func place(_ finding: Finding) -> [String] {
        [
            finding.code.rawValue, finding.dataset?.rawValue ?? "", finding.set?.rawValue ?? "",
            finding.field?.rawValue ?? "",
            finding.storedValues["row"] ?? "", finding.storedValues["sentence"] ?? "",
        ]
    }

    private static func isTable(_ finding: Finding, _ plant: Plant) -> Bool {
        finding.dataset == plant.appendix?.dataset && finding.set == plant.appendix?.set
    }

    private static func label(_ cell: WordText.Cell, _ document: WordText) -> String {
        VietnameseText.clean(
            document.text(WordText.Cell(table: cell.table, row: cell.row, column: 1)).replacing("&amp;", with: "&"))
    }

    /// Whether a finding points at what was planted: at its sentence; at its row; at the total of its column.
    private static func finds(_ finding: Finding, _ plant: Plant, _ document: WordText) -> Bool {
        guard let cell = plant.cell else { return finding.found == plant.text && finding.place.paragraph != nil }
        guard isTable(finding, plant) else { return false }
        switch plant.kind {
        case .cell:
            // The cell itself where the table tells that it is the wrong one, else the total of its column.
            return finding.field == plant.field
                && (finding.namesWrongCell
                    ? finding.storedValues["row"] == label(cell, document) : finding.code == .totalMismatch)
        case .rate: return finding.code == .ruleRate && finding.storedValues["row"] == label(cell, document)
        case .total: return finding.code == .totalMismatch && finding.field == plant.field
        case .totalRate: return finding.code == .ruleRate && finding.unit == nil && finding.field == plant.field
        case .sentence: return false
        }
    }

    /// Whether a finding follows from what was planted: it points at the row or the column in either table of the pair,
    /// or at a sentence that repeats the cell.
    private static func follows(_ finding: Finding, from plant: Plant, _ document: WordText) -> Bool {
        if finds(finding, plant, document) { return true }
        guard let cell = plant.cell else { return false }
        if finding.place.paragraph != nil {
            // A rate in a sentence that repeats the count.
            let sentence = finding.storedValues["sentence"] ?? ""
            if sentence.split(whereSeparator: { !$0.isNumber && $0 != "." }).contains(
                document.runs[plant.run].text[...])
            {
                return true
            }
            // Where the tables of a pair differ, a sentence that agreed with the cell is held against the other table.
            let figure = finding.storedValues["figure"].map(VietnameseText.comparisonKey) ?? ""
            let isOfRow = figure.hasPrefix(VietnameseText.comparisonKey(label(cell, document)))
            return finding.otherPlace?.cell != nil
                && (finding.expected == plant.text || finding.field == plant.field && isOfRow)
        }
        guard finding.dataset == plant.appendix?.dataset || finding.code == .contradictionBound else { return false }
        let sharesRow = finding.storedValues["row"].map { sameUnit($0, label(cell, document)) } ?? false
        return sharesRow || finding.field == plant.field
    }

    /// "Xã Bình An" and "UBND xã Bình An"
    private static func sameUnit(_ left: String, _ right: String) -> Bool {
        func key(_ label: String) -> String {
            let words = VietnameseText.comparisonKey(label).split(separator: " ")
            return words.drop { $0 == "ubnd" }.joined(separator: " ")
        }
        return key(left) == key(right)
    }

    /// A draft that an officer edited: every figure that no longer agrees with the data is named, with its sentence or
    /// cell.
    @Test func editedFiguresOfADraftAreNamedAgainstTheStore() throws {
        let seed = SeededGenerator.runSeed()
        var generator = SeededGenerator(seed: seed)
        let sample = try SampleReport.shared.get()
        let document = try WordText(sample.bytes)
        let edits = Self.plants(document, try SampleReport.composition.get().registry, &generator)
        let edited = try document.replacing(Dictionary(edits.map { ($0.run, $0.text) }) { first, _ in first })
        let faults = try sample.auditAgainstStore(edited).faults.filter(\.isStored).map(\.finding)
        #expect(faults.count == edits.count, "seed \(seed)")
        for edit in edits {
            let isNamed = faults.contains { finding in
                finding.found == edit.text && finding.field == edit.field
                    && (edit.cell == nil) == (finding.place.paragraph != nil)
            }
            #expect(isNamed, "seed \(seed): \(edit.kind) \(edit.text) was not named")
        }
    }
}
