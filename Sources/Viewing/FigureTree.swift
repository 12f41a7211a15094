import Assembly
import Foundation
import Office
import ReportingKit

/// What a figure was computed from, as a page shows it: a few hundred steps at most, the rest behind links.
package indirect enum FigureStep: Sendable {
    case computed(Computation)
    case cell(CellLeaf)
    case paragraph(FileReference, number: Int)
    /// Units that the register says exist.
    case register(UnitSet, on: CalendarDate, count: Int)

    package struct Computation: Sendable {
        package let operation: Lineage.Operation
        /// As the report prints it.
        package let value: String
        /// How many inputs there are; those of ``shown`` are the ones of the window.
        package let count: Int
        package let shown: Range<Int>
        package let inputs: [FigureStep]
        /// The way to it from the figure, by which a page can begin with it.
        package let path: FigurePath
    }

    package struct CellLeaf: Sendable {
        package let file: FileReference
        package let sheet: String
        package let cell: CellAddress
        /// As it stands in the cell.
        package let raw: String
        /// What its row is of: the unit's name.
        package var row: String
        /// What stood in its place before, the latest first.
        package var former: [Former]
    }

    package struct Former: Sendable {
        package let file: FileReference
        package let sheet: String
        package let cell: CellAddress
        package let raw: String
        package let value: String
    }
}

/// The way from a figure to one of its steps: the places of the inputs, from zero; written `0.12.3`.
package struct FigurePath: Hashable, Sendable, CustomStringConvertible {
    package let places: [Int]

    package static let root = FigurePath(places: [])

    package init(places: [Int]) { self.places = places }

    /// Nil for what is no way at all. Deeper ones than any figure has are none.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= Self.deepest else { return nil }
        var places: [Int] = []
        for part in text.isEmpty ? [] : parts {
            guard let place = Int(part), place >= 0 else { return nil }
            places.append(place)
        }
        self.places = places
    }

    package func appending(_ place: Int) -> FigurePath { FigurePath(places: places + [place]) }

    package var description: String { places.map(String.init).joined(separator: ".") }

    private static let deepest = 32
}

/// Makes the steps of a page: all inputs of a window of the first step, of the steps below no more than fit.
struct FigureTree {
    /// Inputs of the step that the page begins with.
    static let window = 100
    /// Inputs of a step below.
    private static let inputsBelow = 12
    /// Steps of a page.
    private static let steps = 600

    private var files: FileReferences
    private let packages: PackageLineage
    private var left = FigureTree.steps

    init(_ files: FileReferences, _ packages: PackageLineage) {
        self.files = files
        self.packages = packages
    }

    /// - Parameter first: the first input that is shown of the step at hand.
    mutating func step(_ reached: ReachedStep, at path: FigurePath, from first: Int) throws -> FigureStep {
        try step(reached, at: path, from: first, atMost: Self.window)
    }

    private mutating func step(
        _ reached: ReachedStep, at path: FigurePath, from first: Int, atMost limit: Int
    ) throws -> FigureStep {
        left -= 1
        switch reached.lineage {
        case .cell(let file, let sheet, let cell, let raw):
            return .cell(
                FigureStep.CellLeaf(
                    file: try files.reference(file), sheet: sheet, cell: cell, raw: raw, row: "", former: []))
        case .paragraph(let file, let number): return .paragraph(try files.reference(file), number: number)
        case .register(let set, let day, let count): return .register(set, on: day, count: count)
        case .computed(let operation, let value, let inputs):
            let start = min(max(0, first), inputs.count)
            var end = start
            var shown: [FigureStep] = []
            while end < inputs.count, end - start < limit, left > 0 {
                let input = try reached.input(inputs[end], packages)
                shown.append(try step(input, at: path.appending(end), from: 0, atMost: Self.inputsBelow))
                end += 1
            }
            return .computed(
                FigureStep.Computation(
                    operation: operation, value: value.vietnamese, count: inputs.count, shown: start..<end,
                    inputs: shown, path: path))
        }
    }
}

/// A step of a figure on the way to its cells.
struct ReachedStep {
    let lineage: Lineage
    /// Whether it lies in a package, which has opened those that it was made of itself.
    private let isInPackage: Bool

    /// The figure's own step.
    init(_ lineage: Lineage, _ packages: PackageLineage) throws {
        self.lineage = try packages.entered(lineage)
        isInPackage = false
    }

    private init(_ lineage: Lineage, isInPackage: Bool) {
        self.lineage = lineage
        self.isInPackage = isInPackage
    }

    func input(_ input: Lineage, _ packages: PackageLineage) throws -> ReachedStep {
        let isInPackage = if case .computed(.package, _, _) = lineage { true } else { isInPackage }
        return ReachedStep(isInPackage ? input : try packages.entered(input), isInPackage: isInPackage)
    }

    /// The step at the end of a way; nil where there is none.
    func step(at path: FigurePath, _ packages: PackageLineage) throws -> ReachedStep? {
        var current = self
        for place in path.places {
            guard case .computed(_, _, let inputs) = current.lineage, inputs.indices.contains(place) else { return nil }
            current = try current.input(inputs[place], packages)
        }
        return current
    }
}

extension Lineage {
    /// How many cells it ends in.
    var cellCount: Int {
        switch self {
        case .cell: 1
        case .computed(_, _, let inputs): inputs.reduce(0) { $0 + $1.cellCount }
        case .paragraph, .register: 0
        }
    }
}

extension FigureStep {
    /// The cells that the page shows.
    package var leaves: [CellLeaf] {
        switch self {
        case .cell(let leaf): [leaf]
        case .computed(let computation): computation.inputs.flatMap(\.leaves)
        case .paragraph, .register: []
        }
    }

    /// The same, each cell as `change` makes it.
    func mapLeaves(_ change: (CellLeaf) -> CellLeaf) -> FigureStep {
        switch self {
        case .cell(let leaf): .cell(change(leaf))
        case .computed(let step):
            .computed(
                Computation(
                    operation: step.operation, value: step.value, count: step.count, shown: step.shown,
                    inputs: step.inputs.map { $0.mapLeaves(change) }, path: step.path))
        case .paragraph, .register: self
        }
    }
}
