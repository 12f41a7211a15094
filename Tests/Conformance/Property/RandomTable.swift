import ReportingKit
import TestSupport

/// A random table of a dataset with the layout that somebody gave it, and what has to be read from it.
struct RandomTable {
    struct Row {
        let unit: AdministrativeUnit
        let values: [FieldName: FieldValue]
    }

    let definition: DatasetDefinition
    let period: Period
    private(set) var rows: [Row] = []
    private(set) var total: [FieldName: Int]?
    private(set) var grid = Grid()

    init(_ definition: DatasetDefinition, units: [AdministrativeUnit], _ generator: inout SeededGenerator) {
        self.definition = definition
        let periods = ["2023-H1", "2022-Q3", "2023-04", "2022", "2022-H2"].compactMap(Period.init(id:))
        period = periods.randomElement(using: &generator) ?? periods[0]
        let chosen = units.shuffled(using: &generator).prefix(Int.random(in: 2...9, using: &generator))
        for unit in chosen { rows.append(Row(unit: unit, values: Self.values(definition, &generator))) }
        layOut(&generator)
    }

    private static func values(_ definition: DatasetDefinition, _ generator: inout SeededGenerator) -> [FieldName:
        FieldValue]
    {
        var values: [FieldName: FieldValue] = [:]
        for field in definition.fields {
            switch field.type {
            case .rate(let decimals):
                values[field.name] = .decimal(
                    FixedDecimal(mantissa: Int64.random(in: 0...9_999, using: &generator), scale: decimals))
            default:
                let limit = [9, 99, 999, 9_999, 99_999].randomElement(using: &generator) ?? 99
                values[field.name] = .count(Int.random(in: 0...limit, using: &generator))
            }
        }
        return values
    }

    // MARK: Layout

    private mutating func layOut(_ generator: inout SeededGenerator) {
        let left = Int.random(in: 0...2, using: &generator)
        let hasNumbers = Bool.random(using: &generator)
        let unitColumn = left + (hasNumbers ? 1 : 0)
        let columns = columnOrder(&generator)
        let first = unitColumn + 1
        titles(left, &generator)
        header(left: left, unitColumn: hasNumbers ? unitColumn : left, first: first, columns, hasNumbers, &generator)
        if Bool.random(using: &generator) {
            var cells: [Int: Grid.Cell] = [:]
            for offset in columns.indices { cells[first + offset] = .text("(\(offset + 1))") }
            grid.append(cells)
        }
        let totalIsAbove = Int.random(in: 0..<5, using: &generator) == 0
        let hasTotal = Int.random(in: 0..<3, using: &generator) > 0
        if hasTotal, totalIsAbove { appendTotal(unitColumn, first, columns, &generator) }
        if Int.random(in: 0..<4, using: &generator) == 0 { grid.append([unitColumn: .text("Các xã, thị trấn")]) }
        for (index, row) in rows.enumerated() {
            var cells: [Int: Grid.Cell] = [unitColumn: .text(Self.label(row.unit, &generator))]
            if hasNumbers { cells[left] = .number(Double(index + 1)) }
            for (offset, field) in columns.enumerated() {
                if let value = row.values[field.name] { cells[first + offset] = Self.cell(value, &generator) }
            }
            grid.append(cells)
        }
        if hasTotal, !totalIsAbove { appendTotal(unitColumn, first, columns, &generator) }
        if Bool.random(using: &generator) {
            grid.append([:])
            grid.append([first + columns.count - 1: .text("NGƯỜI LẬP BIỂU")])
        }
    }

    /// Groups in any order, the fields within a group in any order.
    private func columnOrder(_ generator: inout SeededGenerator) -> [FieldDefinition] {
        var groups: [[FieldDefinition]] = []
        for field in definition.fields {
            if let last = groups.last, last[0].group == field.group {
                groups[groups.count - 1].append(field)
            } else {
                groups.append([field])
            }
        }
        return groups.shuffled(using: &generator).flatMap { $0.shuffled(using: &generator) }
    }

    private mutating func titles(_ left: Int, _ generator: inout SeededGenerator) {
        if Bool.random(using: &generator) { grid.append([left: .text("UBND HUYỆN BÌNH SƠN")]) }
        let title = definition.title + " cấp xã"
        grid.append([left: .text(Bool.random(using: &generator) ? title : title.uppercased())])
        grid.append([left: .text(Self.spelling(of: period, &generator))])
        if Bool.random(using: &generator) { grid.append([:]) }
    }

