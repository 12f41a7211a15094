import Claims
import DigitizationModule
import DocumentsModule
import Foundation
import InfrastructureModule
import OnlineServicesModule
import ReportingKit
import Settings

@testable import Assembly

/// The sentences of `Tests/Corpus/sentences`, and how well they are read.
struct SentenceCorpus {
    struct Figure {
        let offset: Int
        /// Nil for what no table can bear out.
        let code: String?
        let isWrong: Bool
        let printed: String
    }

    struct Entry {
        let id: Int
        let manner: String
        let period: String
        let heading: String?
        let paragraphs: [(text: String, figures: [Figure])]
    }

    /// What became of the figures of some entries.
    struct Score {
        var checkable = 0
        var compared = 0
        var planted = 0
        var plantedFound = 0
        /// Figures that are right, or that nothing can be said of, and were called wrong or read as something else.
        var falseAlarms: [String] = []
        var missed: [String] = []

        var share: Double { checkable == 0 ? 1 : Double(compared) / Double(checkable) }
    }

    let entries: [Entry]
    private let worlds: [String: World]

    struct World {
        let reader: ClaimReader
        let contradictions: TextContradictions
        let registry: ModuleRegistry
    }

    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    init() throws {
        let folder = Self.root.appending(path: "Tests/Corpus/sentences")
        let lines = try String(contentsOf: folder.appending(path: "sentences.tsv"), encoding: .utf8)
            .split(separator: "\n").dropFirst()
        entries = lines.map { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Entry(
                id: Int(parts[0]) ?? 0, manner: parts[1], period: parts[2],
                heading: parts[3].isEmpty ? nil : parts[3],
                paragraphs: parts[4].split(separator: "⏎").map { Self.paragraph(String($0)) })
        }
        worlds = [
            "2023-H1": try Self.world("2023-H1", unit: "524", tables: Self.reference),
            "2026-Q3": try Self.world("2026-Q3", unit: "51", tables: Self.madeUp),
        ]
    }

    /// Takes the brackets off.
    private static func paragraph(_ marked: String) -> (String, [Figure]) {
        var text = ""
        var figures: [Figure] = []
        var rest = marked[...]
        while let open = rest.firstIndex(of: "["), let bar = rest[open...].firstIndex(of: "|"),
            let close = rest[bar...].firstIndex(of: "]")
        {
            text += rest[..<open]
            let code = rest[rest.index(after: bar)..<close]
            let printed = String(rest[rest.index(after: open)..<bar])
            figures.append(
                Figure(
                    offset: text.count, code: code == "-" ? nil : String(code.filter { $0 != "!" }),
                    isWrong: code.hasSuffix("!"), printed: printed))
            text += printed
            rest = rest[rest.index(after: close)...]
        }
        return (text + rest, figures)
    }

    // MARK: Score

    func score(_ chosen: (Entry) -> Bool) -> Score {
        var score = Score()
        for entry in entries where chosen(entry) { add(entry, to: &score) }
        return score
    }

    private func add(_ entry: Entry, to score: inout Score) {
        guard let world = worlds[entry.period] else { return }
        let passages = entry.paragraphs.enumerated().map {
            Passage(text: $1.text, heading: entry.heading, paragraph: $0 + 1)
        }
        let read = world.reader.read(passages)
        for (index, paragraph) in entry.paragraphs.enumerated() {
            var claims = read.claims.filter { $0.passage.paragraph == index + 1 && world.contradictions.knows($0) }
            for figure in paragraph.figures {
                // A word such as "hơn" belongs to the number.
                let position = claims.firstIndex {
                    (($0.offset)...($0.offset + $0.quantity.printed.count)).contains(figure.offset)
                        && $0.quantity.printed.contains(figure.printed)
                }
                let claim = position.map { claims.remove(at: $0) }
                let why = read.uncompared.first {
                    $0.passage.paragraph == index + 1 && $0.quantity.printed.contains(figure.printed)
                }
                judge(figure, claim, why, entry, world, &score)
            }
            for claim in claims where !world.contradictions.findings([claim], file: "").isEmpty {
                score.falseAlarms.append("\(entry.id) \(entry.manner): \(claim.quantity.printed) is no figure")
            }
        }
    }

