import ReportingKit

/// When reports may be made again, so that files that keep coming have most of the machine's time.
///
/// The reports of a small office take no time and never wait. Those of a country take ten seconds: made after each of
/// the files that come one by one all day, nothing else would be done. They rest for some times as long as they took,
/// or until no file came for a while. A file that comes when its reports have rested has them made at once.
struct ReportPace: Sendable {
    private struct Rest {
        /// How long making took.
        let took: Duration
        let end: ContinuousClock.Instant
    }

    /// What is made faster than this is made whenever something changed.
    private static let short = Duration.seconds(1)
    private static let longestQuiet = Duration.seconds(10)
    private static let longestRest = Duration.seconds(120)

    private var rests: [Period: Rest] = [:]

    /// The reports of a period were made from `start` to `end`.
    mutating func made(_ period: Period, _ start: ContinuousClock.Instant, _ end: ContinuousClock.Instant) {
        rests = rests.filter { $0.value.end > end }
        let took = end - start
        guard took > Self.short else { return }
        rests[period] = Rest(took: took, end: end + min(took * 8, Self.longestRest))
    }

    /// When the reports of a period may be made, data having changed last at `changed`.
    func due(_ period: Period, changed: ContinuousClock.Instant) -> ContinuousClock.Instant {
        guard let rest = rests[period] else { return changed }
        return max(changed, min(rest.end, changed + min(rest.took, Self.longestQuiet)))
    }

    /// How long reports wait for the end of many files, the last round of them having taken `round`. However long that
    /// is, files have most of the time.
    static func patience(_ round: Duration) -> Duration { min(max(.seconds(10), round * files), .seconds(180)) }

    /// For how long reports are made after they have waited that long, while files still come.
    static func share(of patience: Duration) -> Duration { patience / files }

    /// Files have this many times as long as reports.
    private static let files = 8
}
