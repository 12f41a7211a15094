import Assembly
import Office
import ReportingKit
import Synchronization

/// Makes pages of figures, and remembers the reports that they are of: who follows one figure follows others.
///
/// A class, because it remembers.
package final class FigureShelf: Sendable {
    private struct Key: Hashable {
        let report: ReportID
        let period: Period
        let through: Int64?
        let tag: String
    }

    /// The last one used is the last.
    private let known = Mutex<[(key: Key, model: ReportModel)]>([])

    private static let reports = 4
    /// Reports with more cells are made anew: the process is to stay small.
    private static let cells = 20_000

    package init() {}

    /// Nil where the report has no such figure.
    package func page(
        _ figure: String, of period: Period, by publisher: ReportPublisher, _ choice: FigurePage.Choice
    ) throws -> FigurePage? {
        try model(period, choice.through, publisher).flatMap {
            try FigurePage(figure, of: $0, by: publisher, choice)
        }
    }

    private func model(_ period: Period, _ through: Int64?, _ publisher: ReportPublisher) throws -> ReportModel? {
        let key = Key(
            report: publisher.report, period: period, through: through, tag: try publisher.pageTag(of: period))
        let remembered = known.withLock { known -> ReportModel? in
            guard let place = known.firstIndex(where: { $0.key == key }) else { return nil }
            let entry = known.remove(at: place)
            known.append(entry)
            return entry.model
        }
        if let remembered { return remembered }
        guard let model = try publisher.model(period, through: through) else { return nil }
        if model.appendices.reduce(0, { $0 + $1.rows.count * $1.fields.count }) <= Self.cells {
            known.withLock { known in
                known.append((key, model))
                if known.count > Self.reports { known.removeFirst() }
            }
        }
        return model
    }
}
