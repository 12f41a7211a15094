import ReportingKit
import Synchronization

/// What a running service keeps from one report to the next, so that a new file costs what changed and not what is there.
///
/// A class, because it remembers. Tables are kept by the store, the template by ``TemplateShelf``.
final class ReportMemory: Sendable {
    private struct Figures {
        let through: Int64
        let values: [FigureID: FieldValue]
    }

    private let known = Mutex<[Period: Figures]>([:])
    /// A report looks at two other periods; so many are enough for all that are open at once.
    private static let limit = 32

    /// The values of a period's figures as they were after the file `through`, made when they are not known.
    func figures(
        of period: Period, through: Int64, _ make: () throws -> [FigureID: FieldValue]
    ) rethrows -> [FigureID: FieldValue] {
        if let figures = known.withLock({ $0[period] }), figures.through == through { return figures.values }
        let values = try make()
        known.withLock { known in
            if known.count >= Self.limit { known = [:] }
            known[period] = Figures(through: through, values: values)
        }
        return values
    }
}
