import Foundation
import Office
import ReportingKit
import Viewing

// What pages of a period are made of.
extension Visit {
    var today: CalendarDate { .inVietnam(site.now()) }

    /// The units that the person sees alone; nil for somebody who reads everything.
    var ownUnits: Set<UnitCode>? {
        guard let visitor, visitor.roles.isDisjoint(with: [.editor, .leader, .administrator]) else { return nil }
        return visitor.units
    }

    /// The report that a period is of: the office's first that is made of it.
    func office(of period: Period) -> Composition {
        site.composition.reportIDs.compactMap(site.composition.of).first { $0.isMade(for: period) } ?? site.composition
    }

    func board(of period: Period) throws -> Board {
        try site.boards.board(office(of: period), store: site.store, period: period, today: today)
    }
}
