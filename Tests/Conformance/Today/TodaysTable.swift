import ReportingKit
import TestSupport

/// A table of an office of today with figures that agree, names spelt as systems spell them, and what has to be read
/// from it.
struct TodaysTable {
    let definition: DatasetDefinition
    let units: [AdministrativeUnit]
    private(set) var received: [Int] = []
    private(set) var grid = Grid()

    /// `around` names the territory that systems write behind a unit's name.
    init(
        _ definition: DatasetDefinition, title: [String], units: [AdministrativeUnit], around: String,
        _ generator: inout SeededGenerator
    ) {
        self.definition = definition
        self.units = units
        for line in title { grid.append([0: .text(line)]) }
        let fields = definition.fields
        grid.append([0: .text("STT"), 1: .text("Đơn vị")].merging(Self.cells(fields.map { $0.group ?? "" })) { $1 })
        grid.append(Self.cells(fields.map(\.title)))
        for (number, unit) in units.enumerated() {
            let whole = Int.random(in: 1...5_000, using: &generator)
            received.append(whole)
            var cells: [Int: Grid.Cell] = [
                0: .number(Double(number + 1)), 1: .text(Self.label(unit, around, &generator)),
            ]
            for (column, value) in Self.figures(whole, &generator).enumerated() { cells[column + 2] = value }
            grid.append(cells)
        }
    }

    private static func cells(_ texts: [String]) -> [Int: Grid.Cell] {
        Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($0.offset + 2, Grid.Cell.text($0.element)) })
    }

    /// Intake and results: a whole, its part, the rate, the rest.
    private static func figures(_ whole: Int, _ generator: inout SeededGenerator) -> [Grid.Cell] {
        [whole, Int.random(in: 1...whole, using: &generator)].flatMap { whole -> [Grid.Cell] in
            let part = Int.random(in: 0...whole, using: &generator)
            let rate = (Double(part) * 10_000 / Double(whole)).rounded() / 100
            return [.number(Double(whole)), .number(Double(part)), .number(rate), .number(Double(whole - part))]
        }
    }

    private static func label(_ unit: AdministrativeUnit, _ around: String, _ generator: inout SeededGenerator)
        -> String
    {
        let name = unit.name
        guard unit.kind.isTerritorial else {
            return [name, name.uppercased()].randomElement(using: &generator) ?? name
        }
        let inner = name.prefix(1).lowercased() + name.dropFirst()
        // Nobody writes a territory behind its own name.
        guard !VietnameseText.comparisonKey(around).hasSuffix(VietnameseText.comparisonKey(name)) else {
            return [name, "UBND \(inner)", name.uppercased()].randomElement(using: &generator) ?? name
        }
        let spellings = [
            name, "UBND \(inner)", name.uppercased(), "\(name), \(around)", "\(name) - \(around)",
            "\(name) (\(around))",
            "Ủy ban nhân dân \(inner)", "Trung tâm Phục vụ hành chính công \(inner)",
        ]
        return spellings.randomElement(using: &generator) ?? name
    }
}
