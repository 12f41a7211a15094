import Assembly
import Foundation
import Office
import ReportingKit
import Store

/// A figure of a report with what it was computed from, down to cells.
package struct FigurePage: Sendable {
    package let report: ReportID
    package let period: Period
    /// As lineage names it.
    package let figure: String
    package let title: String
    /// As the report prints it without its template's filters.
    package let value: String
    /// The step that the page begins with: the figure's own, or one on the way to its cells.
    package let tree: FigureStep
    package let path: FigurePath
    /// How many cells the whole figure comes from.
    package let cellCount: Int
    /// What it was before, where it is compared; in words of the report.
    package let former: [Comparison]
    /// The state that the page shows, by the order of acceptance; nil for today's.
    package let through: Int64?
    /// The newest order of acceptance whose cells took the place of others on this page: the figure of before is that
    /// of the order below.
    package let corrected: Int64?

    package struct Comparison: Sendable {
        package let period: Period
        package let value: String
    }
}

extension FigurePage {
    /// Inputs that one page shows of the step that it begins with.
    package static let window = FigureTree.window

    /// What a page asks for.
    package struct Choice: Sendable {
        package var path = FigurePath.root
        /// The first input that is shown of the step that the page begins with.
        package var first = 0
        /// The state after the file or decision of this order; nil for today's.
        package var through: Int64?

        package init(path: FigurePath = .root, first: Int = 0, through: Int64? = nil) {
            self.path = path
            self.first = first
            self.through = through
        }
    }

    /// Nil where the report has no such figure, or the figure no such step.
    package init?(
        _ figure: String, of period: Period, by publisher: ReportPublisher, _ choice: Choice = Choice()
    ) throws {
        guard let model = try publisher.model(period, through: choice.through) else { return nil }
        try self.init(figure, of: model, by: publisher, choice)
    }

    /// The same of a report that was assembled already.
    package init?(
        _ figure: String, of model: ReportModel, by publisher: ReportPublisher, _ choice: Choice = Choice()
    ) throws {
        let packages = publisher.packages
        guard let traced = model.traced(figure),
            let step = try ReachedStep(traced.lineage, packages).step(at: choice.path, packages)
        else { return nil }
        var tree = FigureTree(FileReferences(publisher.store), packages)
        let shown = try StatedLeaves(publisher.store).added(
            to: tree.step(step, at: choice.path, from: choice.first))
        let definition = model.figures.first { $0.definition.id.rawValue == figure }
        self.init(
            report: publisher.report, period: model.period, figure: figure, title: traced.title,
            value: traced.value.vietnamese, tree: shown, path: choice.path, cellCount: traced.lineage.cellCount,
            former: [definition?.former, definition?.lastYear].compactMap(\.self).map {
                Comparison(period: $0.period, value: $0.value.vietnamese)
            }, through: choice.through,
            corrected: shown.leaves.filter { !$0.former.isEmpty }.compactMap(\.file.order).max())
    }
}

extension ReportModel {
    /// A figure by its name; looked for one by one, because a country has hundreds of thousands.
    package func traced(_ name: String) -> TracedFigure? {
        var found: TracedFigure?
        forEachTracedFigure { figure in
            if found == nil, figure.id == name { found = figure }
        }
        return found ?? listed(name)
    }
}

/// Adds to cells what their rows are of, and what stood in their place before.
struct StatedLeaves {
    private let store: ReportStore

    init(_ store: ReportStore) { self.store = store }

    private struct SheetOfFile: Hashable {
        let file: Int64
        let sheet: String
    }

    func added(to step: FigureStep) throws -> FigureStep {
        var cells: [SheetOfFile: Set<CellAddress>] = [:]
        for leaf in step.leaves {
            guard let file = leaf.file.id else { continue }
            cells[SheetOfFile(file: file, sheet: leaf.sheet), default: []].insert(leaf.cell)
        }
        var stated: [SheetOfFile: [CellAddress: StatedCell]] = [:]
        for (place, cells) in cells {
            stated[place] = try store.statedCells(ofFile: place.file, sheet: place.sheet, cells: cells)
        }
        return step.mapLeaves { leaf in
            guard let file = leaf.file.id,
                let cell = stated[SheetOfFile(file: file, sheet: leaf.sheet)]?[leaf.cell]
            else { return leaf }
            var leaf = leaf
            leaf.row = cell.row
            leaf.former = cell.former.map {
                FigureStep.Former(
                    file: FileReference($0.file), sheet: $0.sheet, cell: $0.cell, raw: $0.raw,
                    value: $0.value.vietnamese)
            }
            return leaf
        }
    }
}
