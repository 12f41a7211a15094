import Foundation
import Office
import ReportingKit
import Store
import Synchronization

/// The boards that were looked at lately, as long as nothing changed in the store.
///
/// A class, because all requests share it: to make the board of a country takes far longer than to draw a page of it.
package final class Boards: Sendable {
    private struct Key: Hashable {
        let report: ReportID
        let period: Period
    }

    private struct Known {
        let mark: String
        let board: Board
    }

    private static let remembered = 8

    private let known = Mutex<[Key: Known]>([:])

    package init() {}

    /// What the board of a period changes with.
    package func mark(_ store: ReportStore, period: Period) throws -> String {
        try store.mark(of: store.periods().filter(period.contains))
    }

    /// The board as it is on a day.
    package func board(
        _ office: Composition, store: ReportStore, period: Period, today: CalendarDate
    ) throws -> Board {
        let key = Key(report: office.kind.id, period: period)
        let mark = "\(try mark(store, period: period)) \(today.iso)"
        if let known = known.withLock({ $0[key] }), known.mark == mark { return known.board }
        let board = try Board(office, store: store, period: period, today: today)
        known.withLock { known in
            if known.count >= Self.remembered { known = [:] }
            known[key] = Known(mark: mark, board: board)
        }
        return board
    }
}