    private func judge(
        _ figure: Figure, _ claim: Claim?, _ why: UncomparedFigure?, _ entry: Entry, _ world: World,
        _ score: inout Score
    ) {
        let place = "\(entry.id) \(entry.manner): \(figure.printed)"
        let isCalledWrong = claim.map { !world.contradictions.findings([$0], file: "").isEmpty } ?? false
        guard let code = figure.code else {
            if let claim, isCalledWrong {
                score.falseAlarms.append("\(place) read as \(Self.code(claim.subject, world.registry))")
            }
            return
        }
        score.checkable += 1
        if figure.isWrong { score.planted += 1 }
        guard let claim else {
            score.missed.append("\(place) \(code): \(why.map { "\($0.reason)" } ?? "unread")")
            if figure.isWrong { score.planted -= 1 }
            return
        }
        let said = Self.code(claim.subject, world.registry)
        guard said == Self.normal(code, world.registry) else {
            score.falseAlarms.append("\(place) \(code) read as \(said)")
            return
        }
        score.compared += 1
        if figure.isWrong {
            if isCalledWrong {
                score.plantedFound += 1
            } else {
                score.missed.append("\(place) \(code): wrong, not found")
            }
        } else if isCalledWrong {
            score.falseAlarms.append("\(place) \(code) is right")
        }
    }

    // MARK: Codes

    private static func dataset(_ field: String) -> DatasetID {
        if field.hasPrefix("incoming_") || field.hasPrefix("outgoing_") { return "documents" }
        return field.hasPrefix("partial_") || field.hasPrefix("full_") ? "online_services" : "digitization"
    }

    /// A code as ``code(_:_:)`` writes it: rates by their parts, the dataset named.
    private static func normal(_ code: String, _ registry: ModuleRegistry) -> String {
        let dot = code.lastIndex(of: ".") ?? code.startIndex
        var what = String(code[code.index(after: dot)...])
        var dataset = dataset(what)
        if what.hasPrefix("p:") {
            what.removeFirst(2)
            dataset = "dossier_progress"
        }
        let field = registry.dataset(dataset)?.field(FieldName(what))
        if let field, case .rate(let part, let whole) = field.aggregation { what = "\(part)/\(whole)" }
        let terms = what.split(separator: "+").sorted().joined(separator: "+")
        return "\(code[..<dot]).\(dataset):\(terms)"
    }

    private static func code(_ subject: Claim.Subject, _ registry: ModuleRegistry) -> String {
        switch subject {
        case .figure(let id):
            let figure = registry.figures.first { $0.id == id }
            return figure.flatMap { Measure($0.value) }.map(code) ?? id.rawValue
        case .value(let dataset, let unit, let field):
            if case .rate(let part, let whole)? = registry.dataset(dataset)?.field(field)?.aggregation {
                return code(Measure(dataset, .unit(unit), .share(part, of: whole)))
            }
            return code(Measure(dataset, .unit(unit), .field(field)))
        case .measure(let measure): return code(measure)
        }
    }

    private static func code(_ measure: Measure) -> String {
        let owner =
            switch measure.owner {
            case .own, .level: "own"
            case .whole: "whole"
            case .lower: "lower"
            case .unit(let unit): unit.code.rawValue
            }
        switch measure.amount {
        case .field(let field): return "\(owner).\(measure.dataset):\(field)"
        case .sum(let fields):
            return "\(owner).\(measure.dataset):\(fields.map(\.rawValue).sorted().joined(separator: "+"))"
        case .share(let part, let whole): return "\(owner).\(measure.dataset):\(part)/\(whole)"
        case .unitsWith(let field): return "units.\(measure.dataset):\(field)"
        }
    }

    // MARK: Tables

