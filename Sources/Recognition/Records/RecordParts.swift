import ReportingKit

/// The periods within the days of a list of dossiers that its rows are counted for besides: those of reports that close
/// on other days.
///
/// Their first and last days cut the list's days into stretches that are numbered from zero.
struct RecordParts: Sendable {
    /// Stretches from one to another.
    struct Stretch: Sendable {
        let first: Int
        let last: Int

        func holds(_ place: Int) -> Bool { first <= place && place <= last }
    }

    private(set) var periods: [(period: Period, stretch: Stretch)] = []
    /// The first day of each stretch but the first.
    private(set) var cuts: [DayReader.Day] = []

    init() {}

    init(_ periods: [Period], within whole: Period) {
        let starts = periods.flatMap { [$0.firstDay, $0.lastDay.adding(days: 1)] }.filter {
            $0 > whole.firstDay && $0 <= whole.lastDay
        }
        let cuts = Set(starts).sorted()
        func place(_ day: CalendarDate) -> Int { cuts.count { $0 <= day } }
        self.periods = periods.sorted().map {
            ($0, Stretch(first: place($0.firstDay), last: place($0.lastDay)))
        }
        self.cuts = cuts.map { DayReader.Day($0.daysSince1970) }
    }

    // MARK: Digits

    /// The digit of a day: 0 in the first stretch, 1 before all, 2 behind all, 3 and on in the others.
    static func digit(
        _ day: DayReader.Day, in period: ClosedRange<DayReader.Day>, _ cuts: UnsafeMutableBufferPointer<DayReader.Day>
    ) -> UInt64 {
        if day < period.lowerBound { return 1 }
        if day > period.upperBound { return 2 }
        var stretch: UInt64 = 0
        for cut in cuts where cut <= day { stretch += 1 }
        return stretch == 0 ? 0 : stretch + 2
    }

    static func isInside(_ digit: UInt64) -> Bool { digit == 0 || digit > 2 }

    /// The number of the stretch; below all for what came before, above all for what came later.
    static func place(_ digit: UInt64) -> Int {
        switch digit {
        case 0: 0
        case 1: -1
        case 2: .max
        default: Int(digit) - 2
        }
    }
}
