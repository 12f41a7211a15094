import ReportingKit

/// Looks, among relations that do not hold, for the one cell that explains them.
///
/// A cell explains relations when it takes part in all of them, and one value in it makes them hold without breaking
/// another. Where more than one cell would, none is named: which of them is wrong, the table does not tell.
struct SmallestChange {
    /// Relations that do not hold and share cells, with what explains them.
    struct Cause: Hashable {
        var relations: [Relation]
        /// The cell that is wrong and what it should hold; nil where that is not certain.
        var cell: FigureCell?
        var number: FixedDecimal?
        /// The cells each of which would explain them all.
        var candidates: [FigureCell]
    }

    let figures: RelatedFigures

    /// `broken` in the order in which they are told.
    func causes(of broken: [Relation]) -> [Cause] {
        connected(broken).map { relations in
            var candidates: [(cell: FigureCell, mending: CellMending)] = []
            for cell in common(relations) {
                let mending = figures.mending(relations, at: cell)
                if mending != .none { candidates.append((cell, mending)) }
            }
            var cause = Cause(relations: relations, candidates: candidates.map(\.cell))
            // A figure below zero is none that a person would be told to write.
            if candidates.count == 1, case .one(let number) = candidates[0].mending, number.mantissa >= 0 {
                cause.cell = candidates[0].cell
                cause.number = number
            }
            return cause
        }
    }

    /// The cells that take part in all of the relations.
    private func common(_ relations: [Relation]) -> [FigureCell] {
        guard let smallest = relations.min(by: { figures.cellCount(of: $0) < figures.cellCount(of: $1) }) else {
            return []
        }
        return figures.cells(of: smallest).filter { cell in relations.allSatisfy { figures.contains($0, cell) } }
    }

    /// Groups of relations that share cells, directly or through others.
    private func connected(_ broken: [Relation]) -> [[Relation]] {
        var groups = Array(broken.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while groups[index] != index {
                groups[index] = groups[groups[index]]
                index = groups[index]
            }
            return index
        }
        var firstWith: [FigureCell: Int] = [:]
        for (index, relation) in broken.enumerated() {
            for cell in figures.cells(of: relation) {
                if let first = firstWith[cell] {
                    let (a, b) = (root(first), root(index))
                    // The earlier one leads, so that groups stay in order.
                    groups[max(a, b)] = min(a, b)
                } else {
                    firstWith[cell] = index
                }
            }
        }
        var members: [Int: [Relation]] = [:]
        var order: [Int] = []
        for (index, relation) in broken.enumerated() {
            let group = root(index)
            if members[group] == nil { order.append(group) }
            members[group, default: []].append(relation)
        }
        return order.compactMap { members[$0] }
    }
}
