import ReportingKit

/// What a figure was computed from, down to cells.
public indirect enum Lineage: Hashable, Sendable {
    /// A cell of a file, with its text as it stood there.
    case cell(file: SourceFile, sheet: String, cell: CellAddress, raw: String)
    /// A computation with what came out of it.
    case computed(Operation, FieldValue, inputs: [Lineage])
    /// A line of text that a document gives.
    case paragraph(file: SourceFile, paragraph: Int)
    /// A number of units that the unit register says exist.
    case register(set: UnitSet, on: CalendarDate, count: Int)

    public enum Operation: String, Hashable, Sendable, Codable {
        case sum, percent, count, quotient, difference, rank, average
        /// A value that a package of another office states: the cell of the package, and what it comes from there.
        case package
    }

    /// The cells at the ends, in the order of the computation.
    public var cells: [(file: SourceFile, sheet: String, cell: CellAddress, raw: String)] {
        switch self {
        case .cell(let file, let sheet, let cell, let raw): [(file, sheet, cell, raw)]
        case .computed(_, _, let inputs): inputs.flatMap(\.cells)
        case .register, .paragraph: []
        }
    }

    /// Adds the files at the ends. Cells of one file follow each other: most need no look-up.
    func collectFiles(into files: inout Set<SourceFile>, last: inout SourceFile?) {
        switch self {
        case .cell(let file, _, _, _), .paragraph(let file, _):
            guard file != last else { return }
            files.insert(file)
            last = file
        case .computed(_, _, let inputs): for input in inputs { input.collectFiles(into: &files, last: &last) }
        case .register: break
        }
    }

    /// Whether every end is a cell, a paragraph or the register.
    public var isGrounded: Bool {
        switch self {
        case .cell, .register, .paragraph: true
        case .computed(_, _, let inputs): !inputs.isEmpty && inputs.allSatisfy(\.isGrounded)
        }
    }
}

/// A figure or a line of the report under the name by which it can be asked for.
public struct TracedFigure: Sendable {
    /// `forests.whole.planted`, `forests_subordinates/21064/planted`, `forests_subordinates/total/planted`,
    /// `section/difficulties/1`.
    public let id: String
    /// Vietnamese, what the figure says.
    public let title: String
    public let value: FieldValue
    public let lineage: Lineage

    /// The same with another tree.
    package func having(_ lineage: Lineage) -> TracedFigure {
        TracedFigure(id: id, title: title, value: value, lineage: lineage)
    }
}

extension AppendixTable {
    /// What the figures of a row are named after: `forests_subordinates/21064`; the row behind the last is the total.
    package func name(ofRow index: Int) -> String {
        let row = rows.indices.contains(index) ? rows[index].unit?.rawValue ?? "\(index + 1)" : "total"
        return "\(definition.id)/\(row)"
    }
}

extension SectionText {
    /// `section/difficulties/1`
    package func name(ofLine index: Int) -> String { "section/\(definition.id)/\(index + 1)" }
}

extension ReportModel {
    /// A figure that the report has by itself, or was asked for; nil without a value.
    package func traced(figure id: FigureID) -> TracedFigure? {
        guard let figure = figures.first(where: { $0.definition.id == id }), let value = figure.value,
            let lineage = figure.lineage
        else { return nil }
        return TracedFigure(id: id.rawValue, title: figure.definition.title, value: value, lineage: lineage)
    }

    /// The files of which figures and appendices are made.
    public var usedFiles: Set<SourceFile> {
        var files: Set<SourceFile> = []
        var last: SourceFile?
        for figure in figures { figure.lineage?.collectFiles(into: &files, last: &last) }
        for row in appendices.flatMap(\.rows) {
            for cell in row.cells { cell?.lineage.collectFiles(into: &files, last: &last) }
        }
        return files
    }

    /// Every figure that has a value: those of sentences, then appendices cell by cell, then lines of text.
    public var tracedFigures: [TracedFigure] {
        var figures: [TracedFigure] = []
        forEachTracedFigure { figures.append($0) }
        return figures
    }

    /// The same one by one: a country has hundreds of thousands.
    public func forEachTracedFigure(_ body: (TracedFigure) throws -> Void) rethrows {
        for figure in figures {
            guard let value = figure.value, let lineage = figure.lineage else { continue }
            try body(
                TracedFigure(
                    id: figure.definition.id.rawValue, title: figure.definition.title, value: value, lineage: lineage))
        }
        for table in appendices {
            for (index, row) in (table.rows + [table.total].compactMap(\.self)).enumerated() {
                let name = table.name(ofRow: index)
                let title = "\(table.name) – \(row.label) – "
                for (field, cell) in zip(table.fields, row.cells) {
                    guard let cell else { continue }
                    try body(
                        TracedFigure(
                            id: name + "/" + field.name.rawValue,
                            title: title + field.label,
                            value: cell.value,
                            lineage: cell.lineage))
                }
            }
        }
        try summary.forEachTracedFigure(besides: Set(figures.map(\.definition.id)), body)
        for section in sections {
            for (index, line) in section.lines.enumerated() {
                try body(
                    TracedFigure(
                        id: section.name(ofLine: index), title: section.definition.title,
                        value: .text(line.text), lineage: .paragraph(file: line.source, paragraph: line.paragraph)))
            }
        }
    }
}
