import ReportingKit

/// The rows of a set of units as the report shows them, each from the place that takes precedence.
struct View: Sendable {
    /// Where a unit's rows come from.
    enum Source: Hashable, Sendable {
        case statements(DatasetTable.Origin, UnitSet)
        /// Composed of what is stated for these finer periods.
        case parts([Period])
    }

    let dataset: DatasetID
    let set: UnitSet
    var rows: [SourcedRow] = []
    /// Whether a full statement stands in the set's own place: the view is exactly that.
    var isClosed = false
    /// The total that the set's own place declares, where all rows are its.
    var declaredTotal: SourcedRow?
    /// Where the rows of each unit come from.
    var sources: [UnitID: Source] = [:]
    /// Units of which some finer periods are there and others not, with those that lack.
    var gaps: [UnitID: [Period]] = [:]

    /// The place that takes precedence.
    var place: UnitSet { self.set.sources.first ?? self.set }

    /// The units that the set's own place does not state, by where they were taken from.
    var fillings: [(source: Source, units: [UnitID])] {
        let own = Source.statements(.stated, place)
        var order: [Source] = []
        var units: [Source: [UnitID]] = [:]
        for unit in rows.compactMap(\.row.unit).uniqued() {
            guard let source = sources[unit], source != own else { continue }
            if units[source] == nil { order.append(source) }
            units[source, default: []].append(unit)
        }
        return order.map { ($0, units[$0] ?? []) }
    }
}
