/// The columns that a sheet declares hidden. Writers hide "all the rest" up to the last column there is, and nothing
/// stops a file from saying so a million times.
struct HiddenColumns {
    private var ranges: [Range<Int>] = []

    mutating func hide(_ columns: Range<Int>) { ranges.append(columns) }

    /// Those among the first `count` columns, the ones that have cells.
    func indices(below count: Int) -> Set<Int> {
        var indices: Set<Int> = []
        var reached = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let rest = max(range.lowerBound, reached)..<max(range.lowerBound, reached, min(range.upperBound, count))
            indices.formUnion(rest)
            reached = max(reached, rest.upperBound)
        }
        return indices
    }
}
