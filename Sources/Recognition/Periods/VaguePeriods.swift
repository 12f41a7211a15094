import ReportingKit

/// What titles, sheets and names of files and folders say of periods without telling their days.
struct VaguePeriods {
    typealias Source = PeriodResolver.Source

    /// A part of a year that nobody can tell, "Quý V năm 2023".
    private(set) var unread: [(year: Int, source: Source)] = []
    /// "Tuần 3 tháng 11", "Quý III và 9 tháng".
    private(set) var unclear: [(PeriodWords.Unclear, source: Source)] = []
    /// "Tính đến 15/9/2026".
    private(set) var lastDays: [(day: CalendarDate?, source: Source)] = []
    /// "Quý II", which waits for a year.
    private(set) var spans: [(span: Period.Span, source: Source)] = []
    /// "15.6-14.9", which does too.
    private(set) var days: [(days: DaysWithoutYear, source: Source)] = []
    /// Folders that are a year, "2026/15.6-14.9": they name a year, and no period of a year.
    private(set) var folderYears: Set<Int> = []

    mutating func add(_ kind: PeriodMention.Kind, _ source: Source) {
        switch kind {
        case .unread(let year): unread.append((year, source))
        case .unclear(let unclear): self.unclear.append((unclear, source))
        case .lastDay(let day): lastDays.append((day, source))
        case .period, .range, .reversed, .impossible: break
        }
    }

    mutating func addWithoutYear(_ source: Source, _ memory: RecognitionMemory) {
        let told = memory.withoutYear(in: source.text)
        spans += told.spans.map { (span: $0, source: source) }
        days += told.days.map { (days: $0, source: source) }
    }

    /// `path` is the name of a file or of the folders above it.
    mutating func addYears(ofFolders path: String) {
        for part in path.split(separator: "/") {
            if part.utf8.count == 4, let year = Int(part), (1990...2100).contains(year) { folderYears.insert(year) }
        }
    }

    /// What waits for its year: a span, or days.
    var withoutYear: [Source] { spans.map(\.source) + days.map(\.source) }

    /// A text that says a last day before the period's own.
    func lastDay(inside period: Period) -> Source? {
        lastDays.first { entry in
            entry.day.map { period.firstDay <= $0 && $0 < period.lastDay } ?? false
        }?.source
    }
}
