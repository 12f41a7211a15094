import Office
import ReportingKit
import Store

/// The periods that somebody works on now: the newest with data, and those that ended last, of which nothing may have come yet.
package struct PeriodsAtHand: Sendable {
    /// The newest first.
    package let periods: [Period]

    package init(_ office: Composition, store: ReportStore, today: CalendarDate) throws {
        let known = try store.periods()
        let made = known.filter(office.isMade)
        let stored = (made.isEmpty ? known : made).max()
        let calendar = Self.ended(office, today).filter { period in
            // An office that does not exist any more owes nothing.
            office.register.unit(office.settings.reportingUnit, on: period.lastDay) != nil
        }
        var periods: [Period] = []
        for period in calendar + [stored].compactMap(\.self) where !periods.contains(period) { periods.append(period) }
        self.periods = periods.sorted { ($1.lastDay, $1.firstDay) < ($0.lastDay, $0.firstDay) }
    }

    /// Of each kind of period that the report is made for, the one that ended last. A report for any period has its half-years.
    private static func ended(_ office: Composition, _ today: CalendarDate) -> [Period] {
        let closing = office.closingDayOfReport
        let kinds: Set<PeriodKind> = office.kind.periods.isEmpty ? [.half] : office.kind.periods
        let years = [today.year, today.year - 1]
        return kinds.compactMap { kind in
            years.flatMap { spans(kind, year: $0, closing) }.filter { $0.lastDay < today && office.isMade(for: $0) }
                .max { $0.lastDay < $1.lastDay }
        }
    }

    private static func spans(_ kind: PeriodKind, year: Int, _ closing: Int?) -> [Period] {
        let spans: [Period.Span] =
            switch kind {
            case .week: (1...53).map { .week($0) }
            case .month: (1...12).map { .month($0) }
            case .quarter: (1...4).map { .quarter($0) }
            case .half: (1...2).map { .half($0) }
            case .nineMonths: [.nineMonths]
            case .year: [.year]
            case .span: []
            }
        return spans.compactMap { Period(year: year, $0, closingDay: kind == .week ? nil : closing) }
    }
}

extension Composition {
    fileprivate var closingDayOfReport: Int? { kind.closingDay(configured: settings.report.closingDay) }
}