    private static func world(
        _ id: String, unit: UnitCode, tables: (Period, UnitRegister, AdministrativeUnit) throws -> [SourcedTable]
    ) throws -> World {
        guard let period = Period(id: id) else { throw CocoaError(.coderInvalidValue) }
        let register = UnitRegister.around(
            unit, adding: try UnitRegisterReader.read([root.appending(path: "config/samples/2023-H1/units.csv")]))
        guard let reporting = register.unit(unit, on: period.lastDay) else { throw CocoaError(.coderInvalidValue) }
        let registry = ModuleRegistry([
            DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(),
        ])
        let input = AssemblyInput(period: period, tables: try tables(period, register, reporting), narrative: [])
        let assembler = ReportAssembler(registry: registry, register: register)
        let model = assembler.assemble(input, reportingUnit: reporting)
        // The appendices of the reference report, by their numbers.
        let lower = { (dataset: DatasetID) in AppendixReference(dataset: dataset, owner: .lower) }
        let references: [String: AppendixReference] =
            id == "2023-H1"
            ? [
                "1": .init(dataset: "documents", owner: nil), "2": .init(dataset: "online_services", owner: .own),
                "3": .init(dataset: "digitization", owner: .whole), "4": lower("online_services"),
                "5": lower("digitization"), "6": lower("documents"),
            ] : [:]
        let romans = Dictionary(
            uniqueKeysWithValues: references.map { (RomanNumeral.text(Int($0.key) ?? 0), $0.value) })
        return World(
            reader: assembler.claimReader(
                period, reportingUnit: reporting, appendices: references.merging(romans) { first, _ in first }),
            contradictions: assembler.contradictions(
                model.figures, input, declaredTotals: nil, reportingUnit: reporting),
            registry: registry)
    }

    private static func reference(
        _ period: Period, _ register: UnitRegister, _ reporting: AdministrativeUnit
    ) throws -> [SourcedTable] {
        try ReferenceTables.all().map { source in
            let rows = source.rows.map(\.row).compactMap { row -> DatasetRow? in
                guard case .unit(let unit) = register.match(row.unitLabel, on: period.lastDay, within: reporting.code)
                else { return nil }
                return DatasetRow(
                    unit: unit.id, unitLabel: row.unitLabel, unitName: unit.name, sheet: row.sheet, row: row.row,
                    values: row.values)
            }
            return SourcedTable(
                table: DatasetTable(
                    dataset: source.dataset, place: source.place, period: period, rows: rows,
                    declaredTotal: source.declaredTotal?.row), file: source.files[0])
        }
    }

    /// One table of all units a dataset.
    private static func madeUp(
        _ period: Period, _ register: UnitRegister, _ reporting: AdministrativeUnit
    ) throws -> [SourcedTable] {
        let file = root.appending(path: "Tests/Corpus/sentences/tables-2026-Q3.csv")
        let cells = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
            $0.split(separator: ",").map(String.init)
        }
        return Dictionary(grouping: cells) { $0[0] }.sorted { $0.key < $1.key }.map { dataset, cells in
            let rows = Dictionary(grouping: cells) { $0[1] }.sorted { $0.key < $1.key }.enumerated().compactMap {
                index, entry -> DatasetRow? in
                guard let unit = register.unit(UnitCode(entry.key), on: period.lastDay) else { return nil }
                var values: [FieldName: SourcedValue] = [:]
                for (column, cell) in entry.value.enumerated() {
                    guard let count = Int(cell[3]) else { continue }
                    values[FieldName(cell[2])] = SourcedValue(
                        .count(count), cell: CellAddress(row: index, column: column), raw: cell[3])
                }
                return DatasetRow(
                    unit: unit.id, unitLabel: unit.name, unitName: unit.name, sheet: "Sheet1", row: index + 1,
                    values: values)
            }
            return SourcedTable(
                table: DatasetTable(
                    dataset: DatasetID(dataset), place: .whole, period: period, rows: rows),
                file: SourceFile(name: "\(dataset).xlsx", sha256: dataset))
        }
    }
}
