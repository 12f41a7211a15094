import Office
import ReportingKit
import Store

/// Which reports are made again with those of other periods, because they are composed of them or compared with them.
///
/// A period that is only composed has a report where somebody asked for one: it is in the output folder then. It is
/// not made by itself, or each month would bring a quarter, a half, nine months and a year.
struct CoarserReports {
    let store: ReportStore
    let output: OutputFolder
    let composition: Composition

    func callAsFunction(_ periods: Set<Period>) throws -> Set<Period> {
        guard !periods.isEmpty else { return [] }
        let stated = try store.periods()
        return try Set(
            periods.flatMap { period in
                try stated.filter { $0 != period && $0.contains(period) } + composed(of: period)
            })
    }

    /// Reports of later periods that show something of those that changed.
    func referring(to periods: Set<Period>) throws -> Set<Period> {
        guard let first = periods.map(\.lastDay).min() else { return [] }
        // A file of the newest period, as most are, has none.
        let later = try store.periods().filter { $0.firstDay > first }
        guard !later.isEmpty else { return [] }
        return try ReferringReports(store: store, composition: composition)(
            to: periods, among: later + later.flatMap(composed))
    }

    /// Reports of periods that are composed and were asked for.
    func askedFor() throws -> Set<Period> { Set(try store.periods().flatMap(composed)) }

    private func composed(of period: Period) throws -> [Period] {
        let reader = OutputReader(output)
        return try period.spansAround.filter { span in
            try composition.making(span).contains { office in
                try reader.holdsFile(try office.path(span, ReportPublisher.documentName, in: output))
            }
        }
    }
}

extension Period {
    /// The longer spans with names that it is in, with the closing day that it has.
    fileprivate var spansAround: [Period] {
        let spans: [Span] =
            (1...4).map(Span.quarter) + (1...2).map(Span.half) + [.nineMonths, .year]
            + (1...12).map(Span.month)
        return Set([firstDay.year, lastDay.year]).flatMap { year in
            spans.compactMap { Period(year: year, $0, closingDay: name?.closingDay) }
        }.filter { $0 != self && $0.contains(self) }.sorted()
    }
}
