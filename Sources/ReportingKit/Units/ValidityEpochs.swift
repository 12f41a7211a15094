/// The stretches of time between the days on which units begin and end.
///
/// Within one all of them exist that exist on any of its days, and they lie in the same territories: a label means the
/// same in times that begin in one stretch and end in one.
package struct ValidityEpochs: Sendable {
    /// The stretches in which a time begins and ends.
    package struct Times: Hashable, Sendable {
        let first: Int
        let last: Int
    }

    /// The first days of all stretches but the first.
    private let starts: [CalendarDate]

    init(_ starts: Set<CalendarDate>) { self.starts = starts.sorted() }

    package func times(of days: ClosedRange<CalendarDate>) -> Times {
        Times(first: stretch(of: days.lowerBound), last: stretch(of: days.upperBound))
    }

    private func stretch(of day: CalendarDate) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = low + (high - low) / 2
            if starts[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension ValidityEpochs {
    /// Of units, and of those of the whole country where labels can mean them.
    init(of units: [AdministrativeUnit], knowsCountry: Bool) {
        var starts: Set<CalendarDate> = []
        for unit in units {
            if let first = unit.id.validFrom { starts.insert(first) }
            if let last = unit.validTo { starts.insert(last.adding(days: 1)) }
        }
        if knowsCountry { starts.formUnion(CountryUnits.shared.startsOfEpochs) }
        self.init(starts)
    }
}

extension CountryUnits {
    /// The days on which a row begins, and those after which one ended.
    fileprivate var startsOfEpochs: Set<CalendarDate> {
        var (firsts, lasts): (Set<CalendarDate>, Set<CalendarDate>) = ([], [])
        // Neighbours mostly began and ended together.
        var known: (first: CalendarDate?, last: CalendarDate?)
        for row in 0..<count {
            let validity = validity(ofRow: row)
            if let first = validity.from, first != known.first { firsts.insert(first) }
            if let last = validity.to, last != known.last { lasts.insert(last) }
            known = (validity.from ?? known.first, validity.to ?? known.last)
        }
        return firsts.union(lasts.map { $0.adding(days: 1) })
    }
}
