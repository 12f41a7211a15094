/// What must agree between tables, besides the rules of one table.
public enum DatasetCheck: Hashable, Sendable {
    /// A unit says the same in these sets.
    case agree([UnitSet])
}

extension DatasetDefinition {
    /// The sets in which a unit must say the same: the whole territory's table beside those of its parts, and what is
    /// declared.
    public var agreeingSets: [(wide: UnitSet, narrow: UnitSet)] {
        var pairs: [(wide: UnitSet, narrow: UnitSet)] = [
            (.whole, .level), (.whole, .subordinates), (.whole, .lower),
        ]
        for case .agree(let sets) in checks {
            for (index, wide) in sets.enumerated() {
                for narrow in sets.dropFirst(index + 1)
                where !pairs.contains(where: { Set([$0.wide, $0.narrow]) == Set([wide, narrow]) }) {
                    pairs.append((wide, narrow))
                }
            }
        }
        return pairs
    }
}