    private static func spelling(of period: Period, _ generator: inout SeededGenerator) -> String {
        let (first, last) = (period.firstDay, period.lastDay)
        let spellings = [
            "(\(period.vietnameseRange))", period.vietnameseRange, "Kỳ báo cáo: \(period.vietnamese)",
            "Từ \(first.slashed) đến \(last.slashed)",
            "Từ ngày \(first.day) tháng \(first.month) năm \(first.year) đến ngày \(last.day) tháng \(last.month) năm \(last.year)",
        ]
        return spellings.randomElement(using: &generator) ?? spellings[0]
    }

    private mutating func header(
        left: Int, unitColumn: Int, first: Int, _ columns: [FieldDefinition], _ hasNumbers: Bool,
        _ generator: inout SeededGenerator
    ) {
        let isUpper = Int.random(in: 0..<4, using: &generator) == 0
        func text(_ label: String) -> Grid.Cell { .text(isUpper ? label.uppercased() : label) }
        let names = ["Đơn vị", "Tên đơn vị", "Cơ quan, đơn vị", "Đơn vị (Cơ quan)"]
        let unitName = names.randomElement(using: &generator) ?? names[0]
        var top: [Int: Grid.Cell] = [unitColumn: text(unitName)]
        var leaf: [Int: Grid.Cell] = [:]
        if hasNumbers { top[left] = text("STT") }
        let repeats = Bool.random(using: &generator)
        let row = grid.rows.count
        var former: String?
        for (offset, field) in columns.enumerated() {
            leaf[first + offset] = text(field.title)
            guard let group = field.group else { continue }
            if repeats || group != former { top[first + offset] = text(group) }
            if !repeats, group != former {
                let width = columns[offset...].prefix { $0.group == group }.count
                if width > 1 {
                    grid.merges.append(Grid.Merge(row: row, column: first + offset, height: 1, width: width))
                }
            }
            former = group
        }
        if !repeats { grid.merges.append(Grid.Merge(row: row, column: unitColumn, height: 2, width: 1)) }
        grid.append(top)
        grid.append(leaf)
    }

    private mutating func appendTotal(
        _ unitColumn: Int, _ first: Int, _ columns: [FieldDefinition], _ generator: inout SeededGenerator
    ) {
        let names = ["Tổng cộng", "TỔNG SỐ", "Cộng", "Tổng"]
        var cells: [Int: Grid.Cell] = [unitColumn: .text(names.randomElement(using: &generator) ?? names[0])]
        var sums: [FieldName: Int] = [:]
        for (offset, field) in columns.enumerated() where field.aggregation == .sum {
            let sum = rows.reduce(0) { $0 + ($1.values[field.name]?.count ?? 0) }
            sums[field.name] = sum
            cells[first + offset] = .number(Double(sum))
        }
        total = sums
        grid.append(cells)
    }

    private static func label(_ unit: AdministrativeUnit, _ generator: inout SeededGenerator) -> String {
        let name = unit.name
        let spellings = [
            name, "UBND " + name.prefix(1).lowercased() + name.dropFirst(), name.uppercased(),
            name.replacing(" ", with: "  "),
            "Ủy ban nhân dân " + name.prefix(1).lowercased() + name.dropFirst(), " \(name) ",
        ]
        return spellings.randomElement(using: &generator) ?? name
    }

    /// Numbers as numbers or as text, with either separator.
    private static func cell(_ value: FieldValue, _ generator: inout SeededGenerator) -> Grid.Cell {
        switch value {
        case .count(let count):
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: return .text(VietnameseNumber.count(count))
            case 1: return .text("\(count)")
            case 2: return .text(VietnameseNumber.count(count).replacing(".", with: ","))
            default: return .number(Double(count))
            }
        case .decimal(let rate):
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: return .text(rate.description.replacing(".", with: ","))
            case 1: return .text(rate.description.replacing(".", with: ",") + "%")
            case 2: return .percent(rate.doubleValue / 100)
            default: return .text(rate.description + "%")
            }
        default: return .text(value.plainText)
        }
    }
}
